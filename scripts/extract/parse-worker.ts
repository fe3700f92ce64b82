import { parentPort } from 'node:worker_threads';
import { answering } from '$lib/pipeline/answering';
import type { WorkerMessage, WorkerOrder } from '$lib/pipeline/worker-pool';

const send = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void =>
	parentPort?.postMessage(message, transfer);

const answer = answering(send);
parentPort?.on('message', (order: WorkerOrder) => answer(order));
send('ready');

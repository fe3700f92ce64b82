import { parentPort } from 'node:worker_threads';
import { answerTo, transferOf } from '$lib/pipeline/parse';
import type { ParseRequest } from '$lib/pipeline/ports';
import type { WorkerMessage } from '$lib/pipeline/worker-pool';

const send = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void =>
	parentPort?.postMessage(message, transfer);

parentPort?.on('message', (request: ParseRequest) => {
	const onProgress = (done: number, total: number) => send({ kind: 'progress', done, total });
	void answerTo(request, onProgress).then((answer) => send(answer, transferOf(answer)));
});
send('ready');

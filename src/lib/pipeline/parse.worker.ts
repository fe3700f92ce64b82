import './zod-without-eval';
import { answering } from './answering';
import type { WorkerMessage, WorkerOrder } from './worker-pool';

const send = (message: WorkerMessage, transfer: Transferable[] = []): void =>
	postMessage(message, { transfer });

const answer = answering(send);
onmessage = ({ data }: MessageEvent<WorkerOrder>) => answer(data);
send('ready');

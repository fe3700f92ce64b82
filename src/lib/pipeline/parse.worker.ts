import './zod-without-eval';
import { answerTo, transferOf } from './parse';
import type { ParseRequest } from './ports';
import type { WorkerMessage } from './worker-pool';

const send = (message: WorkerMessage, transfer: Transferable[] = []): void =>
	postMessage(message, { transfer });

onmessage = ({ data }: MessageEvent<ParseRequest>) => {
	const onProgress = (done: number, total: number) => send({ kind: 'progress', done, total });
	void answerTo(data, onProgress).then((answer) => send(answer, transferOf(answer)));
};
send('ready');

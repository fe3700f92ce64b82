import { answerTo, transferOf } from './parse';
import type { WorkerMessage, WorkerOrder } from './worker-pool';

/** What a worker does with what it is told: it reads one file at a time, and says how far it is. */
export function answering(
	send: (message: WorkerMessage, transfer: ArrayBuffer[]) => void
): (order: WorkerOrder) => void {
	let enough = false;
	return (order) => {
		if (order === 'enough') {
			enough = true;
			return;
		}
		enough = false;
		const onProgress = (done: number, total: number) => send({ kind: 'progress', done, total }, []);
		void answerTo(order, { onProgress, isEnough: () => enough }).then((answer) =>
			send(answer, transferOf(answer))
		);
	};
}

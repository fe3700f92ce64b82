import { Worker } from 'node:worker_threads';
import { WorkerPool, type WorkerMessage } from '$lib/pipeline/worker-pool';

const heapMegabytes = 256;

/**
 * The pool in which files are parsed, with an ear for threads that are lost.
 * @param timeout milliseconds for one file
 * @param onLost is told why a thread ended by itself, but for one that ran out of memory
 */
export const threadPool = (
	size: number,
	timeout: number,
	onLost: (path: string, cause: unknown) => void
): WorkerPool =>
	new WorkerPool({
		size,
		timeout,
		spawn(events) {
			const worker = new Worker(new URL('./parse-worker.mjs', import.meta.url), {
				resourceLimits: { maxOldGenerationSizeMb: heapMegabytes }
			});
			let inHand = '';
			worker.on('message', (message: WorkerMessage) => events.answered(message));
			worker.on('error', (error) => {
				const full = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
				if (!full) onLost(inHand, error);
				events.failed(full ? 'too_large' : 'malformed', error);
			});
			return {
				post: (request) => {
					inHand = request.path;
					worker.postMessage(request, [request.bytes.buffer]);
				},
				enough: () => worker.postMessage('enough'),
				terminate: () => void worker.terminate()
			};
		}
	});

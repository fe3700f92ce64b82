import { Worker } from 'node:worker_threads';
import { WorkerPool, type WorkerMessage } from '$lib/pipeline/worker-pool';

/** Heap that one worker may take; a file that needs more is too large. */
const usualHeapMegabytes = 1024;

export interface NodeParserOptions {
	/** The module of the worker. */
	readonly script?: URL;
	readonly heapMegabytes?: number;
	/** Milliseconds for one file. */
	readonly timeout?: number;
}

const isOutOfMemory = (error: Error): boolean =>
	(error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Parses in threads of this process, as the browser does in workers. */
export class NodeParser extends WorkerPool {
	constructor(size: number, options: NodeParserOptions = {}) {
		const { script, heapMegabytes = usualHeapMegabytes, timeout } = options;
		super({
			size,
			...(timeout === undefined ? {} : { timeout }),
			spawn(events) {
				const worker = new Worker(script ?? new URL('./parse-worker.mjs', import.meta.url), {
					resourceLimits: { maxOldGenerationSizeMb: heapMegabytes }
				});
				worker.on('message', (message: WorkerMessage) => events.answered(message));
				worker.on('error', (error) =>
					events.failed(isOutOfMemory(error) ? 'too_large' : 'malformed', error)
				);
				worker.on('exit', (code) => events.failed('malformed', `exit ${code}`));
				return {
					post: (request) => worker.postMessage(request, [request.bytes.buffer]),
					terminate: () => void worker.terminate()
				};
			}
		});
	}
}

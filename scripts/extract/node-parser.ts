import { Worker } from 'node:worker_threads';
import { WorkerPool, type ParseAnswer } from '$lib/pipeline/worker-pool';

/** What one worker may take; what it needs for a file beyond this makes the file too large. */
const resourceLimits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 };

const isOutOfMemory = (error: Error): boolean =>
	(error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Parses in threads of this process, as the browser does in workers. */
export class NodeParser extends WorkerPool {
	/** @param script the module of the worker, for tests */
	constructor(size: number, { script, timeout }: { script?: URL; timeout?: number } = {}) {
		const module = script ?? new URL('./parse-worker.mjs', import.meta.url);
		super({
			size,
			...(timeout === undefined ? {} : { timeout }),
			spawn(events) {
				const worker = new Worker(module, { resourceLimits });
				worker.on('message', (answer: ParseAnswer) => events.answered(answer));
				worker.on('error', (error) =>
					events.failed(isOutOfMemory(error) ? 'too_large' : 'malformed', error)
				);
				worker.on('exit', (code) => events.failed('malformed', `exit ${code}`));
				return {
					post: (request) => worker.postMessage(request),
					terminate: () => void worker.terminate()
				};
			}
		});
	}
}

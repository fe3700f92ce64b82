import { Worker } from 'node:worker_threads';
import type { ParseAnswer, Parser, ParseRequest, Progress } from '$lib/pipeline/ports';
import { WorkerPool, type WorkerMessage } from '$lib/pipeline/worker-pool';
import { Turns } from './turns';

/**
 * Heap of all parsing threads together. With what else the command takes, and the bytes that lie
 * outside any heap, it stays within 512 MB.
 */
const usualHeapMegabytes = 256;
/** Of it, for what is young: with more, little is gained in speed. */
const youngMegabytes = 16;
/** No thread starts with less. */
const leastHeapMegabytes = 64;
/** A file is to end within ten seconds, the start of the command and its end included. */
const usualTimeout = 8000;
/** Files larger once unpacked are read with nothing beside them: their bytes lie outside any heap. */
const largeBytes = 8 * 1024 * 1024;

export interface NodeParserOptions {
	/** The module of the worker. */
	readonly script?: URL;
	/** Of all workers together. */
	readonly heapMegabytes?: number;
	/** Milliseconds for one file. */
	readonly timeout?: number;
}

const isOutOfMemory = (error: Error): boolean =>
	(error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Parses in threads of this process, as the browser does in workers. Each has its share of the
 * heap. A file for which that is not enough is read once more, with nothing beside it and all of
 * the heap; what needs still more is too large.
 */
export class NodeParser implements Parser {
	readonly size: number;
	readonly #script: URL;
	readonly #heapMegabytes: number;
	readonly #timeout: number;
	readonly #turns = new Turns();
	/** When the files in hand were begun. */
	readonly #begun = new WeakMap<ParseRequest, number>();
	/** Those that took all of their worker's heap. */
	readonly #exhausted = new WeakSet<ParseRequest>();
	#pool: WorkerPool;
	#pictures = 0;
	#closed = false;

	constructor(size: number, options: NodeParserOptions = {}) {
		this.#script = options.script ?? new URL('./parse-worker.mjs', import.meta.url);
		this.#heapMegabytes = options.heapMegabytes ?? usualHeapMegabytes;
		// More threads than the heap has shares for would take more than there is.
		const shares = Math.floor(this.#heapMegabytes / leastHeapMegabytes);
		this.size = Math.max(1, Math.min(size, shares));
		this.#timeout = options.timeout ?? usualTimeout;
		this.#pool = this.#poolOf(this.size);
	}

	/** Whether pictures are being read: of these, what was read can be had at any time. */
	get readsPictures(): boolean {
		return this.#pictures > 0;
	}

	async parse(
		request: ParseRequest,
		signal: AbortSignal,
		onProgress?: (progress: Progress) => void,
		enough?: AbortSignal
	): Promise<ParseAnswer> {
		if (request.pictures) {
			this.#pictures++;
			try {
				return await this.#parsePictures(request, signal, onProgress, enough);
			} finally {
				this.#pictures--;
			}
		}
		if (this.size === 1) return this.#pool.parse(request, signal, onProgress);
		const size = request.packed?.size ?? request.bytes.length;
		if (size > largeBytes) return this.#parseAlone(request, signal, this.#timeout);
		const answer = await this.#turns.together(() => this.#pool.parse(request, signal, onProgress));
		if (!this.#exhausted.has(request)) return answer;
		const taken = performance.now() - (this.#begun.get(request) ?? 0);
		return this.#parseAlone(request, signal, Math.max(1, this.#timeout - taken));
	}

	close(): void {
		this.#closed = true;
		this.#pool.close();
	}

	/** What reads pictures takes more memory than all threads that read text. */
	#parsePictures(...[request, signal, onProgress, enough]: Parameters<Parser['parse']>) {
		return this.size === 1
			? this.#pool.parse(request, signal, onProgress, enough)
			: this.#parseAlone(request, signal, this.#timeout, onProgress, enough);
	}

	#parseAlone(
		request: ParseRequest,
		signal: AbortSignal,
		timeout: number,
		onProgress?: (progress: Progress) => void,
		enough?: AbortSignal
	): Promise<ParseAnswer> {
		return this.#turns.alone(async () => {
			// None of the workers has anything in hand, and each keeps what memory it took.
			this.#pool.close();
			this.#pool = this.#poolOf(1, timeout);
			try {
				return await this.#pool.parse(request, signal, onProgress, enough);
			} finally {
				this.#pool.close();
				this.#pool = this.#poolOf(this.size);
				if (this.#closed) this.#pool.close();
			}
		});
	}

	#poolOf(size: number, timeout = this.#timeout): WorkerPool {
		const share = Math.floor(this.#heapMegabytes / size);
		const maxOldGenerationSizeMb = Math.max(leastHeapMegabytes, share) - youngMegabytes;
		const resourceLimits = { maxOldGenerationSizeMb, maxYoungGenerationSizeMb: youngMegabytes };
		return new WorkerPool({
			size,
			timeout,
			spawn: (events) => {
				const worker = new Worker(this.#script, { resourceLimits });
				let inHand: ParseRequest | null = null;
				worker.on('message', (message: WorkerMessage) => events.answered(message));
				worker.on('error', (error) => {
					if (isOutOfMemory(error) && inHand) this.#exhausted.add(inHand);
					events.failed(isOutOfMemory(error) ? 'too_large' : 'malformed', error);
				});
				worker.on('exit', (code) => events.failed('malformed', `exit ${code}`));
				return {
					post: (request) => {
						inHand = request;
						this.#begun.set(request, performance.now());
						// The bytes stay here too, in case that the file is to be read once more.
						const isLast = size === 1;
						worker.postMessage(request, isLast ? [request.bytes.buffer] : []);
					},
					enough: () => worker.postMessage('enough'),
					terminate: () => void worker.terminate()
				};
			}
		});
	}
}

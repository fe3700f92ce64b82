import type { ReadFailure } from '$lib/domain/read-failure';
import type { ParseAnswer, Parser, ParseRequest, Progress } from './ports';

/** What a worker says: once when it has started, then for each file, and in between how far it is. */
export type WorkerMessage = 'ready' | ({ readonly kind: 'progress' } & Progress) | ParseAnswer;

/** What a worker is told: a file to read, or that what it has read of it will do. */
export type WorkerOrder = ParseRequest | 'enough';

/** One worker, of the browser or of Node. */
export interface PoolWorker {
	/** Hands the request over, its bytes included. */
	post(request: ParseRequest): void;
	/** Says that what was read so far of the file in hand will do. */
	enough(): void;
	terminate(): void;
}
export interface PoolWorkerEvents {
	answered(message: WorkerMessage): void;
	/** The worker is gone. `failure` is what to say of the file that it had in hand. */
	failed(failure: ReadFailure, cause: unknown): void;
}

export interface PoolOptions {
	/** Workers at most; each is started when there is work for it. */
	readonly size: number;
	/** Milliseconds that one file may take in a worker that has started. */
	readonly timeout?: number;
	/** Milliseconds more for each step that the worker says is done, as a page. */
	readonly stepTime?: number;
	/** Milliseconds after which a file is given up, however many steps are done. */
	readonly longest?: number;
	/** Milliseconds that each page may take that is a picture, the start of what reads them included. */
	readonly pictureTime?: number;
	/** Milliseconds that a worker may take to start. */
	readonly startTimeout?: number;
	spawn(events: PoolWorkerEvents): PoolWorker;
}

interface Job {
	readonly request: ParseRequest;
	readonly signal: AbortSignal;
	readonly onProgress: (progress: Progress) => void;
	readonly enough: AbortSignal | undefined;
	settle(answer: ParseAnswer): void;
	fail(error: unknown): void;
}

interface Slot {
	worker: PoolWorker;
	ready: boolean;
	job: Job | null;
	timer: ReturnType<typeof setTimeout> | undefined;
	/** When the file in hand has had its time; it grows with each step done. */
	deadline: number;
	/** When it is given up for good. */
	end: number;
	stepsDone: number;
}

/**
 * A Parser over workers that can be ended. A file that takes too long, or takes its worker down,
 * costs that worker only: the next file gets a new one. `parse` rejects with the signal's reason
 * on abort, and with an Error where a worker does not start at all.
 */
export class WorkerPool implements Parser {
	readonly #options: Required<PoolOptions>;
	readonly #slots = new Set<Slot>();
	#queue: Job[] = [];
	#closed = false;

	constructor(options: PoolOptions) {
		this.#options = {
			timeout: 10_000,
			stepTime: 250,
			longest: 60_000,
			pictureTime: 120_000,
			startTimeout: 30_000,
			...options
		};
	}

	get size(): number {
		return this.#options.size;
	}

	parse(
		request: ParseRequest,
		signal: AbortSignal,
		onProgress: (progress: Progress) => void = () => undefined,
		enough?: AbortSignal
	): Promise<ParseAnswer> {
		return new Promise<ParseAnswer>((resolve, reject) => {
			signal.throwIfAborted();
			if (this.#closed) throw new Error('The parser is closed');
			const abort = (): void => this.#abandon(job, signal.reason);
			const stop = (): void => [...this.#slots].find((slot) => slot.job === job)?.worker.enough();
			const job: Job = {
				request,
				signal,
				onProgress,
				enough,
				settle: (answer) => {
					signal.removeEventListener('abort', abort);
					enough?.removeEventListener('abort', stop);
					resolve(answer);
				},
				fail: (error) => {
					signal.removeEventListener('abort', abort);
					enough?.removeEventListener('abort', stop);
					reject(error instanceof Error ? error : new Error(String(error)));
				}
			};
			signal.addEventListener('abort', abort, { once: true });
			enough?.addEventListener('abort', stop, { once: true });
			this.#queue.push(job);
			this.#pump();
		});
	}

	close(): void {
		this.#closed = true;
		const error = new Error('The parser is closed');
		for (const slot of [...this.#slots]) this.#dismiss(slot)?.fail(error);
		for (const job of this.#queue.splice(0)) job.fail(error);
	}

	#pump(): void {
		while (this.#queue.length > 0) {
			const idle = [...this.#slots].find((slot) => slot.job === null);
			if (!idle && this.#slots.size >= this.#options.size) return;
			const job = this.#queue.shift();
			if (!job) return;
			const slot = idle ?? this.#start();
			slot.job = job;
			if (slot.ready) this.#begin(slot, job);
		}
	}

	#start(): Slot {
		const slot: Slot = {
			ready: false,
			job: null,
			deadline: 0,
			end: 0,
			stepsDone: 0,
			timer: setTimeout(
				() => this.#fail(slot, 'timeout', 'not ready in time'),
				this.#options.startTimeout
			),
			worker: this.#options.spawn({
				answered: (message) => this.#answered(slot, message),
				failed: (failure, cause) => this.#fail(slot, failure, cause)
			})
		};
		this.#slots.add(slot);
		return slot;
	}

	#begin(slot: Slot, { request, enough }: Job): void {
		const { timeout, longest, pictureTime } = this.#options;
		slot.stepsDone = 0;
		slot.end = request.pictures ? Infinity : Date.now() + longest;
		this.#allow(slot, Date.now() + (request.pictures ? pictureTime : timeout));
		slot.worker.post(request);
		if (enough?.aborted) slot.worker.enough();
	}

	#allow(slot: Slot, deadline: number): void {
		clearTimeout(slot.timer);
		slot.deadline = Math.min(deadline, slot.end);
		const late = (): void => this.#fail(slot, 'timeout', 'took too long');
		slot.timer = setTimeout(late, slot.deadline - Date.now());
	}

	#answered(slot: Slot, message: WorkerMessage): void {
		if (!this.#slots.has(slot)) return;
		const { job } = slot;
		if (message === 'ready') {
			clearTimeout(slot.timer);
			slot.ready = true;
			if (job) this.#begin(slot, job);
		} else if (message.kind === 'progress') this.#progressed(slot, message);
		else {
			clearTimeout(slot.timer);
			slot.job = null;
			job?.settle(message);
			this.#pump();
		}
	}

	#progressed(slot: Slot, { done, total }: Progress): void {
		const steps = Math.max(0, done - slot.stepsDone);
		slot.stepsDone += steps;
		const { stepTime, pictureTime } = this.#options;
		const deadline = slot.job?.request.pictures
			? Date.now() + pictureTime
			: slot.deadline + steps * stepTime;
		this.#allow(slot, deadline);
		slot.job?.onProgress({ done, total });
	}

	#fail(slot: Slot, failure: ReadFailure, cause: unknown): void {
		if (!this.#slots.has(slot)) return;
		const job = this.#dismiss(slot);
		if (slot.ready) job?.settle({ kind: 'failed', failure });
		else job?.fail(new Error('The parser could not be started', { cause }));
		this.#pump();
	}

	#abandon(job: Job, reason: unknown): void {
		// The others of the same signal are told next: none of them is to start a worker before.
		this.#queue = this.#queue.filter((one) => !one.signal.aborted);
		for (const slot of [...this.#slots]) if (slot.job === job) this.#dismiss(slot);
		job.fail(reason);
		this.#pump();
	}

	#dismiss(slot: Slot): Job | null {
		clearTimeout(slot.timer);
		this.#slots.delete(slot);
		slot.worker.terminate();
		return slot.job;
	}
}

import type { ReadFailure } from '$lib/domain/read-failure';
import type { ParseAnswer, Parser, ParseRequest } from './ports';

/** What a worker says: once when it has started, then for each file. */
export type WorkerMessage = 'ready' | ParseAnswer;

/** One worker, of the browser or of Node. */
export interface PoolWorker {
	/** Hands the request over, its bytes included. */
	post(request: ParseRequest): void;
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
	/** Milliseconds that a worker may take to start. */
	readonly startTimeout?: number;
	spawn(events: PoolWorkerEvents): PoolWorker;
}

interface Job {
	readonly request: ParseRequest;
	readonly signal: AbortSignal;
	settle(answer: ParseAnswer): void;
	fail(error: unknown): void;
}

interface Slot {
	worker: PoolWorker;
	ready: boolean;
	job: Job | null;
	timer: ReturnType<typeof setTimeout> | undefined;
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
		this.#options = { timeout: 10_000, startTimeout: 30_000, ...options };
	}

	get size(): number {
		return this.#options.size;
	}

	parse(request: ParseRequest, signal: AbortSignal): Promise<ParseAnswer> {
		return new Promise<ParseAnswer>((resolve, reject) => {
			signal.throwIfAborted();
			if (this.#closed) throw new Error('The parser is closed');
			const abort = (): void => this.#abandon(job, signal.reason);
			const job: Job = {
				request,
				signal,
				settle: (answer) => {
					signal.removeEventListener('abort', abort);
					resolve(answer);
				},
				fail: (error) => {
					signal.removeEventListener('abort', abort);
					reject(error instanceof Error ? error : new Error(String(error)));
				}
			};
			signal.addEventListener('abort', abort, { once: true });
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

	#begin(slot: Slot, { request }: Job): void {
		clearTimeout(slot.timer);
		slot.timer = setTimeout(
			() => this.#fail(slot, 'timeout', 'took too long'),
			this.#options.timeout
		);
		slot.worker.post(request);
	}

	#answered(slot: Slot, message: WorkerMessage): void {
		if (!this.#slots.has(slot)) return;
		clearTimeout(slot.timer);
		const { job } = slot;
		if (message === 'ready') {
			slot.ready = true;
			if (job) this.#begin(slot, job);
			return;
		}
		slot.job = null;
		job?.settle(message);
		this.#pump();
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

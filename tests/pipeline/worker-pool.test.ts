import { beforeEach, expect, test, vi } from 'vitest';
import type { ParseAnswer, ParseRequest } from '$lib/pipeline/ports';
import { WorkerPool, type PoolWorkerEvents } from '$lib/pipeline/worker-pool';

const fine: ParseAnswer = {
	kind: 'read',
	sha256: 'a'.repeat(64),
	bytes: new Uint8Array(),
	result: { ok: true, document: { format: 'txt', blocks: [] }, reports: [] }
};
const never = new AbortController().signal;
const request = (path: string): ParseRequest => ({ path, bytes: new Uint8Array(), packed: null });

class FakeWorker {
	readonly posted: ParseRequest[] = [];
	terminated = false;
	toldEnough = 0;
	constructor(readonly events: PoolWorkerEvents) {}
	post(request: ParseRequest) {
		this.posted.push(request);
	}
	enough() {
		this.toldEnough++;
	}
	terminate() {
		this.terminated = true;
	}
}

let workers: FakeWorker[] = [];
const pool = (size = 1) =>
	new WorkerPool({
		size,
		timeout: 100,
		startTimeout: 1000,
		spawn(events) {
			const worker = new FakeWorker(events);
			workers.push(worker);
			return worker;
		}
	});
const started = (index: number) => {
	workers[index]!.events.answered('ready');
	return workers[index]!;
};

beforeEach(() => {
	workers = [];
	vi.useFakeTimers();
	return () => vi.useRealTimers();
});

test('workers start when there is work, and no more than allowed', async () => {
	const parser = pool(2);
	expect(workers).toHaveLength(0);
	const results = ['a', 'b', 'c'].map((path) => parser.parse(request(path), never));
	expect(workers).toHaveLength(2);
	started(0).events.answered(fine);
	expect(workers[0]!.posted.map(({ path }) => path)).toEqual(['a', 'c']);
	workers[0]!.events.answered(fine);
	started(1).events.answered(fine);
	expect(await Promise.all(results)).toEqual([fine, fine, fine]);
});

test('a file that takes too long costs its worker, and the next gets a new one', async () => {
	const parser = pool();
	const slow = parser.parse(request('slow'), never);
	const next = parser.parse(request('next'), never);
	vi.advanceTimersByTime(900);
	const first = started(0);
	vi.advanceTimersByTime(99);
	expect(first.terminated).toBe(false);
	vi.advanceTimersByTime(1);
	expect(await slow).toEqual({ kind: 'failed', failure: 'timeout' });
	expect(first.terminated).toBe(true);
	first.events.answered(fine);
	started(1).events.answered(fine);
	expect(await next).toEqual(fine);
});

test('a file that goes on step by step has more time for each, and says how far it is', async () => {
	const parser = new WorkerPool({
		size: 1,
		timeout: 100,
		stepTime: 10,
		spawn(events) {
			const worker = new FakeWorker(events);
			workers.push(worker);
			return worker;
		}
	});
	const told: number[] = [];
	const long = parser.parse(request('long'), never, ({ done }) => told.push(done));
	const { events } = started(0);
	vi.advanceTimersByTime(99);
	events.answered({ kind: 'progress', done: 3, total: 9 });
	vi.advanceTimersByTime(30);
	expect(workers[0]!.terminated).toBe(false);
	events.answered({ kind: 'progress', done: 3, total: 9 });
	vi.advanceTimersByTime(1);
	expect(await long).toEqual({ kind: 'failed', failure: 'timeout' });
	expect(told).toEqual([3, 3]);
});

test('no file has more time than any, however many steps it does', async () => {
	const parser = new WorkerPool({
		size: 1,
		timeout: 100,
		stepTime: 10,
		longest: 150,
		spawn(events) {
			const worker = new FakeWorker(events);
			workers.push(worker);
			return worker;
		}
	});
	const endless = parser.parse(request('endless'), never);
	const { events } = started(0);
	events.answered({ kind: 'progress', done: 1000, total: 2000 });
	vi.advanceTimersByTime(150);
	expect(await endless).toEqual({ kind: 'failed', failure: 'timeout' });
});

test('a worker that breaks down over a file says why', async () => {
	const result = pool().parse(request('a'), never);
	started(0).events.failed('too_large', new Error('out of memory'));
	expect(await result).toEqual({ kind: 'failed', failure: 'too_large' });
});

test.each([
	['breaks down', () => workers[0]!.events.failed('malformed', new Error('no such module'))],
	['is never ready', () => vi.advanceTimersByTime(1000)]
])('a worker that %s at its start fails the parser', async (_, happen) => {
	const result = pool().parse(request('a'), never);
	happen();
	await expect(result).rejects.toThrow('could not be started');
});

test('abort ends the worker at once, or takes the file out of the queue', async () => {
	const parser = pool();
	const controller = new AbortController();
	const running = parser.parse(request('a'), controller.signal);
	const waiting = parser.parse(request('b'), controller.signal);
	const other = parser.parse(request('c'), never);
	const first = started(0);
	controller.abort(new Error('enough'));
	await expect(running).rejects.toThrow('enough');
	await expect(waiting).rejects.toThrow('enough');
	expect(first.terminated).toBe(true);
	const second = started(1);
	expect(second.posted.map(({ path }) => path)).toEqual(['c']);
	second.events.answered(fine);
	expect(await other).toEqual(fine);
	await expect(parser.parse(request('d'), controller.signal)).rejects.toThrow('enough');
});

test('closing ends all', async () => {
	const parser = pool();
	const results = ['a', 'b'].map((path) => parser.parse(request(path), never));
	parser.close();
	for (const result of results) await expect(result).rejects.toThrow('closed');
	expect(workers[0]!.terminated).toBe(true);
	await expect(parser.parse(request('c'), never)).rejects.toThrow('closed');
});

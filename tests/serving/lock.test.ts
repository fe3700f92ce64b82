import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exclusively } from '../../scripts/tooling/lock.mjs';

let folder = '';
let file = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'jiheng-lock-'));
	file = join(folder, 'build.lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const never = new AbortController().signal;

test('two builds follow each other, and the second knows that it waited', async () => {
	const order: string[] = [];
	const work = (name: string) => async (waited: boolean) => {
		order.push(`${name} in${waited ? ' after waiting' : ''}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
		order.push(`${name} out`);
	};
	const first = exclusively(file, never, work('a'));
	await new Promise((resolve) => setTimeout(resolve, 20));
	await Promise.all([first, exclusively(file, never, work('b'))]);
	expect(order).toEqual(['a in', 'a out', 'b in after waiting', 'b out']);
});

test('a lock that nobody touches any more is taken over', async () => {
	await writeFile(file, '1');
	await utimes(file, new Date(0), new Date(0));
	expect(await exclusively(file, never, () => Promise.resolve('done'))).toBe('done');
});

test('waiting can be ended', async () => {
	await writeFile(file, '1');
	const waiting = exclusively(file, AbortSignal.timeout(50), () => Promise.resolve());
	await expect(waiting).rejects.toThrow('aborted');
});

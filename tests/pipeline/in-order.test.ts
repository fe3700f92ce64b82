import { expect, test } from 'vitest';
import { inOrder } from '$lib/pipeline/in-order';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
	const all: T[] = [];
	for await (const item of items) all.push(item);
	return all;
}

test('results come in the order of the items, with no more at work than the width', async () => {
	let working = 0;
	let most = 0;
	const work = async (ms: number) => {
		most = Math.max(most, ++working);
		await pause(ms);
		working--;
		return ms;
	};
	expect(await collect(inOrder([20, 1, 10, 1, 5], 3, work))).toEqual([20, 1, 10, 1, 5]);
	expect(most).toBe(3);
});

test('the first failure ends it', async () => {
	const work = (n: number) => (n > 1 ? Promise.reject(new Error(`no ${n}`)) : Promise.resolve(n));
	await expect(collect(inOrder([1, 2, 3], 2, work))).rejects.toThrow('no 2');
});

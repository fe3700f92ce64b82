/**
 * Runs `work` over the items, at most `width` at a time, and yields the results in the order of
 * the items. No more than `width` results are held back. Rejects with the first failure.
 */
export async function* inOrder<In, Out>(
	items: readonly In[],
	width: number,
	work: (item: In, index: number) => Promise<Out>
): AsyncGenerator<Out> {
	const running: Promise<Out>[] = [];
	let next = 0;
	for (let at = 0; at < items.length; at++) {
		for (; next < items.length && next < at + width; next++) {
			const item = items[next] as In;
			const result = work(item, next);
			result.catch(() => undefined);
			running.push(result);
		}
		const first = running.shift();
		if (first) yield await first;
	}
}

/** Of the items that have one key the first, in their order. */
export function firstOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
	const taken = new Set<string>();
	return items.filter((item) => {
		const key = keyOf(item);
		if (taken.has(key)) return false;
		taken.add(key);
		return true;
	});
}

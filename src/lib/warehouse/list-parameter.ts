const separator = '␟';

/**
 * Binds a list as one text, its items parted by `␟`; the SQL takes it apart by `string_split` and
 * `unnest`. No items are '', which no item is. Throws a RangeError where an item holds `␟`.
 */
export function listParameter(items: readonly (string | number)[]): string {
	const texts = items.map(String);
	const bad = texts.find((text) => text.includes(separator));
	if (bad !== undefined) throw new RangeError(`A list item holds the separator: ${bad}`);
	return texts.join(separator);
}

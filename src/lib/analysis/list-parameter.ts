const separator = '␟';

/**
 * Binds a list as one text, each item between two `␟` (the SQL asks `position('␟' || x || '␟' IN
 * text) > 0`, which DuckDB and ClickHouse both take). Throws a RangeError where an item holds `␟`.
 */
export function listParameter(items: readonly (string | number)[]): string {
	const texts = items.map(String);
	const bad = texts.find((text) => text.includes(separator));
	if (bad !== undefined) throw new RangeError(`A list item holds the separator: ${bad}`);
	return separator + texts.map((text) => text + separator).join('');
}

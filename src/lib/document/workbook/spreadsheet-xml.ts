/**
 * What of a workbook that Excel 2003 saved as XML the library gets to see. It follows a style to
 * its parents for ever where they form a ring, and makes an object of each column that a file
 * speaks of.
 */
import { limits } from '../limits';
import { ReadError } from '../read-error';

const mostColumns = 1 << 14;
/** As the library finds it, whatever stands in it. */
const column = /<(?:[^\s?><!/:"]*:)?column((?:\s+[^<>=?"'\s]+="[^"]*")*)/gi;
const style =
	/<((?:\w+:)?)Style\s([^<>]*?)(?:\/>|>([^<]*(?:<(?!\/?(?:\w+:)?Style\b)[^<]*)*)<\/\1Style>)/g;
const format = /<(?:\w+:)?NumberFormat\b[^<>]*>/;
const attribute = (name: string, tag: string): string | undefined =>
	new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

interface Style {
	readonly parent: string | undefined;
	readonly format: string | undefined;
}

/** The format of a style, or else that of the nearest of its parents. */
function formatOf(styles: ReadonlyMap<string, Style>, id: string | undefined): string {
	const seen = new Set<string>();
	for (let at = id; at !== undefined && !seen.has(at); at = styles.get(at)?.parent) {
		seen.add(at);
		const own = styles.get(at)?.format;
		if (own !== undefined) return own.endsWith('/>') ? own : own.replace(/>$/, '/>');
	}
	return '';
}

/** The styles, each with the format it has from its parents, and without parents. */
function withoutParents(head: string): string {
	const styles = new Map<string, Style>();
	for (const [, , attributes = '', inside = ''] of head.matchAll(style)) {
		const own = { parent: attribute('Parent', attributes), format: format.exec(inside)?.[0] };
		styles.set(attribute('ID', attributes) ?? '', own);
	}
	return head
		.replace(style, (whole, prefix: string, attributes: string, inside = '') =>
			format.test(String(inside)) || !attribute('Parent', attributes)
				? whole
				: `<${prefix}Style ${attributes}>${formatOf(styles, attribute('ID', attributes))}${String(inside)}</${prefix}Style>`
		)
		.replace(/\bParent=/g, 'Base=');
}

/** The text of such a workbook as the library may read it. Throws a ReadError. */
export function tameSpreadsheetXml(xml: string): string {
	let columns = 0;
	for (const [, attributes = ''] of xml.matchAll(column)) {
		columns++;
		for (const [, name, value] of attributes.matchAll(/\b(Index|Span)=["']([^"']*)["']/g)) {
			if (Number(value) > mostColumns) throw new ReadError('too_large', 'columns');
			if (name === 'Span') columns += Number(value) || 0;
		}
		if (columns > limits.workbookCells) throw new ReadError('too_large', 'columns');
	}
	const start = xml.search(/<(?:\w+:)?Worksheet\b/);
	const head = start < 0 ? xml : xml.slice(0, start);
	const rest = xml.slice(head.length);
	if (/\bParent=["']/.test(rest)) throw new ReadError('malformed', 'a style within a sheet');
	return head.includes('Parent=') ? withoutParents(head) + rest : xml;
}

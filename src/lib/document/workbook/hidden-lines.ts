/** Which rows and columns a sheet hides, as the parts of a file say. */
import type { HiddenLines, Run } from './shown';

const isYes = (tag: string): boolean => /\bhidden\s*=\s*["'](?:1|true)["']/.test(tag);
const numberIn = (tag: string, name: RegExp): number => Number(name.exec(tag)?.[1] ?? NaN);
const first = /\bmin\s*=\s*["'](\d+)["']/;
const last = /\bmax\s*=\s*["'](\d+)["']/;
const place = /\br\s*=\s*["'](\d+)["']/;
const noSize = /\b(?:ht|width)\s*=\s*["']0(?:\.0+)?["']/;

/** Of a sheet as XML. */
export function hiddenInXml(xml: string): HiddenLines {
	const rows: Run[] = [];
	const columns: Run[] = [];
	let row = -1;
	for (const [tag, name] of xml.matchAll(/<(?:\w+:)?(row|col)[\s>][^<>]*/g)) {
		const hidden = isYes(tag) || noSize.test(tag);
		if (name === 'row') {
			const own = numberIn(tag, place);
			row = Number.isNaN(own) ? row + 1 : own - 1;
			if (hidden) rows.push([row, row]);
		} else if (hidden) columns.push([numberIn(tag, first) - 1, numberIn(tag, last) - 1]);
	}
	return { rows, columns };
}

const begin = 0x809;
const end = 0x0a;
const sheetEntry = 0x85;
const rowKind = 0x208;
const columnsKind = 0x7d;

/** Of the sheets of a workbook before 2007, in their order; of a broken stream as far as it goes. */
export function hiddenInRecords(stream: Uint8Array): HiddenLines[] {
	const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
	const u16 = (at: number): number => view.getUint16(at, true);
	const places: number[] = [];
	const parts = new Map<number, { rows: Run[]; columns: Run[] }>();
	let part = { rows: [] as Run[], columns: [] as Run[] };
	let depth = 0;
	for (let at = 0; at + 4 <= stream.length;) {
		const [kind, length, body] = [u16(at), u16(at + 2), at + 4];
		const next = body + length;
		if (next > stream.length) break;
		if (kind === begin && depth++ === 0) {
			part = { rows: [], columns: [] };
			parts.set(at, part);
		} else if (kind === end) depth--;
		else if (depth === 1) {
			if (kind === sheetEntry && length >= 4) places.push(view.getUint32(body, true));
			if (kind === rowKind && length >= 14 && u16(body + 12) & 0x20)
				part.rows.push([u16(body), u16(body)]);
			if (kind === columnsKind && length >= 10 && u16(body + 8) & 1)
				part.columns.push([u16(body), u16(body + 2)]);
		}
		if (depth < 0) break;
		at = next;
	}
	const none: HiddenLines = { rows: [], columns: [] };
	return places.sort((a, b) => a - b).map((at) => parts.get(at) ?? none);
}

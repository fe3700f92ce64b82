import type { Block, SourceDocument } from '$lib/domain/document';
import { placeIn } from '$lib/domain/place';
import type { Evidence, Place } from '$lib/domain/provenance';
import { normalise, type Normalised } from './normalise';

/**
 * The prose of a stretch of blocks as one string made for matching: no white space (but one blank
 * between two numbers), half-width digits, simplified characters, pinyin noise left out; a line
 * feed between paragraphs, and none where a paragraph only broke over lines. Every character knows
 * its block and offset, so that whatever is found here can be quoted exactly as printed.
 */
export interface Reading {
	readonly document: SourceDocument;
	readonly text: string;
	/** Block of each character of `text`, -1 for a line feed. */
	readonly blocks: Int32Array;
	/** Offset of each character in its block's text. */
	readonly offsets: Int32Array;
	/** What all places of this reading have in common, as the cell that it reads. */
	readonly within?: Partial<Place>;
}

const numbering =
	/^[-*—\s]*(第[一二三四五六七八九十]+[部章]|[一二三四五六七八九十]+[、.．]|（[一二三四五六七八九十\d]+）|\d+[、.．)）](?!\d)|[①-⑳]|[一二三四五六七八九十]+是|附件?\d*)/;
const finished = /[。！？；：!?;:|][”’"）)]*$/;

const titled = /^[^，。；]{0,60}(?:报告|自评表|情况说明)$/;

/** （一）产出指标（50分，得分47.60分）: a numbered heading with a remark. */
const headed =
	/^(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）)[^，。；：（）]{2,16}（[^（）]{1,24}）$/;

/** A line that tells an indicator's target and result begins with its name. */
const entry = /^[^，。；]{2,40}(?:目标|指标|计划|预期)值.{1,30}(?:完成|实际)[值情]/;

/**
 * Whether the second line is the rest of a paragraph that the first one began. `least`: how long
 * the first must be, not to be a heading or an entry.
 */
function continues(first: Block, second: Block, least: number): boolean {
	if (first.kind === 'table' || second.kind === 'table') return false;
	const one = wordsOf(first);
	const two = wordsOf(second);
	if (first.kind === 'heading' && !/[，。；]/.test(one)) return false;
	if (second.kind === 'heading') return false;
	if (one.length < least || two === '' || finished.test(one)) return false;
	if (titled.test(one) || headed.test(one) || entry.test(two)) return false;
	return !numbering.test(two);
}

/** Longer than any line at which a paragraph is broken. */
const longestLine = 120;

/**
 * How long a line must be for the next one to go on with it: where whole paragraphs stand in one
 * line each, a short one that ends without a mark is an entry of a list.
 */
const leastLine = (blocks: readonly Block[]): number =>
	blocks.some((block) => wordsOf(block).length > longestLine) ? 40 : 14;

/** A block's text in the matching form, made once for each block. */
const known = new WeakMap<Block, Normalised>();

function normalised(block: Block): Normalised {
	const made = known.get(block) ?? normalise(block.text);
	known.set(block, made);
	return made;
}

/** A block's words in the matching form; none for a table. */
export const wordsOf = (block: Block | undefined): string =>
	block && block.kind !== 'table' ? normalised(block).text : '';

/** A line of a table's cell in the matching form, with the offset of each character in the table's text. */
export interface Line {
	readonly text: string;
	readonly offsets: Int32Array;
}

/**
 * The reading of blocks [from, to) of a document. Of its tables only the lines are in it that
 * `inTables` gives for the block.
 */
export function readingOf(
	document: SourceDocument,
	from = 0,
	to = document.blocks.length,
	inTables: ReadonlyMap<number, readonly Line[]> = new Map()
): Reading {
	const pieces: { text: string; block: number; offsets: Int32Array }[] = [];
	const mark = (text: string): void => void pieces.push({ text, block: -1, offsets: noOffset });
	const least = leastLine(document.blocks.slice(from, to));
	let previous: Block | null = null;
	let running = false;
	let ending = '';
	for (let index = from; index < to; index++) {
		const block = document.blocks[index];
		if (!block) continue;
		if (block.kind === 'table') {
			for (const { text, offsets } of inTables.get(index) ?? []) {
				if (ending !== '') mark('\n');
				pieces.push({ text, block: index, offsets });
				ending = text.charAt(text.length - 1);
			}
			previous = block;
			continue;
		}
		const { text, offsets } = normalised(block);
		if (text === '') continue;
		if (previous && ending !== '') {
			running = continues(previous, block, running ? 1 : least);
			if (!running) mark('\n');
			else if (/\d/.test(ending) && /^\d/.test(text)) mark(' ');
		}
		pieces.push({ text, block: index, offsets });
		ending = text.charAt(text.length - 1);
		previous = block;
	}
	const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
	const blocks = new Int32Array(length);
	const offsets = new Int32Array(length);
	let at = 0;
	for (const piece of pieces) {
		blocks.fill(piece.block, at, at + piece.text.length);
		offsets.set(piece.offsets, at);
		at += piece.text.length;
	}
	return { document, text: pieces.map(({ text }) => text).join(''), blocks, offsets };
}

const noOffset = new Int32Array(1);

/** What `make` finds in a reading, found once, however often and by whomever it is asked for. */
export function onceFor<T extends object>(make: (reading: Reading) => T): (reading: Reading) => T {
	const made = new WeakMap<Reading, T>();
	return (reading) => {
		const found = made.get(reading) ?? make(reading);
		made.set(reading, found);
		return found;
	};
}

interface Run {
	block: number;
	from: number;
	to: number;
	length: number;
}

function runs(reading: Reading, from: number, to: number): Run[] {
	const found: Run[] = [];
	for (let at = from; at < to; at++) {
		const block = reading.blocks[at] ?? -1;
		if (block < 0) continue;
		const offset = reading.offsets[at] ?? 0;
		const last = found[found.length - 1];
		if (last?.block === block) {
			last.to = offset + 1;
			last.length++;
		} else found.push({ block, from: offset, to: offset + 1, length: 1 });
	}
	return found;
}

/** The words at [from, to) as printed, without line breaks. */
export const rawOf = (reading: Reading, from: number, to: number): string =>
	runs(reading, from, to)
		.map((run) => reading.document.blocks[run.block]?.text.slice(run.from, run.to) ?? '')
		.join('')
		.trim();

/** Quotes one block's text; the place carries what the block's format adds. */
export function evidenceIn(
	document: SourceDocument,
	block: number,
	from: number,
	to: number,
	more: Partial<Place> = {}
): Evidence {
	const cell = more.row === undefined ? cellOf(document, block, from) : {};
	return {
		quote: document.blocks[block]?.text.slice(from, to) ?? '',
		place: placeIn(document, block, from, to, { ...cell, ...more })
	};
}

/** Which table of its document a block is, counted from 0, made once for each document. */
const numbers = new WeakMap<SourceDocument, ReadonlyMap<number, number>>();

function tableNumber(document: SourceDocument, index: number): number {
	let known = numbers.get(document);
	if (!known) {
		const tables = document.blocks.flatMap(({ kind }, at) => (kind === 'table' ? [at] : []));
		known = new Map(tables.map((block, number) => [block, number]));
		numbers.set(document, known);
	}
	return known.get(index) ?? 0;
}

/** The cell of a table in which words begin, where the block is one; cells stand in the order of the text. */
function cellOf(document: SourceDocument, index: number, from: number): Partial<Place> {
	const block = document.blocks[index];
	if (block?.kind !== 'table') return {};
	let low = 0;
	let high = block.cells.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((block.cells[middle]?.span[1] ?? 0) > from) high = middle;
		else low = middle + 1;
	}
	const cell = block.cells[low];
	return cell && cell.span[0] <= from
		? { table: tableNumber(document, index), row: cell.row, column: cell.column }
		: {};
}

/**
 * The quote for [from, to). It stays inside one block: the one of the character `anchor`, or,
 * without an anchor, the one that holds most of the passage.
 */
export function evidenceOf(
	reading: Reading,
	from: number,
	to: number,
	anchor: number | null = null
): Evidence {
	const all = runs(reading, from, to);
	const wanted = anchor === null ? -1 : (reading.blocks[anchor] ?? -1);
	const best =
		all.find((run) => run.block === wanted) ??
		all.reduce<Run | null>((most, run) => (most && most.length >= run.length ? most : run), null);
	if (!best) return evidenceIn(reading.document, reading.blocks.find((b) => b >= 0) ?? 0, 0, 0);
	return evidenceIn(reading.document, best.block, best.from, best.to, reading.within);
}

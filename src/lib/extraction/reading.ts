import type { Block, SourceDocument } from '$lib/domain/document';
import { placeIn } from '$lib/domain/place';
import type { Evidence, Place } from '$lib/domain/provenance';
import { simplified } from './lexicon';

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
	readonly blocks: readonly number[];
	/** Offset of each character in its block's text. */
	readonly offsets: readonly number[];
	/** What all places of this reading have in common, as the cell that it reads. */
	readonly within?: Partial<Place>;
}

const pinyinNoise = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}\)/y;
const halfWidth: Record<string, string> = {
	'％': '%',
	'．': '.',
	'（': '（',
	'(': '（',
	')': '）',
	',': '，',
	':': '：',
	';': '；',
	'﹦': '=',
	'＝': '=',
	'≧': '≥',
	'≦': '≤',
	'＞': '>',
	'＜': '<',
	'～': '~',
	'－': '-',
	'–': '—',
	'•': '-',
	'·': '·'
};

/** One character in the form that matching uses; '' for white space. */
function plain(char: string): string {
	if (/[\s\u3000\u00a0\ufeff\u200b]/.test(char)) return '';
	const code = char.charCodeAt(0);
	if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
	return halfWidth[char] ?? simplified.get(char) ?? char;
}

const endsNumber = /[\d.，]$/;

/** `text` in the matching form, with the offset of each of its characters. */
export function normalise(text: string): { text: string; offsets: number[] } {
	let out = '';
	const offsets: number[] = [];
	let gap = false;
	for (let at = 0; at < text.length; at++) {
		const char = text.charAt(at);
		if (char === '(') {
			pinyinNoise.lastIndex = at;
			if (pinyinNoise.test(text) && /[\u4e00-\u9fff]$/.test(out)) {
				at = pinyinNoise.lastIndex - 1;
				continue;
			}
		}
		const one = plain(char);
		if (one === '') {
			gap = true;
			continue;
		}
		if (gap && /\d/.test(one) && endsNumber.test(out)) {
			out += ' ';
			offsets.push(at - 1);
		}
		gap = false;
		out += one;
		offsets.push(at);
	}
	return { text: out, offsets };
}

const numbering =
	/^[-*—\s]*(第[一二三四五六七八九十]+[部章]|[一二三四五六七八九十]+[、.．]|（[一二三四五六七八九十\d]+）|\d+[、.．)）](?!\d)|[①-⑳]|[一二三四五六七八九十]+是|附件?\d*)/;
const finished = /[。！？；：!?;:|][”’"）)]*$/;

const titled = /^[^，。；]{0,60}(?:报告|自评表|情况说明)$/;

/** Whether the second line is the rest of a paragraph that the first one began. */
function continues(first: Block, second: Block): boolean {
	if (first.kind === 'table' || second.kind === 'table') return false;
	const one = normalise(first.text).text;
	const two = normalise(second.text).text;
	if (first.kind === 'heading' && !/[，。；]/.test(one)) return false;
	if (second.kind === 'heading') return false;
	if (one.length < 14 || two === '' || finished.test(one)) return false;
	if (titled.test(one)) return false;
	return !numbering.test(two);
}

/** The reading of blocks [from, to) of a document; tables are left out, as a break. */
export function readingOf(
	document: SourceDocument,
	from = 0,
	to = document.blocks.length
): Reading {
	let text = '';
	const blocks: number[] = [];
	const offsets: number[] = [];
	const put = (char: string, block: number, offset: number) => {
		text += char;
		blocks.push(block);
		offsets.push(offset);
	};
	let previous: Block | null = null;
	for (let index = from; index < to; index++) {
		const block = document.blocks[index];
		if (!block) continue;
		if (block.kind === 'table') {
			previous = block;
			continue;
		}
		const clean = normalise(block.text);
		if (clean.text === '') continue;
		if (previous && text !== '') {
			const joined = continues(previous, block);
			if (!joined) put('\n', -1, 0);
			else if (/\d$/.test(text) && /^\d/.test(clean.text)) put(' ', -1, 0);
		}
		for (let at = 0; at < clean.text.length; at++)
			put(clean.text.charAt(at), index, clean.offsets[at] ?? 0);
		previous = block;
	}
	return { document, text, blocks, offsets };
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
	return {
		quote: document.blocks[block]?.text.slice(from, to) ?? '',
		place: placeIn(document, block, from, to, more)
	};
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

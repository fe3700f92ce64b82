import { documentSchema, type SourceDocument } from '$lib/domain/document';
import { readDocument } from '$lib/document/read';
import { compoundFile } from './make-workbook';

export const u16 = (value: number): number[] => [value & 0xff, (value >>> 8) & 0xff];
export const u32 = (value: number): number[] => [...u16(value), ...u16(value >>> 16)];
const wide = (text: string): number[] => Array.from(text, (c) => u16(c.charCodeAt(0))).flat();

/** One change of a property: its code and the bytes of its operand. */
export const sprm = (code: number, ...operand: number[]): number[] => [...u16(code), ...operand];

/** Characters that share their properties. */
export type Run = string | readonly [text: string, ...sprms: number[][]];

/** What ends with a character of its own: a paragraph, a cell, a row. */
export interface Paragraph {
	readonly runs: readonly Run[];
	readonly mark?: string;
	/** Changes of the character that ends it. */
	readonly ofMark?: number[];
	readonly style?: number;
	readonly sprms?: readonly number[][];
}

export interface Style {
	readonly sti: number;
	readonly name?: string;
	readonly base?: number;
	readonly isOfCharacters?: boolean;
	readonly paragraph?: number[];
	readonly characters?: number[];
}

export interface Level {
	readonly start?: number;
	readonly format?: number;
	/** \u0000 stands where the number of level 0 does. */
	readonly text: string;
}

/** What paragraphs name, from 1: a list, and where it begins anew. */
export interface Override {
	readonly list: number;
	readonly start?: number;
}

/** The other parts of a file. `lists` has the levels of each; `overrides` names one, from 0. */
export interface Parts {
	readonly styles?: readonly Style[];
	readonly lists?: readonly (readonly Level[])[];
	readonly overrides?: readonly Override[];
	readonly footnotes?: readonly Paragraph[];
	readonly headers?: readonly Paragraph[];
	/** Text boxes: each hangs on the \u0008 of the text with its number, or on none. */
	readonly boxes?: readonly (readonly Paragraph[])[];
	/** Whether the text is kept in one byte for each character. */
	readonly narrow?: boolean;
	/** What a fast save changed of all the text. */
	readonly changes?: number[];
	readonly flags?: number;
	readonly version?: number;
	readonly mark?: number;
	/** Other streams, by their path. */
	readonly streams?: Readonly<Record<string, Uint8Array>>;
	/** Changes bytes of the stream WordDocument before it is stored. */
	readonly damage?: (main: Uint8Array) => Uint8Array;
}

export const p = (text: string, ...sprms: number[][]): Paragraph => ({ runs: [text], sprms });
export const px = (...runs: Run[]): Paragraph => ({ runs });
const inTable = sprm(0x2416, 1);
export const cell = (text: string): Paragraph => ({
	runs: [text],
	mark: '\u0007',
	sprms: [inTable]
});

/** The end of a row: where its cells begin and end, and the flags of each. */
export function rowEnd(edges: readonly number[], flags: readonly number[] = []): Paragraph {
	const count = edges.length - 1;
	const cells = Array.from({ length: count }, (_, i) => [
		...u16(flags[i] ?? 0),
		...Array.from({ length: 18 }, () => 0)
	]);
	const definition = [count, ...edges.flatMap(u16), ...cells.flat()];
	return {
		runs: [],
		mark: '\u0007',
		sprms: [inTable, sprm(0x2417, 1), sprm(0xd608, ...u16(definition.length + 1), ...definition)]
	};
}
export const row = (texts: readonly string[], edges: readonly number[], flags?: number[]) => [
	...texts.map(cell),
	rowEnd(edges, flags)
];

const pageLength = 512;
interface Kept {
	readonly from: number;
	readonly to: number;
	readonly bytes: readonly number[];
}

/** Pages of runs with their properties; `entry` is the length of what points to them. */
function pagesOf(runs: readonly Kept[], entry: number): { pages: number[][]; starts: number[] } {
	const pages: number[][] = [];
	const starts: number[] = [];
	let own: Kept[] = [];
	const lengthOf = (kept: readonly Kept[]): number =>
		4 + kept.reduce((sum, { bytes }) => sum + 4 + entry + bytes.length + 1, 0);
	const end = (): void => {
		const page = Array.from({ length: pageLength }, () => 0);
		let top = pageLength - 1;
		own.forEach(({ from, bytes }, i) => {
			page.splice(4 * i, 4, ...u32(from));
			if (bytes.length === 0) return;
			top = (top - bytes.length) & ~1;
			page.splice(top, bytes.length, ...bytes);
			page[4 * (own.length + 1) + entry * i] = top / 2;
		});
		page.splice(4 * own.length, 4, ...u32(own.at(-1)?.to ?? 0));
		page[pageLength - 1] = own.length;
		starts.push(own[0]?.from ?? 0);
		pages.push(page.slice(0, pageLength));
	};
	for (const run of runs) {
		if (own.length > 0 && lengthOf([...own, run]) > pageLength - 2) {
			end();
			own = [];
		}
		own.push(run);
	}
	if (own.length > 0) end();
	return { pages, starts };
}

function sheetOf(styles: readonly Style[]): number[] {
	const odd = (bytes: number[]): number[] => (bytes.length % 2 ? [...bytes, 0] : bytes);
	const list = (bytes: number[]): number[] => odd([...u16(bytes.length), ...bytes]);
	const all = styles.map((style, i) => {
		const lists = style.isOfCharacters
			? [list(style.characters ?? [])]
			: [list([...u16(i), ...(style.paragraph ?? [])]), list(style.characters ?? [])];
		const kind = style.isOfCharacters ? 2 : 1;
		const name = style.name ?? `样式${i}`;
		const std = [
			...u16(style.sti),
			...u16(kind | ((style.base ?? 0xfff) << 4)),
			...u16(lists.length),
			...u32(0),
			...u16(name.length),
			...wide(name),
			...u16(0),
			...lists.flat()
		];
		return [...u16(std.length), ...odd(std)];
	});
	const head = [...u16(styles.length), ...u16(10), ...Array.from({ length: 14 }, () => 0)];
	return [...u16(head.length), ...head, ...all.flat()];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const blank = (length: number): number[] => Array.from({ length }, () => 0);

const levelOf = ({ start = 1, format = 0, text }: Level): number[] => [
	...u32(start),
	format,
	...Array.from({ length: 10 }, () => 0),
	2,
	...Array.from({ length: 12 }, () => 0),
	...u16(text.length),
	...wide(text)
];

/** A Word file of 97 and later around these paragraphs. */
export function makeDoc(body: readonly Paragraph[], parts: Parts = {}): Uint8Array {
	const width = parts.narrow ? 1 : 2;
	const textAt = 2 * pageLength;
	const characters: Kept[] = [];
	const paragraphs: Kept[] = [];
	let text = '';
	const placeOf = (at: number): number => textAt + at * width;
	const add = (words: string, properties: number[]): void => {
		const from = text.length;
		text += words;
		const bytes = properties.length > 0 ? [properties.length, ...properties] : [];
		if (words !== '') characters.push({ from: placeOf(from), to: placeOf(text.length), bytes });
	};
	const lengthOf = (story: readonly Paragraph[]): number => {
		const start = text.length;
		for (const { runs, mark = '\r', ofMark = [], style = 0, sprms = [] } of story) {
			const from = text.length;
			for (const run of runs)
				if (typeof run === 'string') add(run, []);
				else add(run[0], run.slice(1).flat() as number[]);
			add(mark, ofMark);
			const list = [...u16(style), ...sprms.flat()];
			const bytes =
				list.length % 2 ? [(list.length + 1) / 2, ...list] : [0, list.length / 2, ...list];
			paragraphs.push({ from: placeOf(from), to: placeOf(text.length), bytes });
		}
		return text.length - start;
	};
	const lengths = [body, parts.footnotes ?? [], parts.headers ?? []].map(lengthOf);
	const boxes = (parts.boxes ?? []).map(lengthOf);
	lengths.push(0, 0, 0, sum(boxes));

	const main: number[] = Array.from({ length: textAt }, () => 0);
	for (const byte of parts.narrow ? Array.from(text, (c) => c.charCodeAt(0)) : wide(text))
		main.push(byte);
	const table: number[] = [];
	const places = new Map<number, readonly [number, number]>();
	const keep = (number: number, bytes: readonly number[], counted = bytes.length): void => {
		places.set(number, [table.length, counted]);
		table.push(...bytes);
	};
	for (const [number, runs, entry] of [
		[12, characters, 1],
		[13, paragraphs, 13]
	] as const) {
		const { pages, starts } = pagesOf(runs, entry);
		while (main.length % pageLength) main.push(0);
		const first = main.length / pageLength;
		for (const page of pages) main.push(...page);
		keep(number, [
			...[...starts, placeOf(text.length)].flatMap(u32),
			...pages.flatMap((_, i) => u32(first + i))
		]);
	}
	if (parts.boxes) {
		const drawings = Array.from(text).flatMap((sign, at) => (sign === '\u0008' ? [at] : []));
		const shape = (i: number, before: number, after: number): number[] => [
			...blank(before),
			...u32(1000 + i),
			...blank(after)
		];
		keep(40, [
			...[...drawings, lengths[0] ?? 0].flatMap(u32),
			...drawings.flatMap((_, i) => shape(i, 0, 22))
		]);
		const ends = boxes.map((_, i) => sum(boxes.slice(0, i + 1)));
		keep(56, [
			...[0, ...ends, sum(boxes)].flatMap(u32),
			...boxes.flatMap((_, i) => shape(i, 14, 4)),
			...blank(22)
		]);
	}
	if (parts.styles) keep(1, sheetOf(parts.styles));
	const changes = parts.changes ?? [];
	const place = parts.narrow ? (textAt * 2) | 0x40000000 : textAt;
	keep(33, [
		...(changes.length > 0 ? [1, ...u16(changes.length), ...changes] : []),
		2,
		...u32(16),
		...u32(0),
		...u32(text.length),
		...u16(0),
		...u32(place),
		...u16(changes.length > 0 ? 1 : 0)
	]);
	if (parts.lists) {
		const heads = parts.lists.map((_, i) => [
			...u32(100 + i),
			...Array.from({ length: 22 }, () => 0),
			parts.lists?.[i]?.length === 1 ? 1 : 0,
			0
		]);
		const described = [...u16(parts.lists.length), ...heads.flat()];
		keep(73, [...described, ...parts.lists.flat().flatMap(levelOf)], described.length);
		const overrides: readonly Override[] =
			parts.overrides ?? parts.lists.map((_, list) => ({ list }));
		keep(74, [
			...u32(overrides.length),
			...overrides.flatMap(({ list, start }) => [
				...u32(100 + list),
				...u32(0),
				...u32(0),
				start === undefined ? 0 : 1,
				0,
				0,
				0
			]),
			...overrides.flatMap(({ start }) => [
				...u32(0xffffffff),
				...(start === undefined ? [] : [...u32(start), ...u32(0x10)])
			])
		]);
	}

	const lengthsAt = 64;
	const partsAt = lengthsAt + 88 + 2;
	const set = (at: number, bytes: readonly number[]): void =>
		void main.splice(at, bytes.length, ...bytes);
	set(0, [...u16(parts.mark ?? 0xa5ec), ...u16(parts.version ?? 0xc1)]);
	set(10, u16(0x200 | (parts.flags ?? 0)));
	set(32, u16(14));
	set(62, u16(22));
	set(lengthsAt + 12, lengths.flatMap(u32));
	set(partsAt - 2, u16(93));
	for (const [number, [at, length]] of places)
		set(partsAt + 8 * number, [...u32(at), ...u32(length)]);
	const stored = Uint8Array.from(main);
	return compoundFile({
		WordDocument: parts.damage?.(stored) ?? stored,
		'1Table': Uint8Array.from(table),
		...parts.streams
	});
}

export const readMade = async (
	body: readonly Paragraph[],
	parts?: Parts
): Promise<SourceDocument> =>
	documentSchema.parse(await readDocument('a.doc', makeDoc(body, parts)));

export const textsOf = async (body: readonly Paragraph[], parts?: Parts): Promise<string[]> =>
	(await readMade(body, parts)).blocks.map(({ text }) => text);

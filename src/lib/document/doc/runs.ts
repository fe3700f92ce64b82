import { limits } from '../limits';
import { ReadError } from '../read-error';
import { nothing, type Bytes } from './bytes';

/** Bytes [from, to) of the main stream whose characters share these properties. */
export interface Run {
	readonly from: number;
	readonly to: number;
	readonly properties: Bytes;
}

const pageLength = 512;
const pageNumber = 0x3fffff;

/** How a page keeps its runs: the bytes of an entry, and the list of properties that it points to. */
interface PageKind {
	readonly entry: number;
	readonly properties: (page: Bytes, at: number) => Bytes;
}

const characters: PageKind = {
	entry: 1,
	properties: (page, at) => page.part(at + 1, page.u8(at))
};

/** A length of 0 says that the next byte has it. */
const paragraphs: PageKind = {
	entry: 13,
	properties: (page, at) => {
		const words = page.u8(at);
		return words > 0 ? page.part(at + 1, 2 * words - 1) : page.part(at + 2, 2 * page.u8(at + 1));
	}
};

function runsOfPage(page: Bytes, { entry, properties }: PageKind): Run[] {
	const count = page.u8(pageLength - 1);
	return Array.from({ length: count }, (_, i) => {
		const offset = 2 * page.u8(4 * (count + 1) + entry * i);
		return {
			from: page.u32(4 * i),
			to: page.u32(4 * i + 4),
			properties: offset === 0 ? nothing : properties(page, offset)
		};
	}).filter(({ from, to }) => to > from);
}

/** The runs of all the pages that a table names (MS-DOC, PlcBteChpx and PlcBtePapx), by place. */
function runsOf(main: Bytes, table: Bytes, kind: PageKind): Run[] {
	const count = Math.max(0, Math.floor((table.length - 4) / 8));
	const seen = new Set<number>();
	const runs: Run[] = [];
	for (let i = 0; i < count; i++) {
		const number = table.u32(4 * (count + 1) + 4 * i) & pageNumber;
		if (seen.has(number)) continue;
		seen.add(number);
		for (const run of runsOfPage(main.part(number * pageLength, pageLength), kind)) runs.push(run);
		if (runs.length > limits.wordRuns) throw new ReadError('too_large', 'runs');
	}
	return runs.sort((a, b) => a.from - b.from);
}

export const characterRuns = (main: Bytes, table: Bytes): Run[] => runsOf(main, table, characters);
export const paragraphRuns = (main: Bytes, table: Bytes): Run[] => runsOf(main, table, paragraphs);

/** The place of the last run that begins at or before a byte, or -1. */
export function runBefore(runs: readonly Run[], at: number): number {
	let [low, high] = [0, runs.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((runs[middle]?.from ?? 0) <= at) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

import { withPdf } from '../pdf/engine';
import type { ReadOptions } from '../read-options';
import { leastCovered } from './document-of-pages';
import { ocrEngine } from './engine';
import { readPaper, type ReadPaper } from './page';
import { picturesOf } from './page-pictures';
import { paperOf, type Paper } from './paper';

/** What was read off pages that are pictures, and those that were left when enough was read. */
export interface ScannedPages {
	readonly read: ReadonlyMap<number, ReadPaper>;
	readonly left: readonly number[];
}

/** Lets what waits have its turn, such as the word to stop. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Reads the pages named that are pictures: `paperOf` paints one. Throws a ReadError. */
export async function readScannedPages(
	numbers: readonly number[],
	paperOf: (number: number) => Promise<Paper | null>,
	{ onProgress, isEnough = () => false }: ReadOptions
): Promise<ScannedPages> {
	const read = new Map<number, ReadPaper>();
	for (const [at, number] of numbers.entries()) {
		await pause();
		if (isEnough()) return { read, left: numbers.slice(at) };
		const paper = await paperOf(number);
		if (paper && paper.covered >= leastCovered)
			read.set(number, await readPaper(await ocrEngine(), paper, pause));
		onProgress?.(at + 1, numbers.length);
	}
	return { read, left: [] };
}

/** Reads pages of a PDF. Throws a ReadError. */
export const readScannedPdf = (
	bytes: Uint8Array,
	steps: number,
	numbers: readonly number[],
	options: ReadOptions
): Promise<ScannedPages> =>
	withPdf(
		bytes,
		steps,
		async ({ document, operators }) => {
			const layers = await document.getOptionalContentConfig();
			return readScannedPages(
				numbers,
				async (number) => {
					const page = await document.getPage(number);
					const { width, height } = page.getViewport({ scale: 1 });
					const paper = paperOf(await picturesOf(page, operators, layers), width, height);
					page.cleanup();
					return paper;
				},
				options
			);
		},
		true
	);

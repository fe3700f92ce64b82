import { withPdf } from '../pdf/engine';
import { picturesOf } from './page-pictures';
import type { ReadOptions } from '../read-options';
import { ocrEngine } from './engine';
import { readPaper, type ReadPaper } from './page';
import { paperOf } from './paper';

/** Less of a page than this is a letterhead or an illustration, and no scan. */
const leastCovered = 0.3;

/** What was read off pages that are pictures, and those that were left when enough was read. */
export interface ScannedPages {
	readonly read: ReadonlyMap<number, ReadPaper>;
	readonly left: readonly number[];
}

/** Lets what waits have its turn, such as the word to stop. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Reads the pages of a PDF that are pictures, of those named. Throws a ReadError. */
export const readScannedPages = (
	bytes: Uint8Array,
	steps: number,
	numbers: readonly number[],
	{ onProgress, isEnough = () => false }: ReadOptions
): Promise<ScannedPages> =>
	withPdf(
		bytes,
		steps,
		async ({ document, operators }) => {
			const layers = await document.getOptionalContentConfig();
			const read = new Map<number, ReadPaper>();
			for (const [at, number] of numbers.entries()) {
				await pause();
				if (isEnough()) return { read, left: numbers.slice(at) };
				const page = await document.getPage(number);
				const { width, height } = page.getViewport({ scale: 1 });
				const paper = paperOf(await picturesOf(page, operators, layers), width, height);
				page.cleanup();
				if (paper && paper.covered >= leastCovered)
					read.set(number, await readPaper(await ocrEngine(), paper, pause));
				onProgress?.(at + 1, numbers.length);
			}
			return { read, left: [] };
		},
		true
	);

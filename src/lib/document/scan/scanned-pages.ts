import { withPdf, type OpenPdf } from '../pdf/engine';
import type { ReadOptions } from '../read-options';
import { leastCovered, type ScannedPages } from './document-of-pages';
import { ocrEngine } from './engine';
import { readPaper, type ReadPaper } from './page';
import { picturesOf } from './page-pictures';
import { painted, paperOf, type Painting } from './paper';

/** Lets what waits have its turn, such as the word to stop. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Reads the pages named that are pictures: `paint` paints one. Throws a ReadError. */
export async function readScannedPages(
	numbers: readonly number[],
	paint: (number: number) => Promise<Painting | null>,
	{ onProgress, isEnough = () => false }: ReadOptions
): Promise<ScannedPages> {
	const read = new Map<number, ReadPaper>();
	for (const [at, number] of numbers.entries()) {
		await pause();
		if (isEnough()) return { read, left: numbers.slice(at) };
		const painting = await paint(number);
		if (painting && painting.covered >= leastCovered)
			read.set(number, await readPaper(await ocrEngine(), paperOf(painting), pause));
		onProgress?.(at + 1, numbers.length);
	}
	return { read, left: [] };
}

/** Paints a page of a PDF that was opened with its pictures. Throws a ReadError. */
export async function paintingOfPage(
	{ document, operators }: OpenPdf,
	number: number
): Promise<Painting | null> {
	const page = await document.getPage(number);
	const { width, height } = page.getViewport({ scale: 1 });
	const layers = await document.getOptionalContentConfig();
	const painting = painted(await picturesOf(page, operators, layers), width, height);
	page.cleanup();
	return painting;
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
		(pdf) => readScannedPages(numbers, (number) => paintingOfPage(pdf, number), options),
		true
	);

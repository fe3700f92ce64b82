import { multiply, type Matrix } from '../layout/matrix';
import { allowedSteps } from '../layout/page-limits';
import { withPdf } from '../pdf/engine';
import { inspectFile } from '../pdf/inspect-file';
import { painted, type Painting } from '../scan/paper';
import { picturesOf, type PlacedPicture } from '../scan/page-pictures';
import { pdfOfPictures } from '../scan/picture-pdf';
import { pagesOfPicture } from '../scan/reader';
import { signatureOf } from '../signature';
import type { PicturePlace } from './page-objects';
import type { Parts } from './parts';

/** A picture file unpacked; each picture, which may be a strip of it, on a page that is one by one. */
async function unpacked(bytes: Uint8Array): Promise<readonly PlacedPicture[]> {
	const signature = signatureOf(bytes);
	const pdf = pdfOfPictures(pagesOfPicture(bytes, signature).slice(0, 1));
	const steps = allowedSteps(pdf.length, inspectFile(pdf).contentBytes);
	return withPdf(
		pdf,
		steps,
		async ({ document, operators }) => {
			const page = await document.getPage(1);
			const { width, height } = page.getViewport({ scale: 1 });
			const layers = await document.getOptionalContentConfig();
			const shrunk: Matrix = [1 / width, 0, 0, 1 / height, 0, 0];
			return (await picturesOf(page, operators, layers)).map(({ picture, matrix }) => ({
				picture,
				matrix: multiply(shrunk, matrix)
			}));
		},
		true
	);
}

/** Paints pages from their pictures. One that follows itself on the next page is unpacked once. */
export class OfdPapers {
	#last: { path: string; pictures: readonly PlacedPicture[] } | null = null;

	constructor(private readonly parts: Parts) {}

	/** Throws a ReadError: `unsupported_image` where a picture is packed as we cannot unpack. */
	async painting(
		places: readonly PicturePlace[],
		width: number,
		height: number
	): Promise<Painting | null> {
		const placed: PlacedPicture[] = [];
		for (const { path, matrix } of places) {
			const pictures =
				this.#last?.path === path ? this.#last.pictures : await unpacked(this.parts.bytes(path));
			this.#last = { path, pictures };
			placed.push(...pictures.map((one) => ({ ...one, matrix: multiply(matrix, one.matrix) })));
		}
		return painted(placed, width, height);
	}
}

import { expect, test } from 'vitest';
import { withPdf } from '$lib/document/pdf/engine';
import { picturesOf } from '$lib/document/scan/page-pictures';
import { pdfOfPictures, type PicturePage } from '$lib/document/scan/picture-pdf';

/** Of more points than pdf.js sends again with each page: it has the page's own copy copied then. */
const side = 600;

const page = (shade: number): PicturePage => ({
	width: side,
	height: side,
	density: null,
	pictures: [
		{
			width: side,
			height: side,
			left: 0,
			top: 0,
			entries: '/ColorSpace /DeviceRGB /BitsPerComponent 8',
			bytes: new Uint8Array(3 * side * side).fill(shade)
		}
	]
});

/** A PDF of five pages, the pictures of which are all that of the first. */
function ofOnePicture(): Uint8Array<ArrayBuffer> {
	const bytes = pdfOfPictures([10, 20, 30, 40, 50].map(page));
	const text = new TextDecoder('latin1').decode(bytes);
	const turned = text.replace(
		/\/P0 (\d+) 0 R/g,
		(_, id: string) => `/P0 ${id.replace(/./g, '0').slice(1)}5 0 R`
	);
	return Uint8Array.from(turned, (letter) => letter.charCodeAt(0));
}

test('a picture that pages share is found on each of them, in any order and again', async () => {
	const shades = await withPdf(
		ofOnePicture(),
		1e6,
		async ({ document, operators }) => {
			const layers = await document.getOptionalContentConfig();
			const found: (number | undefined)[] = [];
			for (const number of [1, 2, 3, 4, 5, 1, 3, 5]) {
				const one = await document.getPage(number);
				const pictures = await picturesOf(one, operators, layers);
				found.push(pictures.length === 1 ? pictures[0]?.picture.data[0] : -pictures.length);
				one.cleanup();
			}
			return found;
		},
		true
	);
	expect(shades).toEqual(Array.from({ length: 8 }, () => 10));
});

test('pages that share a picture are read without it where pictures are not asked for', async () => {
	const steps = await withPdf(ofOnePicture(), 1e6, async ({ document }) => {
		const found: number[] = [];
		for (const number of [1, 2, 3, 4, 5, 1]) {
			const one = await document.getPage(number);
			found.push((await one.getOperatorList()).fnArray.length);
			one.cleanup();
		}
		return found;
	});
	expect(steps.every((count) => count > 0)).toBe(true);
});

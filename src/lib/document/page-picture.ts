import { allowedSteps } from './layout/page-limits';
import { ReadError } from './read-error';
import type { Painting } from './scan/paper';
import { signatureOf } from './signature';

async function ofOfd(bytes: Uint8Array, number: number): Promise<Painting | null> {
	const [{ openZip }, { Parts }, { pagesIn }, { OfdPapers }] = await Promise.all([
		import('./zip'),
		import('./ofd/parts'),
		import('./ofd/pages'),
		import('./ofd/scanned')
	]);
	const parts = new Parts(openZip(bytes), bytes.length);
	const page = pagesIn(parts)[number - 1];
	if (!page) return null;
	const { width, height } = page.content;
	return new OfdPapers(parts).painting(page.pictures, width, height);
}

async function ofPdf(bytes: Uint8Array, number: number): Promise<Painting | null> {
	const [{ withPdf }, { inspectFile }, { paintingOfPage }] = await Promise.all([
		import('./pdf/engine'),
		import('./pdf/inspect-file'),
		import('./scan/scanned-pages')
	]);
	const steps = allowedSteps(bytes.length, inspectFile(bytes).contentBytes);
	return withPdf(
		bytes,
		steps,
		async (pdf) => (number > pdf.document.numPages ? null : paintingOfPage(pdf, number)),
		true
	);
}

/**
 * A page of a scanned file, counted from 1, as its pictures show it, seals and all; null where there is
 * no such page or no picture on it. Throws a ReadError where the file is none that has such pages.
 */
export async function pictureOfPage(bytes: Uint8Array, number: number): Promise<Painting | null> {
	const signature = signatureOf(bytes);
	switch (signature) {
		case 'zip':
			return ofOfd(bytes, number);
		case 'pdf':
			return ofPdf(bytes, number);
		case 'png':
		case 'jpg':
		case 'tiff': {
			const [{ pagesOfPicture }, { pdfOfPictures }] = await Promise.all([
				import('./scan/reader'),
				import('./scan/picture-pdf')
			]);
			const page = pagesOfPicture(bytes, signature)[number - 1];
			return page ? ofPdf(pdfOfPictures([page]), 1) : null;
		}
		default:
			throw new ReadError('unsupported', signature);
	}
}

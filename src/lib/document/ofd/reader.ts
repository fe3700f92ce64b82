import type { SourceDocument } from '$lib/domain/document';
import type { Matrix } from '../layout/matrix';
import { ReadError } from '../read-error';
import type { ReadOptions } from '../read-options';
import { documentOfPages, leastCovered, type ScannedPages } from '../scan/document-of-pages';
import type { Zip } from '../zip';
import { unknown } from './characters';
import { pagesIn, type OfdPage } from './pages';
import { Parts } from './parts';

const areaOf = ([a, b, c, d]: Matrix): number => Math.abs(a * d - b * c);

const isPicture = ({ content, pictures }: OfdPage): boolean =>
	pictures.reduce((sum, { matrix }) => sum + areaOf(matrix), 0) >=
	leastCovered * content.width * content.height;

function refuseUnnamed(pages: readonly OfdPage[]): void {
	const glyphs = pages.flatMap(({ content }) => content.glyphs);
	const unknowns = glyphs.filter(({ text }) => text === unknown).length;
	if (unknowns > glyphs.length / 2) throw new ReadError('no_text', 'fonts that name no characters');
}

/**
 * Pages read off their pictures. Those whose pictures cannot be unpacked are left; where that is every
 * page of the file, it throws the ReadError that says why.
 */
async function scanned(
	numbers: readonly number[],
	pageAt: (number: number) => OfdPage,
	pageCount: number,
	parts: Parts,
	options: ReadOptions
): Promise<ScannedPages> {
	const [{ readScannedPages }, { OfdPapers }] = await Promise.all([
		import('../scan/scanned-pages'),
		import('./scanned')
	]);
	const papers = new OfdPapers(parts);
	const refused = new Map<number, ReadError>();
	const { read, left } = await readScannedPages(
		numbers,
		async (number) => {
			const { content, pictures } = pageAt(number);
			try {
				return await papers.painting(pictures, content.width, content.height);
			} catch (error) {
				if (!(error instanceof ReadError)) throw error;
				refused.set(number, error);
				return null;
			}
		},
		options
	);
	const [why] = refused.values();
	if (why && refused.size === pageCount) throw why;
	return { read, left: [...refused.keys(), ...left] };
}

/**
 * Reads an OFD file (GB/T 33190): all its documents, their pages counted on, with paragraphs, ruled
 * tables and places as of a PDF. Pages that are pictures are read off them where that is asked for.
 * Stamps, signatures and annotations are left alone. Throws a ReadError: `encrypted_ofd`,
 * `no_text_scan` where the pages are pictures and not to be read, `no_text` also where the fonts do
 * not tell what most characters are.
 */
export async function readOfd(
	zip: Zip,
	fileBytes: number,
	options: ReadOptions
): Promise<SourceDocument> {
	if (zip.has('Encryptions.xml')) throw new ReadError('encrypted_ofd');
	const parts = new Parts(zip, fileBytes);
	const pages = pagesIn(parts, options.pictures ? undefined : options.onProgress);
	refuseUnnamed(pages);
	const pageAt = (number: number): OfdPage => {
		const page = pages[number - 1];
		if (!page) throw new RangeError(`no page ${number}`);
		return page;
	};
	return documentOfPages(
		{
			format: 'ofd',
			contents: pages.map(({ content }) => content),
			hasPictures: (number) => isPicture(pageAt(number)),
			scan: (numbers) => scanned(numbers, pageAt, pages.length, parts, options)
		},
		options
	);
}

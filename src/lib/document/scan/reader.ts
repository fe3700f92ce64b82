import type { SourceDocument } from '$lib/domain/document';
import { readPdf } from '../pdf/reader';
import { ReadError } from '../read-error';
import type { ReadOptions } from '../read-options';
import { pagesOfJpg } from './jpg';
import { pdfOfPictures } from './picture-pdf';
import { pagesOfPng } from './png';
import { pagesOfTiff } from './tiff';

const pagesOf = { png: pagesOfPng, jpg: pagesOfJpg, tiff: pagesOfTiff } as const;

/**
 * Reads a file that is a picture, or several: each is a page, read as that of a scanned PDF. Throws
 * a ReadError: `no_text_scan` where pictures are not to be read.
 */
export async function readPictureFile(
	bytes: Uint8Array,
	format: keyof typeof pagesOf,
	options: ReadOptions
): Promise<SourceDocument> {
	const pages = pagesOf[format](bytes);
	if (!options.pictures) throw new ReadError('no_text_scan');
	return { ...(await readPdf(pdfOfPictures(pages), options)), format };
}

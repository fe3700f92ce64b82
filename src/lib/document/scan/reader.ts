import type { SourceDocument } from '$lib/domain/document';
import { readPdf } from '../pdf/reader';
import { ReadError } from '../read-error';
import type { ReadOptions } from '../read-options';
import { pagesOfJpg } from './jpg';
import { pdfOfPictures, type PicturePage } from './picture-pdf';
import { pagesOfPng } from './png';
import { pagesOfTiff } from './tiff';

const pagesOf = { png: pagesOfPng, jpg: pagesOfJpg, tiff: pagesOfTiff } as const;

/** The pages of a picture file. Throws a ReadError: `unsupported_image` where it is none that we know. */
export function pagesOfPicture(bytes: Uint8Array, format: string): PicturePage[] {
	const own = pagesOf[format as keyof typeof pagesOf] as
		((bytes: Uint8Array) => PicturePage[]) | undefined;
	if (!own) throw new ReadError('unsupported_image', format);
	return own(bytes);
}

/**
 * Reads a file that is a picture, or several: each is a page, read as that of a scanned PDF. Throws
 * a ReadError: `no_text_scan` where pictures are not to be read.
 */
export async function readPictureFile(
	bytes: Uint8Array,
	format: keyof typeof pagesOf,
	options: ReadOptions
): Promise<SourceDocument> {
	const pages = pagesOfPicture(bytes, format);
	if (!options.pictures) throw new ReadError('no_text_scan');
	return { ...(await readPdf(pdfOfPictures(pages), options)), format };
}

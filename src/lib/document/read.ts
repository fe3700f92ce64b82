import type { SourceDocument } from '$lib/domain/document';
import { limits } from './limits';
import { ReadError, readFailureOf } from './read-error';
import type { ReadOptions } from './read-options';
import { isSpreadsheetXml, signatureOf } from './signature';
import type { Zip } from './zip';

/** A document of LibreOffice and its kin, by the kind that it says it is. */
async function readOpenDocument(zip: Zip): Promise<SourceDocument> {
	const kind = new TextDecoder().decode(zip.read('mimetype')?.subarray(0, 200));
	if (kind.includes('opendocument.spreadsheet'))
		return (await import('./workbook/ods')).readOds(zip);
	if (kind.includes('opendocument.text')) return (await import('./odt/reader')).readOdt(zip);
	if (kind.includes('opendocument.presentation')) throw new ReadError('unsupported_presentation');
	throw new ReadError('unsupported', 'an archive of other files');
}

/** A document that is an archive, by what lies in it. */
async function readPackage(
	zip: Zip,
	fileBytes: number,
	options: ReadOptions
): Promise<SourceDocument> {
	const holds = (folder: string): boolean => zip.names.some((name) => name.startsWith(folder));
	if (zip.has('[Content_Types].xml')) {
		if (holds('word/')) return (await import('./docx/reader')).readDocx(zip);
		if (holds('xl/')) return (await import('./workbook/reader')).readXlsx(zip);
		if (holds('ppt/')) throw new ReadError('unsupported_presentation');
		throw new ReadError('unsupported');
	}
	if (zip.has('mimetype')) return readOpenDocument(zip);
	if (zip.has('OFD.xml')) return (await import('./ofd/reader')).readOfd(zip, fileBytes, options);
	throw new ReadError('unsupported', 'an archive of other files');
}

async function readCompound(bytes: Uint8Array): Promise<SourceDocument> {
	const kind = (await import('./ole')).oleKind(bytes);
	switch (kind) {
		case 'encrypted':
			throw new ReadError('encrypted');
		case 'doc':
			return (await import('./doc/reader')).readDoc(bytes);
		case 'workbook':
			return (await import('./workbook/reader')).readXls(bytes);
		case 'presentation':
			throw new ReadError('unsupported_presentation');
		default:
			throw new ReadError('unsupported', kind);
	}
}

/** A text, by whether it is Markdown. */
async function readText(bytes: Uint8Array): Promise<SourceDocument> {
	const text = (await import('./text-encoding')).decodeText(bytes);
	const { isMarkdown } = await import('./md/is-markdown');
	if (isMarkdown(text)) return (await import('./md/reader')).readMd(text);
	return (await import('./txt/reader')).readTxt(text);
}

async function read(bytes: Uint8Array, options: ReadOptions): Promise<SourceDocument> {
	if (bytes.length > limits.fileBytes) throw new ReadError('too_large', `${bytes.length} bytes`);
	const signature = signatureOf(bytes);
	switch (signature) {
		case 'text':
			return readText(bytes);
		case 'zip':
			return readPackage((await import('./zip')).openZip(bytes), bytes.length, options);
		case 'ole':
			return readCompound(bytes);
		case 'html':
			return (await import('./html/reader')).readHtml(bytes);
		case 'xml':
			if (isSpreadsheetXml(bytes))
				return (await import('./workbook/reader')).readSpreadsheetXml(bytes);
			throw new ReadError('unsupported', signature);
		case 'pdf':
			return (await import('./pdf/reader')).readPdf(bytes, options);
		case 'png':
		case 'jpg':
		case 'tiff':
			return (await import('./scan/reader')).readPictureFile(bytes, signature, options);
		default:
			throw new ReadError('unsupported', signature);
	}
}

/**
 * Reads a file of any kind that we know, by what it holds and not by the ending of its name.
 * Throws a ReadError, and nothing else, where it cannot; `no_text` where there is nothing to read,
 * `no_text_scan` where all of it is pictures and these are not to be read.
 */
export async function readDocument(
	path: string,
	bytes: Uint8Array,
	options: ReadOptions = {}
): Promise<SourceDocument> {
	try {
		const document = await read(bytes, options);
		if (document.blocks.some((block) => block.text.trim() !== '')) return document;
	} catch (error) {
		if (error instanceof ReadError) throw error;
		throw new ReadError(readFailureOf(error), path, { cause: error });
	}
	throw new ReadError('no_text', path);
}

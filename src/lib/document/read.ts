import type { SourceDocument } from '$lib/domain/document';
import { limits } from './limits';
import { ReadError, readErrorCodeOf } from './read-error';
import { signatureOf } from './signature';

async function read(bytes: Uint8Array): Promise<SourceDocument> {
	if (bytes.length > limits.fileBytes) throw new ReadError('too_large', `${bytes.length} bytes`);
	const signature = signatureOf(bytes);
	if (signature === 'text') return (await import('./txt')).readTxt(bytes);
	if (signature !== 'zip') throw new ReadError(signature);
	const { openZip } = await import('./zip');
	const zip = openZip(bytes);
	if (!zip.has('[Content_Types].xml') || !zip.names.some((name) => name.startsWith('word/')))
		throw new ReadError('unsupported', 'an archive, but not of Word');
	return (await import('./docx/reader')).readDocx(zip);
}

/**
 * Reads a file of any kind that we know, by what it holds and not by the ending of its name.
 * Throws a ReadError, and nothing else, where it cannot; `no_text` where there is nothing to read.
 */
export async function readDocument(path: string, bytes: Uint8Array): Promise<SourceDocument> {
	try {
		const document = await read(bytes);
		if (document.blocks.some((block) => block.text.trim() !== '')) return document;
	} catch (error) {
		if (error instanceof ReadError) throw error;
		throw new ReadError(readErrorCodeOf(error), path, { cause: error });
	}
	throw new ReadError('no_text', path);
}

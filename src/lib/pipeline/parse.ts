import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { limits } from '$lib/document/limits';
import { readDocument } from '$lib/document/read';
import { ReadError, readFailureOf } from '$lib/document/read-error';
import type { ReadOptions } from '$lib/document/read-options';
import { signatureOf } from '$lib/document/signature';
import { documentSchema } from '$lib/domain/document';
import { reportSchema } from '$lib/domain/report';
import { extractReports } from '$lib/extraction/extract';
import type { ParseAnswer, ParseRequest, ParseResult } from './ports';

/** Reads one file and finds the reports in it. Never rejects: what fails says why. */
export async function parseBytes(
	path: string,
	bytes: Uint8Array,
	options?: ReadOptions
): Promise<ParseResult> {
	try {
		const document = await readDocument(path, bytes, options);
		return { ok: true, document, reports: extractReports(document) };
	} catch (error) {
		return { ok: false, failure: readFailureOf(error) };
	}
}

/**
 * What was read is believed only as far as it fits the schemas. That is looked at here and not by
 * the page, which it would keep from answering for as long as a large document takes.
 */
function checked(result: ParseResult): ParseResult {
	if (!result.ok) return result;
	const sound =
		documentSchema.safeParse(result.document).success &&
		reportSchema.array().safeParse(result.reports).success;
	return sound ? result : { ok: false, failure: 'malformed' };
}

async function unpacked({ path, bytes, packed }: ParseRequest): Promise<Uint8Array<ArrayBuffer>> {
	if (!packed) return bytes;
	const { unpack } = await import('$lib/document/unpack');
	return unpack(bytes, packed, limits.fileBytes, path);
}

const isCollection = async (bytes: Uint8Array): Promise<boolean> =>
	signatureOf(bytes) === 'zip' && (await import('$lib/document/archive')).isArchive(bytes);

/** Answers what a worker is asked. Never rejects. */
export async function answerTo(
	request: ParseRequest,
	options: Omit<ReadOptions, 'pictures'> = {}
): Promise<ParseAnswer> {
	try {
		const bytes = await unpacked(request);
		if (bytes.length > limits.fileBytes) throw new ReadError('too_large');
		if (await isCollection(bytes)) return { kind: 'archive', bytes };
		const result = checked(
			await parseBytes(request.path, bytes, { ...options, pictures: request.pictures ?? false })
		);
		if (!result.ok) return { kind: 'failed', failure: result.failure };
		return { kind: 'read', sha256: bytesToHex(sha256(bytes)), bytes, result };
	} catch (error) {
		return { kind: 'failed', failure: readFailureOf(error) };
	}
}

/** What an answer hands over instead of copying it. */
export const transferOf = (answer: ParseAnswer): ArrayBuffer[] =>
	answer.kind === 'failed' ? [] : [answer.bytes.buffer];

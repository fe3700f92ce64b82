import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { documentSchema } from '$lib/domain/document';
import { reportSchema } from '$lib/domain/report';
import { limits } from '$lib/document/limits';
import type { ReadFailure } from '$lib/domain/read-failure';
import { inOrder } from './in-order';
import type { IncomingFile, Parser, ParseResult, ReadFile, ReadPorts } from './ports';

/** Files in hand at once: enough to keep every worker of a parser busy. */
const width = 6;

const refused = (failure: ReadFailure): ParseResult => ({ ok: false, failure });

/** What a worker hands over is believed only as far as it fits the schemas. */
function checked(result: ParseResult): ParseResult {
	if (!result.ok) return result;
	const sound =
		documentSchema.safeParse(result.document).success &&
		reportSchema.array().safeParse(result.reports).success;
	return sound ? result : refused('malformed');
}

/**
 * Reads one file: what it is and what was found in it, or why it could not be read. Rejects only
 * on abort, with the signal's reason, and where the parser itself does not work.
 */
export async function readFile(
	file: IncomingFile,
	parser: Parser,
	signal: AbortSignal
): Promise<ReadFile> {
	signal.throwIfAborted();
	const { path, size } = file;
	const unread = { path, size, sha256: null, bytes: null };
	if (size > limits.fileBytes) return { ...unread, result: refused('too_large') };
	const bytes = await file.bytes().catch(() => null);
	signal.throwIfAborted();
	if (!bytes) return { ...unread, result: refused('malformed') };
	if (bytes.length > limits.fileBytes) return { ...unread, result: refused('too_large') };
	const taken = { path, size: bytes.length, sha256: bytesToHex(sha256(bytes)), bytes };
	if (bytes.length === 0) return { ...taken, result: refused('empty') };
	return { ...taken, result: checked(await parser.parse(path, bytes, signal)) };
}

/**
 * Reads many files, several at once; the results come in the order of the files. One bad file
 * never stops the others. Rejects with the signal's reason on abort.
 */
export async function readFiles(
	files: readonly IncomingFile[],
	{ parser, onProgress }: ReadPorts,
	signal: AbortSignal
): Promise<ReadFile[]> {
	signal.throwIfAborted();
	const results = inOrder(files, width, async (file, index) => {
		onProgress?.({ index, read: null });
		const read = await readFile(file, parser, signal);
		onProgress?.({ index, read });
		return read;
	});
	const all: ReadFile[] = [];
	for await (const read of results) all.push(read);
	return all;
}

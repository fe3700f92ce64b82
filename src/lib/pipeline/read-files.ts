import { limits } from '$lib/document/limits';
import { ReadError } from '$lib/document/read-error';
import { signatureOf } from '$lib/document/signature';
import type { ReadFailure } from '$lib/domain/read-failure';
import { inOrder } from './in-order';
import type {
	IncomingFile,
	ParseAnswer,
	ParseResult,
	Progress,
	ReadFile,
	ReadPorts
} from './ports';

/** What a file turns out to be: read, for better or worse, or a collection of others. */
type Opened =
	| { readonly kind: 'read'; readonly read: ReadFile }
	| { readonly kind: 'archive'; readonly members: readonly IncomingFile[] };

const unread = ({ path, size }: IncomingFile, failure: ReadFailure): Opened => ({
	kind: 'read',
	read: { path, size, sha256: null, bytes: null, result: { ok: false, failure } }
});

/** The files in an archive, of which only the directory is fetched. Throws a ReadError. */
async function opened(file: IncomingFile, bytes: Uint8Array | null): Promise<Opened> {
	const { filesInArchive, sourceOf } = await import('./archive-files');
	const members = await filesInArchive(file, bytes ? sourceOf(bytes) : file);
	if (!members) return unread(file, 'too_large');
	return members.length === 0 ? unread(file, 'empty_archive') : { kind: 'archive', members };
}

/** The same file; what the disk refuses is a ReadError. */
const reachable = (file: IncomingFile): IncomingFile => ({
	...file,
	bytes: (from, to) =>
		file.bytes(from, to).catch((cause: unknown) => {
			throw cause instanceof ReadError ? cause : new ReadError('unreachable', file.path, { cause });
		})
});

const beginsAsArchive = async (file: IncomingFile): Promise<boolean> =>
	!file.packed && signatureOf(await file.bytes(0, 4)) === 'zip';

/** Whether a file has pages that are pictures and were not read. */
export const hasUnreadPictures = (result: ParseResult): boolean =>
	result.ok ? result.document.unread !== undefined : result.failure === 'no_text_scan';

function leavesPictures(answer: ParseAnswer): boolean {
	if (answer.kind === 'failed') return answer.failure === 'no_text_scan';
	return answer.kind === 'read' && hasUnreadPictures(answer.result);
}

async function open(
	file: IncomingFile,
	{ parser, pictures = false, enough }: ReadPorts,
	signal: AbortSignal,
	onProgress: (progress: Progress) => void
): Promise<Opened> {
	const { path, size, packed = null, failure } = file;
	if (failure) return unread(file, failure);
	if (size > limits.fileBytes)
		return (await beginsAsArchive(file)) ? opened(file, null) : unread(file, 'too_large');
	const bytes = await file.bytes();
	signal.throwIfAborted();
	if (bytes.length > limits.fileBytes) return unread(file, 'too_large');
	if (bytes.length === 0) return unread(file, 'empty');
	let answer = await parser.parse({ path, bytes, packed }, signal, onProgress);
	if (pictures && leavesPictures(answer)) {
		const again = { path, bytes: await file.bytes(), packed, pictures };
		answer = await parser.parse(again, signal, onProgress, enough);
	}
	if (answer.kind === 'archive') return opened(file, packed ? answer.bytes : null);
	if (answer.kind === 'failed') return unread(file, answer.failure);
	const { sha256, bytes: whole, result } = answer;
	const read = { path, size: whole.length, sha256, bytes: whole, result };
	return { kind: 'read', read };
}

async function openSafely(
	file: IncomingFile,
	ports: ReadPorts,
	signal: AbortSignal,
	onProgress: (progress: Progress) => void
): Promise<Opened> {
	try {
		return await open(reachable(file), ports, signal, onProgress);
	} catch (error) {
		signal.throwIfAborted();
		if (error instanceof ReadError) return unread(file, error.failure);
		throw error;
	}
}

/**
 * Reads many files, several at once, and yields them in their order; the files in an archive take
 * its place. One bad file never stops the others. Rejects with the signal's reason on abort, and
 * where the parser itself does not work.
 */
export async function* readFiles(
	files: readonly IncomingFile[],
	ports: ReadPorts,
	signal: AbortSignal,
	within = ''
): AsyncGenerator<ReadFile> {
	signal.throwIfAborted();
	const { parser, onEvent } = ports;
	const idOf = (index: number): string => `${within}${index}`;
	// More than are read at once: a slow one is not to keep the others waiting.
	const all = inOrder(files, parser.size * 2 + 1, async (file, index) => {
		const id = idOf(index);
		onEvent?.({ kind: 'started', id });
		const one = await openSafely(file, ports, signal, (progress) =>
			onEvent?.({ kind: 'progress', id, progress })
		);
		if (one.kind === 'read') onEvent?.({ kind: 'read', id, read: one.read, file });
		else {
			const members = one.members.map(({ path, size }, at) => ({ id: `${id}.${at}`, path, size }));
			onEvent?.({ kind: 'opened', id, members });
		}
		return { ...one, id };
	});
	for await (const one of all)
		if (one.kind === 'read') yield one.read;
		else yield* readFiles(one.members, ports, signal, `${one.id}.`);
}

import { archiveMembers, packedMember, type ByteSource } from '$lib/document/archive';
import { limits } from '$lib/document/limits';
import { ReadError } from '$lib/document/read-error';
import { Allowance } from './allowance';
import { isClutter } from './clutter';
import type { IncomingFile } from './ports';

/** Parts the path of an archive from the path within it. */
const inside = '!/';

/** Bytes at hand, as a source. */
export const sourceOf = (bytes: Uint8Array): ByteSource => ({
	size: bytes.length,
	bytes: (from, to) => Promise.resolve(bytes.slice(from, to))
});

/**
 * The files in an archive as files that arrive, without what nobody means to import; null where it
 * is a document itself. Throws a ReadError.
 */
export async function filesInArchive(
	file: IncomingFile,
	source: ByteSource
): Promise<IncomingFile[] | null> {
	const { depth, allowance } = file.within ?? { depth: 0, allowance: new Allowance(source.size) };
	if (depth >= limits.archiveDepth) throw new ReadError('too_large_nesting', file.path);
	const members = await archiveMembers(source);
	if (!members) return null;
	const files = members
		.filter((member) => !isClutter(member.path))
		.map((member) => ({
			path: file.path + inside + member.path,
			size: member.entry.size,
			packed: member.entry,
			within: { depth: depth + 1, allowance },
			...(member.failure ? { failure: member.failure } : {}),
			bytes: () => packedMember(source, member.entry)
		}));
	allowance.take(files);
	return files;
}

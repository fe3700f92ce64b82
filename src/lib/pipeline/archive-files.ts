import { archiveMembers, packedMember, type ByteSource } from '$lib/document/archive';
import { isClutter } from './clutter';
import type { IncomingFile } from './ports';

/** Parts the path of an archive from the path within it. */
const inside = '!/';

/** How many archives a file lies in, by its path. */
export const depthOf = (path: string): number => path.split(inside).length - 1;

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
	path: string,
	source: ByteSource
): Promise<IncomingFile[] | null> {
	const members = await archiveMembers(source);
	return (
		members
			?.filter((member) => !isClutter(member.path))
			.map((member) => ({
				path: path + inside + member.path,
				size: member.entry.size,
				packed: member.entry,
				...(member.failure ? { failure: member.failure } : {}),
				bytes: () => packedMember(source, member.entry)
			})) ?? null
	);
}

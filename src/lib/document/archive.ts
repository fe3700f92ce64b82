import type { ReadFailure } from '$lib/domain/read-failure';
import { limits } from './limits';
import { ReadError } from './read-error';
import {
	directoryEntries,
	directoryRange,
	localHeaderLength,
	packedFrom,
	tailLength,
	zipEntries,
	type ZipEntry
} from './zip-directory';

/** Bytes that lie somewhere and are fetched in pieces. `bytes` gives [from, to) as a new array. */
export interface ByteSource {
	readonly size: number;
	bytes(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** A file in an archive. `path` leads there from the archive's root. */
export interface Member {
	readonly path: string;
	readonly entry: ZipEntry;
	/** What keeps it from being read even before its bytes are looked at. */
	readonly failure: ReadFailure | null;
}

/**
 * The parts by which a document that is an archive itself is known. One alone may as well be a
 * file of a collection that happens to have that name.
 */
const packages: readonly (readonly RegExp[])[] = [
	[/^\[content_types\]\.xml$/i, /^(?:word|xl|ppt)\//i],
	[/^mimetype$/, /^content\.xml$/],
	[/^ofd\.xml$/i]
];

const isPackage = (entries: readonly ZipEntry[]): boolean =>
	packages.some((parts) => parts.every((part) => entries.some(({ name }) => part.test(name))));

/** Whether bytes that begin as an archive are a collection of files, and not one document. */
export function isArchive(bytes: Uint8Array): boolean {
	try {
		return !isPackage(zipEntries(bytes));
	} catch (error) {
		if (error instanceof ReadError) return false;
		throw error;
	}
}

const isFolder = (name: string): boolean => /[\\/]$/.test(name);

function memberOf(entry: ZipEntry): Member {
	const steps = entry.name
		.split(/[\\/]/)
		.filter((step) => step !== '' && step !== '.' && !/^[a-z]:$/i.test(step));
	const leadsOut = steps.includes('..');
	const path = steps.filter((step) => step !== '..').join('/') || entry.name;
	if (leadsOut) return { path, entry, failure: 'malformed_path' };
	if (entry.encrypted) return { path, entry, failure: 'encrypted_archive' };
	return { path, entry, failure: entry.size > limits.fileBytes ? 'too_large' : null };
}

/** A bomb by what the directory itself admits: it unfolds beyond measure, or parts overlap. */
function refuseBomb(entries: readonly ZipEntry[], size: number): void {
	const unpacked = entries.reduce((total, entry) => total + entry.size, 0);
	if (unpacked > limits.archiveFreeBytes && unpacked > size * limits.archiveRatio)
		throw new ReadError('too_large_unpacked', `${unpacked} bytes out of ${size}`);
	let end = 0;
	for (const { name, offset, packed } of entries.toSorted((a, b) => a.offset - b.offset)) {
		if (offset < end) throw new ReadError('malformed', `${name} lies over another`);
		end = offset + localHeaderLength + packed;
	}
}

/**
 * The files in an archive, in its order, folders left out; null where it is a document itself.
 * Only the directory is fetched. Throws a ReadError.
 */
export async function archiveMembers(source: ByteSource): Promise<Member[] | null> {
	const start = Math.max(0, source.size - tailLength);
	const { from, to, count } = directoryRange(await source.bytes(start, source.size), start);
	const entries = directoryEntries(await source.bytes(from, to), count);
	if (isPackage(entries)) return null;
	refuseBomb(entries, source.size);
	return entries.filter(({ name }) => !isFolder(name)).map(memberOf);
}

/** The packed bytes of a file in an archive. Throws a ReadError. */
export async function packedMember(
	source: ByteSource,
	entry: ZipEntry
): Promise<Uint8Array<ArrayBuffer>> {
	const header = await source.bytes(entry.offset, entry.offset + localHeaderLength);
	const from = packedFrom(header, entry);
	if (from + entry.packed > source.size)
		throw new ReadError('malformed', `${entry.name} reaches past the end`);
	return source.bytes(from, from + entry.packed);
}

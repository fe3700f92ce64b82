import type { Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isClutter } from '$lib/pipeline/clutter';
import type { IncomingFile } from '$lib/pipeline/ports';

/** A path that was named and can be neither read nor entered: said so when it is to be read. */
const unreachable = (path: string): IncomingFile => ({
	path,
	size: 1,
	bytes: () => Promise.reject(new Error(path))
});

/** Bytes [from, to) of a file on the disk. */
async function bytesOf(
	file: string,
	from = 0,
	to = Number.MAX_SAFE_INTEGER
): Promise<Uint8Array<ArrayBuffer>> {
	const handle = await open(file);
	try {
		const { size } = await handle.stat();
		const bytes = new Uint8Array(Math.max(0, Math.min(size, to) - from));
		const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
		return bytesRead < bytes.length ? bytes.slice(0, bytesRead) : bytes;
	} finally {
		await handle.close();
	}
}

/** Not: what an office leaves lying about, links to folders. */
async function isTaken(entry: Dirent, folder: string): Promise<boolean> {
	if (isClutter(entry.name)) return false;
	if (!entry.isSymbolicLink()) return entry.isFile() || entry.isDirectory();
	const target = await stat(join(folder, entry.name)).catch(() => null);
	return target?.isFile() ?? false;
}

const inOrderOfCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The files under the paths, in their order: folders with all below them, sorted by name, without
 * hidden files and links to folders. `path` is as named, with the way down from a folder.
 */
export async function listFiles(paths: readonly string[], base: string): Promise<IncomingFile[]> {
	const found: IncomingFile[] = [];

	async function add(path: string): Promise<void> {
		const absolute = resolve(base, path);
		const entry = await stat(absolute).catch(() => null);
		if (entry?.isDirectory()) {
			const inside = await readdir(absolute, { withFileTypes: true }).catch(() => null);
			if (!inside) found.push(unreachable(path));
			for (const one of inside?.sort((a, b) => inOrderOfCodes(a.name, b.name)) ?? [])
				if (await isTaken(one, absolute)) await add(join(path, one.name));
			return;
		}
		if (!entry?.isFile()) {
			found.push(unreachable(path));
			return;
		}
		found.push({ path, size: entry.size, bytes: (from, to) => bytesOf(absolute, from, to) });
	}

	for (const path of paths) await add(path);
	return found;
}

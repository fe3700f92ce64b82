import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { IncomingFile } from '$lib/pipeline/ports';

/** A path that was named and can be neither read nor entered. */
export interface Unreachable {
	readonly path: string;
	readonly unreachable: true;
}

/** Not: hidden files, the lock files that Word leaves beside an open document, links to folders. */
async function isTaken(entry: Dirent, folder: string): Promise<boolean> {
	if (entry.name.startsWith('.') || entry.name.startsWith('~$')) return false;
	if (!entry.isSymbolicLink()) return entry.isFile() || entry.isDirectory();
	const target = await stat(join(folder, entry.name)).catch(() => null);
	return target?.isFile() ?? false;
}

const inOrderOfCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The files under the paths, in their order: folders with all below them, sorted by name, without
 * hidden files and links to folders. `path` is as named, with the way down from a folder.
 */
export async function listFiles(
	paths: readonly string[],
	base: string
): Promise<(IncomingFile | Unreachable)[]> {
	const found: (IncomingFile | Unreachable)[] = [];

	async function add(path: string): Promise<void> {
		const absolute = resolve(base, path);
		const entry = await stat(absolute).catch(() => null);
		if (entry?.isDirectory()) {
			const inside = await readdir(absolute, { withFileTypes: true }).catch(() => null);
			if (!inside) found.push({ path, unreachable: true });
			for (const one of inside?.sort((a, b) => inOrderOfCodes(a.name, b.name)) ?? [])
				if (await isTaken(one, absolute)) await add(join(path, one.name));
			return;
		}
		if (!entry?.isFile()) {
			found.push({ path, unreachable: true });
			return;
		}
		const bytes = async (): Promise<Uint8Array<ArrayBuffer>> =>
			new Uint8Array(await readFile(absolute));
		found.push({ path, size: entry.size, bytes });
	}

	for (const path of paths) await add(path);
	return found;
}

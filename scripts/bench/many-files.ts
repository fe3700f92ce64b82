import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportFilesOf } from '../generate/district-files';
import { readWorld } from '../generate/world/read-world';

/**
 * Writes files that all differ: reports of the carried district, of every format.
 * @returns their paths, `count` at most
 */
export function writeManyFiles(folder: string, count: number): string[] {
	mkdirSync(folder, { recursive: true });
	return reportFilesOf(readWorld('data'))
		.slice(0, count)
		.map(({ name, bytes }) => {
			const path = join(folder, name);
			writeFileSync(path, bytes);
			return path;
		});
}

import { join } from 'node:path';
import type { SourceReading } from '../../scripts/generate/read-sources';
import {
	readSources,
	type ReadingCache,
	type SourceFile
} from '../../scripts/generate/read-sources';
import { cacheDir } from '../../scripts/tooling/project.mjs';
import { readingHash } from '../../scripts/tooling/stamp.mjs';
import { inThisThread } from './shipped';

/** What the build has read, with the code as it is now, is not read a second time. */
export const builtReadings: ReadingCache = {
	folder: join(cacheDir, 'read'),
	hash: readingHash(),
	keepOthers: true
};

/** What is read in files, by their names. Throws where one cannot be read. */
export async function readingsOf(
	files: readonly SourceFile[]
): Promise<Map<string, SourceReading>> {
	const readings = new Map<string, SourceReading>();
	let at = 0;
	const { signal } = new AbortController();
	for await (const reading of readSources(files, inThisThread, builtReadings, signal)) {
		const name = files[at++]?.name ?? '';
		if (reading instanceof Error) throw new Error(`${name}: ${reading.message}`);
		readings.set(name, reading);
	}
	return readings;
}

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { NodeParser } from './extract/node-parser';
import { buildDistrict } from './generate/carried-district';
import { sourceFrom } from './generate/district-source';
import { cacheDir } from './tooling/project.mjs';
import { readingHash } from './tooling/stamp.mjs';

/** A machine that does much else at once is to build the district too. */
const timeout = 120_000;

/**
 * Builds what the app is shipped with of the carried district. Takes the folder of the data and
 * the folder to write, `data` and `static/district` by default.
 */
export async function main(
	[data = 'data', out = 'static/district']: string[],
	signal: AbortSignal
): Promise<number> {
	const parser = new NodeParser(availableParallelism(), { timeout });
	const cache = { folder: join(cacheDir, 'read'), hash: readingHash() };
	try {
		return await buildDistrict(await sourceFrom(data), out, { parser, cache }, signal);
	} finally {
		parser.close();
	}
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CarriedFiles } from '$lib/pipeline/carried';
import { answerTo } from '$lib/pipeline/parse';
import type { Parser } from '$lib/pipeline/ports';

/** Reads in this thread. */
export const inThisThread: Parser = {
	size: 1,
	parse: (request) => answerTo(request),
	close: () => undefined
};

/** The files of a carried district in a folder. */
export const filesIn = (folder: string): CarriedFiles => ({
	json: (path) => Promise.resolve(JSON.parse(readFileSync(join(folder, path), 'utf8'))),
	bytes: (path) => Promise.resolve(new Uint8Array(readFileSync(join(folder, path))))
});

import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { documentSchema } from '$lib/domain/document';
import { reportSchema } from '$lib/domain/report';
import { inOrder } from '$lib/pipeline/in-order';
import type { Parser } from '$lib/pipeline/ports';

/** A file of the carried district. */
export interface SourceFile {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

const readingSchema = z.strictObject({
	document: documentSchema,
	reports: z.array(reportSchema).readonly()
});
/** What was read in a file. */
export type SourceReading = Readonly<z.infer<typeof readingSchema>>;

/** Where readings are kept, and the hash of all that decides, beside the file, what is read in it. */
export interface ReadingCache {
	readonly folder: string;
	readonly hash: string;
	/** Whether readings of other files, or by other code, stay. */
	readonly keepOthers?: boolean;
}

const keyOf = ({ hash }: ReadingCache, { name, bytes }: SourceFile): string =>
	createHash('sha256').update(`${hash}\0${name}\0`).update(bytes).digest('hex');

async function read(file: SourceFile, parser: Parser, signal: AbortSignal): Promise<string> {
	const { name: path, bytes } = file;
	const answer = await parser.parse({ path, bytes: bytes.slice(), packed: null }, signal);
	if (answer.kind === 'archive') throw new Error('it is an archive');
	if (answer.kind === 'failed') throw new Error(answer.failure);
	if (!answer.result.ok) throw new Error(answer.result.failure);
	const { document, reports } = answer.result;
	return JSON.stringify({ document, reports } satisfies SourceReading);
}

/**
 * Reads the files as the product reads any file, and yields what is in each, in their order: an
 * Error where one can't be read. What was read before of the same bytes by the same code is taken
 * from the cache, which afterwards holds the readings of these files alone, unless others stay.
 */
export async function* readSources(
	files: readonly SourceFile[],
	parser: Parser,
	cache: ReadingCache | null,
	signal: AbortSignal
): AsyncGenerator<SourceReading | Error> {
	if (cache) mkdirSync(cache.folder, { recursive: true });
	const used = new Set<string>();

	async function readingOf(file: SourceFile): Promise<string> {
		if (!cache) return read(file, parser, signal);
		const name = `${keyOf(cache, file)}.json`;
		const path = join(cache.folder, name);
		used.add(name);
		if (existsSync(path)) return readFileSync(path, 'utf8');
		const text = await read(file, parser, signal);
		// Whole or not at all: a build may be stopped at any moment.
		writeFileSync(`${path}.${process.pid}`, text);
		renameSync(`${path}.${process.pid}`, path);
		return text;
	}

	const texts = inOrder(files, parser.size, (file) =>
		readingOf(file).catch((error: unknown) => {
			signal.throwIfAborted();
			return error instanceof Error ? error : new Error(String(error));
		})
	);
	for await (const text of texts)
		yield text instanceof Error ? text : readingSchema.parse(JSON.parse(text));
	if (!cache || cache.keepOthers) return;
	for (const name of readdirSync(cache.folder))
		if (!used.has(name)) rmSync(join(cache.folder, name));
}

import type { Parser, ReadFile } from '$lib/pipeline/ports';
import { readFiles } from '$lib/pipeline/read-files';
import type { Found } from './cross-check';
import { listFiles } from './list-files';

/** The reports of a folder that others are held against, and the paths of what could not be read. */
export interface Library {
	readonly reports: readonly Found[];
	readonly unread: readonly string[];
}

const reportsIn = ({ path, result }: ReadFile): Found[] =>
	result.ok
		? result.reports
				.filter(({ kind }) => kind === 'department_self_evaluation')
				.map((report) => ({ source: { file: path, format: result.document.format }, report }))
		: [];

/** Reads all files below a folder. `onRead` is told of each of them. */
export async function readLibrary(
	folder: string,
	{ base, parser, onRead }: { base: string; parser: Parser; onRead: (path: string) => void },
	signal: AbortSignal
): Promise<Library> {
	const files = await listFiles([folder], base);
	const reports: Found[] = [];
	const unread: string[] = [];
	for await (const read of readFiles(files, { parser, onEvent: () => undefined }, signal)) {
		onRead(read.path);
		reports.push(...reportsIn(read));
		if (!read.result.ok) unread.push(read.path);
	}
	return { reports, unread };
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '$lib/document/read';
import type { SourceDocument } from '$lib/domain/document';
import { extractReports } from '$lib/extraction/extract';
import { processorTime } from './yardstick';

const folders = [
	'data/reports',
	'tests/fixtures/awkward',
	'tests/fixtures/provinces',
	'tests/fixtures/voices',
	'tests/fixtures/offices'
];
const isReport = /\.(?:docx|txt|xlsx|html)$/;

async function documents(): Promise<SourceDocument[]> {
	const found: SourceDocument[] = [];
	for (const folder of folders)
		for (const name of readdirSync(folder).filter((one) => isReport.test(one)))
			found.push(await readDocument(name, new Uint8Array(readFileSync(join(folder, name)))));
	return found;
}

/** Whole reports, from Document to Report, in a second of one processor. */
export async function reportsPerSecond(seconds: number): Promise<number> {
	const all = await documents();
	all.forEach(extractReports);
	let reports = 0;
	let taken = 0;
	while (taken < seconds * 1000) {
		// What was found once is known of a Document: each round gets new ones.
		const fresh = structuredClone(all);
		const started = processorTime();
		for (const document of fresh) reports += extractReports(document).length;
		taken += processorTime() - started;
	}
	return reports / (taken / 1000);
}

const length = 10_000_000;

/** Milliseconds of ten megabytes of one thing over and over. */
export function millisecondsOf(unit: string): number {
	const text = unit.repeat(length / unit.length);
	const document: SourceDocument = {
		format: 'txt',
		blocks: [{ kind: 'paragraph', text, origin: {} }]
	};
	const started = processorTime();
	extractReports(document);
	return processorTime() - started;
}

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportFile } from './generate/report';
import { isRetold } from './generate/retold';
import { readTruth } from './generate/truth';

/**
 * Writes the synthetic reports of the carried district from its truth tables, and their hashes.
 * Takes the folder to read and write, `data` by default.
 */
export function main([data = 'data']: string[] = []): Promise<number> {
	const reports = join(data, 'reports');
	const told = readTruth(data);
	mkdirSync(reports, { recursive: true });
	for (const name of readdirSync(reports)) if (!isRetold(name)) rmSync(join(reports, name));
	const hashes = told.map((filed) => {
		const bytes = reportFile(filed);
		writeFileSync(join(reports, filed.report.file), bytes);
		return `${createHash('sha256').update(bytes).digest('hex')}  ${filed.report.file}\n`;
	});
	writeFileSync(join(data, 'reports.sha256'), hashes.join(''));
	console.error(`${hashes.length} reports written to ${reports}`);
	return Promise.resolve(0);
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bureauFilesOf, examplesOf, reportFilesOf } from './generate/district-files';
import type { SourceFile } from './generate/read-sources';
import { plantedTable } from './generate/world/planted-table';
import { readWorld } from './generate/world/read-world';

function writeFiles(folder: string, files: readonly SourceFile[]): void {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
}

/**
 * Makes the carried district from its tables: the examples in `reports/`, the bureau's workbooks in
 * `bureau/`, the table of planted errors, and the hashes of all files. `--all FOLDER` writes every
 * file there, the reports and the workbooks apart; the folder must be empty or not there. Takes the folder of the data, `data` by default.
 */
export function main(args: string[]): Promise<number> {
	const options = { all: { type: 'string' } } as const;
	const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
	const [data = 'data'] = positionals;
	if (values.all !== undefined && existsSync(values.all) && readdirSync(values.all).length > 0) {
		console.error(`${values.all} is not empty: name a folder that is, or is not there yet`);
		return Promise.resolve(2);
	}
	const world = readWorld(data);
	const reports = reportFilesOf(world);
	const bureau = bureauFilesOf(world);
	const chosen = new Set(examplesOf(world).map((one) => one.report.file));
	writeFiles(
		join(data, 'reports'),
		reports.filter(({ name }) => chosen.has(name))
	);
	writeFiles(join(data, 'bureau'), bureau);
	writeFileSync(join(data, 'truth', 'planted.csv'), plantedTable(world.planted));
	const hashes = [...reports, ...bureau].map(
		({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`
	);
	writeFileSync(join(data, 'reports.sha256'), hashes.join(''));
	if (values.all !== undefined) {
		writeFiles(join(values.all, 'reports'), reports);
		writeFiles(join(values.all, 'bureau'), bureau);
	}
	console.error(`${reports.length} reports, ${chosen.size} of them in ${join(data, 'reports')}`);
	return Promise.resolve(0);
}

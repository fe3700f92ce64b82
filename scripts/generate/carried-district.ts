import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askSnapshot } from '$lib/analysis/snapshot';
import { departmentNamed, type Department } from '$lib/domain/department';
import type { SourceDocument } from '$lib/domain/document';
import type { Filing } from '$lib/domain/filing';
import { carriedSchema } from '$lib/pipeline/carried';
import { engineOn } from '$lib/pipeline/engine';
import { parseBytes } from '$lib/pipeline/parse';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { isRetold } from './retold';
import { readRoster } from './roster';

interface Carried {
	readonly filing: Filing;
	readonly document: SourceDocument;
}

/** Reads one carried file; throws where it is not one report of an agency of the roster for a year. */
async function carriedFrom(
	folder: string,
	file: string,
	roster: readonly Department[]
): Promise<Carried> {
	const result = await parseBytes(file, new Uint8Array(readFileSync(join(folder, file))));
	if (!result.ok) throw new Error(result.failure);
	const [report, ...others] = result.reports;
	if (!report || others.length > 0) throw new Error(`${result.reports.length} reports in it`);
	if (report.kind !== 'department_self_evaluation') throw new Error(`it is a ${report.kind}`);
	if (!report.agency) throw new Error('it names no agency');
	if (!report.year) throw new Error('it names no year');
	const department = departmentNamed(report.agency.name, roster);
	if (!department) throw new Error(`${report.agency.name} is not in departments.csv`);
	const filing: Filing = {
		id: file,
		department,
		year: report.year.year,
		origin: isRetold(file) ? 'retold' : 'carried',
		version: 1,
		versions: 1,
		importedAt: null,
		file,
		format: result.document.format,
		report
	};
	return { filing, document: result.document };
}

async function readAll(folder: string, roster: readonly Department[]): Promise<Carried[]> {
	const read: Carried[] = [];
	const troubles: string[] = [];
	for (const file of readdirSync(folder)) {
		try {
			read.push(await carriedFrom(folder, file, roster));
		} catch (error) {
			troubles.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
	if (troubles.length > 0) throw new Error(troubles.join('\n'));
	const slot = ({ filing }: Carried) => `${filing.department.code} ${filing.year}`;
	read.sort((a, b) => (slot(a) < slot(b) ? -1 : 1));
	const twin = read.find((one, at) => at > 0 && slot(one) === slot(read[at - 1] ?? one));
	if (twin) throw new Error(`${twin.filing.file}: a second report for ${slot(twin)}`);
	return read;
}

async function snapshotOf(departments: readonly Department[], filings: readonly Filing[]) {
	const connector = await openNodeConnector();
	try {
		await engineOn(connector).load({ carried: null, departments, filings, roster: [], reference: [] });
		return await askSnapshot(connector);
	} finally {
		await connector.close();
	}
}

/**
 * Reads the carried reports as the product reads any file and writes what the app is shipped with:
 * filings.json, the text of each source, and the first answers of the overview. Returns 1 and
 * says why where a carried file does not give its agency and year.
 */
export async function buildDistrict(data: string, out: string): Promise<number> {
	try {
		const departments = readRoster(join(data, 'departments.csv'));
		const carried = await readAll(join(data, 'reports'), departments);
		const filings = carried.map((one) => one.filing);
		const path = (at: number) => `documents/${at + 1}.json`;
		const documents = Object.fromEntries(filings.map(({ id }, at) => [id, path(at)]));
		const district = carriedSchema.parse({ departments, filings, documents });
		const snapshot = await snapshotOf(departments, filings);

		rmSync(out, { recursive: true, force: true });
		mkdirSync(join(out, 'documents'), { recursive: true });
		const write = (name: string, value: unknown) =>
			writeFileSync(join(out, name), JSON.stringify(value));
		write('filings.json', district);
		write('snapshot.json', snapshot);
		carried.forEach((one, at) => write(path(at), one.document));
		console.error(`${filings.length} reports of ${departments.length} agencies in ${out}`);
		return 0;
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return 1;
	}
}

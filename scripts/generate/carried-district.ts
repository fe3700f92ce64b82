import { gzipSync, strToU8 } from 'fflate';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askSnapshot, packedSnapshot, type Snapshot } from '$lib/analysis/snapshot';
import { departmentNamed, type Department } from '$lib/domain/department';
import type { SourceDocument } from '$lib/domain/document';
import type { Filing } from '$lib/domain/filing';
import type { ReferenceAmount } from '$lib/domain/reference';
import type { RosterEntry } from '$lib/domain/roster';
import { carriedSchema, type CarriedIndex, type Source } from '$lib/pipeline/carried';
import { engineOn } from '$lib/pipeline/engine';
import type { Parser } from '$lib/pipeline/ports';
import type { Connector } from '$lib/warehouse/connector';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { shippedTables, type ShippedTable } from '$lib/warehouse/ship';
import {
	readSources,
	type ReadingCache,
	type SourceFile,
	type SourceReading
} from './read-sources';

/** What a district is built from: its agencies, their files, and the bureau's own side. */
export interface DistrictSource {
	readonly departments: readonly Department[];
	readonly files: readonly SourceFile[];
	readonly roster: readonly RosterEntry[];
	readonly reference: readonly ReferenceAmount[];
}

export interface DistrictBuilder {
	readonly parser: Parser;
	readonly cache: ReadingCache | null;
}

interface Carried {
	readonly filing: Filing;
	readonly document: SourceDocument;
}

/** What a file says; throws where it is not one report of an agency of the district for a year. */
function carriedFrom(
	file: string,
	{ document, reports }: SourceReading,
	departments: readonly Department[]
): Carried {
	const [report, ...others] = reports;
	if (!report || others.length > 0) throw new Error(`${reports.length} reports in it`);
	if (report.kind !== 'department_self_evaluation') throw new Error(`it is a ${report.kind}`);
	if (!report.agency) throw new Error('it names no agency');
	if (!report.year) throw new Error('it names no year');
	const department = departmentNamed(report.agency.name, departments);
	if (!department) throw new Error(`${report.agency.name} is not in departments.csv`);
	const filing: Filing = {
		id: file,
		department,
		year: report.year.year,
		origin: 'carried',
		version: 1,
		versions: 1,
		importedAt: null,
		file,
		format: document.format,
		report
	};
	return { filing, document };
}

async function readAll(
	{ files, departments }: DistrictSource,
	{ parser, cache }: DistrictBuilder,
	signal: AbortSignal
): Promise<Carried[]> {
	const read: Carried[] = [];
	const troubles: string[] = [];
	let at = 0;
	for await (const reading of readSources(files, parser, cache, signal)) {
		const file = files[at++]?.name ?? '';
		try {
			if (reading instanceof Error) throw reading;
			read.push(carriedFrom(file, reading, departments));
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

/**
 * Reads the reports of a district and loads them beside the bureau's own side, which checks them.
 * Returns what was read, by code and year; throws where a file does not give its agency and year.
 */
export async function loadSource(
	connector: Connector,
	source: DistrictSource,
	builder: DistrictBuilder,
	signal: AbortSignal
): Promise<Carried[]> {
	const { departments, roster, reference } = source;
	const carried = await readAll(source, builder, signal);
	const filings = carried.map(({ filing }) => filing);
	await engineOn(connector).load({ carried: null, departments, filings, roster, reference });
	return carried;
}

interface Computed {
	readonly carried: readonly Carried[];
	readonly tables: readonly ShippedTable[];
	readonly snapshot: Snapshot | null;
}

async function computed(
	source: DistrictSource,
	builder: DistrictBuilder,
	signal: AbortSignal
): Promise<Computed> {
	const connector = await openNodeConnector();
	try {
		const carried = await loadSource(connector, source, builder, signal);
		const filings = carried.map(({ filing }) => filing);
		const tables = await shippedTables(connector, filings);
		return { carried, tables, snapshot: await askSnapshot(connector) };
	} finally {
		await connector.close();
	}
}

/**
 * Reads the carried reports as the product reads any file and writes what the app is shipped with:
 * district.json, tables.arrow, the text and figures of each source, and the first answers of the
 * overview. The same source gives the same bytes. Returns 1 and says why where a carried file does
 * not give its agency and year.
 */
export async function buildDistrict(
	source: DistrictSource,
	out: string,
	builder: DistrictBuilder,
	signal: AbortSignal
): Promise<number> {
	try {
		const { carried, tables, snapshot } = await computed(source, builder, signal);
		const filings = carried.map((one) => one.filing);
		const path = (at: number) => `sources/${at + 1}.gzip`;
		const { departments, roster, reference } = source;
		const index: CarriedIndex = carriedSchema.parse({
			departments,
			roster,
			reference,
			reports: filings.map(({ id, department, year }, at) => ({
				id,
				code: department.code,
				year,
				source: path(at)
			})),
			tables: tables.map(({ name, rows, stream }) => ({ name, rows, bytes: stream.length }))
		});

		rmSync(out, { recursive: true, force: true });
		mkdirSync(join(out, 'sources'), { recursive: true });
		const write = (name: string, value: unknown) =>
			writeFileSync(join(out, name), JSON.stringify(value));
		write('district.json', index);
		write('snapshot.json', snapshot && packedSnapshot(snapshot));
		writeFileSync(join(out, 'tables.arrow'), Buffer.concat(tables.map(({ stream }) => stream)));
		// Packed they take 2 MB and not 11, and few of them are ever opened.
		carried.forEach(({ document, filing }, at) => {
			const source: Source = { document, figures: filing.report.figures };
			writeFileSync(join(out, path(at)), gzipSync(strToU8(JSON.stringify(source)), { mtime: 0 }));
		});
		console.error(`${filings.length} reports of ${departments.length} agencies in ${out}`);
		return 0;
	} catch (error) {
		if (signal.aborted) return 130;
		console.error(error instanceof Error ? error.message : error);
		return 1;
	}
}

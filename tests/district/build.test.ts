import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { askFindings, type FindingRow } from '$lib/analysis/findings';
import { askReports, type ReportRow } from '$lib/analysis/reports';
import { askSnapshot, snapshotSchema } from '$lib/analysis/snapshot';
import { openCarried, type Carried } from '$lib/pipeline/carried';
import { engineOn } from '$lib/pipeline/engine';
import type { Connector } from '$lib/warehouse/connector';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { buildDistrict } from '../../scripts/generate/carried-district';
import { sourceIn } from '../../scripts/generate/district-source';
import { readTruth } from '../../scripts/generate/truth';
import { filesIn, inThisThread } from './shipped';

const filed = readTruth('data');
let folder: string;
let carried: Carried;
let connector: Connector;
let findings: FindingRow[];
let reports: ReportRow[];

const build = (out: string, cache: string | null = null): Promise<number> =>
	buildDistrict(
		sourceIn('data'),
		out,
		{ parser: inThisThread, cache: cache === null ? null : { folder: cache, hash: '' } },
		new AbortController().signal
	);
const contents = () => ({
	carried,
	departments: carried.departments,
	filings: [],
	roster: carried.roster,
	reference: carried.reference
});

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'jiheng-'));
	expect(await build(folder)).toBe(0);
	carried = await openCarried(filesIn(folder));
	connector = await openNodeConnector();
	await engineOn(connector).load(contents());
	findings = await askFindings(connector, { year: null, code: null });
	reports = await askReports(connector);
}, 60_000);

afterAll(async () => {
	await connector.close();
	rmSync(folder, { recursive: true, force: true });
});

/** What is computed of all reports together, as it stands. */
async function answers(): Promise<Record<string, unknown[]>> {
	const schema = z.looseObject({});
	return {
		measures: await connector.query('SELECT * FROM measure ORDER BY ALL', [], { schema }),
		findings: await connector.query('SELECT * FROM finding ORDER BY ALL', [], { schema }),
		disputes: await connector.query('SELECT * FROM dispute ORDER BY ALL', [], { schema })
	};
}

describe('the district that is shipped', () => {
	it('holds every carried report under its department and year', () => {
		const slots = reports
			.filter((one) => one.origin === 'carried')
			.map((one) => `${one.file} ${one.code} ${one.year}`);
		const expected = filed.map((one) => {
			const { file, code, year } = one.report;
			return `${file} ${code} ${year}`;
		});
		expect(slots.sort()).toEqual(expected.sort());
		expect(carried.reports.map(({ id }) => id).sort()).toEqual(reports.map(({ id }) => id).sort());
	});

	it('says which report is retold, and of which real agency', () => {
		const retold = reports.filter((one) => one.origin === 'retold');
		expect(retold.map((one) => [one.shortName, one.year])).toEqual([['天河区科协', 2023]]);
	});

	it('carries the text of every source, with the quoted words where they are said to stand', async () => {
		for (const { id } of carried.reports) {
			const { document, figures } = await carried.source(id);
			for (const figure of Object.values(figures)) {
				if (figure.state !== 'found') continue;
				const { block, span } = figure.place;
				expect(document.blocks[block]?.text.slice(...span), id).toContain(figure.printed.trim());
			}
		}
	});

	it('carries the answers of the overview for the latest year', async () => {
		const file = join(folder, 'snapshot.json');
		const snapshot = snapshotSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
		expect(snapshot).toEqual(await askSnapshot(connector));
		expect(snapshot.overview.year).toBe(Math.max(...reports.map(({ year }) => year)));
		expect(statSync(file).size).toBeLessThan(100_000);
	});

	it('carries the measures and findings that are computed of it', async () => {
		const shipped = await answers();
		const roster = [{ code: 'none', year: 1990, exemption: null, due: null }];
		await engineOn(connector).load({ ...contents(), roster });
		expect(await answers()).toEqual(shipped);
	}, 30_000);

	it('comes out the same each time, whether its files are read or were read before', async () => {
		const cache = mkdtempSync(join(tmpdir(), 'jiheng-'));
		const again = mkdtempSync(join(tmpdir(), 'jiheng-'));
		try {
			for (let times = 0; times < 2; times++) {
				expect(await build(again, cache)).toBe(0);
				expect(readdirSync(cache)).toHaveLength(reports.length);
				for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
					if (!entry.isFile()) continue;
					const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
					const same = readFileSync(join(again, path)).equals(readFileSync(join(folder, path)));
					expect(same, path).toBe(true);
				}
			}
		} finally {
			rmSync(again, { recursive: true, force: true });
			rmSync(cache, { recursive: true, force: true });
		}
	}, 120_000);

	it('is refused where its tables are cut', async () => {
		const files = filesIn(folder);
		const short = {
			...files,
			bytes: async (path: string) => (await files.bytes(path)).slice(0, -8)
		};
		const opened = await openCarried(short);
		await expect(opened.streams()).rejects.toThrow(RangeError);
	});
});

describe('the planted errors', () => {
	const planted = new Set(
		filed.flatMap((one) =>
			one.planted.map(({ rule }) => `${one.department.code} ${one.report.year} ${rule}`)
		)
	);

	it.each([...planted])('%s is found', (wanted) => {
		const found = findings.map(({ code, year, rule }) => `${code} ${year} ${rule}`);
		expect(found).toContain(wanted);
	});

	it('are the only ones of their rules', () => {
		const rules = new Set(filed.flatMap((one) => one.planted.map(({ rule }) => rule)));
		const others = findings
			.filter(({ rule, severity }) => rules.has(rule) && severity !== 'note')
			.map(({ code, year, rule }) => `${code} ${year} ${rule}`)
			.filter((one) => !planted.has(one));
		expect(others).toEqual([]);
	});
});

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFindings, type FindingRow } from '$lib/analysis/findings';
import { snapshotSchema } from '$lib/analysis/snapshot';
import { documentSchema } from '$lib/domain/document';
import { openCarried, type Carried } from '$lib/pipeline/carried';
import { engineOn } from '$lib/pipeline/engine';
import type { Connector } from '$lib/warehouse/connector';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { buildDistrict } from '../../scripts/generate/carried-district';
import { readTruth } from '../../scripts/generate/truth';
import { districtOf } from '../warehouse/a-filing';

const filed = readTruth('data');
let folder: string;
let carried: Carried;
let connector: Connector;
let findings: FindingRow[];

const json = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'jiheng-'));
	expect(await buildDistrict('data', folder)).toBe(0);
	carried = await openCarried((path) => Promise.resolve(json(path)));
	connector = await openNodeConnector();
	await engineOn(connector).load(districtOf(carried.departments, carried.filings));
	findings = await askFindings(connector, { year: null, code: null });
}, 60_000);

afterAll(async () => {
	await connector.close();
	rmSync(folder, { recursive: true, force: true });
});

describe('the district that is shipped', () => {
	it('holds every carried report under its department and year', () => {
		const slots = carried.filings
			.filter((one) => one.origin === 'carried')
			.map((one) => `${one.file} ${one.department.code} ${one.year}`);
		const expected = filed.map((one) => {
			const { file, code, year } = one.report;
			return `${file} ${code} ${year}`;
		});
		expect(slots.sort()).toEqual(expected.sort());
	});

	it('says which report is retold, and of which real agency', () => {
		const retold = carried.filings.filter((one) => one.origin === 'retold');
		expect(retold.map((one) => [one.department.shortName, one.year])).toEqual([
			['天河区科协', 2023]
		]);
		expect(retold[0]?.department.synthetic).toBe(false);
	});

	it('carries the text of every source, with the quoted words where they are said to stand', async () => {
		for (const { id, report } of carried.filings) {
			const { blocks } = documentSchema.parse(await carried.document(id));
			for (const figure of Object.values(report.figures)) {
				if (figure.state !== 'found') continue;
				const { block, span } = figure.place;
				expect(blocks[block]?.text.slice(...span), id).toContain(figure.printed.trim());
			}
		}
	});

	it('carries the answers of the overview for the latest year', () => {
		const snapshot = snapshotSchema.parse(json('snapshot.json'));
		expect(snapshot.year).toBe(2023);
		expect(snapshot.years.map((row) => [row.year, row.filed])).toEqual([
			[2023, 12],
			[2022, 12],
			[2021, 11]
		]);
		expect(snapshot.overview.reduce((sum, row) => sum + row.agencies, 0)).toBe(13);
	});

	it('comes out the same each time', async () => {
		const again = mkdtempSync(join(tmpdir(), 'jiheng-'));
		try {
			expect(await buildDistrict('data', again)).toBe(0);
			for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
				if (!entry.isFile()) continue;
				const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
				expect(readFileSync(join(again, path)).equals(readFileSync(join(folder, path)))).toBe(true);
			}
		} finally {
			rmSync(again, { recursive: true, force: true });
		}
	}, 60_000);
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

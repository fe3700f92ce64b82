import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rules } from '$lib/audit/catalogue';
import { graveRules } from '$lib/audit/disputes';
import { askFindings, type FindingRow } from '$lib/analysis/findings';
import { askGroupTrend } from '$lib/analysis/group-trend';
import { askReports, type ReportRow } from '$lib/analysis/reports';
import { askSnapshot, snapshotSchema } from '$lib/analysis/snapshot';
import { openCarried, type Carried } from '$lib/pipeline/carried';
import { engineOn } from '$lib/pipeline/engine';
import type { Connector } from '$lib/warehouse/connector';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { buildDistrict } from '../../scripts/generate/carried-district';
import { figureKinds, figureIds, type FigureId } from '$lib/domain/figure';
import { fenFromDecimal } from '$lib/domain/money';
import { judgedIn } from '../../scripts/accuracy/checks';
import { sharesOf } from '../../scripts/accuracy/judge-findings';
import type { DistrictSource } from '../../scripts/generate/carried-district';
import { readCsv } from '../../scripts/generate/csv';
import { sourceFrom } from '../../scripts/generate/district-source';
import { readWorld } from '../../scripts/generate/world/read-world';
import { measuresOf } from './from-truth';
import { filesIn, inThisThread } from './shipped';
import { builtReadings } from './world-files';

const world = readWorld('data');
const { filed, planted: listed } = world;
let source: DistrictSource;
let folder: string;
let carried: Carried;
let connector: Connector;
let findings: FindingRow[];
let reports: ReportRow[];

const build = (out: string): Promise<number> =>
	buildDistrict(
		source,
		out,
		{ parser: inThisThread, cache: builtReadings },
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
	source = await sourceFrom('data');
	folder = mkdtempSync(join(tmpdir(), 'jiheng-'));
	expect(await build(folder)).toBe(0);
	carried = await openCarried(filesIn(folder));
	connector = await openNodeConnector();
	await engineOn(connector).load(contents());
	findings = await askFindings(connector, { year: null, code: null });
	reports = await askReports(connector);
}, 300_000);

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

	it('gives every figure that a report was written with, but for the listed misses', async () => {
		const misses = readCsv(
			'data/truth/known-misses.csv',
			z.looseObject({ file: z.string(), fact: z.string() })
		);
		const known = new Set(misses.map(({ file, fact }) => `${file} ${fact}`));
		const schema = z.strictObject({
			id: z.string(),
			figure: z.string(),
			fen: z.int().nullable(),
			scaled: z.int().nullable(),
			scale: z.int().nullable(),
			text: z.string().nullable()
		});
		const rows = await connector.query(
			'SELECT report_id AS id, figure, fen, scaled, scale, text FROM figure',
			[],
			{ schema }
		);
		const shipped = new Map(
			rows.map(({ id, figure, fen, scaled, scale, text }) => [
				`${id} ${figure}`,
				fen ?? text ?? (scaled === null ? null : scaled / 10 ** (scale ?? 0))
			])
		);
		const inFigure = (id: FigureId, printed: string): number | string => {
			if (figureKinds[id] === 'grade') return printed;
			if (figureKinds[id] !== 'money') return Number(printed);
			const amount = fenFromDecimal(printed, '万元');
			if (!amount.ok) throw new Error(`${printed}: ${amount.reason}`);
			return amount.fen;
		};
		let compared = 0;
		const wrong = filed.flatMap(({ report }) =>
			figureIds.flatMap((id) => {
				const printed = id in report ? report[id as keyof typeof report] : null;
				const key = `${report.file} ${id}`;
				if (typeof printed !== 'string' || known.has(`${report.file} figures/${id}`)) return [];
				compared += 1;
				return shipped.get(key) === inFigure(id, printed) ? [] : [`${key}: ${printed}`];
			})
		);
		expect(wrong).toEqual([]);
		expect(compared).toBeGreaterThan(4000);
	});

	it('carries who should have filed and what the bureau holds, from the workbooks', async () => {
		expect(carried.roster.length).toBeGreaterThan(590);
		expect(carried.reference.every(({ file }) => file.endsWith('.xlsx'))).toBe(true);
		const schema = z.strictObject({ differing: z.int(), compared: z.int() });
		const [row] = await connector.query(
			`SELECT
				count(*) FILTER (WHERE f.fen <> r.fen) AS differing,
				count(*) AS compared
			FROM reference AS r
			INNER JOIN report AS p ON p.department_code = r.code AND p.year = r.year
			INNER JOIN figure AS f ON f.report_id = p.id AND f.figure = r.figure
			WHERE f.fen IS NOT NULL`,
			[],
			{ schema }
		);
		const slips = listed.filter(({ field }) =>
			carried.reference.some(({ figure }) => figure === field)
		);
		expect(row?.compared).toBeGreaterThan(2000);
		expect(row?.differing).toBe(
			new Set(slips.map(({ code, year, field }) => `${code} ${year} ${field}`)).size
		);
	});

	it('carries the measures that the world gives, money to the 分', async () => {
		const schema = z.strictObject({
			id: z.string(),
			measure: z.string(),
			value: z.number().nullable()
		});
		const rows = await connector.query('SELECT report_id AS id, measure, value FROM measure', [], {
			schema
		});
		const shipped = new Map(rows.map(({ id, measure, value }) => [`${id} ${measure}`, value]));
		const compared = new Map<string, number>();
		const wrong = filed.flatMap((one) =>
			Object.entries(measuresOf(one)).flatMap(([measure, wanted]) => {
				if (wanted === null) return [];
				compared.set(measure, (compared.get(measure) ?? 0) + 1);
				const value = shipped.get(`${one.report.file} ${measure}`) ?? Number.NaN;
				const close = Number.isInteger(wanted) ? value === wanted : Math.abs(value - wanted) < 1e-9;
				return close ? [] : [`${one.report.file} ${measure}: ${value}, not ${wanted}`];
			})
		);
		expect(wrong).toEqual([]);
		expect([...compared.values()].every((count) => count > 100)).toBe(true);
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

	it('comes out the same each time', async () => {
		const again = mkdtempSync(join(tmpdir(), 'jiheng-'));
		try {
			expect(await build(again)).toBe(0);
			for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
				if (!entry.isFile()) continue;
				const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
				const same = readFileSync(join(again, path)).equals(readFileSync(join(folder, path)));
				expect(same, path).toBe(true);
			}
		} finally {
			rmSync(again, { recursive: true, force: true });
		}
	}, 120_000);

	it('is refused where its tables are cut', async () => {
		const files = filesIn(folder);
		const short = {
			...files,
			bytes: async (path: string) => (await files.bytes(path)).slice(0, -8)
		};
		await expect(openCarried(short)).rejects.toThrow(RangeError);
	});
});

describe('the planted errors', () => {
	const named = (all: readonly { code: string; year: number; rule: string }[]) =>
		new Set(all.map(({ code, year, rule }) => `${code} ${year} ${rule}`));

	it('are found, each by its rule, with what the figures alone give cause for, and nothing else', async () => {
		const judged = await judgedIn(connector, world);
		const { precision, recall } = sharesOf(judged.rules);
		expect(judged.missed).toEqual([]);
		expect(judged.others).toEqual([]);
		expect(judged.falseErrors).toEqual([]);
		expect(precision).toBeGreaterThanOrEqual(0.95);
		expect(recall).toBeGreaterThanOrEqual(0.95);
		expect(judged.rules.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id));
	});

	it('of a unit are told with every figure that they are in, and no other', () => {
		const slipped = (rows: readonly { code: string; year: number; field: string }[]) =>
			rows.map(({ code, year, field }) => `${code} ${year} ${field}`).sort();
		const told = findings
			.filter(({ rule }) => rule === 'K11')
			.flatMap(({ code, year, figures }) => figures.map((field) => ({ code, year, field })));
		expect(slipped(told)).toEqual(slipped(listed.filter(({ rule }) => rule === 'K11')));
	});

	it('are kept out of the sums, which are those of all that was filed but for grave doubt', async () => {
		const sure = named(findings.filter(({ severity }) => severity === 'error'));
		const grave = named(
			listed.filter(
				({ code, year, rule }) => graveRules.includes(rule) && sure.has(`${code} ${year} ${rule}`)
			)
		);
		const sums = new Map<number, number>();
		for (const one of filed) {
			const { code, year } = one.report;
			if (graveRules.some((rule) => grave.has(`${code} ${year} ${rule}`))) continue;
			sums.set(year, (sums.get(year) ?? 0) + (measuresOf(one).totalExpenditure ?? 0));
		}
		const trend = await askGroupTrend(connector, { measure: 'totalExpenditure', category: null });
		expect(trend.map(({ year, value }) => [year, value])).toEqual(
			[...sums].sort(([a], [b]) => a - b)
		);
	});
});

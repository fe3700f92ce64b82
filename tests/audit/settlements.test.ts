import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { askDepartmentFigures } from '$lib/analysis/department-figures';
import { askDepartmentMeasures } from '$lib/analysis/department-measures';
import { askFindings } from '$lib/analysis/findings';
import { askUnsureFindings } from '$lib/analysis/unsure-findings';
import { laySettlements } from '$lib/audit/lay-settlements';
import { runRules } from '$lib/audit/run-rules';
import type { Figure } from '$lib/domain/figure';
import type { Finding } from '$lib/domain/finding';
import { digestOf } from '$lib/domain/finding-digest';
import type { Settlement, Verdict } from '$lib/domain/settlement';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { remeasure } from '$lib/warehouse/remeasure';
import { department, districtOf, filing, found, wan } from '../warehouse/a-filing';

const agency = department('a');
const code = 'a';
const share = (percent: number) =>
	found({ kind: 'rate', percent, decimals: 2 }, { denominator: 'expenditure' });
const doubtful = (figure: Figure): Figure =>
	figure.state === 'found' ? { ...figure, confidence: 'doubtful' } : figure;

let connector: Connector;
let findings: Finding[];
/** The tables as the rules left them. */
let open: string;
beforeAll(async () => {
	connector = await openNodeConnector();
	await loadDistrict(
		connector,
		districtOf(
			[agency],
			[
				filing(agency, 2023, {
					totalExpenditure: wan(520),
					basicExpenditure: wan(300),
					projectExpenditure: wan(220),
					basicShare: doubtful(share(50))
				}),
				filing(agency, 2022, {
					totalExpenditure: wan(500),
					basicExpenditure: wan(300),
					projectExpenditure: wan(100)
				}),
				filing(agency, 2021, { totalExpenditure: wan(450) })
			]
		)
	);
	findings = await runRules(connector);
	open = await tables();
});
afterAll(() => connector.close());

const tables = async () =>
	JSON.stringify(
		await Promise.all(
			['SELECT * FROM measure ORDER BY ALL', 'SELECT * FROM dispute ORDER BY ALL'].map((sql) =>
				connector.query(sql, [], { schema: z.unknown() })
			)
		),
		(_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
	);
const settled = (rule: string, verdict: Verdict): Settlement[] =>
	findings
		.filter((finding) => finding.rule === rule)
		.map((finding) => ({
			key: finding.key,
			verdict,
			note: '',
			at: '2026-11-23T08:00:00.000Z',
			digest: digestOf(finding)
		}));
const lay = (...settlements: Settlement[]) =>
	laySettlements(connector, settlements, () => remeasure(connector));
const measure = async (year: number, id: string) =>
	(await askDepartmentMeasures(connector, { code })).find(
		(row) => row.year === year && row.measure === id
	);
const disputedFigures = async (year: number) =>
	(await askDepartmentFigures(connector, { code }))
		.filter((row) => row.year === year && row.disputed)
		.map((row) => row.figure);

beforeEach(async () => {
	await lay();
});

describe('findings of which nothing was said', () => {
	it('dispute as the rules left it', async () => {
		expect(await lay()).toEqual({ wrong: new Set(), outdated: new Set() });
		expect(await tables()).toBe(open);
		expect(await measure(2022, 'totalExpenditure')).toMatchObject({ reason: 'disputed' });
		expect(await measure(2022, 'growth')).toMatchObject({ reason: 'disputed', value: null });
		expect(await measure(2023, 'growth')).toMatchObject({ reason: 'disputed', value: null });
	});
});

describe.each(['readingError', 'explained', 'waived'] as const)('a sum that is %s', (verdict) => {
	it('withholds and marks nothing any more, and the growth is there again', async () => {
		expect(await lay(...settled('K1', verdict))).toEqual({
			wrong: new Set(),
			outdated: new Set()
		});
		expect(await measure(2022, 'totalExpenditure')).toMatchObject({ reason: null });
		expect((await measure(2022, 'growth'))?.value).toBeCloseTo(50 / 450, 12);
		expect((await measure(2023, 'growth'))?.value).toBeCloseTo(20 / 500, 12);
		expect(await disputedFigures(2022)).toEqual([]);
		expect(await disputedFigures(2023)).toEqual(['basicShare']);
	});

	it('is as it was once that is taken back', async () => {
		await lay(...settled('K1', verdict));
		expect(await tables()).not.toBe(open);
		await lay();
		expect(await tables()).toBe(open);
	});
});

describe('a report error', () => {
	it('keeps what it disputes withheld and marked, and says what that is', async () => {
		const { wrong } = await lay(...settled('K1', 'reportError'));
		expect(await tables()).toBe(open);
		const report = findings.find((one) => one.rule === 'K1')?.report ?? '';
		expect(wrong).toContain(`${report}␟figure␟totalExpenditure`);
		expect(wrong).toContain(`${report}␟measure␟executionRate`);
		expect([...wrong].filter((subject) => !subject.startsWith(`${report}␟`))).toEqual([
			'a-2023␟measure␟growth'
		]);
	});
});

describe('what is said of one finding', () => {
	it('leaves the others as they are', async () => {
		await lay(...settled('K2', 'explained'));
		expect(await disputedFigures(2023)).toEqual([]);
		expect(await disputedFigures(2022)).toContain('totalExpenditure');
		expect(await measure(2023, 'growth')).toMatchObject({ reason: 'disputed', value: null });
	});

	it('holds no more once the finding says something else, and holds where it is not known', async () => {
		const then = settled('K1', 'explained').map((one) => ({ ...one, digest: 'another' }));
		const { outdated } = await lay(...then, ...settled('K2', 'explained'));
		expect([...outdated]).toEqual(then.map(({ key }) => key));
		expect(await disputedFigures(2022)).toContain('totalExpenditure');
		expect(await disputedFigures(2023)).toEqual([]);
		const wrong = then.map((one) => ({ ...one, verdict: 'reportError' as const }));
		expect((await lay(...wrong)).wrong).toEqual(new Set());
		const undated = then.map((one) => ({ ...one, digest: null }));
		expect((await lay(...undated)).outdated).toEqual(new Set());
		expect(await disputedFigures(2022)).toEqual([]);
	});

	it('is nothing to a finding of another key', async () => {
		const stranger = {
			key: 'K1|gone',
			verdict: 'waived',
			note: '',
			at: '2026-11-23T08:00:00.000Z',
			digest: 'another'
		};
		await lay(stranger as Settlement);
		expect(await tables()).toBe(open);
	});
});

it('leaves the tables as they were where the measures cannot be made anew', async () => {
	const fail = () => Promise.reject(new Error('no measures'));
	await expect(laySettlements(connector, settled('K1', 'waived'), fail)).rejects.toThrow();
	expect(await tables()).toBe(open);
});

it('findings tell the money of their report, and whether what they stand on was read with certainty', async () => {
	const rows = await askFindings(connector, { year: null, code: null });
	const unsure = await askUnsureFindings(connector);
	expect(rows.map(({ rule, expenditure, key }) => [rule, expenditure, unsure.has(key)])).toEqual([
		['K2', 520_000_000, true],
		['K1', 500_000_000, false]
	]);
});

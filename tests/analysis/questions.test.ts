import { afterAll, beforeAll, expect, it } from 'vitest';
import { askDepartmentFigures } from '$lib/analysis/department-figures';
import { askDepartmentIndicators } from '$lib/analysis/department-indicators';
import { askDepartmentPassages } from '$lib/analysis/department-passages';
import { askDepartments } from '$lib/analysis/departments';
import { askFindings } from '$lib/analysis/findings';
import { askGroupTrend } from '$lib/analysis/group-trend';
import { askMeasured, measuredBy } from '$lib/analysis/measured';
import { askOverviewAnswer } from '$lib/analysis/overview-answer';
import { totalOf } from '$lib/analysis/overview-sums';
import { askReportFigures } from '$lib/analysis/report-figures';
import { askReports } from '$lib/analysis/reports';
import { askYears } from '$lib/analysis/years';
import { runRules } from '$lib/audit/run-rules';
import { figureIds, type Figures } from '$lib/domain/figure';
import type { Filing } from '$lib/domain/filing';
import type { Connector } from '$lib/warehouse/connector';
import { listParameter } from '$lib/warehouse/list-parameter';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import {
	department,
	filing,
	found,
	grade,
	indicator,
	missing,
	quantity,
	rate,
	wan,
	districtOf
} from '../warehouse/a-filing';

const association = department('k', 'mass', '科学技术协会');
const women = department('f', 'mass', '妇女联合会');
const street = department('name:安，街道', 'street', '安街道');
const silent = department('x', 'congress', '政协');

const split = (total: number, basic: number): Partial<Figures> => ({
	totalExpenditure: wan(total),
	basicExpenditure: wan(basic),
	projectExpenditure: wan(total - basic)
});

const lacking = (one: Filing): Filing => ({
	...one,
	report: {
		...one.report,
		checks: { ...one.report.checks, missingSections: ['objectives', 'measures'] }
	}
});

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
	await loadDistrict(
		connector,
		districtOf(
			[association, women, street, silent],
			[
				filing(association, 2022, split(400, 300)),
				filing(
					association,
					2023,
					{
						...split(500, 300),
						budgetAdjusted: wan(520),
						selfGrade: grade('优'),
						satisfaction: rate(97.2),
						projectShare: missing('unreadable')
					},
					[
						indicator({ weight: 10, score: 10, actual: quantity(80) }),
						indicator({ target: null, actual: null, single: quantity(48, '共 48 场') })
					]
				),
				filing(women, 2023, {
					...split(100, 60),
					budgetAdjusted: wan(100),
					selfGrade: grade('优良')
				}),
				lacking(filing(street, 2023, { totalExpenditure: wan(9000), selfGrade: grade('优秀') }))
			]
		)
	);
	await runRules(connector);
});
afterAll(() => connector.close());

it('lists the years, latest first', async () => {
	expect(await askYears(connector)).toEqual([
		{ year: 2023, filed: 3 },
		{ year: 2022, filed: 1 }
	]);
});

it('lists the agencies by pinyin with the years they filed for', async () => {
	const rows = await askDepartments(connector);
	expect(rows.map(({ name, years }) => [name, years])).toEqual([
		['安街道', [2023]],
		['妇女联合会', [2023]],
		['科学技术协会', [2023, 2022]],
		['政协', []]
	]);
	expect(rows[0]).toMatchObject({ code: 'name:安，街道', category: 'street', synthetic: true });
});

it('sums a year by category, over what may be summed', async () => {
	const rows = (await askOverviewAnswer(connector, { year: 2023 })).sums.filter(
		(row) => row.year === 2023
	);
	expect(rows.map(({ category }) => category)).toEqual(['congress', 'mass', 'street']);
	expect(rows[1]).toEqual({
		year: 2023,
		category: 'mass',
		agencies: 2,
		filed: 2,
		compared: 2,
		total: 600_000_000,
		basic: 360_000_000,
		project: 240_000_000,
		executed: 2,
		executionNumerator: 600_000_000,
		executionDenominator: 620_000_000,
		reached: 0,
		due: 1,
		graded: 2,
		gradeTop: 1
	});
	expect(rows[0]).toMatchObject({ agencies: 1, filed: 0, total: null, due: null, graded: 0 });
	expect(rows[2]).toMatchObject({ filed: 1, compared: 0, total: null, gradeTop: 1 });
});

it('sums every year that has reports, earliest first', async () => {
	const { sums: rows } = await askOverviewAnswer(connector, { year: 2023 });
	expect([...new Set(rows.map(({ year }) => year))]).toEqual([2022, 2023]);
	const before = rows.filter(({ year }) => year === 2022);
	expect(totalOf(before, 'agencies')).toBe(4);
	expect(totalOf(before, 'filed')).toBe(1);
	expect(totalOf(before, 'total')).toBe(400_000_000);
	expect(totalOf(before, 'executionNumerator')).toBeNull();
});

it('gives measures of some agencies and years, and no row where there is no report', async () => {
	const rows = await askMeasured(connector, {
		measures: ['basicShare', 'executionRate'],
		years: [2022, 2023],
		codes: ['f', 'k']
	});
	expect(rows).toHaveLength(6);
	const rowOf = measuredBy(rows);
	expect(rowOf('f', 2022, 'basicShare')).toBeUndefined();
	expect(rowOf('k', 2022, 'basicShare')).toMatchObject({
		numerator: 300_000_000,
		denominator: 400_000_000,
		value: 0.75,
		reason: null,
		disputes: 0
	});
	expect(rowOf('k', 2022, 'executionRate')).toMatchObject({ value: null, reason: 'no_budget' });
});

it('gives measures of all agencies, and of none', async () => {
	const measures = ['basicShare'] as const;
	const years = [2022, 2023];
	const all = await askMeasured(connector, { measures, years, codes: null });
	expect(all.map(({ code, year }) => `${code} ${year}`).sort()).toEqual([
		'f 2023',
		'k 2022',
		'k 2023',
		`${street.code} 2023`
	]);
	const latest = await askMeasured(connector, { measures, years: [2023], codes: null });
	expect(latest).toHaveLength(3);
	expect(await askMeasured(connector, { measures, years, codes: ['f'] })).toHaveLength(1);
	expect(await askMeasured(connector, { measures, years, codes: [] })).toEqual([]);
	expect(await askMeasured(connector, { measures, years: [], codes: null })).toEqual([]);
});

it('takes a group together by sums, beside its median', async () => {
	const rows = await askGroupTrend(connector, { measure: 'executionRate', category: 'mass' });
	expect(rows).toHaveLength(2);
	expect(rows[0]).toMatchObject({ year: 2022, value: null, median: null, count: 0 });
	expect(rows[1]).toMatchObject({ year: 2023, count: 2 });
	expect(rows[1]?.value).toBeCloseTo(600 / 620, 12);
	expect(rows[1]?.median).toBeCloseTo((500 / 520 + 1) / 2, 12);
	const all = await askGroupTrend(connector, { measure: 'totalExpenditure', category: null });
	expect(all[1]).toMatchObject({ value: 9_600_000_000, denominator: null, count: 3 });
});

it('shows the figures of an agency', async () => {
	const rows = await askDepartmentFigures(connector, { code: 'k' });
	expect(rows).toHaveLength(2 * figureIds.length);
	const of2023 = new Map(rows.filter(({ year }) => year === 2023).map((row) => [row.figure, row]));
	expect(of2023.get('satisfaction')).toMatchObject({ value: 0.972, kind: 'rate' });
	expect(of2023.get('selfGrade')).toMatchObject({ value: null, grade: '优', missingReason: null });
	expect(of2023.get('projectShare')).toMatchObject({ value: null, missingReason: 'unreadable' });
});

it('shows the figures of a report with their words', async () => {
	const rows = await askReportFigures(connector, { reportId: 'k-2023' });
	expect(rows).toHaveLength(figureIds.length);
	const of2023 = new Map(rows.map((row) => [row.figure, row]));
	const stated = of2023.get('satisfaction');
	expect(stated).toMatchObject({ value: 0.972, kind: 'rate', approximation: null });
	expect(stated?.quote).toContain('97.2');
	expect(of2023.get('projectShare')).toMatchObject({ missingReason: 'unreadable', quote: null });
});

it('shows indicators and passages', async () => {
	const indicators = await askDepartmentIndicators(connector, { reportId: 'k-2023' });
	expect(indicators).toMatchObject([
		{ seq: 1, value: 0.8, status: 'not_reached', due: true, target: '100', targetNumber: 100 },
		{ seq: 2, value: null, note: 'single_value', due: false, single: '共 48 场' }
	]);
	const passages = await askDepartmentPassages(connector, { reportId: 'k-2023' });
	expect(passages.map(({ kind, text, linkedTo }) => [kind, text, linkedTo])).toEqual([
		['effectiveness', '成效', null],
		['function', '职能', null],
		['measure', '措施', 1],
		['problem', '问题', null],
		['project', '专项', null]
	]);
});

it('says which sections a report has not', async () => {
	const reports = await askReports(connector);
	const sections = new Map(reports.map(({ id, missingSections }) => [id, missingSections]));
	expect(sections.get(`${street.code}-2023`)).toEqual(['objectives', 'measures']);
	expect(sections.get('k-2023')).toEqual([]);
});

it('shows the findings of a year or an agency', async () => {
	const all = await askFindings(connector, { year: null, code: null });
	expect(all.filter(({ rule }) => rule === 'K15')).toMatchObject([
		{ reportId: 'k-2023', code: 'k', severity: 'warn', params: { score: 10 } }
	]);
	for (const year of [2022, 2023])
		for (const code of ['k', 'f'])
			expect(await askFindings(connector, { year, code })).toEqual(
				all.filter((one) => one.year === year && one.code === code)
			);
});

it('refuses a list that cannot be told apart', () => {
	expect(() => listParameter(['a␟b'])).toThrow(RangeError);
	expect(found({ kind: 'grade', grade: '优' }).state).toBe('found');
});

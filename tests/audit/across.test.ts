import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askRule } from '$lib/audit/ask-rule';
import { prepareRules } from '$lib/audit/prepare-rules';
import { k20 } from '$lib/audit/k20';
import { k21 } from '$lib/audit/k21';
import type { Objection, Rule } from '$lib/audit/rule';
import { runRules } from '$lib/audit/run-rules';
import type { Comparison } from '$lib/domain/comparison';
import type { Department } from '$lib/domain/department';
import type { Filing } from '$lib/domain/filing';
import { mostPlaces } from '$lib/domain/finding';
import { fen } from '$lib/domain/money';
import type { Report } from '$lib/domain/report';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { department, districtOf, filing, wan } from '../warehouse/a-filing';

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
});
afterAll(() => connector.close());

const agencies = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((code) => department(code));
const [a, b] = agencies as [Department, Department];

/** What a rule says of the reports, as [report, other report, params]. */
async function objections(rule: Rule, filings: readonly Filing[], departments = agencies) {
	await loadDistrict(connector, districtOf(departments, filings));
	const found = await askRule(connector, rule, await prepareRules(connector, undefined), undefined);
	return found.map(({ report, other, params }) => [report, other?.report, params] as const);
}

async function only(rule: Rule, filings: readonly Filing[]): Promise<Objection | undefined> {
	await loadDistrict(connector, districtOf(agencies, filings));
	const found = await askRule(connector, rule, await prepareRules(connector, undefined), undefined);
	expect(found).toHaveLength(1);
	return found[0];
}

describe('K20: what is told of the year before', () => {
	type Told = Pick<Comparison, 'told' | 'value'> & Partial<Comparison>;
	const money = (amount: number, decimals = 2) =>
		({ kind: 'money', fen: fen(Math.round(amount * 1e6)), decimals }) as const;
	const percent = (value: number) => ({ kind: 'rate', percent: value, decimals: 2 }) as const;

	function reports(told: Told, { was = 500, now = 520.5 } = {}): Filing[] {
		const last = filing(a, 2022, { totalExpenditure: wan(was) });
		const own = filing(a, 2023, { totalExpenditure: wan(now) });
		const comparison: Comparison = {
			figure: 'totalExpenditure',
			year: 2022,
			unit: '万元',
			printed: '那时',
			approximation: null,
			basis: { stage: 'final', fund: 'all', entity: 'department', denominator: null },
			quote: '比那时',
			place: { block: 4, span: [0, 3] },
			...told
		};
		return [last, { ...own, report: { ...own.report, comparisons: [comparison] } }];
	}

	it.each<[string, Told]>([
		['the amount', { told: 'level', value: money(500) }],
		['the amount in fewer digits', { told: 'level', value: money(500.4, 0) }],
		['the change', { told: 'change', value: money(20.5) }],
		['the growth', { told: 'growth', value: percent(4.1) }],
		['a bound', { told: 'level', value: money(400), approximation: 'at_least' }],
		[
			'another basis',
			{
				told: 'level',
				value: money(300),
				basis: { stage: 'final', fund: 'fiscal', entity: 'department', denominator: null }
			}
		],
		['a year without a report', { told: 'level', value: money(300), year: 2021 }],
		['a figure that the other lacks', { told: 'level', value: money(3), figure: 'totalIncome' }]
	])('agrees, or is not held against it: %s', async (_, told) => {
		expect(await objections(k20 as Rule, reports(told))).toEqual([]);
	});

	it.each<[string, Told, object]>([
		['amount', { told: 'level', value: money(500.02) }, { amount: '500.02', other: '500' }],
		['change', { told: 'change', value: money(-20.5) }, { amount: '-20.5', other: '20.5' }],
		['growth', { told: 'growth', value: percent(4.12) }, { printed: '4.12', computed: '4.10' }]
	])('is found where the %s differs', async (_, told, params) => {
		expect(await objections(k20 as Rule, reports(told))).toEqual([
			['a-2023', 'a-2022', { part: 'totalExpenditure', what: told.told, year: 2022, ...params }]
		]);
	});

	it('quotes both reports', async () => {
		const found = await only(k20, reports({ told: 'level', value: money(400) }));
		expect(found?.severity).toBe('warn');
		expect(found?.places?.map(({ quote }) => quote)).toEqual(['比那时']);
		expect(found?.other?.places).toHaveLength(1);
	});
});

describe('K21: words that were said before', () => {
	type Texts = Partial<Record<'problems' | 'measures' | 'objectives' | 'functions', string[]>>;

	function said(of: Department, year: number, texts: Texts): Filing {
		const one = filing(of, year);
		const passages = (list: string[] = []) =>
			list.map((text, at) => ({
				text,
				quote: text,
				place: { block: at, span: [0, text.length] as [number, number] }
			}));
		const report: Report = {
			...one.report,
			effectiveness: [],
			functions: passages(texts.functions),
			objectives: passages(texts.objectives),
			problems: passages(texts.problems),
			measures: passages(texts.measures).map((one, at) => ({ ...one, problem: at + 1 }))
		};
		return { ...one, report };
	}

	const roads = '部分路段养护责任划分不清，汛期积水点整治进度落后于年初安排';
	const lamps = '老旧小区照明设施报修渠道单一，居民反映的问题处置平均用时较长';
	const gaps = '巡查台账更新不及时，个别标段影像资料缺失';
	const fix = '按路段明确养护单位，汛前完成积水点整治';

	it('is told once where a report says it several times', async () => {
		const found = await only(k21, [
			said(a, 2022, { problems: [roads, roads, roads] }),
			said(a, 2023, { problems: [roads, lamps, roads] })
		]);
		expect(found?.params).toMatchObject({ what: 'again', passages: 1 });
		expect(found?.places).toHaveLength(1);
	});

	it('is told with some of its places where there are very many', async () => {
		const letters = (seed: number): string =>
			Array.from({ length: 30 }, (_, at) =>
				String.fromCodePoint(0x4e00 + ((seed * 7919 + at * 104_729 + seed * at * 31) % 20_000))
			).join('');
		const objectives = Array.from({ length: 600 }, (_, at) => letters(at + 1).repeat(20));
		await loadDistrict(
			connector,
			districtOf(agencies, [said(a, 2022, { objectives }), said(b, 2023, { objectives })])
		);
		const found = (await runRules(connector)).filter(({ rule }) => rule === 'K21');
		expect(found.map(({ params }) => params.passages)).toEqual([600]);
		expect(found[0]?.places).toHaveLength(mostPlaces);
		expect(found[0]?.other?.places).toHaveLength(mostPlaces);
	});

	it('is found where a problem is named again, with the measure that was to answer it', async () => {
		const found = await only(k21, [
			said(a, 2021, { problems: [lamps, roads], measures: ['增设报修渠道', fix] }),
			said(a, 2023, { problems: [roads.replace('，', ' ，')] })
		]);
		expect(found).toMatchObject({
			report: 'a-2023',
			severity: 'note',
			params: { what: 'answered', year: 2021, passages: 1, answered: 1 }
		});
		expect(found?.other?.places.map(({ quote }) => quote)).toEqual([roads, fix]);
	});

	it('is found under the same heading, without a measure', async () => {
		const found = await objections(k21, [
			said(a, 2022, { problems: ['积水点整治进度偏慢：设计方案反复调整'] }),
			said(a, 2023, { problems: ['积水点整治进度偏慢：施工期遇连续降雨'] })
		]);
		expect(found.map(([, , { what }]) => what)).toEqual(['again']);
	});

	it.each<[string, Filing[]]>([
		[
			'another problem',
			[said(a, 2022, { problems: [lamps] }), said(a, 2023, { problems: [roads] })]
		],
		[
			'a problem of two years before',
			[
				said(a, 2021, { problems: [roads] }),
				said(a, 2022, { problems: [lamps] }),
				said(a, 2023, { problems: [roads] })
			]
		],
		[
			'objectives and functions that stay',
			[2022, 2023].map((year) => said(a, year, { objectives: [roads + lamps], functions: [lamps] }))
		],
		[
			'one sentence of another agency',
			[said(a, 2023, { problems: [roads] }), said(b, 2023, { problems: [roads] })]
		],
		[
			'functions of another agency',
			[a, b].map((one) => said(one, 2023, { functions: [roads + lamps + gaps] }))
		],
		[
			'what many agencies say',
			agencies.map((one) => said(one, 2023, { objectives: [roads + lamps + gaps] }))
		]
	])('is not %s', async (_, filings) => {
		expect(await objections(k21 as Rule, filings)).toEqual([]);
	});

	it('is found in the report that names the other agency', async () => {
		for (const [from, to] of [
			[a, b],
			[b, a]
		] as const) {
			const own = `据${from.shortName}统计，${roads}`;
			const filings = [a, b].map((one) => said(one, 2023, { problems: [own, lamps] }));
			const found = await only(k21, filings);
			expect([found?.report, found?.other?.report]).toEqual([
				`${to.code}-2023`,
				`${from.code}-2023`
			]);
			expect(found?.params).toMatchObject({ what: 'agency', agency: from.shortName, passages: 2 });
			expect(found?.places?.map(({ quote }) => quote)).toEqual([own, lamps]);
			expect(found?.other?.places.map(({ quote }) => quote)).toEqual([own, lamps]);
		}
	});

	it('is found in the report of the later year, also with some words changed', async () => {
		const found = await objections(k21, [
			said(a, 2022, { problems: [roads, lamps, gaps] }),
			said(b, 2021, { problems: [roads, lamps.replace('老旧小区', '城中村'), gaps] })
		]);
		expect(found.map(([report, other]) => [report, other])).toEqual([['a-2022', 'b-2021']]);
	});

	it('is told of a report and another agency once', async () => {
		const texts = { objectives: [roads, lamps] };
		const found = await objections(k21, [
			said(b, 2021, texts),
			said(b, 2022, texts),
			said(b, 2023, texts),
			said(a, 2022, texts)
		]);
		expect(found.map(([report, other]) => [report, other])).toEqual([['a-2022', 'b-2021']]);
	});

	it('is not between an agency and the one that it came from, or answers for', async () => {
		const filings = [a, b].map((one) => said(one, 2023, { problems: [roads, lamps] }));
		expect(await objections(k21 as Rule, filings)).toHaveLength(1);
		const child = { ...b, parent: a.code };
		expect(await objections(k21 as Rule, filings, [a, child])).toEqual([]);
		const heir = { ...b, life: { ...b.life, firstYear: 2023, predecessors: [a.code] } };
		expect(await objections(k21 as Rule, filings, [a, heir])).toEqual([]);
	});
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runRules } from '$lib/audit/run-rules';
import { askFindings } from '$lib/analysis/findings';
import type { Figures } from '$lib/domain/figure';
import type { Indicator } from '$lib/domain/indicator';
import { fen } from '$lib/domain/money';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import {
	department,
	filing,
	found,
	indicator,
	quantity,
	rate,
	reading,
	wan,
	districtOf
} from '../warehouse/a-filing';

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
});
afterAll(() => connector.close());

const agency = department('a');

/** What the rules say of one report: rule, severity and params. */
async function findingsOf(
	figures: Partial<Figures>,
	indicators: Indicator[] = [],
	template: string | null = null
) {
	await loadDistrict(
		connector,
		districtOf([agency], [filing(agency, 2023, figures, indicators, template)])
	);
	return (await runRules(connector)).map(({ rule, severity, params }) => [rule, severity, params]);
}

const share = (percent: number, decimals = 2) =>
	found({ kind: 'rate', percent, decimals }, { denominator: 'expenditure' });
const parts = (total: number, basic: number, project: number): Partial<Figures> => ({
	totalExpenditure: wan(total),
	basicExpenditure: wan(basic),
	projectExpenditure: wan(project)
});

describe('K1: the parts sum to the expenditure', () => {
	it.each([
		['to the 分', parts(458.62, 262.52, 196.1), []],
		['within rounding of three printed values', parts(458.62, 262.53, 196.1), []],
		['beyond it', parts(458.62, 262.54, 196.1), [['K1', 'note', { difference: '0.02' }]]],
		['by almost 0.5 万元', parts(458.62, 262.03, 196.1), [['K1', 'note', { difference: '0.49' }]]],
		['by 0.5 万元', parts(458.62, 262.02, 196.1), [['K1', 'error', { difference: '0.5' }]]],
		[
			'with 经营支出 and its like',
			{ ...parts(500, 300, 170), businessExpenditure: wan(20), subsidiesToAffiliates: wan(10) },
			[]
		],
		[
			'and does not with them',
			{ ...parts(500, 300, 170), businessExpenditure: wan(20) },
			[['K1', 'error', { difference: '10', what: 'more' }]]
		],
		[
			'left open where one of them is only about so much',
			{
				...parts(500, 300, 170),
				businessExpenditure: wan(20, { approximation: 'about' })
			},
			[]
		],
		[
			'with 公用经费 as a part of the basic expenditure',
			{ ...parts(100, 80, 20), personnelExpenditure: wan(60), operatingExpenditure: wan(20) },
			[]
		],
		[
			'only on one basis',
			{ ...parts(500, 200, 200), basicExpenditure: wan(1, { fund: 'fiscal' }) },
			[]
		],
		[
			'only where it is exact',
			{ ...parts(500, 200, 200), totalExpenditure: wan(500, { approximation: 'about' }) },
			[]
		]
	])('%s', async (_, figures, findings) => {
		expect(await findingsOf(figures)).toEqual(findings);
	});

	it('within rounding of 亿元', async () => {
		const yi = (value: number) =>
			({ ...wan(value * 10_000), unit: '亿元' }) as ReturnType<typeof wan>;
		const figures = {
			totalExpenditure: yi(40.01),
			basicExpenditure: yi(20),
			projectExpenditure: yi(20)
		};
		expect(await findingsOf(figures)).toEqual([]);
		expect(await findingsOf({ ...figures, totalExpenditure: yi(40.02) })).toEqual([
			['K1', 'error', { difference: '200' }]
		]);
	});
});

describe('K2: a printed share is that of the amounts', () => {
	const amounts = parts(458.62, 262.52, 196.1);
	it.each([
		['as printed', { ...amounts, basicShare: share(57.24) }, []],
		['as rounded to whole percents', { ...amounts, basicShare: share(57, 0) }, []],
		[
			'0.05 points off',
			{ ...amounts, basicShare: share(57.29) },
			[['K2', 'note', { part: 'basicExpenditure', printed: '57.29', computed: '57.24' }]]
		],
		[
			'a point off',
			{ ...amounts, projectShare: share(43.76) },
			[['K2', 'error', { part: 'projectExpenditure', printed: '43.76', computed: '42.76' }]]
		],
		[
			'of the income',
			{
				...amounts,
				basicShare: found({ kind: 'rate', percent: 30, decimals: 2 }, { denominator: 'income' })
			},
			[]
		]
	])('%s', async (_, figures, findings) => {
		expect(await findingsOf(figures)).toEqual(findings);
	});
});

describe('K3: the shares sum to 100', () => {
	it.each([
		['exactly', { basicShare: share(57.24), projectShare: share(42.76) }, []],
		['nearly', { basicShare: share(57.2), projectShare: share(42.7) }, []],
		[
			'only where there is no third part',
			{ basicShare: share(50), projectShare: share(40), businessExpenditure: wan(10) },
			[]
		],
		[
			'not',
			{ basicShare: share(84.06), projectShare: share(19.62) },
			[['K3', 'error', { sum: '103.68' }]]
		]
	])('%s', async (_, figures, findings) => {
		expect(await findingsOf(figures)).toEqual(findings);
	});
});

describe('K5: fiscal income is part of the income', () => {
	const fiscal = { fund: 'fiscal' } as const;
	it.each([
		[
			'and is',
			{
				totalIncome: wan(100),
				fiscalAppropriationIncome: wan(90, fiscal),
				fiscalIncomeShare: rate(90)
			},
			[]
		],
		[
			'and exceeds it',
			{ totalIncome: wan(100), fiscalAppropriationIncome: wan(101, fiscal) },
			[['K5', 'error', { what: 'amount', difference: '1' }]]
		],
		[
			'and seems to exceed it, being a grand total with carried-over money',
			{
				totalIncome: wan(100),
				fiscalAppropriationIncome: wan(101, { ...fiscal, signs: ['label', 'grand_total'] }),
				fiscalIncomeShare: rate(90)
			},
			[]
		],
		[
			'with a share that disagrees',
			{
				totalIncome: wan(100),
				fiscalAppropriationIncome: wan(90, fiscal),
				fiscalIncomeShare: rate(100)
			},
			[['K5', 'error', { what: 'share', printed: '100.00', computed: '90.00' }]]
		]
	])('%s', async (_, figures, findings) => {
		expect(await findingsOf(figures)).toEqual(findings);
	});
});

describe('K7 and K8: execution', () => {
	const stated = (percent: number, denominator: 'not_stated' | 'initial' = 'not_stated') =>
		rate(percent, { denominator });
	const money = { totalExpenditure: wan(95), budgetInitial: wan(90), budgetAdjusted: wan(100) };
	it.each([
		['as stated', { ...money, executionRate: stated(95) }, []],
		['as stated, rounded', { ...money, executionRate: stated(95.1) }, []],
		[
			'stated otherwise',
			{ ...money, executionRate: stated(99) },
			[['K7', 'warn', { printed: '99.00', computed: '95.00', fits: 'none' }]]
		],
		[
			'stated against the initial budget, unsaid',
			{ ...money, executionRate: stated(105.56) },
			[['K7', 'warn', { printed: '105.56', computed: '95.00', fits: 'initial' }]]
		],
		[
			'stated against the initial budget',
			{ ...money, executionRate: stated(105.56, 'initial') },
			[]
		],
		['without a budget', { totalExpenditure: wan(95), executionRate: stated(99) }, []],
		[
			'above the budget',
			{ totalExpenditure: wan(120), budgetAdjusted: wan(100) },
			[['K8', 'warn', { computed: '120.00' }]]
		],
		['above it within rounding', { totalExpenditure: wan(100.01), budgetAdjusted: wan(100) }, []]
	])('%s', async (_, figures, findings) => {
		expect(await findingsOf(figures)).toEqual(findings);
	});
});

describe('K25: expenditure stated under income', () => {
	const amount = (value: number, from: number) =>
		reading({ kind: 'money', fen: fen(Math.round(value * 1e6)), decimals: 2 }, { block: 3, from });
	it('is found between the two, where it is said again after', async () => {
		const findings = await findingsOf({
			totalIncome: wan(458.62, { block: 3, from: 0 }),
			totalExpenditure: wan(458.62, { block: 3, from: 90 }),
			basicExpenditure: wan(262.52, { block: 3, from: 120, alternatives: [amount(262.52, 20)] }),
			projectExpenditure: wan(196.1, { block: 3, from: 150, alternatives: [amount(196.1, 40)] })
		});
		expect(findings).toEqual([
			['K25', 'note', { part: 'basicExpenditure' }],
			['K25', 'note', { part: 'projectExpenditure' }]
		]);
	});

	it('is not found where the total merely follows its parts', async () => {
		expect(
			await findingsOf({
				totalIncome: wan(458.62, { block: 3, from: 0 }),
				basicExpenditure: wan(262.52, { block: 3, from: 20 }),
				projectExpenditure: wan(196.1, { block: 3, from: 40 }),
				totalExpenditure: wan(458.62, { block: 3, from: 90 })
			})
		).toEqual([]);
	});
});

describe('the rules together', () => {
	it('keep what they find, with every place, in place of what was found before', async () => {
		await findingsOf(parts(500, 1, 2));
		await runRules(connector);
		const rows = await askFindings(connector, { year: null, code: null });
		expect(rows).toHaveLength(1);
		expect(rows[0]?.places).toHaveLength(3);
		expect(rows[0]).toMatchObject({ rule: 'K1', severity: 'error', params: { difference: '497' } });
	});

	it('keep words that look like their own separators', async () => {
		const odd = indicator({ name: 'a␟b␞c"\n', actual: quantity(1), weight: 1, score: 1 });
		await findingsOf({}, [odd]);
		const [row] = await askFindings(connector, { year: null, code: null });
		expect(row?.params.indicator).toBe(odd.name);
	});

	it('keep more findings than one statement could take', async () => {
		const unmet = Array.from({ length: 2000 }, (_, index) =>
			indicator({
				name: `指标${index}`,
				actual: quantity(80),
				weight: 10,
				score: 10,
				reason: '场地维修'
			})
		);
		expect(await findingsOf({}, unmet)).toHaveLength(2000);
		const kept = await askFindings(connector, { year: null, code: null });
		expect(new Set(kept.map(({ params }) => params.indicator)).size).toBe(2000);
	});

	it('find nothing in an empty district', async () => {
		await loadDistrict(connector, districtOf([], []));
		expect(await runRules(connector)).toEqual([]);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figures } from '$lib/domain/figure';
import { fen } from '$lib/domain/money';
import type { ReferenceAmount } from '$lib/domain/reference';
import { findingWords } from '$lib/messages/finding-words';
import { translator } from '$lib/messages/translate';
import { department, filing, reading, wan } from '../warehouse/a-filing';
import { agency, checking } from './findings-of';

const check = checking();
const of = (figures: Partial<Figures>) => filing(agency, 2023, figures);
type Case = [string, Partial<Figures>, unknown[]];
const differs = (severity: string, difference: string) => [[severity, { difference }]];

describe('K4: 人员经费 and 公用经费 sum to the basic expenditure', () => {
	const parts = (basic: number, personnel: number, operating: number): Partial<Figures> => ({
		basicExpenditure: wan(basic),
		personnelExpenditure: wan(personnel),
		operatingExpenditure: wan(operating)
	});
	it.each<Case>([
		['to the 分', parts(512.29, 434.89, 77.4), []],
		['within rounding', parts(512.3, 434.89, 77.4), []],
		['beyond it', parts(512.31, 434.89, 77.4), differs('note', '0.02')],
		['by 0.5 万元', parts(512.79, 434.89, 77.4), differs('error', '0.5')],
		[
			'only where both are stated',
			{ basicExpenditure: wan(911.7), personnelExpenditure: wan(536.07) },
			[]
		],
		[
			'only on one basis',
			{ ...parts(911.7, 500, 36.07), personnelExpenditure: wan(500, { fund: 'general' }) },
			[]
		],
		[
			'only where they are exact',
			{ ...parts(911.7, 500, 36.07), personnelExpenditure: wan(500, { approximation: 'about' }) },
			[]
		]
	])('%s', async (_, figures, expected) => {
		expect(await check.told('K4', of(figures))).toEqual(expected);
	});
});

describe('K6: 收入总计 is 支出总计', () => {
	const totals = (income: number, expenditure: number): Partial<Figures> => ({
		incomeWithCarryOver: wan(income),
		expenditureWithCarryOver: wan(expenditure)
	});
	it.each<Case>([
		['to the 分', totals(26_591.08, 26_591.08), []],
		['and is not', totals(26_591.08, 26_590.58), differs('error', '0.5')],
		['and is nearly', totals(26_591.08, 26_591.1), differs('note', '0.02')],
		[
			'while the 合计 of the year may differ',
			{ totalIncome: wan(100), totalExpenditure: wan(90) },
			[]
		]
	])('%s', async (_, figures, expected) => {
		expect(await check.told('K6', of(figures))).toEqual(expected);
	});
});

describe('K9: the adjusted budget is the initial one and what was added and taken away', () => {
	const initial = { stage: 'initial' } as const;
	const adjusted = { stage: 'adjusted' } as const;
	const budget = (from: number, to: number, more: Partial<Figures>): Partial<Figures> => ({
		budgetInitial: wan(from, initial),
		budgetAdjusted: wan(to, adjusted),
		...more
	});
	it.each<Case>([
		['with what was added', budget(1000, 1200, { budgetSupplement: wan(200) }), []],
		['and taken away', budget(1000, 950, { budgetReduction: wan(50) }), []],
		[
			'and both, and carried in',
			budget(1000, 1200, {
				budgetSupplement: wan(200),
				budgetReduction: wan(30),
				carryOverIn: wan(30)
			}),
			[]
		],
		[
			'and what was carried in was in it from the start',
			budget(1000, 1200, { budgetSupplement: wan(200), carryOverIn: wan(30) }),
			[]
		],
		['nothing being named', budget(1000, 1200, {}), []],
		[
			'though more was added than it names',
			budget(1000, 1210, { budgetSupplement: wan(200) }),
			differs('warn', '10')
		],
		[
			'though less was taken than it names',
			budget(1000, 960, { budgetReduction: wan(50) }),
			differs('warn', '10')
		],
		[
			'though all additions are named',
			budget(1000, 1260, { budgetSupplement: wan(200), carryOverIn: wan(30) }),
			differs('error', '30')
		],
		[
			'though all that was taken is named',
			budget(1000, 940, { budgetReduction: wan(50) }),
			differs('error', '10')
		]
	])('%s', async (_, figures, expected) => {
		expect(await check.told('K9', of(figures))).toEqual(expected);
	});
});

describe('K10: one amount is the same wherever it stands', () => {
	const also = (value: number, options: Parameters<typeof reading>[1] = {}) =>
		reading({ kind: 'money', fen: fen(Math.round(value * 1e6)), decimals: 2 }, options);
	const inYuan = (value: number) => ({
		...reading({ kind: 'money', fen: fen(value * 100), decimals: 0 }),
		unit: '元'
	});
	const stated = (...others: ReturnType<typeof also>[]): Partial<Figures> => ({
		budgetAdjusted: wan(9_759.38, {
			stage: 'adjusted',
			signs: ['share_closes'],
			alternatives: others
		})
	});
	const adjusted: Parameters<typeof also>[1] = { stage: 'adjusted', signs: ['share_closes'] };
	const both = (amount: string, other: string) => ({ part: 'budgetAdjusted', amount, other });
	it.each<Case>([
		['as stated once', stated(), []],
		['as stated twice', stated(also(9_759.38, adjusted)), []],
		[
			'as stated in 元, which the 万元 round',
			stated({ ...inYuan(97_593_842), basis: also(0, adjusted).basis }),
			[]
		],
		['otherwise', stated(also(9_579.38, adjusted)), [['error', both('9759.38', '9579.38')]]],
		[
			'otherwise by little',
			stated(also(9_759.78, adjusted)),
			[['note', both('9759.38', '9759.78')]]
		],
		[
			'otherwise, though nothing bears that out',
			stated(also(9_579.38, { stage: 'adjusted' })),
			[['note', both('9759.38', '9579.38')]]
		],
		[
			'otherwise, though that is no certain reading',
			stated({ ...also(9_579.38, adjusted), confidence: 'likely' }),
			[]
		],
		['otherwise on another basis', stated(also(9_579.38, { ...adjusted, fund: 'general' })), []],
		['otherwise about', stated(also(9_500, { ...adjusted, approximation: 'about' })), []],
		[
			'otherwise with what was carried over',
			stated(also(9_800, { ...adjusted, signs: ['label', 'grand_total'] })),
			[]
		]
	])('%s', async (_, figures, expected) => {
		expect(await check.told('K10', of(figures))).toEqual(expected);
	});

	it('which 支出 alone and 总计 do not tell', async () => {
		const total = (quote: string, ...signs: ReturnType<typeof also>['signs']) => ({
			...also(46.8),
			quote,
			signs: ['label' as const, 'unit' as const, ...signs]
		});
		const spent = (other: ReturnType<typeof also>) =>
			check.told(
				'K10',
				of({ totalExpenditure: wan(318.76, { signs: ['sum_closes'], alternatives: [other] }) })
			);
		expect(await spent(total('支出46.80万元'))).toEqual([]);
		expect(await spent(total('总计46.80万元', 'repeated', 'sum_closes'))).toEqual([]);
		expect(await spent(total('支出合计46.80万元'))).toMatchObject([['error', {}]]);
		const likely = { ...total('支出决算数\t46.80'), confidence: 'likely' as const };
		expect(await spent(likely)).toMatchObject([['note', {}]]);
		expect(await spent(total('支出46.80万元', 'share_closes'))).toHaveLength(1);
	});

	it('with both places', async () => {
		const [finding] = await check.findings(of(stated(also(9_579.38, { ...adjusted, from: 40 }))));
		expect(finding?.places.map(({ place }) => place.span[0])).toEqual([0, 40]);
		expect(finding?.key).toBe('K10|a-2023|budgetAdjusted');
	});
});

describe('K26: a figure is what the bureau has on record', () => {
	const recorded = (printed: string, unit = '万元', figure = 'totalExpenditure'): ReferenceAmount =>
		({
			code: 'a',
			year: 2023,
			figure,
			fen: fen(Math.round(Number(printed) * (unit === '元' ? 100 : 1e6))),
			printed,
			unit,
			file: '批复表.xlsx',
			sheet: '2023',
			cell: 'E7'
		}) as ReferenceAmount;
	it.each<[string, ReturnType<typeof wan>, ReferenceAmount, unknown]>([
		['as it is', wan(458.62), recorded('458.62'), []],
		['as it is in 元', wan(458.62), recorded('4586243.00', '元'), []],
		['as a workbook without decimals rounds it', wan(458.62), recorded('459'), []],
		['nearly', wan(458.62), recorded('458.72'), ['note']],
		['not', wan(458.62), recorded('485.62'), ['error']],
		['not, on the basis of one fund', wan(458.62, { fund: 'general' }), recorded('485.62'), []],
		['not, of another stage', wan(458.62, { stage: 'initial' }), recorded('485.62'), []],
		['not, of another figure', wan(458.62), recorded('485.62', '万元', 'budgetInitial'), []]
	])('%s', async (_, totalExpenditure, record, expected) => {
		const told = await check.told('K26', of({ totalExpenditure }), [record]);
		expect(told.map(([severity]) => severity)).toEqual(expected);
	});

	it('and where the record says so', async () => {
		const figures = { totalExpenditure: wan(1_458.62) };
		const [finding] = await check.findings(of(figures), [recorded('1485.62')]);
		expect(finding && findingWords(translator('zh-CN'), finding)).toBe(
			'本年支出合计报告为 1,458.62 万元，财政批复为 1,485.62 万元（2023 E7），相差 27 万元'
		);
		expect(finding?.places).toHaveLength(1);
	});
});

describe('amounts that are rounded', () => {
	const printed = (exact: number) => wan(Number((exact / 1e6).toFixed(2)));
	const exact = fc.integer({ min: 1e8, max: 1e13 });
	it('are never held against what they are rounded from', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(exact, exact), { minLength: 30, maxLength: 30 }),
				async (pairs) => {
					const filings = pairs.map(([personnel, operating], at) =>
						filing(department(`a${at}`), 2023, {
							personnelExpenditure: printed(personnel),
							operatingExpenditure: printed(operating),
							basicExpenditure: printed(personnel + operating)
						})
					);
					expect(await check.findingsIn(filings)).toEqual([]);
				}
			),
			{ numRuns: 3 }
		);
	}, 60_000);
});

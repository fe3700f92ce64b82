import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figures } from '$lib/domain/figure';
import type { Filing } from '$lib/domain/filing';
import type { Indicator } from '$lib/domain/indicator';
import type { SubScore } from '$lib/domain/report';
import { filing, found, grade, indicator, quantity, rate, score, wan } from '../warehouse/a-filing';
import { agency, checking } from './findings-of';

const check = checking();
const of = (figures: Partial<Figures>, indicators: Indicator[] = [], template?: string) =>
	filing(agency, 2023, figures, indicators, template ?? null);

describe('K13 and K14: score and grade', () => {
	it.each([
		[95.5, '优', []],
		[90, '优秀', []],
		[89.9, '优', [['K13', 'warn', { score: '89.9', grade: '优' }]]],
		[89.9, '良', []],
		[95, '良好', [['K13', 'warn', { score: '95.0', grade: '良好' }]]],
		[85, '优良', []],
		[100, '优', []],
		[100.5, '优', [['K14', 'error', { what: 'above', score: '100.5', fullMark: 100 }]]]
	])('%s 分, %s', async (points, text, expected) => {
		const all = await check.findings(of({ selfScore: score(points), selfGrade: grade(text) }));
		expect(all.map(({ rule, severity, params }) => [rule, severity, params])).toEqual(expected);
	});

	it.each<[number, string, string, boolean]>([
		[75, '合格', 'shanghai', false],
		[85, '合格', 'shanghai', true],
		[55, '合格', 'shanghai', true],
		[55, '不合格', 'shanghai', false],
		[75, '合格', 'general', false],
		[75, '中', 'shanghai', false],
		[82, '优良', 'goodFrom80', false],
		[79.5, '优良', 'goodFrom80', true],
		[65, '中', 'goodFrom80', true],
		[72, '中', 'goodFrom80', false],
		[91, 'A', 'letters', false],
		[88, 'A', 'letters', true]
	])('%s 分, %s, by the template %s', async (points, text, template, objected) => {
		const figures = { selfScore: score(points), selfGrade: grade(text) };
		expect(await check.told('K13', of(figures, [], template))).toHaveLength(objected ? 1 : 0);
	});
});

/** Indicators of these points and scores, all met. */
const marks = (...all: [weight: number, score: number][]): Indicator[] =>
	all.map(([weight, given], at) => indicator({ name: `指标${at}`, weight, score: given }));
const branch = (name: string, weight: number | null, given: number): SubScore => ({
	name,
	weight,
	score: given,
	quote: name,
	place: { block: 1, span: [0, name.length] }
});
const marked = (total: number, indicators: Indicator[], ...subScores: SubScore[]): Filing => {
	const one = of({ selfScore: score(total) }, indicators);
	return { ...one, report: { ...one.report, subScores } };
};
const thirds = [marks([30, 30]), marks([30, 28]), marks([30, 30])].flat();
const halves = (first: number, second: number, weight = 50) => [
	branch('履职效能', weight, first),
	branch('管理效率', 50, second)
];

describe('K14: the parts sum to the score', () => {
	const sum = (of: number, total: string) => [['error', { what: 'sum', score: total, sum: of }]];
	it.each<[string, Filing, unknown]>([
		['of the indicators alone', marked(97, marks([50, 50], [30, 28], [20, 19])), []],
		['and do not', marked(99, marks([50, 50], [30, 28], [20, 19])), sum(97, '99.0')],
		['with the execution', marked(97.5, thirds, branch('预算执行率', 10, 9.5)), []],
		['and do not with it', marked(99, thirds, branch('预算执行部分', 10, 9.5)), sum(97.5, '99.0')],
		['where its points are not told, for all that is known', marked(97.5, thirds), []],
		[
			'where only those that it got are told',
			marked(97.5, thirds, branch('预算执行', null, 9.5)),
			[]
		],
		[
			'and do not where only those that it got are told',
			marked(99.5, thirds, branch('预算执行', null, 9.5)),
			sum(97.5, '99.5')
		],
		['of the branches', marked(95.5, [], ...halves(48.5, 47)), []],
		['and do not of the branches', marked(98, [], ...halves(48.5, 47)), sum(95.5, '98.0')],
		[
			'for all that is known of branches within branches',
			marked(98, [], ...halves(48.5, 47), branch('整体效能', 20, 20)),
			[]
		],
		[
			'for all that is known where a branch is told twice and not alike',
			marked(98, [], ...halves(48.5, 47), branch('履职效能', 50, 40)),
			[]
		],
		[
			'for all that is known where an indicator has no points',
			marked(99, [...marks([50, 50], [30, 28], [20, 19]), indicator({ score: 1 })]),
			[]
		],
		[
			'nearly',
			marked(97.2, marks([50, 50], [30, 28], [20, 19])),
			[['note', { what: 'sum', score: '97.2', sum: 97 }]]
		]
	])('%s', async (_, one, expected) => {
		expect(await check.told('K14', one)).toEqual(expected);
	});

	it('and their points to the full mark', async () => {
		const told = (one: Filing) => check.told('K14', one);
		const weights = [['error', { what: 'weights', weights: 105, fullMark: 100 }]];
		expect(await told(marked(97, marks([50, 50], [35, 28], [20, 19])))).toEqual(weights);
		expect(await told(marked(95.5, [], ...halves(48.5, 47, 55)))).toEqual(weights);
		const both = { what: 'both', weights: 95, fullMark: 100, sum: 94, score: '99.0' };
		expect(await told(marked(99, marks([50, 50], [25, 25], [20, 19])))).toEqual([['note', both]]);
		// The points of the execution are not told.
		expect(await told(marked(99, marks([50, 50], [20, 20], [20, 19])))).toEqual([]);
	});

	it('and both places are told', async () => {
		const [finding] = await check.findings(marked(99, thirds, branch('预算执行率', 10, 9.5)));
		expect(finding?.places.map(({ quote }) => quote)).toEqual([
			JSON.stringify({ kind: 'score', points: 99, decimals: 1 }),
			'预算执行率'
		]);
	});

	it('however they are rounded', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.integer({ min: 600, max: 1000 }), { minLength: 10, maxLength: 10 }),
				async (hundredths) => {
					const indicators = marks(
						...hundredths.map((one): [number, number] => [10, Number((one / 100).toFixed(1))])
					);
					const total = hundredths.reduce((all, one) => all + one, 0) / 100;
					const spread = indicators.reduce((all, one) => all + (one.score ?? 0), 0);
					fc.pre(Math.abs(spread - total) < 0.1);
					const one = marked(Number(total.toFixed(1)), indicators);
					expect(await check.told('K14', one)).toEqual([]);
				}
			),
			{ numRuns: 6 }
		);
	}, 60_000);
});

describe('K15: an indicator earns what it reached', () => {
	const unmet = quantity(80);
	it.each<[string, Partial<Indicator>, unknown]>([
		['unmet, in full', { actual: unmet, weight: 10, score: 10 }, ['warn', 'full']],
		['unmet, less', { actual: unmet, weight: 10, score: 8 }, null],
		['met, in full', { weight: 10, score: 10 }, null],
		['met, less', { weight: 10, score: 9 }, ['warn', 'lost']],
		['met, less, with a reason', { weight: 10, score: 9, reason: '佐证不全' }, ['note', 'lost']],
		['met, but for rounding', { weight: 15, score: 14.996 }, null],
		['met far beyond, less', { actual: quantity(140), weight: 10, score: 8 }, null],
		['less than is allowed, less', { direction: 'lower', weight: 10, score: 9 }, ['warn', 'lost']],
		['without weight', { actual: unmet, score: 10 }, null],
		['undetermined', { actual: quantity(80, '80 多', 'at_least'), weight: 10, score: 10 }, null]
	])('%s', async (_, partial, expected) => {
		const told = await check.told('K15', of({}, [indicator(partial)]));
		expect(told.map(([severity, { what }]) => [severity, what])).toEqual(
			expected === null ? [] : [expected]
		);
	});

	it.each<[string, number, string | null]>([
		['达成', 10, null],
		['达成', 8, null],
		['达成', 7.5, '80–100'],
		['部分达成', 8, null],
		['部分达成', 9, '60–80'],
		['未达成', 7, '0–60'],
		['明显改善', 2, null]
	])('in words, %s, %s of 10', async (actual, earned, band) => {
		const inWords = indicator({
			target: quantity(null, '显著提升'),
			actual: quantity(null, actual),
			direction: 'qualitative',
			weight: 10,
			score: earned
		});
		const [least, most] = (band ?? '').split('–').map(Number);
		const params = { indicator: '活动场数', score: earned, weight: 10, what: 'band', least, most };
		expect(await check.told('K15', of({}, [inWords]))).toEqual(
			band === null ? [] : [['note', params]]
		);
	});
});

describe('K16: what is far from its target gives its reason', () => {
	const over = { indicator: '活动场数', what: 'over', rate: '130.0', threshold: 130 };
	it.each<[string, Partial<Indicator>, boolean]>([
		['above it, from the threshold on', {}, true],
		['above it, just below the threshold', { actual: quantity(129.9) }, false],
		['above it, with a reason', { reason: '年中增加了两个专场' }, false],
		['above it, without points, as prose tells it', { weight: null, score: null }, false],
		['below it, where less is better', { actual: quantity(70), direction: 'lower' }, false]
	])('%s', async (_, partial, objected) => {
		const one = indicator({ actual: quantity(130), weight: 10, score: 10, ...partial });
		expect(await check.told('K16', of({}, [one]))).toEqual(objected ? [['note', over]] : []);
	});

	const unmet = { indicator: '活动场数', what: 'unmet', target: '100', actual: '80' };
	const another = indicator({ name: '参训人次', weight: 10, score: 10, reason: '计划调整' });
	it.each<[string, Partial<Indicator>, Indicator[], unknown[]]>([
		['missed, where others have one', {}, [another], [['warn', unmet]]],
		['missed, where none has one', {}, [], [['note', unmet]]],
		['missed, with a reason', { reason: '场地维修' }, [another], []],
		['missed, without points', { weight: null, score: null }, [another], [['warn', unmet]]],
		['missed, without points or reasons', { weight: null, score: null }, [], []],
		[
			'not told',
			{ actual: null },
			[another],
			[['note', { indicator: '活动场数', what: 'unreported', target: '100' }]]
		],
		['not told, with a reason', { actual: null, reason: '尚未验收' }, [], []]
	])('%s', async (_, partial, others, expected) => {
		const one = indicator({ actual: quantity(80), weight: 10, score: 8, ...partial });
		expect(await check.told('K16', of({}, [one, ...others]))).toEqual(expected);
	});
});

describe('K17: where all are satisfied, it is said how that was found out', () => {
	const satisfied = (percent: number, quote = '服务对象满意度为100%', approximation?: 'about') => {
		const one = found(
			{ kind: 'rate', percent, decimals: 0 },
			{ approximation: approximation ?? null }
		);
		return of({ satisfaction: { ...one, quote } as typeof one });
	};
	const saying = (text: string, kind: 'effectiveness' | 'problems'): Filing => {
		const one = satisfied(100);
		const passage = {
			text,
			quote: text,
			place: { block: 2, span: [0, text.length] as [number, number] }
		};
		return { ...one, report: { ...one.report, [kind]: [passage] } };
	};
	it.each<[string, Filing, number]>([
		['and is not', satisfied(100), 1],
		['and is, in the figure itself', satisfied(100, '发放问卷200份，满意度为100%'), 0],
		['and is, in a passage', saying('电话回访60户，群众满意', 'effectiveness'), 0],
		['and is, in a passage about something else', saying('抽样检查了三个路段', 'effectiveness'), 1],
		['and a problem is that it was not', saying('满意度样本偏少', 'problems'), 1],
		['not all', satisfied(99.8), 0],
		['about all', satisfied(100, '约100%', 'about'), 0]
	])('%s', async (_, one, count) => {
		expect(await check.told('K17', one)).toEqual(
			Array.from({ length: count }, () => ['note', { satisfaction: '100' }])
		);
	});
});

const executed = (percent: number): Partial<Figures> => ({
	totalExpenditure: wan(percent),
	budgetAdjusted: wan(100, { stage: 'adjusted' })
});

describe('K18: what a report thinks of itself goes with what it gives', () => {
	const best = { selfGrade: grade('优') };
	const silent = (one: Filing): Filing => ({ ...one, report: { ...one.report, problems: [] } });
	const missed = [indicator({ actual: quantity(80) }), indicator({ actual: quantity(90) })];
	it.each<[string, Filing, unknown[]]>([
		['优, all met', of(best, [indicator()]), []],
		['优, some met', of(best, [indicator(), ...missed]), []],
		['优, nothing met', of(best, missed), [['note', { what: 'unmet', grade: '优', due: 2 }]]],
		['良, nothing met', of({ selfGrade: grade('良') }, missed), []],
		['优, nothing to be met', of(best), []],
		[
			'优, little spent',
			of({ ...best, ...executed(89.99) }),
			[['note', { what: 'execution', grade: '优', rate: '89.99' }]]
		],
		['优, enough spent', of({ ...best, ...executed(90) }), []],
		[
			'优, little spent as it says itself',
			of({ ...best, executionRate: rate(85, { denominator: 'not_stated' }) }),
			[['note', { what: 'execution', grade: '优', rate: '85.00' }]]
		],
		[
			'优, little spent of the initial budget',
			of({ ...best, executionRate: rate(85, { denominator: 'initial' }) }),
			[]
		],
		[
			'no problem, little spent',
			silent(of(executed(80))),
			[['note', { what: 'problems', rate: '80.00' }]]
		],
		['no problem, enough spent', silent(of(executed(95))), []],
		['problems, little spent', of(executed(80)), []]
	])('%s', async (_, one, expected) => {
		expect(await check.told('K18', one)).toEqual(expected);
	});
});

describe('K23: the score is not far above the execution', () => {
	it.each<[number, Partial<Figures>, string | null]>([
		[94.5, executed(90), null],
		[94.6, executed(90), '90.00'],
		[80, executed(90), null],
		[96, { executionRate: rate(91, { denominator: 'adjusted' }) }, '91.00'],
		[96, { executionRate: rate(91, { denominator: 'initial' }) }, null],
		[96, {}, null]
	])('%s 分', async (points, figures, below) => {
		const told = await check.told('K23', of({ selfScore: score(points), ...figures }));
		expect(told).toEqual(
			below === null ? [] : [['warn', { score: points.toFixed(1), rate: below }]]
		);
	});
});

describe('K24: little is left unspent', () => {
	it.each<[number, unknown[]]>([
		[100, []],
		[80, []],
		[79.5, [['warn', { difference: '20.5', rate: '20.50' }]]]
	])('%s spent of 100', async (spent, expected) => {
		expect(await check.told('K24', of(executed(spent)))).toEqual(expected);
	});

	it('and about so much is not held against it', async () => {
		const figures = { ...executed(70), totalExpenditure: wan(70, { approximation: 'about' }) };
		expect(await check.told('K24', of(figures))).toEqual([]);
	});
});

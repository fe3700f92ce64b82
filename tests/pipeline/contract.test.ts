import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Basis } from '$lib/domain/basis';
import type { FigureValue, FoundFigure } from '$lib/domain/figure';
import type { Indicator, Quantity } from '$lib/domain/indicator';
import { decimalFromFen, fen } from '$lib/domain/money';
import type { Report } from '$lib/domain/report';
import { errorLine, reportLine } from '../../scripts/extract/contract';
import { blankReport } from './make-report';

const source = { file: 'a/b.docx', format: 'docx' } as const;
const evidence = { quote: '引文', place: { block: 3, span: [0, 2] as [number, number] } };
const basis: Basis = { stage: 'final', fund: 'all', entity: 'department', denominator: null };

const found = (value: FigureValue, printed: string): FoundFigure => ({
	state: 'found',
	value,
	unit: '元',
	printed,
	approximation: null,
	basis,
	derived: false,
	confidence: 'certain',
	signs: ['label'],
	...evidence,
	alternatives: []
});
const report: Report = {
	...blankReport,
	part: 2,
	agency: { name: '区科协', ...evidence },
	year: { year: 2023, ...evidence },
	figures: {
		...blankReport.figures,
		totalIncome: found({ kind: 'money', fen: fen(458_620_000), decimals: 2 }, '4586200.00元'),
		executionRate: found({ kind: 'rate', percent: 57.24, decimals: 2 }, '57.24%'),
		selfScore: found({ kind: 'score', points: 92.5, decimals: 1 }, '92.5分'),
		selfGrade: found({ kind: 'grade', grade: '优秀' }, '优秀'),
		carryOverIn: found({ kind: 'money', fen: fen(1), decimals: 2 }, '0.01元'),
		budgetInitial: {
			state: 'missing',
			reason: 'not_certain',
			evidence,
			alternatives: []
		}
	}
};

test('money in 万元, rates in percent, scores in 分, grades as printed', () => {
	const { figures } = reportLine(report, source, []);
	expect(figures.totalIncome).toEqual({
		value: 458.62,
		unit: '万元',
		printed: '4586200.00元',
		approximation: null,
		basis,
		derived: false,
		confidence: 'certain',
		...evidence
	});
	expect(figures.executionRate).toMatchObject({ value: 57.24, unit: '%' });
	expect(figures.selfScore).toMatchObject({ value: 92.5, unit: '分' });
	expect(figures.selfGrade).toMatchObject({ value: '优秀', unit: null });
});

test('all fourteen names always, and a reason for each null', () => {
	const { figures, missing, ...rest } = reportLine(report, source, []);
	expect(Object.keys(figures)).toEqual(
		'totalIncome totalExpenditure fiscalAppropriationIncome fiscalAppropriationExpenditure basicExpenditure projectExpenditure basicShare projectShare executionRate budgetInitial budgetAdjusted selfScore selfGrade satisfaction'.split(
			' '
		)
	);
	const nulls = Object.entries(figures).filter(([, figure]) => figure === null);
	expect(nulls.map(([id]) => id)).toEqual(Object.keys(missing));
	expect(missing).toMatchObject({ budgetInitial: 'not_certain', satisfaction: 'not_stated' });
	expect(rest).toEqual({
		file: 'a/b.docx',
		part: 2,
		format: 'docx',
		kind: 'department_self_evaluation',
		agency: '区科协',
		year: 2023,
		indicators: [],
		projects: [],
		functions: [],
		objectives: [],
		problems: [],
		measures: [],
		findings: []
	});
	expect(reportLine(blankReport, source, [])).toMatchObject({ agency: null, year: null });
});

test('money is printed without float noise', () => {
	fc.assert(
		fc.property(fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }), (amount) => {
			const value: FigureValue = { kind: 'money', fen: fen(amount), decimals: 2 };
			const figures = { ...report.figures, totalIncome: found(value, '') };
			const line = JSON.parse(JSON.stringify(reportLine({ ...report, figures }, source, []))) as {
				figures: { totalIncome: { value: number } };
			};
			const printed = line.figures.totalIncome.value.toFixed(6);
			expect(Number(printed)).toBe(Number(decimalFromFen(fen(amount), '万元')));
		})
	);
});

const quantity = (printed: string, number: number | null): Quantity => ({
	printed,
	number,
	range: null,
	date: null,
	unit: '%',
	approximation: null,
	decimals: 0
});
const indicator: Indicator = {
	level1: '产出指标',
	level2: null,
	name: '完成率',
	target: quantity('≥95%', 95),
	actual: quantity('97.2%', 97.2),
	single: null,
	unit: '%',
	direction: 'higher',
	weight: 10,
	score: 10,
	reason: null,
	suggestions: [],
	...evidence
};
const lineOf = (change: Partial<Indicator>) =>
	reportLine({ ...report, indicators: [{ ...indicator, ...change }] }, source, []).indicators[0];

test('indicators: printed target and result, attainment to four decimals', () => {
	expect(lineOf({})).toEqual({
		level1: '产出指标',
		level2: null,
		name: '完成率',
		target: '≥95%',
		actual: '97.2%',
		single: null,
		unit: '%',
		direction: 'higher',
		weight: 10,
		score: 10,
		attainment: 1.0232,
		status: 'reached',
		reason: null,
		...evidence
	});
});

test.each<[string, Partial<Indicator>, object]>([
	[
		'a single value',
		{ target: null, actual: null, single: quantity('100%', 100) },
		{ target: null, actual: null, single: '100%', attainment: null, status: 'not_computable' }
	],
	[
		'a result that is not reported',
		{ actual: null, reason: '疫情影响' },
		{ actual: null, attainment: null, status: 'not_computable', reason: '疫情影响' }
	],
	['not reached', { actual: quantity('90%', 90) }, { attainment: 0.9474, status: 'not_reached' }]
])('%s', (_, change, line) => {
	expect(lineOf(change)).toMatchObject(line);
});

test('an error has its code and its words', () => {
	expect(errorLine('a.doc', 'unsupported', '不支持')).toEqual({
		file: 'a.doc',
		error: { code: 'unsupported', message: '不支持' }
	});
});

import { fenFromDecimal } from '$lib/domain/money';
import type { Figure, FigureValue } from '$lib/domain/figure';
import type { Indicator, Quantity } from '$lib/domain/indicator';
import type { Report } from '$lib/domain/report';
import type { Expected, ExpectedIndicator } from '../../scripts/accuracy/expected';
import type { Judgement } from '../../scripts/accuracy/judgement';
import { blankReport } from '../pipeline/make-report';

const evidence = { quote: '云岭', place: { block: 0, span: [0, 2] as [number, number] } };

export const passage = (text: string) => ({ text, ...evidence });
export const named = (name: string) => ({ name, ...evidence });

function figure(value: FigureValue): Figure {
	return {
		state: 'found',
		value,
		unit: null,
		printed: '',
		approximation: null,
		basis: { stage: 'final', fund: 'all', entity: 'department', denominator: null },
		derived: false,
		confidence: 'certain',
		signs: [],
		alternatives: [],
		...evidence
	};
}

export function money(wan: string): Figure {
	const result = fenFromDecimal(wan, '万元');
	if (!result.ok) throw new Error(wan);
	return figure({ kind: 'money', fen: result.fen, decimals: 2 });
}

export const quantity = (printed: string, number: number | null = null): Quantity => ({
	printed,
	number,
	range: null,
	date: null,
	unit: null,
	approximation: null,
	decimals: 0
});

/** An indicator of 120 against 100 that says nothing else. */
export const indicator = (over: Partial<Indicator>): Indicator => ({
	level1: null,
	level2: null,
	name: '巡查次数',
	target: quantity('≥100次', 100),
	actual: quantity('120次', 120),
	single: null,
	unit: '次',
	direction: 'higher',
	weight: null,
	score: null,
	reason: null,
	suggestions: [],
	...evidence,
	...over
});

/** What the truth says of that indicator. */
export const expectedIndicator = (over: Partial<ExpectedIndicator>): ExpectedIndicator => ({
	names: ['巡查次数'],
	optional: false,
	values: {
		value: {
			target: { printed: '≥100次' },
			actual: { printed: '120 次' },
			single: null,
			status: 'reached'
		},
		others: []
	},
	...over
});

/** A truth that states nothing but its kind. */
export const expected = (over: Partial<Expected>): Expected => ({
	id: 'x',
	file: 'x.docx',
	part: null,
	kind: { value: 'department_self_evaluation', others: [] },
	figures: {},
	unlabelledIndicators: 'nothing',
	...over
});

export const report = (
	over: Omit<Partial<Report>, 'figures'> & { figures?: Partial<Report['figures']> }
): Report => ({ ...blankReport, ...over, figures: { ...blankReport.figures, ...over.figures } });

/** What came of the fields, but for the report itself and its kind. */
export const outcomes = (judgements: readonly Judgement[]): string[] =>
	judgements
		.filter(({ field }) => field !== 'report' && field !== 'kind')
		.map(({ id, outcome }) => `${id} ${outcome}`);

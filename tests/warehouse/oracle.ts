import type { Department } from '$lib/domain/department';
import type { FigureId, FoundFigure } from '$lib/domain/figure';
import type { Filing } from '$lib/domain/filing';
import { measureIds, type MeasureId, type MeasureReason } from '$lib/domain/measure';
import type { ReferenceAmount } from '$lib/domain/reference';
import { money, nothing, quotient, valued, type Expected } from './oracle-expected';
import { meanOf, ofIndicators } from './oracle-indicators';

type Found = FoundFigure & { readonly missing?: never };
type Read = Found | { readonly missing: MeasureReason };

function read({ report }: Filing, id: FigureId): Read {
	const figure = report.figures[id];
	return figure.state === 'found' ? figure : { missing: figure.reason };
}

function fenOf({ value }: Found): number {
	if (value.kind !== 'money') throw new TypeError(`${value.kind} is no money`);
	return value.fen;
}

const doubt = (...figures: Found[]): MeasureReason | null =>
	figures.some((figure) => figure.approximation) ? 'approximate' : null;

/** 支出总计 holds carried-over money, so it is no 支出合计. */
const stageOf = (figure: Found): string =>
	figure.signs.includes('grand_total') ? '总计' : (figure.basis.stage ?? 'final');
const isFinal = (figure: Found): boolean => stageOf(figure) === 'final';
const scopeOf = ({ basis }: Found): string => `${basis.fund ?? '-'}/${basis.entity ?? '-'}`;

function amount(filing: Filing, id: FigureId): Expected {
	const figure = read(filing, id);
	if (figure.missing) return nothing(figure.missing);
	return money(fenOf(figure), isFinal(figure) ? doubt(figure) : 'basis_differs', scopeOf(figure));
}

function stated(filing: Filing, id: FigureId, whole: number): Expected {
	const figure = read(filing, id);
	if (figure.missing) return nothing(figure.missing);
	if (figure.value.kind !== 'rate' && figure.value.kind !== 'score')
		throw new TypeError(`${id} is no rate`);
	const value = (figure.value.kind === 'rate' ? figure.value.percent : figure.value.points) / whole;
	if (Math.abs(value) > 10_000) return nothing('unreadable');
	const base = id === 'executionRate' ? figure.basis.denominator : null;
	const other = base === 'income' || base === 'expenditure' || base === 'initial';
	return {
		...valued(value, other ? 'basis_differs' : doubt(figure)),
		scope: id === 'executionRate' ? scopeOf(figure) : ''
	};
}

/** Two figures of one report; the reason where one of them is not there. */
function two(
	filing: Filing,
	upperId: FigureId,
	lowerId: FigureId
): { upper: Found; lower: Found } | Expected {
	const upper = read(filing, upperId);
	const lower = read(filing, lowerId);
	if (upper.missing) return nothing(upper.missing);
	if (!lower.missing) return { upper, lower };
	const isBudget = lowerId === 'budgetAdjusted' || lowerId === 'budgetInitial';
	return nothing(isBudget && lower.missing === 'not_stated' ? 'no_budget' : lower.missing);
}

function ratioOf(upper: Found, lower: Found, reason = doubt(upper, lower)): Expected {
	if (fenOf(lower) <= 0) return nothing('zero_base');
	return quotient(fenOf(upper), fenOf(lower), reason, scopeOf(lower));
}

function partOfExpenditure(filing: Filing, id: FigureId): Expected {
	const pair = two(filing, id, 'totalExpenditure');
	if ('reason' in pair) return pair;
	const { upper, lower } = pair;
	if (scopeOf(upper) !== scopeOf(lower) || stageOf(upper) !== stageOf(lower))
		return nothing('basis_differs');
	const business = read(filing, 'businessExpenditure');
	const mixed = !business.missing && fenOf(business) !== 0;
	return ratioOf(upper, lower, mixed ? 'business_expenditure' : doubt(upper, lower));
}

function fiscalShare(filing: Filing): Expected {
	const pair = two(filing, 'fiscalAppropriationExpenditure', 'totalExpenditure');
	if ('reason' in pair) return pair;
	const { upper, lower } = pair;
	const fits =
		(upper.basis.fund ?? 'fiscal') === 'fiscal' &&
		(lower.basis.fund ?? 'all') === 'all' &&
		upper.basis.entity === lower.basis.entity &&
		stageOf(upper) === stageOf(lower);
	return fits ? ratioOf(upper, lower) : nothing('basis_differs');
}

function againstBudget(
	filing: Filing,
	budget: FigureId,
	combine: (spent: Found, budget: Found) => Expected
): Expected {
	const pair = two(filing, 'totalExpenditure', budget);
	if ('reason' in pair) return pair;
	const { upper, lower } = pair;
	if (scopeOf(upper) !== scopeOf(lower) || !isFinal(upper)) return nothing('basis_differs');
	return combine(upper, lower);
}

const unspent = (spent: Found, budget: Found): Expected =>
	money(fenOf(budget) - fenOf(spent), doubt(spent, budget), scopeOf(spent));

/** `fullMark` is the full mark of every shipped template. */
function scoreGap(filing: Filing, fullMark = 100): Expected {
	const own = stated(filing, 'selfScore', 1);
	if (own.value === null) return own;
	if (own.value < 0 || own.value > fullMark) return nothing('basis_differs');
	const { indicators, rates, rate } = meanOf(filing);
	if (indicators === 0) return nothing('no_indicators');
	if (rate === null) return nothing('coverage_low');
	const reason = rates < indicators / 2 ? 'coverage_low' : own.reason;
	return { ...valued(own.value / fullMark - rate, reason), weight: fullMark };
}

/** A district as the oracle knows it. */
export interface OracleDistrict {
	readonly departments: readonly Department[];
	readonly filings: readonly Filing[];
	readonly reference: readonly ReferenceAmount[];
}

/** Whether an agency was set up in a year, or another one out of it or in its place. */
const isReorganised = (
	{ departments }: OracleDistrict,
	{ department: { code }, year }: Filing
): boolean =>
	departments.some(
		({ code: other, life: { firstYear, predecessors } }) =>
			firstYear === year && (other === code || predecessors.includes(code))
	);

function growth(district: OracleDistrict, filing: Filing): Expected {
	const now = read(filing, 'totalExpenditure');
	if (now.missing) return nothing(now.missing);
	if (isReorganised(district, filing)) return nothing('reorganised');
	const last = district.filings.find(
		({ department, year }) => department.code === filing.department.code && year === filing.year - 1
	);
	const before = last && read(last, 'totalExpenditure');
	if (!before || before.missing) return nothing('no_previous');
	if (!isFinal(now) || !isFinal(before) || scopeOf(now) !== scopeOf(before))
		return nothing('basis_differs');
	const base = fenOf(before);
	if (base <= 0) return nothing('zero_base');
	return quotient(fenOf(now) - base, base, doubt(now, before), scopeOf(now));
}

function executionReference({ reference }: OracleDistrict, filing: Filing): Expected {
	const fen = (figure: ReferenceAmount['figure']) =>
		reference.find(
			(one) =>
				one.code === filing.department.code && one.year === filing.year && one.figure === figure
		)?.fen;
	const spent = fen('totalExpenditure');
	const budget = fen('budgetAdjusted');
	if (spent === undefined || budget === undefined) return nothing('no_reference');
	return budget > 0 ? quotient(spent, budget, null) : nothing('zero_base');
}

/** What every measure of a report is, before the basis of the others in the year is looked at. */
const ofReport = (district: OracleDistrict, filing: Filing): Record<MeasureId, Expected> => ({
	totalExpenditure: amount(filing, 'totalExpenditure'),
	totalIncome: amount(filing, 'totalIncome'),
	basicExpenditure: amount(filing, 'basicExpenditure'),
	projectExpenditure: amount(filing, 'projectExpenditure'),
	basicShare: partOfExpenditure(filing, 'basicExpenditure'),
	projectShare: partOfExpenditure(filing, 'projectExpenditure'),
	fiscalShare: fiscalShare(filing),
	executionRate: againstBudget(filing, 'budgetAdjusted', ratioOf),
	initialRatio: againstBudget(filing, 'budgetInitial', ratioOf),
	executionStated: stated(filing, 'executionRate', 100),
	executionReference: executionReference(district, filing),
	unspent: againstBudget(filing, 'budgetAdjusted', unspent),
	growth: growth(district, filing),
	...ofIndicators(filing),
	satisfaction: stated(filing, 'satisfaction', 100),
	selfScore: stated(filing, 'selfScore', 1),
	scoreGap: scoreGap(filing)
});

export interface ExpectedMeasure extends Expected {
	readonly filing: Filing;
	readonly measure: MeasureId;
}

/**
 * The scope that most have; 'all/department' and then the first by name where two are as common.
 * Null where none has any.
 */
function prevailing(scopes: readonly string[]): string | null {
	const tally = new Map<string, number>();
	for (const scope of scopes) tally.set(scope, (tally.get(scope) ?? 0) + 1);
	const most = Math.max(...tally.values());
	const leading = [...tally].filter(([, count]) => count === most).map(([scope]) => scope);
	return leading.includes('all/department') ? 'all/department' : (leading.sort()[0] ?? null);
}

/** Every measure of every report of a district. */
export function expectedOf(district: OracleDistrict): ExpectedMeasure[] {
	const all = district.filings.flatMap((filing) => {
		const own = ofReport(district, filing);
		return measureIds.map((measure) => ({ filing, measure, ...own[measure] }));
	});
	return all.map((one) => {
		if (one.reason !== null) return one;
		const peers = all.filter(
			({ filing, measure, reason }) =>
				reason === null &&
				measure === one.measure &&
				filing.year === one.filing.year &&
				filing.department.parent === null
		);
		const scope = prevailing(peers.map((peer) => peer.scope));
		const differs = scope !== null && one.scope !== scope;
		return differs ? { ...one, reason: 'basis_differs' as const } : one;
	});
}

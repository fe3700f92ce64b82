import type { Basis } from '$lib/domain/basis';
import { figureIds, type Figure, type FigureValue } from '$lib/domain/figure';
import type { Indicator, Quantity } from '$lib/domain/indicator';
import { decimalFromFen } from '$lib/domain/money';
import type { Report } from '$lib/domain/report';

/** Begin and end of a long passage: enough to see which one it is and where it was cut. */
function shortened(text: string): string {
	const line = text.replace(/\s+/g, ' ');
	return line.length <= 60 ? line : `${line.slice(0, 40)} … ${line.slice(-16)} (${line.length})`;
}

function plain(value: FigureValue): string {
	if (value.kind === 'money') return `${decimalFromFen(value.fen, '万元')}万元`;
	if (value.kind === 'rate') return `${value.percent}%`;
	return value.kind === 'score' ? `${value.points}分` : value.grade;
}

const basisWords = ({ stage, fund, entity, denominator }: Basis): string =>
	[stage, fund, entity, denominator && `by ${denominator}`].filter(Boolean).join(' ');

/** A figure in one line; null for one that is not stated, which says nothing. */
function figureLine(id: string, figure: Figure): string | null {
	const others = figure.alternatives.map(({ printed }) => shortened(printed)).join(' ');
	const more = others === '' ? [] : [`not taken: ${others}`];
	if (figure.state === 'missing')
		return figure.reason === 'not_stated' && more.length === 0
			? null
			: [id, `missing: ${figure.reason}`, ...more].join(' | ');
	const { printed, value, approximation, basis, derived, confidence, signs } = figure;
	const kinds = [approximation, derived ? 'derived' : null].filter(Boolean);
	return [
		id,
		shortened(printed),
		[plain(value), ...kinds].join(' '),
		basisWords(basis),
		confidence,
		signs.join(' '),
		...more
	].join(' | ');
}

function quantity(one: Quantity | null): string {
	if (!one) return '—';
	const read = one.range?.join('–') ?? one.date ?? one.number;
	const value = read === null ? 'text' : `${read}${one.unit ?? ''}`;
	return `${shortened(one.printed)} = ${[value, one.approximation].filter(Boolean).join(' ')}`;
}

function indicatorLine(one: Indicator): string {
	const values = one.single
		? `single ${quantity(one.single)}`
		: `${quantity(one.target)} → ${quantity(one.actual)}`;
	const points = (one.weight ?? one.score) ? `${one.weight ?? '—'}/${one.score ?? '—'}` : null;
	const levels = [one.level1, one.level2].map((word) => word ?? '—').join(' › ');
	const others = one.suggestions.map(({ quantity }) => shortened(quantity.printed)).join(' ');
	const more = others === '' ? null : `may be: ${others}`;
	const reason = one.reason && shortened(one.reason);
	return ['indicator', one.name, levels, values, one.direction, points, reason, more]
		.filter((part) => part !== null)
		.join(' | ');
}

const passage = (kind: string, text: string): string => `${kind} | ${shortened(text)}`;

/** What of a report does not agree with itself. */
const checkLines = ({ checks, year }: Report): string[] => [
	...checks.claimedYears
		.filter((one) => one.year !== year?.year)
		.map((one) => `claimed year | ${one.source} | ${one.year}`),
	...checks.tableSums.map(
		({ stated, added, quote }) =>
			`table sum | ${shortened(quote)} | ${decimalFromFen(stated, '万元')}万元 | ${decimalFromFen(added, '万元')}万元`
	),
	...checks.bareRates.map(({ quote }) => passage('bare rate', quote)),
	...checks.missingSections.map((section) => `missing section | ${section}`)
];

/** What was read of a report: one fact in a line, in a fixed order, lists in the report's. */
function factsOfReport(report: Report): string[] {
	const figures = Object.values(report.figures).some(
		(figure) => figure.state === 'found' || figure.reason !== 'not_applicable'
	)
		? figureIds.map((id) => figureLine(id, report.figures[id])).filter((line) => line !== null)
		: ['figures | not applicable'];
	return [
		`kind | ${report.kind}`,
		`agency | ${report.agency?.name ?? '—'}`,
		`year | ${report.year?.year ?? '—'}`,
		...(report.template ? [`template | ${report.template.id} | ${report.template.quote}`] : []),
		...figures,
		...report.indicators.map(indicatorLine),
		...report.projects.map(({ name }) => passage('project', name)),
		...report.functions.map(({ text }) => passage('function', text)),
		...report.objectives.map(({ text }) => passage('objective', text)),
		...report.problems.map(({ text }) => passage('problem', text)),
		...report.measures.map(
			({ text, problem }) => `${passage('measure', text)} | ${problem ?? '—'}`
		),
		...checkLines(report)
	];
}

/** What was read of a file: the facts of its reports, each after its part where there are several. */
export const factsOf = (reports: readonly Report[]): string[] =>
	reports.flatMap((report) =>
		factsOfReport(report).map((fact) => (report.part ? `part ${report.part} | ${fact}` : fact))
	);

/**
 * The facts that only one of two readings has: `-` what is gone, `+` what is new, in their order;
 * `~` where only the order is another.
 */
export function changesOf(before: readonly string[], after: readonly string[]): string[] {
	const count = (facts: readonly string[]) => {
		const found = new Map<string, number>();
		for (const fact of facts) found.set(fact, (found.get(fact) ?? 0) + 1);
		return found;
	};
	const only = (some: readonly string[], others: readonly string[], mark: string) => {
		const known = count(others);
		return some.flatMap((fact) => {
			const left = known.get(fact) ?? 0;
			known.set(fact, left - 1);
			return left > 0 ? [] : [`${mark} ${fact}`];
		});
	};
	const changes = [...only(before, after, '-'), ...only(after, before, '+')];
	const moved = after.findIndex((fact, at) => fact !== before[at]);
	return changes.length > 0 || moved < 0 ? changes : [`~ in another order from: ${after[moved]}`];
}

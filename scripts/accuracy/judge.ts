import {
	contractFigureIds,
	figureIds,
	type Figure,
	type FigureId,
	type FigureValue
} from '$lib/domain/figure';
import { decimalFromFen } from '$lib/domain/money';
import type { Report } from '$lib/domain/report';
import type { Expected, ExpectedBasis, Stated, Value } from './expected';
import { judgeIndicators } from './judge-indicators';
import { judgePassages } from './judge-passages';
import { outcomeOf, shown, type Field, type Judgement } from './judgement';

/** A figure as the extract command prints it; null where it is missing. */
export function valueOf(figure: Figure): Value {
	return figure.state === 'missing' ? null : plainValue(figure.value);
}

function plainValue(value: FigureValue): number | string {
	switch (value.kind) {
		case 'money':
			return Number(decimalFromFen(value.fen, '万元'));
		case 'rate':
			return value.percent;
		case 'score':
			return value.points;
		case 'grade':
			return value.grade;
	}
}

const basisParts = ['stage', 'fund', 'entity', 'denominator'] as const;

/** The parts of a basis that do not fit, as `fund general`. */
function misfits(figure: Figure, basis: ExpectedBasis): string[] {
	if (figure.state === 'missing') return [];
	return basisParts
		.filter((part) => !(basis[part]?.includes(figure.basis[part]) ?? true))
		.map((part) => `${part} ${figure.basis[part] ?? '—'}`);
}

const basisText = (basis: ExpectedBasis): string =>
	basisParts
		.filter((part) => basis[part])
		.map((part) => `${part} ${basis[part]?.[0] ?? '—'}`)
		.join(', ');

/** The value of a figure and, where it is the one stated, whether its basis fits. */
function judgeFigure(expected: Expected, report: Report | null, field: FigureId): Judgement[] {
	const figure = report?.figures[field];
	const stated = expected.figures[field] ?? null;
	const read = figure ? valueOf(figure) : null;
	const accepted = [stated?.value ?? null, ...(stated?.others ?? [])];
	const outcome = outcomeOf(
		(stated?.value ?? null) !== null,
		read !== null,
		accepted.includes(read)
	);
	if (!outcome) return [];
	const id = `${expected.id}/${field}`;
	const confidence = figure?.state === 'found' ? figure.confidence : null;
	const value: Judgement = {
		id,
		field,
		outcome,
		stated: shown(stated?.value ?? null),
		read: shown(read),
		confidence
	};
	if (!figure || !stated?.basis || outcome !== 'right') return [value];
	const wrong = misfits(figure, stated.basis);
	return [
		value,
		{
			id: `${id}/basis`,
			field: 'basis',
			outcome: wrong.length > 0 ? 'otherwise' : 'right',
			stated: basisText(stated.basis),
			read: wrong.join(', '),
			confidence
		}
	];
}

function judgeOne(
	{ id }: Expected,
	field: Field,
	stated: Stated<Value> | undefined,
	read: Value
): Judgement[] {
	if (!stated) return [];
	const outcome = outcomeOf(true, read !== null, [stated.value, ...stated.others].includes(read));
	if (!outcome) return [];
	return [
		{
			id: `${id}/${field}`,
			field,
			outcome,
			stated: shown(stated.value),
			read: shown(read),
			confidence: null
		}
	];
}

/** Lists of facts of which each is read as it is stated, or is not read. */
function judgeFacts(
	id: string,
	field: Field,
	stated: readonly string[] | undefined,
	read: readonly string[]
): Judgement[] {
	if (!stated) return [];
	const fact = (name: string, outcome: Judgement['outcome'], own: string, its: string) => ({
		id: `${id}/${field}/${name}`,
		field,
		outcome,
		stated: shown(own),
		read: shown(its),
		confidence: null
	});
	return [
		...stated.map((one) =>
			read.includes(one) ? fact(one, 'right', one, one) : fact(one, 'missed', one, '—')
		),
		...read.filter((one) => !stated.includes(one)).map((one) => fact(one, 'unasked', '—', one))
	];
}

/** The fourteen figures of the contract, and of the others those that the truth speaks of. */
const judged = ({ figures }: Expected): FigureId[] =>
	figureIds.filter((id) => contractFigureIds.includes(id) || id in figures);

/** Everything that the truth of one report says, against what was read; all is missed where nothing was. */
export function judge(expected: Expected, report: Report | null): Judgement[] {
	const { kind, agency, year } = expected;
	const named = agency === undefined ? undefined : { value: agency, others: [] };
	return [
		...judgeOne(expected, 'report', { value: 'there', others: [] }, report ? 'there' : null),
		...judgeOne(expected, 'kind', kind, report?.kind ?? null),
		...judgeOne(expected, 'agency', named, report?.agency?.name ?? null),
		...judgeOne(expected, 'year', year, report?.year?.year ?? null),
		...judged(expected).flatMap((id) => judgeFigure(expected, report, id)),
		...judgeFacts(
			expected.id,
			'comparisons',
			expected.comparisons?.map((one) => `${one.figure} ${one.told} ${one.year} ${one.value}`),
			(report?.comparisons ?? []).map(
				(one) => `${one.figure} ${one.told} ${one.year} ${plainValue(one.value)}`
			)
		),
		...judgeFacts(
			expected.id,
			'sub-scores',
			expected.subScores?.map((one) => `${one.name} ${one.score}/${one.weight ?? '—'}`),
			(report?.subScores ?? []).map((one) => `${one.name} ${one.score}/${one.weight ?? '—'}`)
		),
		...judgeIndicators(expected, report?.indicators ?? []),
		...judgePassages(expected, report)
	];
}

/**
 * The reports of one file against the truths of that file, by part. A report too many is unasked.
 * @param reports null where the file could not be read
 */
export function judgeFile(
	truths: readonly Expected[],
	reports: readonly Report[] | null
): Judgement[] {
	const judged = truths.flatMap((expected) =>
		judge(expected, reports?.find(({ part }) => part === expected.part) ?? null)
	);
	const tooMany = (reports ?? []).filter(
		(report) => !truths.some(({ part }) => part === report.part)
	);
	return [
		...judged,
		...tooMany.map((report): Judgement => ({
			id: `${truths[0]?.file ?? ''}/report+${report.part ?? 1}`,
			field: 'report',
			outcome: 'unasked',
			stated: '—',
			read: 'there',
			confidence: null
		}))
	];
}

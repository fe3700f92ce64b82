import { z } from 'zod';
import { sharedBetween } from '$lib/domain/shingle';
import { thresholdsOf } from '$lib/domain/threshold';
import { evidenceFrom } from './evidence';
import sql from './k21.sql?raw';
import { ruleOverRows, type Objection } from './rule';

const rowSchema = z.strictObject({
	what: z.enum(['agency', 'year']),
	rarity: z.number(),
	leastLetters: z.int(),
	leastLikeness: z.number(),
	reportId: z.string(),
	code: z.string(),
	agency: z.string(),
	year: z.int(),
	firstYear: z.int(),
	kind: z.string(),
	seq: z.int(),
	letters: z.int(),
	text: z.string(),
	quote: z.string(),
	place: z.string(),
	otherReport: z.string(),
	otherCode: z.string(),
	otherAgency: z.string(),
	otherYear: z.int(),
	otherFirstYear: z.int(),
	otherLetters: z.int(),
	otherText: z.string(),
	otherQuote: z.string(),
	otherPlace: z.string(),
	answerQuote: z.string().nullable(),
	answerPlace: z.string().nullable()
});
type Row = z.infer<typeof rowSchema>;

/** Two passages, of which the first repeats the second. */
interface Pair {
	readonly row: Row;
	readonly likeness: number;
}

/** The letters that both have, as many as are rare. */
const rareLetters = ({ row, likeness }: Pair): number =>
	row.rarity * likeness * Math.min(row.letters, row.otherLetters);

/** Each passage beside the one that it is most alike, each of them once. */
function paired(pairs: readonly Pair[]): Pair[] {
	const [taken, others] = [new Set<string>(), new Set<string>()];
	return [...pairs]
		.sort((a, b) => b.likeness - a.likeness)
		.filter(({ row: { kind, seq, otherPlace } }) => {
			const [own, other] = [`${kind} ${seq}`, otherPlace];
			if (taken.has(own) || others.has(other)) return false;
			taken.add(own);
			others.add(other);
			return true;
		})
		.sort((a, b) =>
			a.row.kind < b.row.kind ? -1 : a.row.kind > b.row.kind ? 1 : a.row.seq - b.row.seq
		);
}

/** Rows of the same two reports, those of which hold what is alike. */
function grouped(rows: readonly Row[], holds: (pair: Pair) => boolean): Pair[][] {
	const groups = new Map<string, Pair[]>();
	for (const row of rows) {
		const { likeness } = sharedBetween(row.text, row.otherText);
		if (!holds({ row, likeness })) continue;
		const reports = `${row.reportId}␟${row.otherReport}`;
		groups.set(reports, [...(groups.get(reports) ?? []), { row, likeness }]);
	}
	return [...groups.values()].map(paired);
}

const isAlike = ({ row, likeness }: Pair): boolean => 100 * likeness >= row.leastLikeness;

/** The words before the first sign that parts clauses. */
const headOf = (text: string): string => (/^[^：:。，,；;、]*/.exec(text)?.[0] ?? '').trim();

/** Problems that are alike, or told under one heading. */
const isSameProblem = (pair: Pair): boolean =>
	isAlike(pair) ||
	(headOf(pair.row.text).length >= 6 && headOf(pair.row.text) === headOf(pair.row.otherText));

function namedAgain(pairs: readonly Pair[]): Objection[] {
	const [first] = pairs;
	if (!first) return [];
	const { reportId, otherReport, otherYear } = first.row;
	const rows = pairs.map(({ row }) => row);
	const answered = rows.filter(({ answerPlace }) => answerPlace !== null);
	const answers = new Map(
		answered.map(({ answerQuote, answerPlace }) => [answerPlace ?? '', answerQuote ?? ''])
	);
	return [
		{
			report: reportId,
			severity: 'note',
			params: {
				what: answered.length > 0 ? 'answered' : 'again',
				year: otherYear,
				passages: rows.length,
				answered: answered.length
			},
			figures: [],
			places: rows.map(({ quote, place }) => evidenceFrom(quote, place)),
			subject: `problems ${otherYear}`,
			other: {
				report: otherReport,
				places: [
					...rows.map(({ otherQuote, otherPlace }) => evidenceFrom(otherQuote, otherPlace)),
					...[...answers].map(([place, quote]) => evidenceFrom(quote, place))
				]
			}
		}
	];
}

/** The row told from the other report. */
const turned = (row: Row): Row => ({
	...row,
	reportId: row.otherReport,
	code: row.otherCode,
	agency: row.otherAgency,
	year: row.otherYear,
	firstYear: row.otherFirstYear,
	letters: row.otherLetters,
	text: row.otherText,
	quote: row.otherQuote,
	place: row.otherPlace,
	otherReport: row.reportId,
	otherCode: row.code,
	otherAgency: row.agency,
	otherYear: row.year,
	otherFirstYear: row.firstYear,
	otherLetters: row.letters,
	otherText: row.text,
	otherQuote: row.quote,
	otherPlace: row.place
});

/**
 * By how many letters the words are rather the other agency's: it used them in an earlier year, or
 * they name it. Below 0 they are rather the report's own.
 */
const owed = (pairs: readonly Pair[]): number => {
	let letters = 0;
	for (const { row } of pairs) {
		const since = Math.sign(row.firstYear - row.otherFirstYear);
		const named =
			Number(row.text.includes(row.otherAgency)) - Number(row.otherText.includes(row.agency));
		letters += (since === 0 ? named : since) * row.letters;
	}
	return letters;
};

/** The pairs, told from the report that has them later; where nothing tells, from the one given. */
function fromTheLater(pairs: readonly Pair[]): Pair[] {
	const [first] = pairs;
	if (!first) return [];
	const years = first.row.year - first.row.otherYear;
	const later = owed(pairs) || years;
	return later >= 0 ? [...pairs] : pairs.map((pair) => ({ ...pair, row: turned(pair.row) }));
}

function copied(pairs: readonly Pair[]): { score: number; code: string; objection: Objection }[] {
	const [first] = pairs;
	const rare = pairs.reduce((sum, pair) => sum + rareLetters(pair), 0);
	// The other's words of a later year are no pattern for these.
	if (!first || rare < first.row.leastLetters || first.row.otherYear > first.row.year) return [];
	const { reportId, otherReport, otherCode, otherAgency, otherYear } = first.row;
	const rows = pairs.map(({ row }) => row);
	const letters = pairs.map(({ row, likeness }) => likeness * row.letters);
	return [
		{
			score: rare,
			code: `${reportId}␟${otherCode}`,
			objection: {
				report: reportId,
				severity: 'note',
				params: {
					what: 'agency',
					agency: otherAgency,
					year: otherYear,
					passages: rows.length,
					letters: Math.round(letters.reduce((sum, one) => sum + one, 0))
				},
				figures: [],
				places: rows.map(({ quote, place }) => evidenceFrom(quote, place)),
				subject: `agency ${otherCode}`,
				other: {
					report: otherReport,
					places: rows.map(({ otherQuote, otherPlace }) => evidenceFrom(otherQuote, otherPlace))
				}
			}
		}
	];
}

/** Of the reports of one other agency the one that is most alike. */
function likest(found: ReturnType<typeof copied>): Objection[] {
	const best = new Map<string, (typeof found)[number]>();
	for (const one of found) {
		const known = best.get(one.code);
		if (!known || one.score > known.score) best.set(one.code, one);
	}
	return [...best.values()].map(({ objection }) => objection);
}

/**
 * K21: text that was said before (DOMAIN C3): problems that the agency's report before named as well,
 * and whether a measure was to answer them; passages of one kind that another agency's report has in
 * the same words. What many agencies say counts for little: only where `letters` letters are left when
 * those of each passage are divided by the number of other agencies that say the same, and none counts
 * that more than `agencies` agencies say, is it told; passages are the same from `likeness` percent of
 * their letters on. Agencies of which one took over the other's tasks, or answers for it, are not held
 * against each other. Of two reports the one is told that has the words later, or that names the other
 * agency in them. Places and other places go in pairs (`sharedBetween` says which words they share);
 * after them, of the other report, the measures. Params: `passages`, how many; `year`, the other's;
 * `what`: `again`, or `answered` where measures were to answer `answered` of the problems; or
 * `agency`, with the short name of the other `agency` and the `letters` that are the same.
 */
export const k21 = ruleOverRows({
	id: 'K21',
	sql,
	severities: ['note'],
	thresholds: thresholdsOf('K21', 'letters', 'agencies', 'likeness'),
	reach: 'words',
	row: rowSchema,
	objections: (rows) => [
		...grouped(
			rows.filter(({ what }) => what === 'year'),
			isSameProblem
		).flatMap(namedAgain),
		...likest(
			grouped(
				rows.filter(({ what }) => what === 'agency'),
				isAlike
			)
				.map(fromTheLater)
				.flatMap(copied)
		)
	]
});

import { z } from 'zod';
import { sharedBetween } from '$lib/domain/shingle';
import { thresholdsOf } from '$lib/domain/threshold';
import { evidenceFrom } from './evidence';
import sql from './k21.sql?raw';
import type { Scope } from './prepare-rules';
import { ruleOverRows, type Objection } from './rule';

const rowSchema = z.strictObject({
	what: z.enum(['agency', 'year']),
	rarity: z.number(),
	reportId: z.string(),
	firstYear: z.int().nullable(),
	kind: z.string(),
	seq: z.int(),
	letters: z.int(),
	text: z.string(),
	quote: z.string(),
	place: z.string(),
	otherReport: z.string(),
	otherFirstYear: z.int().nullable(),
	otherLetters: z.int(),
	otherText: z.string(),
	otherQuote: z.string(),
	otherPlace: z.string(),
	answerQuote: z.string().nullable(),
	answerPlace: z.string().nullable()
});

/** A row, and what there is to know of its two reports. */
interface Row extends z.infer<typeof rowSchema> {
	readonly own: Scope;
	readonly other: Scope;
}

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

/** What is the same, by the thresholds. */
interface Least {
	readonly likeness: number;
	readonly heading: number;
}

const isAlike =
	(least: Least) =>
	({ likeness }: Pair): boolean =>
		100 * likeness >= least.likeness;

/** The words before the first sign that parts clauses. */
const headOf = (text: string): string => (/^[^：:。，,；;、]*/.exec(text)?.[0] ?? '').trim();

/** Problems that are alike, or told under one heading. */
const isSameProblem =
	(least: Least) =>
	(pair: Pair): boolean =>
		isAlike(least)(pair) ||
		(headOf(pair.row.text).length >= least.heading &&
			headOf(pair.row.text) === headOf(pair.row.otherText));

function namedAgain(pairs: readonly Pair[]): Objection[] {
	const [first] = pairs;
	if (!first) return [];
	const { reportId, otherReport, other } = first.row;
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
				year: other.year,
				passages: rows.length,
				answered: answered.length
			},
			figures: [],
			places: rows.map(({ quote, place }) => evidenceFrom(quote, place)),
			subject: `problems ${other.year}`,
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
	own: row.other,
	reportId: row.otherReport,
	firstYear: row.otherFirstYear,
	letters: row.otherLetters,
	text: row.otherText,
	quote: row.otherQuote,
	place: row.otherPlace,
	other: row.own,
	otherReport: row.reportId,
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
		const { own, other } = row;
		const since = Math.sign((row.firstYear ?? own.year) - (row.otherFirstYear ?? other.year));
		const named = Number(row.text.includes(other.name)) - Number(row.otherText.includes(own.name));
		letters += (since === 0 ? named : since) * row.letters;
	}
	return letters;
};

/** The pairs, told from the report that has them later; where nothing tells, from the one given. */
function fromTheLater(pairs: readonly Pair[]): Pair[] {
	const [first] = pairs;
	if (!first) return [];
	const years = first.row.own.year - first.row.other.year;
	const later = owed(pairs) || years;
	return later >= 0 ? [...pairs] : pairs.map((pair) => ({ ...pair, row: turned(pair.row) }));
}

interface Copied {
	readonly score: number;
	readonly code: string;
	readonly objection: Objection;
}

function copied(pairs: readonly Pair[], leastLetters: number): Copied[] {
	const [first] = pairs;
	const rare = pairs.reduce((sum, pair) => sum + rareLetters(pair), 0);
	// The other's words of a later year are no pattern for these.
	if (!first || rare < leastLetters || first.row.other.year > first.row.own.year) return [];
	const { reportId, otherReport, other } = first.row;
	const rows = pairs.map(({ row }) => row);
	const letters = pairs.map(({ row, likeness }) => likeness * row.letters);
	return [
		{
			score: rare,
			code: `${reportId}␟${other.agency}`,
			objection: {
				report: reportId,
				severity: 'note',
				params: {
					what: 'agency',
					agency: other.name,
					year: other.year,
					passages: rows.length,
					letters: Math.round(letters.reduce((sum, one) => sum + one, 0))
				},
				figures: [],
				places: rows.map(({ quote, place }) => evidenceFrom(quote, place)),
				subject: `agency ${other.agency}`,
				other: {
					report: otherReport,
					places: rows.map(({ otherQuote, otherPlace }) => evidenceFrom(otherQuote, otherPlace))
				}
			}
		}
	];
}

/** Of the reports of one other agency the one that is most alike. */
function likest(found: readonly Copied[]): Objection[] {
	const best = new Map<string, Copied>();
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
 * their letters on, problems also under one heading of at least `heading` letters. Agencies of which one took over the other's tasks, or answers for it, are not held
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
	thresholds: thresholdsOf('K21', 'letters', 'agencies', 'likeness', 'heading'),
	reach: 'words',
	row: rowSchema,
	objections(told, { reports, values }) {
		const rows = told.flatMap((row): Row[] => {
			const [own, other] = [reports.get(row.reportId), reports.get(row.otherReport)];
			return own && other ? [{ ...row, own, other }] : [];
		});
		const ofKind = (what: Row['what']) => rows.filter((row) => row.what === what);
		return [
			...grouped(ofKind('year'), isSameProblem(values)).flatMap(namedAgain),
			...likest(
				grouped(ofKind('agency'), isAlike(values))
					.map(fromTheLater)
					.flatMap((pairs) => copied(pairs, values.letters))
			)
		];
	}
});

import { z } from 'zod';
import { figureIdSchema, type FigureId } from '$lib/domain/figure';
import { mostPlaces, type Finding } from '$lib/domain/finding';
import type { Moved } from '$lib/domain/moved';
import type { Connector } from '$lib/warehouse/connector';
import { listParameter } from '$lib/warehouse/list-parameter';
import { askRule } from './ask-rule';
import { rules } from './catalogue';
import { evidenceFrom } from './evidence';
import evidenceSql from './evidence.sql?raw';
import { askDisputing, layDisputes } from './disputes';
import dropFindings from './drop-findings.sql?raw';
import keepFindings from './keep-findings.sql?raw';
import { portions } from './portions';
import { prepareRules, type Scope } from './prepare-rules';
import type { Objection, Rule } from './rule';

const evidenceRow = z.strictObject({
	reportId: z.string(),
	figure: figureIdSchema,
	quote: z.string(),
	place: z.string()
});

type Places = ReadonlyMap<string, Finding['places'][number]>;

async function placesOf(
	connector: Connector,
	objections: readonly Objection[],
	signal: AbortSignal | undefined
): Promise<Places> {
	const asked = new Set(
		objections.flatMap(({ report, figures }) => figures.map((figure) => `${report}␟${figure}`))
	);
	const places = new Map<string, Finding['places'][number]>();
	for (const lines of portions([...asked]))
		for (const row of await connector.query(evidenceSql, [lines], { schema: evidenceRow, signal }))
			places.set(`${row.reportId}␟${row.figure}`, evidenceFrom(row.quote, row.place));
	return places;
}

const longestQuote = 500;

/** The beginning of a text that is too long, without half of a character at its end. */
const beginning = (text: string): string =>
	text.slice(0, longestQuote).replace(/[\ud800-\udbff]$/, '');

/** A quote as a finding keeps it: its beginning, with a place that is cut as it is. */
function cut({ quote, place }: Finding['places'][number]): Finding['places'][number] {
	if (quote.length <= longestQuote) return { quote, place };
	const [from, to] = place.span;
	const kept = beginning(quote);
	const span: [number, number] =
		to - from === quote.length ? [from, from + kept.length] : [from, to];
	return { quote: kept, place: { ...place, span } };
}

/** A name as a finding keeps it among its params. */
const shortened = (param: string | number): string | number =>
	typeof param === 'string' ? beginning(param) : param;

/** JSON without the two signs that part findings and their cells. */
const cell = (value: unknown): string =>
	JSON.stringify(value).replaceAll('␟', '\\u241f').replaceAll('␞', '\\u241e');

/**
 * Gives each finding its key: rule, report and subject, and a number where a report has several that
 * are alike in all of them.
 */
function keyer() {
	const taken = new Map<string, number>();
	return (id: string, { report, figures, subject }: Objection): string => {
		const about = (subject ?? figures.join()).replace(/[␟␞]/g, ' ').slice(0, longestQuote);
		const key = `${id}|${report}|${about}`;
		const times = (taken.get(key) ?? 0) + 1;
		taken.set(key, times);
		return times === 1 ? key : `${key}|${times}`;
	};
}

/** A finding, and the figures that it casts doubt on. */
interface Kept {
	readonly finding: Finding;
	readonly disputes: readonly FigureId[];
}

const findingLine = ({ finding, disputes }: Kept): string => {
	const { key, report, rule, severity, params, places, other } = finding;
	return [
		key,
		report,
		rule,
		severity,
		disputes.join(),
		cell(params),
		cell(places),
		other ? cell(other) : ''
	].join('␟');
};

const rulesOf = (reach: Rule['reach']): string =>
	listParameter(rules.filter((rule) => rule.reach === reach).map(({ id }) => id));

/** Puts findings in place of all there were, or of those that what moved may have changed. */
async function keep(
	connector: Connector,
	kept: readonly Kept[],
	moved: Moved | null
): Promise<void> {
	await connector.run('BEGIN TRANSACTION');
	try {
		if (moved === null) await connector.run('DELETE FROM finding;');
		else
			await connector.query(
				dropFindings,
				[
					listParameter(moved.reports),
					rulesOf('words'),
					rulesOf('agency'),
					listParameter(moved.agencies)
				],
				{ schema: z.unknown() }
			);
		for (const text of portions(kept.map(findingLine)))
			await connector.query(keepFindings, [text], { schema: z.unknown() });
		await layDisputes(connector, await askDisputing(connector));
		await connector.run('COMMIT');
	} catch (error) {
		await connector.run('ROLLBACK').catch(() => undefined);
		throw error;
	}
}

/** Which of the reports a rule is to run for, after some moved. */
function within(scopes: readonly Scope[], { reach }: Rule, moved: Moved | null): readonly Scope[] {
	if (moved === null || reach === 'words') return scopes;
	const [reports, agencies] = [new Set(moved.reports), new Set(moved.agencies)];
	return scopes.filter(({ reportId, agency }) =>
		reach === 'agency' ? agencies.has(agency) : reports.has(reportId)
	);
}

/**
 * Runs every cross-check over the loaded district and puts what they find into the `finding` table
 * in place of what was there; what they dispute gravely gets the reason `disputed` in the `measure`
 * table. Where `moved` is given, only for the reports that came or went and those that they touch:
 * the other findings stay, and must be those of the district before. Returns what was found, by rule.
 * On an abort or a rule that throws, the tables stay as they were.
 */
export async function runRules(
	connector: Connector,
	signal?: AbortSignal,
	moved: Moved | null = null
): Promise<Finding[]> {
	const scopes = await prepareRules(connector, signal, moved);
	// All are asked at once: while the engine answers one, what the others found is read.
	const asked = await Promise.all(
		rules.map(async (rule) => {
			const objections = await askRule(
				connector,
				rule,
				scopes,
				signal,
				within(scopes, rule, moved)
			);
			return objections.map((objection) => ({ id: rule.id, objection }));
		})
	);
	const found = asked.flat();
	const places = await placesOf(
		connector,
		found.map(({ objection }) => objection),
		signal
	);
	const keyOf = keyer();
	const findingOf = ({ id, objection }: (typeof found)[number]): Finding => ({
		key: keyOf(id, objection),
		report: objection.report,
		rule: id,
		severity: objection.severity,
		params: Object.fromEntries(
			Object.entries(objection.params).map(([name, value]) => [name, shortened(value)])
		),
		places: [
			...objection.figures.flatMap((figure) => {
				const place = places.get(`${objection.report}␟${figure}`);
				return place ? [place] : [];
			}),
			...(objection.places ?? [])
		]
			.slice(0, mostPlaces)
			.map(cut),
		other: objection.other
			? {
					...objection.other,
					places: objection.other.places.slice(0, mostPlaces).map(cut)
				}
			: null
	});
	const kept = found.map((one): Kept => ({
		finding: findingOf(one),
		disputes: one.objection.disputes ?? one.objection.figures
	}));
	await keep(connector, kept, moved);
	return kept.map(({ finding }) => finding);
}

import { z } from 'zod';
import { findingSchema, severitySchema } from '$lib/domain/finding';
import { measureIdSchema, type MeasureId } from '$lib/domain/measure';
import type { Connector } from '$lib/warehouse/connector';
import { filingStateRow, filingStates } from './filing-states';
import { askFilings } from './filings';
import { askFindingList } from './findings';
import { askMeasured, measuredBy, measuredShape } from './measured';
import { askOverview, overviewRow } from './overview';
import { askRegister } from './register';
import { askSuccessions, reorganisedIn } from './successions';

const shown = [
	'executionRate',
	'totalExpenditure',
	'projectExpenditure',
	'selfScore',
	'reachedShare'
] as const satisfies readonly MeasureId[];
type ShownMeasure = (typeof shown)[number];

/**
 * One measure of one department; `previousValue` is that of the year before where it is comparable:
 * on the same basis, and the agency neither began in the year nor gave tasks to one that did.
 */
const measureValueRow = z.strictObject({
	code: z.string(),
	measure: measureIdSchema,
	...measuredShape,
	previousValue: z.number().nullable(),
	disputed: z.boolean()
});
type MeasureValueRow = z.infer<typeof measureValueRow>;

/** The shown measures of every report of a year, those of the year before beside them. */
async function askValues(
	connector: Connector,
	year: number,
	undisputed: boolean,
	signal?: AbortSignal
): Promise<MeasureValueRow[]> {
	const [rows, successions] = await Promise.all([
		askMeasured(
			connector,
			{ measures: shown, years: [year - 1, year], codes: null, undisputed },
			signal
		),
		askSuccessions(connector, signal)
	]);
	const rowOf = measuredBy(rows);
	const reorganised = reorganisedIn(successions, year);
	return rows
		.filter((row) => row.year === year)
		.map(({ code, measure, numerator, denominator, value, reason, basis, disputes }) => {
			const before = rowOf(code, year - 1, measure);
			const joined = !reorganised.has(code) && before?.reason === null && before.basis === basis;
			return {
				code,
				measure,
				numerator,
				denominator,
				value,
				reason,
				basis,
				previousValue: joined ? before.value : null,
				disputed: disputes > 0
			};
		})
		.sort((a, b) => (`${a.code} ${a.measure}` < `${b.code} ${b.measure}` ? -1 : 1));
}

const findingSeen = z.strictObject({
	key: findingSchema.shape.key,
	code: z.string(),
	shortName: z.string(),
	year: z.int(),
	rule: findingSchema.shape.rule,
	severity: severitySchema,
	params: findingSchema.shape.params
});
export type FindingSeen = z.infer<typeof findingSeen>;

/** All that the overview shows of one year, so that no two cards are of different years. */
export const overviewAnswerSchema = z.strictObject({
	year: z.int(),
	/** Of this and every other year. */
	sums: z.array(overviewRow),
	states: z.array(filingStateRow),
	values: z.array(measureValueRow),
	findings: z.array(findingSeen)
});
export type OverviewAnswer = z.infer<typeof overviewAnswerSchema>;

/** `undisputed`: what a finding disputes is in no sum and has the reason `disputed`. */
export async function askOverviewAnswer(
	connector: Connector,
	{ year, undisputed = false }: { year: number; undisputed?: boolean },
	signal?: AbortSignal
): Promise<OverviewAnswer> {
	const [register, filings] = await Promise.all([
		askRegister(connector, signal),
		askFilings(connector, signal)
	]);
	const [sums, values, findings] = await Promise.all([
		askOverview(connector, { register, filings, undisputed }, signal),
		askValues(connector, year, undisputed, signal),
		askFindingList(connector, { year, code: null }, signal)
	]);
	return {
		year,
		sums,
		states: filingStates(register, filings, year),
		values,
		findings: findings.map(({ key, code, shortName, year, rule, severity, params }) => ({
			key,
			code,
			shortName,
			year,
			rule,
			severity,
			params
		}))
	};
}

/** What one measure is of one department that accounts for the year, filed or not. */
export type OverviewValue = Omit<MeasureValueRow, 'measure'> & { readonly shortName: string };

/**
 * One measure of every department that accounts for the year, in the order of the states (reason
 * `not_filed` or `not_due` where none filed).
 */
export function valuesOf(
	{ states, values }: Pick<OverviewAnswer, 'states' | 'values'>,
	measure: ShownMeasure
): OverviewValue[] {
	const found = new Map(
		values.filter((row) => row.measure === measure).map((row) => [row.code, row])
	);
	const departments = states.filter(({ subordinate }) => !subordinate);
	return departments.map(({ code, shortName, expected }): OverviewValue => {
		const row = found.get(code);
		if (row) return { ...row, shortName };
		return {
			code,
			shortName,
			numerator: null,
			denominator: null,
			value: null,
			reason: expected ? 'not_filed' : 'not_due',
			basis: null,
			previousValue: null,
			disputed: false
		};
	});
}

import { z } from 'zod';
import { findingSchema, severitySchema } from '$lib/domain/finding';
import type { MeasureId } from '$lib/domain/measure';
import type { Connector } from '$lib/warehouse/connector';
import { askFilingStates, filingStateRow } from './filing-states';
import { askFindings } from './findings';
import { askMeasureValues, measureValueRow, type MeasureValueRow } from './measure-values';
import { askOverview, overviewRow } from './overview';

const shown = [
	'executionRate',
	'totalExpenditure',
	'projectExpenditure',
	'selfScore',
	'reachedShare'
] as const satisfies readonly MeasureId[];
type ShownMeasure = (typeof shown)[number];

const findingSeen = z.strictObject({
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

export async function askOverviewAnswer(
	connector: Connector,
	{ year }: { year: number },
	signal?: AbortSignal
): Promise<OverviewAnswer> {
	const [sums, states, values, findings] = await Promise.all([
		askOverview(connector, signal),
		askFilingStates(connector, { year }, signal),
		askMeasureValues(connector, { year, measures: shown }, signal),
		askFindings(connector, { year, code: null }, signal)
	]);
	return {
		year,
		sums,
		states,
		values,
		findings: findings.map(({ code, shortName, year, rule, severity, params }) => ({
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

/** One measure of every department that accounts for the year (reason `not_filed` where none filed). */
export function valuesOf(
	{ states, values }: Pick<OverviewAnswer, 'states' | 'values'>,
	measure: ShownMeasure
): OverviewValue[] {
	const found = new Map(
		values.filter((row) => row.measure === measure).map((row) => [row.code, row])
	);
	return states.map(({ code, shortName }): OverviewValue => {
		const row = found.get(code);
		if (row) return { ...row, shortName };
		return {
			code,
			shortName,
			numerator: null,
			denominator: null,
			value: null,
			reason: 'not_filed',
			basis: null,
			previousValue: null,
			disputed: false
		};
	});
}

import { z } from 'zod';
import { figureIdSchema, type FigureId } from '$lib/domain/figure';
import { findingSchema, type Finding } from '$lib/domain/finding';
import { disputedMeasures, type MeasureId } from '$lib/domain/measure';
import type { Connector } from '$lib/warehouse/connector';
import disputingSql from './disputing.sql?raw';
import keepDisputes from './keep-disputes.sql?raw';
import markDisputed from './mark-disputed.sql?raw';
import { portions } from './portions';
import type { Rule } from './rule';
import withhold from './withhold.sql?raw';

/** A finding, and the figures that it casts doubt on. */
export interface Disputing extends Pick<Finding, 'report' | 'rule' | 'severity'> {
	/** The agency's report of the year after; null where there is none. */
	readonly next: string | null;
	readonly disputes: readonly FigureId[];
}

const disputingRow = z
	.strictObject({
		...findingSchema.pick({ key: true, report: true, rule: true, severity: true }).shape,
		next: z.string().nullable(),
		figures: z.string().transform((text) => (text === '' ? [] : text.split(',')))
	})
	.transform(({ figures, ...row }) => ({
		...row,
		disputes: z.array(figureIdSchema).parse(figures)
	}));

/** The findings of severity error and warn, by key. */
export const askDisputing = (connector: Connector) =>
	connector.query(disputingSql, [], { schema: disputingRow });

/**
 * The measures that stand on what a finding disputes, each with its report. The expenditure of one
 * year is a figure of the growth of the next as well.
 */
function measuresOf({ report, next, disputes }: Disputing): (readonly [string, MeasureId])[] {
	const own = disputedMeasures(disputes).map((measure) => [report, measure] as const);
	return next !== null && disputes.includes('totalExpenditure') ? [...own, [next, 'growth']] : own;
}

/** What a finding of severity error or warn disputes: `<report>␟figure␟…` or `<report>␟measure␟…`. */
export const subjectsOf = (finding: Disputing): string[] =>
	finding.severity === 'note'
		? []
		: [
				...finding.disputes.map((figure) => `${finding.report}␟figure␟${figure}`),
				...measuresOf(finding).map(([report, measure]) => `${report}␟measure␟${measure}`)
			];

/** How many findings dispute each figure, or measure, of each report: `<report>␟<subject>␟<count>`. */
function disputeLines(findings: readonly Disputing[], kind: 'figure' | 'measure'): string[] {
	const counts = new Map<string, number>();
	for (const line of findings.flatMap(subjectsOf)) {
		const [report, of, subject] = line.split('␟');
		if (of !== kind) continue;
		const disputed = `${report}␟${subject}`;
		counts.set(disputed, (counts.get(disputed) ?? 0) + 1);
	}
	return [...counts].map(([disputed, count]) => `${disputed}␟${count}`);
}

/** The rules whose errors leave a report's amounts unfit to compare (DOMAIN C5). */
export const graveRules: readonly string[] = ['K1', 'K10', 'K11'] satisfies Rule['id'][];

/** The measures that stand on figures which a grave error disputes: `<report>␟<measure>`, each once. */
export const gravelyDisputed = (findings: readonly Disputing[]): string[] => [
	...new Set(
		findings
			.filter(({ rule, severity }) => severity === 'error' && graveRules.includes(rule))
			.flatMap(measuresOf)
			.map(([report, measure]) => `${report}␟${measure}`)
	)
];

/**
 * Counts in the `dispute` and `measure` tables what the findings dispute, and gives measures that they
 * dispute gravely the reason `disputed`, each in place of what was there; a growth that was withheld
 * has lost its value and comes back only with measures made anew. Within the caller's transaction.
 */
export async function layDisputes(
	connector: Connector,
	findings: readonly Disputing[]
): Promise<void> {
	await connector.run(
		`DELETE FROM dispute;
		UPDATE measure SET disputes = 0 WHERE disputes > 0;
		UPDATE measure SET reason = NULL WHERE reason = 'disputed' AND value IS NOT NULL;`
	);
	for (const text of portions(disputeLines(findings, 'figure')))
		await connector.query(keepDisputes, [text], { schema: z.unknown() });
	for (const text of portions(disputeLines(findings, 'measure')))
		await connector.query(markDisputed, [text], { schema: z.unknown() });
	for (const text of portions(gravelyDisputed(findings)))
		await connector.query(withhold, [text], { schema: z.unknown() });
}

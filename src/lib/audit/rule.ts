import type { z } from 'zod';
import type { FigureId } from '$lib/domain/figure';
import type { Finding } from '$lib/domain/finding';
import type { Threshold } from '$lib/domain/threshold';

/**
 * What a rule makes of a row: a finding, whose places are those of the figures and `places`.
 * `disputes` are the figures that it casts doubt on: all of them, unless a rule says fewer.
 */
export interface Objection {
	readonly report: string;
	readonly severity: Finding['severity'];
	readonly params: Finding['params'];
	readonly figures: readonly FigureId[];
	readonly disputes?: readonly FigureId[];
	readonly places?: Finding['places'];
	/** What tells it from other objections of its rule to the report: by default its figures. */
	readonly subject?: string;
	readonly other?: Finding['other'];
}

/** A cross-check (勾稽, DOMAIN C3): a statement, and what is objected to by its rows. */
export interface Rule<Row extends z.ZodType = z.ZodType> {
	readonly id: `K${number}`;
	readonly sql: string;
	/** Those that its findings may have, the gravest first. */
	readonly severities: readonly Finding['severity'][];
	/** What it goes by, bound in this order. */
	readonly thresholds: Readonly<Record<string, Threshold>>;
	/** Words of the lexicon that it looks for, bound after the thresholds, ␟ between them. */
	readonly words?: readonly string[];
	/**
	 * Whose findings a report may change when it comes or goes: its own, unless the rule looks at the
	 * years of an agency, or at words that agencies share: those of the agencies in `touched`.
	 */
	readonly reach?: 'agency' | 'words';
	readonly row: Row;
	readonly objections: (rows: readonly z.infer<Row>[]) => Objection[];
}

type PerRow<Row extends z.ZodType> = Omit<Rule<Row>, 'objections'> & {
	readonly objection: (row: z.infer<Row>) => Objection;
};

/** A rule that objects to each row of its statement. */
export const rule = <Row extends z.ZodType>({ objection, ...one }: PerRow<Row>): Rule<Row> => ({
	...one,
	objections: (rows) => rows.map((row) => objection(row))
});

/** A rule that looks at its rows together. */
export const ruleOverRows = <Row extends z.ZodType>(one: Rule<Row>): Rule<Row> => one;

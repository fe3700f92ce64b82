import type { z } from 'zod';
import type { FigureId } from '$lib/domain/figure';
import type { Finding } from '$lib/domain/finding';
import type { Threshold } from '$lib/domain/threshold';
import type { Scope } from './prepare-rules';

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

/** What the rows of a rule need not say. */
export interface RuleContext<Name extends string = string> {
	/** All reports that there are, by id. */
	readonly reports: ReadonlyMap<string, Scope>;
	/** What the thresholds are for the reports that the rule ran for, by their names. */
	readonly values: Readonly<Record<Name, number>>;
}

/** A cross-check (勾稽, DOMAIN C3): a statement, and what is objected to by its rows. */
export interface Rule<Row extends z.ZodType = z.ZodType, Name extends string = string> {
	readonly id: `K${number}`;
	readonly sql: string;
	/** Those that its findings may have, the gravest first. */
	readonly severities: readonly Finding['severity'][];
	/** What it goes by, bound in this order. */
	readonly thresholds: Readonly<Record<Name, Threshold>>;
	/** Words of the lexicon that it looks for, bound after the thresholds, ␟ between them. */
	readonly words?: readonly string[];
	/**
	 * Whose findings a report may change when it comes or goes: its own, unless the rule looks at the
	 * years of an agency, or at words that agencies share: its statement keeps to those in `touched`.
	 */
	readonly reach?: 'agency' | 'words';
	readonly row: Row;
	objections(rows: readonly z.infer<Row>[], context: RuleContext<Name>): Objection[];
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
export const ruleOverRows = <Row extends z.ZodType, Name extends string>(
	one: Rule<Row, Name>
): Rule<Row, Name> => one;

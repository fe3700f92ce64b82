import { z } from 'zod';
import { severitySchema } from '$lib/domain/finding';
import { thresholdsOf } from '$lib/domain/threshold';
import { evidenceFrom } from './evidence';
import { firstOf } from './first-of';
import sql from './k14.sql?raw';
import { inPercent } from './printed';
import { ruleOverRows, type Objection } from './rule';

/** Points as they are printed, with up to two decimals. */
const rounded = (points: number | null): number => Number((points ?? 0).toFixed(2));

/** What a report exceeds; else which sum tells most, where a report may be held to several. */
const whats = ['above', 'sum', 'weights', 'both'] as const;

const rowSchema = z.strictObject({
	reportId: z.string(),
	what: z.enum(whats),
	score: z.number(),
	decimals: z.int(),
	fullMark: z.number(),
	summed: z.number().nullable(),
	weight: z.number().nullable(),
	severity: severitySchema,
	quote: z.string().nullable(),
	place: z.string().nullable(),
	kind: z.string()
});
type Row = z.infer<typeof rowSchema>;

const objectionTo = ({
	reportId,
	what,
	score,
	decimals,
	fullMark,
	severity,
	...row
}: Row): Objection => ({
	report: reportId,
	severity,
	params: {
		what,
		...(what === 'weights' ? {} : { score: inPercent(score, decimals) }),
		...(what === 'sum' ? {} : { fullMark }),
		...(what === 'sum' || what === 'both' ? { sum: rounded(row.summed) } : {}),
		...(what === 'weights' || what === 'both' ? { weights: rounded(row.weight) } : {})
	},
	figures: what === 'weights' ? [] : ['selfScore'],
	disputes: ['selfScore'],
	places: row.quote === null || row.place === null ? [] : [evidenceFrom(row.quote, row.place)],
	subject: what
});

const byTelling = (a: Row, b: Row): number =>
	whats.indexOf(a.what) - whats.indexOf(b.what) || (a.kind < b.kind ? -1 : Number(a.kind > b.kind));

/**
 * K14 (DOMAIN C3): the self-score is at most the full mark of the report's template; what the
 * indicators and the execution of the budget, or the branches, were given sums to it; and what they
 * may earn sums to the full mark. Where one of the two sums closes, no part was missed: beyond what
 * rounding may do the other is noted, from `errorScore` an error. Where neither closes, it is a
 * note, unless the points that lack are what the execution of the budget is mostly worth
 * (`executionScore`, `otherExecutionScore`). Points are equal within `slack`, for each part.
 * Params: `what`: `above`, with `score` and `fullMark`; `sum`, with `score` and `sum`; `weights`,
 * with `weights` and `fullMark`; `both`, with all four.
 */
export const k14 = ruleOverRows({
	id: 'K14',
	sql,
	severities: ['error', 'note'],
	thresholds: thresholdsOf('K14', 'errorScore', 'slack', 'executionScore', 'otherExecutionScore'),
	row: rowSchema,
	objections: (rows) => {
		const summed = rows.filter(({ what }) => what !== 'above').sort(byTelling);
		return [
			...rows.filter(({ what }) => what === 'above'),
			...firstOf(summed, ({ reportId }) => reportId)
		].map(objectionTo);
	}
});

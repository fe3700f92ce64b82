import { z } from 'zod';
import { figureIds, figureIdSchema } from '$lib/domain/figure';
import { severitySchema } from '$lib/domain/finding';
import { thresholdsOf } from '$lib/domain/threshold';
import { firstOf } from './first-of';
import sql from './k11.sql?raw';
import { signedWan } from './printed';
import { ruleOverRows, type Objection } from './rule';

const kinds = ['total', 'budget', 'part', 'share'] as const;

const rowSchema = z.strictObject({
	reportId: z.string(),
	figure: figureIdSchema,
	kind: z.enum(kinds),
	fen: z.int(),
	what: z.enum(['zero', 'small', 'negative', 'jump']),
	severity: severitySchema,
	besideYear: z.int().nullable(),
	besideFen: z.int().nullable()
});
type Row = z.infer<typeof rowSchema>;

/** A total tells of all that are wrong alike, else a budget, else the first by name. */
const rankOf = ({ kind }: Row): number => Math.min(kinds.indexOf(kind), 2);

function objectionTo(alike: readonly Row[]): Objection[] {
	const [row] = [...alike].sort(
		(a, b) => rankOf(a) - rankOf(b) || (a.figure < b.figure ? -1 : Number(a.figure > b.figure))
	);
	if (!row) return [];
	const { reportId, figure, fen: amount, what, severity, besideYear: year, besideFen: other } = row;
	const params = { part: figure, amount: signedWan(amount) };
	const all = figureIds.filter((id) => alike.some((one) => one.figure === id));
	return [
		{
			report: reportId,
			severity,
			params:
				year === null || other === null
					? { ...params, what }
					: {
							...params,
							what: severity === 'error' ? 'jump' : 'either',
							year,
							other: signedWan(other),
							times: Math.floor(Math.max(amount, other) / Math.min(amount, other))
						},
			figures: [figure, ...all.filter((id) => id !== figure)],
			disputes: all,
			subject: `${what} ${figure}`
		}
	];
}

/**
 * K11: amounts of a likely size (DOMAIN C3): no total of zero or of less than `leastTotal` (no agency
 * lives a year on less than 1 万元: it is in another unit), nothing negative, and nothing more than a hundred times, or less than a hundredth of, what the same agency
 * stated on the same basis in the year before or after, or the nearest that has it. Of two such years
 * the one is an error that does not go with the other totals and budgets of its own report, or that
 * stands against twice as many of the agency's years; where that does not tell, both are doubtful.
 * One finding for all figures of a report that are wrong alike. Params: `what`: `zero`; `small` or
 * `negative`; `jump`, or `either` where both years are doubtful, with the `year` beside it, what was
 * stated there (`other`), and how many `times` they differ; `part`, the first of the figures, and
 * its `amount`. Amounts are in 万元.
 */
export const k11 = ruleOverRows({
	id: 'K11',
	sql,
	severities: ['error', 'warn'],
	thresholds: thresholdsOf('K11', 'times', 'leastTotal'),
	reach: 'agency',
	row: rowSchema,
	objections: (rows) => {
		// Of two years that one figure does not go with, the graver and then the earlier tells of it.
		const once = firstOf(rows, ({ reportId, figure }) => `${reportId} ${figure}`);
		const alike = new Map<string, Row[]>();
		for (const row of once) {
			const key = `${row.reportId} ${row.what} ${row.severity}`;
			alike.set(key, [...(alike.get(key) ?? []), row]);
		}
		return [...alike.values()].flatMap(objectionTo);
	}
});

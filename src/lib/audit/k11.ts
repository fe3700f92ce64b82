import { z } from 'zod';
import { figureIds, figureIdSchema } from '$lib/domain/figure';
import { thresholdsOf } from '$lib/domain/threshold';
import { firstOf } from './first-of';
import sql from './k11.sql?raw';
import { signedWan } from './printed';
import { ruleOverRows, type Objection } from './rule';
import { leapsIn, sizeKinds, type Sized } from './sizes';

const rowSchema = z.strictObject({
	reportId: z.string(),
	figure: figureIdSchema,
	kind: z.enum(sizeKinds),
	fen: z.int(),
	basis: z.string()
});

/** An amount that is wrong, and the one that it does not go with, where it is that of another year. */
interface Doubt {
	readonly amount: Sized;
	readonly what: 'zero' | 'small' | 'negative' | 'jump';
	readonly severity: 'error' | 'warn';
	readonly beside: Sized | null;
}

/** What is wrong with an amount by itself; null where nothing is. */
function faultOf({ fen, kind }: Sized, leastTotal: number): 'zero' | 'small' | 'negative' | null {
	if (fen < 0) return 'negative';
	if (kind !== 'total') return null;
	if (fen === 0) return 'zero';
	return fen < leastTotal ? 'small' : null;
}

function doubtsIn(amounts: readonly Sized[], times: number, leastTotal: number): Doubt[] {
	const faults = amounts.flatMap((amount): Doubt[] => {
		const what = faultOf(amount, leastTotal);
		return what ? [{ amount, what, severity: 'error', beside: null }] : [];
	});
	const sound = amounts.filter((one) => one.fen > 0 && faultOf(one, leastTotal) === null);
	const leaps = leapsIn(sound, times).map(({ amount, beside, isWrong }): Doubt => ({
		...{ amount, beside, what: 'jump' },
		severity: isWrong ? 'error' : 'warn'
	}));
	return [...faults, ...leaps];
}

const textOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** By report, the graver first, then the earlier year beside it. */
const byGravity = (a: Doubt, b: Doubt): number =>
	textOrder(a.amount.reportId, b.amount.reportId) ||
	textOrder(a.severity, b.severity) ||
	(a.beside?.year ?? Infinity) - (b.beside?.year ?? Infinity) ||
	textOrder(a.amount.figure, b.amount.figure);

/** A total tells of all that are wrong alike, else a budget, else the first by name. */
const rankOf = ({ amount: { kind } }: Doubt): number => Math.min(sizeKinds.indexOf(kind), 2);

function objectionTo(alike: readonly Doubt[]): Objection[] {
	const [first] = [...alike].sort(
		(a, b) => rankOf(a) - rankOf(b) || textOrder(a.amount.figure, b.amount.figure)
	);
	if (!first) return [];
	const { amount, what, severity, beside } = first;
	const { reportId, figure, fen } = amount;
	const params = { part: figure, amount: signedWan(fen) };
	const all = figureIds.filter((id) => alike.some((one) => one.amount.figure === id));
	return [
		{
			report: reportId,
			severity,
			params:
				beside === null
					? { ...params, what }
					: {
							...params,
							what: severity === 'error' ? 'jump' : 'either',
							year: beside.year,
							other: signedWan(beside.fen),
							times: Math.floor(Math.max(fen, beside.fen) / Math.min(fen, beside.fen))
						},
			figures: [figure, ...all.filter((id) => id !== figure)],
			disputes: all,
			subject: `${what} ${figure}`
		}
	];
}

/**
 * K11: amounts of a likely size (DOMAIN C3): no total of zero or of less than `leastTotal` (no agency
 * lives a year on less than 1 万元: it is in another unit), nothing negative, and nothing more than
 * `times` times, or less than that part of, what the same agency stated on the same basis in the year
 * before or after, or the nearest that has it. Of two such years the one is an error that does not go
 * with the other totals and budgets of its own report, or that stands against twice as many of the
 * agency's years; where that does not tell, both are doubtful (`leapsIn`).
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
	objections(rows, { reports, values }) {
		const amounts = rows.flatMap((row): Sized[] => {
			const report = reports.get(row.reportId);
			return report ? [{ ...row, agency: report.agency, year: report.year }] : [];
		});
		const doubts = doubtsIn(amounts, values.times, values.leastTotal).sort(byGravity);
		// Of two years that one figure does not go with, the graver and then the earlier tells of it.
		const once = firstOf(doubts, ({ amount }) => `${amount.reportId} ${amount.figure}`);
		const alike = new Map<string, Doubt[]>();
		for (const doubt of once) {
			const key = `${doubt.amount.reportId} ${doubt.what} ${doubt.severity}`;
			alike.set(key, [...(alike.get(key) ?? []), doubt]);
		}
		return [...alike.values()].flatMap(objectionTo);
	}
});

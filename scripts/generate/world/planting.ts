import type { Filed } from '../filed';
import { diceOf } from './dice';
import { isGiven } from './given';
import type { Wrong } from './slip';
import { wrongBudgets } from './wrong-budgets';
import { wrongMoney } from './wrong-money';
import { wrongPrint } from './wrong-print';
import { wrongScores } from './wrong-scores';
import { wrongTexts } from './wrong-texts';

/** Of a thousand reports, so many have each error: some 20 % in all. */
const kinds: readonly { readonly name: string; readonly each: number; readonly wrong: Wrong }[] = [
	{ name: 'sum', each: 10, wrong: wrongMoney.sum },
	{ name: 'share', each: 8, wrong: wrongMoney.share },
	{ name: 'fiscal', each: 5, wrong: wrongMoney.fiscal },
	{ name: 'base', each: 8, wrong: wrongMoney.base },
	{ name: 'above', each: 7, wrong: wrongMoney.above },
	{ name: 'unit', each: 24, wrong: wrongMoney.unit },
	{ name: 'grade', each: 5, wrong: wrongScores.grade },
	{ name: 'total', each: 5, wrong: wrongScores.total },
	{ name: 'full', each: 9, wrong: wrongScores.full },
	{ name: 'low', each: 7, wrong: wrongScores.low },
	{ name: 'repeated', each: 5, wrong: wrongTexts.repeated },
	{ name: 'copied', each: 4, wrong: wrongTexts.copied },
	{ name: 'missing', each: 7, wrong: wrongTexts.missing },
	{ name: 'one share', each: 6, wrong: wrongMoney.oneShare },
	{ name: 'all missed', each: 6, wrong: wrongScores.allMissed },
	{ name: 'no problems', each: 7, wrong: wrongPrint.noProblems },
	{ name: 'parts', each: 7, wrong: wrongBudgets.parts },
	{ name: 'totals', each: 7, wrong: wrongBudgets.totals },
	{ name: 'changes', each: 9, wrong: wrongBudgets.changes },
	{ name: 'twice', each: 9, wrong: wrongBudgets.twice },
	{ name: 'before', each: 9, wrong: wrongBudgets.before },
	{ name: 'rows', each: 9, wrong: wrongBudgets.rows },
	{ name: 'record', each: 9, wrong: wrongBudgets.record },
	{ name: 'weights', each: 6, wrong: wrongScores.weights },
	{ name: 'branches', each: 6, wrong: wrongScores.branches },
	{ name: 'lost', each: 6, wrong: wrongScores.lost },
	{ name: 'unexplained', each: 7, wrong: wrongScores.unexplained },
	{ name: 'other year', each: 9, wrong: wrongPrint.otherYear },
	{ name: 'without sign', each: 9, wrong: wrongPrint.withoutSign },
	{ name: 'under income', each: 7, wrong: wrongPrint.underIncome }
];

/**
 * Makes some reports wrong, each in one way, and no two of an agency in the same. Which ones is
 * drawn by lot for each kind; texts are copied from reports as they truly were.
 */
export function plantErrors(seed: number, truths: readonly Filed[]): Filed[] {
	const filed = [...truths];
	for (const { name, each, wrong } of kinds) {
		const done = new Set<string>();
		let left = Math.round((truths.length * each) / 1000);
		const lots = filed
			.map(({ report: { code, year } }, at) => ({
				at,
				lot: diceOf(seed, 'plant', name, code, year).unit()
			}))
			.sort((a, b) => a.lot - b.lot);
		for (const { at } of lots) {
			const one = filed[at];
			if (left === 0 || !one) break;
			const { code, year } = one.report;
			if (one.planted.length > 0 || done.has(code) || isGiven(code, year)) continue;
			const made = wrong(one, diceOf(seed, 'wrong', name, code, year), truths);
			if (!made) continue;
			filed[at] = made;
			done.add(code);
			left--;
		}
	}
	return filed;
}

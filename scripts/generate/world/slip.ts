import type { Filed, Lapse, Planted } from '../filed';
import type { Dice } from './dice';

/** What is done wrong to a report; null where it does not lend itself to it. */
export type Wrong = (filed: Filed, dice: Dice, all: readonly Filed[]) => Filed | null;

/** What is printed in place of the truth, and the rule that should find it. */
export type Slip = Pick<Planted, 'rule' | 'field' | 'printed' | 'truth'>;

const partOfIndicator = /^indicator:(.+):(target|actual|weight|score|reason)$/;

const plantedIn = ({ report: { code, year } }: Filed, note: string, errors: readonly Slip[]) =>
	errors.map((error) => ({ code, year, ...error, note }));

/**
 * Lays errors over the fields that they name: fields of the report, the score of a branch as
 * `subScore:名称`, or a part of an indicator as `indicator:名称:score`; a part that is printed as
 * nothing is left out.
 */
export function laidOver(filed: Filed, note: string, errors: readonly Slip[]): Filed {
	const report = { ...filed.report };
	const indicators = filed.indicators.map((row) => ({ ...row }));
	const subScores = filed.subScores.map((row) => ({ ...row }));
	for (const { field, printed } of errors) {
		const [, name, part] = partOfIndicator.exec(field) ?? [];
		const row = indicators.find((one) => one.name === name);
		const branch = subScores.find((one) => field === `subScore:${one.name}`);
		if (row && part) Object.assign(row, { [part]: printed === '' ? null : printed });
		else if (branch) branch.score = printed;
		else if (field in report) Object.assign(report, { [field]: printed });
		else throw new RangeError(`${field} is in no report`);
	}
	return { ...filed, report, indicators, subScores, planted: plantedIn(filed, note, errors) };
}

/** Makes a slip of the pen that changes no figure. */
export const lapsed = (filed: Filed, lapse: Lapse, note: string, error: Slip): Filed => ({
	...filed,
	lapses: [...filed.lapses, lapse],
	planted: plantedIn(filed, note, [error])
});

import type { Filed, Planted } from '../filed';
import type { Dice } from './dice';

/** What is done wrong to a report; null where it does not lend itself to it. */
export type Wrong = (filed: Filed, dice: Dice, all: readonly Filed[]) => Filed | null;

/** What is printed in place of the truth, and the rule that should find it. */
export type Slip = Pick<Planted, 'rule' | 'field' | 'printed' | 'truth'>;

/**
 * Lays errors over the fields that they name: fields of the report, or `indicator:名称:score` and
 * `indicator:名称:target`.
 */
export function laidOver(filed: Filed, note: string, errors: readonly Slip[]): Filed {
	const report = { ...filed.report };
	const indicators = filed.indicators.map((row) => ({ ...row }));
	for (const { field, printed } of errors) {
		const [, name, part] = /^indicator:(.+):(score|target)$/.exec(field) ?? [];
		const row = indicators.find((one) => one.name === name);
		if (row && part) Object.assign(row, { [part]: printed });
		else Object.assign(report, { [field]: printed });
	}
	const { code, year } = filed.report;
	return {
		...filed,
		report,
		indicators,
		planted: errors.map((error) => ({ code, year, ...error, note }))
	};
}

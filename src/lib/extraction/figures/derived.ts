import { fen } from '$lib/domain/money';
import type { Candidate } from './candidate';
import { rawOf, evidenceOf, type Reading } from '../text/reading';

/** More candidates than any report gives. */
const mostTried = 2000;

/**
 * 基本支出 where the report prints no total of it: 人员经费 + 公用经费, both stated next to each
 * other on the same basis (EXTRACT.md, `derived`).
 */
export function derivedBasic(candidates: readonly Candidate[], reading: Reading): Candidate[] {
	if (candidates.some((one) => one.figure === 'basicExpenditure' && !one.underIncome)) return [];
	const operating = candidates.filter(
		(one) => one.figure === 'operatingExpenditure' && one.value?.kind === 'money' && !one.fromTable
	);
	for (const staff of candidates.slice(0, mostTried)) {
		if (staff.figure !== 'personnelExpenditure' || staff.value?.kind !== 'money') continue;
		const running = operating.find(
			(one) =>
				one.from >= staff.to &&
				one.from - staff.to < 40 &&
				one.basis.fund === staff.basis.fund &&
				one.basis.stage === staff.basis.stage
		);
		if (running?.value?.kind !== 'money' || staff.underIncome) continue;
		const sum = staff.value.fen + running.value.fen;
		if (!Number.isSafeInteger(sum)) continue;
		return [
			{
				...staff,
				figure: 'basicExpenditure',
				value: {
					kind: 'money',
					fen: fen(sum),
					decimals: Math.max(staff.value.decimals, running.value.decimals)
				},
				printed: `${rawOf(reading, staff.from, staff.to)} + ${rawOf(reading, running.from, running.to)}`,
				evidence: evidenceOf(
					reading,
					reading.text.lastIndexOf('人员', staff.from),
					running.to,
					staff.from
				),
				derived: true
			}
		];
	}
	return [];
}

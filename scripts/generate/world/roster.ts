import { accountsFor, type Department } from '$lib/domain/department';
import type { RosterEntry } from '$lib/domain/roster';
import { diceOf } from './dice';
import { isGiven } from './given';

/** Why an agency need not file for a year (DOMAIN D). */
function exemptionOf(code: string, year: number): string | null {
	if (code === '114') return '涉密单位，不参加公开自评';
	if (code === '112' && year === 2024) return '年中组建，按规定不纳入当年自评';
	if (code === '410' && year === 2019) return '机构改革过渡期，经区财政局批准免报';
	return null;
}

/** The end of March after the year; for 2019 a month later. */
const dueFor = (year: number): string => (year === 2019 ? '2020-04-30' : `${year + 1}-03-31`);

/** So many of those who must file do not, each year. */
const absent = 2;

/**
 * Who should file, and who does (as `code year`): all but the exempt and two a year who are missing.
 */
export function rosterOf(
	seed: number,
	agencies: readonly Department[],
	years: readonly number[]
): { roster: RosterEntry[]; filers: ReadonlySet<string> } {
	const roster = years.flatMap((year) =>
		agencies
			.filter((one) => accountsFor(one.life, year))
			.map(({ code }): RosterEntry => {
				const exemption = exemptionOf(code, year);
				return { code, year, exemption, due: exemption === null ? dueFor(year) : null };
			})
	);
	const filers = new Set<string>();
	for (const year of years) {
		const due = roster.filter((entry) => entry.year === year && entry.exemption === null);
		const missing = due
			.filter(({ code }) => !isGiven(code, year))
			.map(({ code }) => ({ code, lot: diceOf(seed, 'absent', code, year).unit() }))
			.sort((a, b) => a.lot - b.lot)
			.slice(0, absent)
			.map(({ code }) => code);
		for (const { code } of due) if (!missing.includes(code)) filers.add(`${code} ${year}`);
	}
	return { roster, filers };
}

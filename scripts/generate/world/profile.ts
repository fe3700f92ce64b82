import type { Category, Department } from '$lib/domain/department';

/** How an agency of a category spends (DOMAIN C6): ranges from low to high. */
interface Profile {
	/** Basic expenditure for each person in post, in 万元. */
	readonly perHead: readonly [number, number];
	/** Basic expenditure as a part of the total. */
	readonly basicShare: readonly [number, number];
}

const profiles: Record<Category, Profile> = {
	party: { perHead: [27, 36], basicShare: [0.34, 0.78] },
	congress: { perHead: [29, 37], basicShare: [0.6, 0.78] },
	mass: { perHead: [24, 33], basicShare: [0.36, 0.9] },
	government: { perHead: [27, 37], basicShare: [0.3, 0.78] },
	education_health: { perHead: [23, 33], basicShare: [0.55, 0.82] },
	street: { perHead: [33, 38], basicShare: [0.56, 0.78] },
	institution: { perHead: [21, 30], basicShare: [0.24, 0.68] },
	unknown: { perHead: [20, 30], basicShare: [0.4, 0.7] }
};

/** Agencies through which works, allowances or schemes run: basic expenditure is a small part. */
const shares: Readonly<Record<string, number>> = {
	'135': 0.31,
	'203': 0.16,
	'205': 0.14,
	'208': 0.31,
	'209': 0.045,
	'210': 0.13,
	'211': 0.15,
	'212': 0.24,
	'214': 0.17,
	'215': 0.13,
	'221': 0.26,
	'229': 0.36,
	'230': 0.07,
	'233': 0.12,
	'234': 0.12,
	'238': 0.22,
	'241': 0.18,
	'242': 0.21,
	'243': 0.05,
	'301': 0.81,
	'302': 0.42,
	'407': 0.09,
	'409': 0.05,
	'410': 0.045
};

/** Hospitals live mostly on what they earn. */
const earning = new Set(['305', '307', '308']);

/** An agency whose amounts of one year are known: total in 万元, and the basic part of it. */
const anchors: Readonly<Record<string, { year: number; total: number; basicShare: number }>> = {
	'134': { year: 2023, total: 458.62, basicShare: 0.5724 }
};

export const profileOf = ({ category }: Pick<Department, 'category'>): Profile =>
	profiles[category];
export const knownShare = (code: string): number | null =>
	anchors[code]?.basicShare ?? shares[code] ?? null;
export const anchorOf = (code: string) => anchors[code] ?? null;
export const earnsMoney = (code: string): boolean => earning.has(code);

/** Growth of all budgets of the district in a year. */
export const commonGrowth: Readonly<Record<number, number>> = {
	2019: 0.03,
	2020: -0.03,
	2021: 0.04,
	2022: 0.012,
	2023: 0.03,
	2024: -0.01
};

import { namesOf, type Department } from '$lib/domain/department';
import { likeness, nameParts, type NameParts } from './agency-name';
import type { Syllables } from './syllables';

/** An agency that an unknown name may mean: how like it is, from 0 to 1, in writing or in sound. */
export interface AgencyMatch {
	readonly department: Department;
	readonly score: number;
	/** `same` where the roster holds the name or the code itself. */
	readonly by: 'name' | 'sound' | 'same';
}

/** Two names are alike where more than half of what tells them apart is the same. */
const least = 0.5;
const most = 3;
/** What sounds the same but is written otherwise is a little less alike than the same. */
const soundCounts = 0.97;

const sameDistrict = (a: string | null, b: string | null, syllables: Syllables): boolean => {
	if (a === null || b === null) return true;
	const alike = likeness(Array.from(a), Array.from(b)) >= least;
	return alike || likeness(syllables(a), syllables(b)) === 1;
};

function likenessOf(
	wanted: NameParts,
	name: NameParts,
	syllables: Syllables
): Omit<AgencyMatch, 'department'> | null {
	if (!sameDistrict(wanted.region, name.region, syllables)) return null;
	if (wanted.street !== name.street) return null;
	const written = likeness(Array.from(wanted.core), Array.from(name.core));
	const sounded = likeness(syllables(wanted.core), syllables(name.core)) * soundCounts;
	const score = Math.max(written, sounded);
	if (score <= least) return null;
	return { score, by: sounded > written ? 'sound' : 'name' };
}

/**
 * The agencies that an unknown name may mean, the most alike first, three at most. Names are
 * compared without what all of a kind share (广州市, 区, 街道办事处, 局), by their characters and by
 * their sound; an agency of another district is never proposed.
 */
export function agenciesLike(
	name: string,
	departments: readonly Department[],
	syllables: Syllables
): AgencyMatch[] {
	const wanted = nameParts(name);
	return departments
		.flatMap((department): AgencyMatch[] => {
			const [best] = namesOf(department)
				.flatMap((one) => likenessOf(wanted, nameParts(one), syllables) ?? [])
				.sort((a, b) => b.score - a.score);
			return best ? [{ department, ...best }] : [];
		})
		.sort((a, b) => b.score - a.score || a.department.code.localeCompare(b.department.code))
		.slice(0, most);
}

/** An agency's name taken apart: the district that it names, and what tells it from the others there. */
export interface NameParts {
	readonly region: string | null;
	readonly core: string;
	readonly street: boolean;
}

const province = /^[^省市区县]{2,3}省/;
const city = /^[^市区县]{2,3}市(?=.{2,})/;
const district = /^([^市区县]{2,4})(?<![社园校景厂片城老新])[区县](?=.{2,})/;
const party = /^(?:中共|中国共产党|中国)/;
const government = /^(?:人民政府|区|县)(?=.{2,})/;
const street = /(?:街道办事处|街道办|街道|街办|街)$/;
/** What names of many agencies end in, and tells none from another. */
const common = /(?:委员会办公室|委员会|办公室|管理局|管理办公室|局|委|办|部|中心|会|处)$/;

/** A name without 广州市, 区, 街道办事处 and what else many names share. */
export function nameParts(name: string): NameParts {
	let rest = name
		.normalize('NFKC')
		.replace(/[\s()]/g, '')
		.replace(party, '')
		.replace(province, '')
		.replace(city, '')
		.replace(party, '');
	const region = district.exec(rest)?.[1] ?? null;
	rest = rest
		.replace(district, '')
		.replace(government, '')
		.replace(/^人民政府(?=.{2,})/, '');
	const isStreet = street.test(rest) && rest.replace(street, '').length > 0;
	const core = isStreet ? rest.replace(street, '') : rest.replace(common, '');
	return { region, core: core === '' ? rest : core, street: isStreet };
}

/** How many insertions, deletions and replacements lead from one to the other. */
export function editDistance<T>(a: readonly T[], b: readonly T[]): number {
	let before = Array.from({ length: b.length + 1 }, (_, at) => at);
	a.forEach((one, row) => {
		const now = [row + 1];
		b.forEach((other, at) => {
			const replaced = (before[at] ?? 0) + (one === other ? 0 : 1);
			now.push(Math.min(replaced, (before[at + 1] ?? 0) + 1, (now[at] ?? 0) + 1));
		});
		before = now;
	});
	return before[b.length] ?? 0;
}

/** From 0, nothing in common, to 1, the same. */
export const likeness = <T>(a: readonly T[], b: readonly T[]): number =>
	a.length === 0 && b.length === 0 ? 1 : 1 - editDistance(a, b) / Math.max(a.length, b.length);

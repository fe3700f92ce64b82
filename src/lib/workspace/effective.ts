import { departmentNamed, unbroken, type Department } from '$lib/domain/department';
import type { Filing } from '$lib/domain/filing';
import type { ReferenceAmount } from '$lib/domain/reference';
import type { RosterEntry } from '$lib/domain/roster';
import { slotOf } from '$lib/domain/slot';
import type { StoredReport } from './rows';

/** Words in an agency's name that tell its category, the first match winning (DOMAIN C6). */
const categoryWords: readonly [Department['category'], RegExp][] = [
	['education_health', /教育局|卫生健康局|卫健局|学校|医院|幼儿园/],
	['street', /街道/],
	['congress', /人民代表大会|人大常委会|政治协商会议|政协/],
	[
		'mass',
		/总工会|共青团|团委|妇女联合会|妇联|科学技术协会|科协|残疾人联合会|残联|工商业联合会|红十字会|侨联|文联|联合会/
	],
	['party', /区委|县委|市委|纪律检查|组织部|宣传部|统战部|统一战线|政法委|社会工作部|编制委员会/],
	['government', /局$|政府办公室|委员会$|局（|分局/],
	['institution', /中心|党校|档案馆|地方志|供销|管委会|管理委员会|馆$|所$|站$/]
];

/**
 * The department of an imported report: the one of the roster that bears the name, else a new one
 * whose code is made of its full name and whose category its name tells.
 */
export function departmentFor(name: string, roster: readonly Department[]): Department {
	const known = departmentNamed(name, roster);
	if (known) return known;
	const full = name.replace(/\s+/g, '');
	const category = categoryWords.find(([, words]) => words.test(full))?.[0] ?? 'unknown';
	const shortName = full.replace(/^.{2,4}[省市](?=.{2,}[区县市])/, '') || full;
	return {
		code: `name:${full}`,
		name: full,
		shortName,
		otherNames: [],
		category,
		parent: null,
		staff: null,
		life: unbroken,
		synthetic: false
	};
}

interface Slot {
	readonly code: string;
	readonly year: number;
}

/**
 * The imported reports that count, as the warehouse takes them. The versions of a department and
 * year are those that lie here: the carried one first, where there is one, then the imported ones
 * in the order of their import.
 */
export function effectiveFilings(
	carried: readonly Slot[],
	imported: readonly StoredReport[]
): Filing[] {
	const slotOfReport = ({ department, year }: StoredReport): string =>
		slotOf(department.code, year);
	const shipped = new Set(carried.map(({ code, year }) => slotOf(code, year)));
	const inOrder = [...imported].sort((a, b) => (a.importedAt < b.importedAt ? -1 : 1));
	return imported
		.filter((report) => report.counts)
		.map((report): Filing => {
			const slot = slotOfReport(report);
			const before = shipped.has(slot) ? 1 : 0;
			const others = inOrder.filter((one) => slotOfReport(one) === slot);
			return {
				id: report.id,
				department: report.department,
				year: report.year,
				origin: 'imported',
				version: before + others.indexOf(report) + 1,
				versions: before + others.length,
				importedAt: report.importedAt,
				file: report.path,
				format: report.format,
				report: report.report
			};
		});
}

interface BureauAnswer {
	readonly roster: readonly RosterEntry[];
	readonly reference: readonly ReferenceAmount[];
}

/**
 * What the bureau's own side says: an imported roster takes the place of the carried one of its
 * year, an imported figure that of its year and figure.
 */
export function effectiveBureau(carried: BureauAnswer, imported: BureauAnswer): BureauAnswer {
	const years = new Set(imported.roster.map(({ year }) => year));
	const keyOf = ({ year, figure }: ReferenceAmount): string => `${year} ${figure}`;
	const figures = new Set(imported.reference.map(keyOf));
	return {
		roster: [...carried.roster.filter(({ year }) => !years.has(year)), ...imported.roster],
		reference: [
			...carried.reference.filter((amount) => !figures.has(keyOf(amount))),
			...imported.reference
		]
	};
}

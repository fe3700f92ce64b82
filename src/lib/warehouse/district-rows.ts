import type { Department } from '$lib/domain/department';
import { decimalsIn, lastDigitFen } from '$lib/domain/money';
import type { ReferenceAmount } from '$lib/domain/reference';
import type { RosterEntry } from '$lib/domain/roster';
import { successionsOf } from '$lib/domain/succession';
import { gradeBandsOf, qualitativeBandsOf, templates } from '$lib/domain/template';
import type { DistrictTable, Row, TableRows } from './tables';

const pinyin = new Intl.Collator('zh-CN');

const departmentRow = (
	{ code, name, shortName, category, parent, staff, life, synthetic }: Department,
	sort_key: number
): Row<'department'> => ({
	code,
	name,
	short_name: shortName,
	category,
	parent_code: parent,
	staff,
	first_year: life.firstYear,
	last_year: life.lastYear,
	synthetic,
	sort_key
});

/**
 * The agencies in pinyin order of their short names, which are what pages list; full names begin
 * with the city for some and with the district for others. Where several have one code, the last.
 */
const inPinyin = (departments: readonly Department[]): Department[] =>
	[...new Map(departments.map((department) => [department.code, department])).values()].sort(
		(a, b) =>
			pinyin.compare(a.shortName, b.shortName) ||
			pinyin.compare(a.name, b.name) ||
			(a.code < b.code ? -1 : 1)
	);

/**
 * The rows of what is not of one report. Of several agencies with one code the last counts. Throws
 * a RangeError where the roster names an agency twice for a year, or two amounts are given for one
 * figure.
 */
export function districtRowsOf(
	departments: readonly Department[],
	roster: readonly RosterEntry[],
	reference: readonly ReferenceAmount[]
): Pick<TableRows, DistrictTable> {
	assertOnce(roster.map(({ code, year }) => `${code} ${year}`));
	assertOnce(reference.map(({ code, year, figure }) => `${code} ${year} ${figure}`));
	const agencies = inPinyin(departments);
	return {
		department: agencies.map(departmentRow),
		former_name: agencies.flatMap(({ code, life }) =>
			life.formerNames.map(({ name, shortName, lastYear }) => ({
				code,
				name,
				short_name: shortName,
				last_year: lastYear
			}))
		),
		succession: successionsOf(agencies).map((one) => ({ ...one })),
		roster: roster.map((entry) => ({ ...entry })),
		reference: reference.map((amount) => ({
			...amount,
			last_digit_fen: lastDigitFen(amount.unit, decimalsIn(amount.printed))
		})),
		grade_band: templates.flatMap((template) =>
			gradeBandsOf(template).map((band) => ({ template: template.id, ...band }))
		),
		qualitative_band: templates.flatMap((template) =>
			qualitativeBandsOf(template).map((band) => ({ template: template.id, ...band }))
		)
	};
}

/** Throws a RangeError where a key occurs twice. */
export function assertOnce(keys: readonly string[]): void {
	const seen = new Set<string>();
	for (const key of keys) {
		if (seen.has(key)) throw new RangeError(`Two for ${key}`);
		seen.add(key);
	}
}

import type { MoneyUnit } from '$lib/domain/money';
import { unitIn } from './heading';

/** What lines say of a year or a unit: nothing, one thing, or several that differ. */
export interface Said<T> {
	readonly one: T | null;
	readonly all: readonly T[];
}

const said = <T>(values: readonly T[]): Said<T> => {
	const all = [...new Set(values)];
	return { one: all.length === 1 ? (all[0] ?? null) : null, all };
};

const numbers = (text: string, pattern: RegExp): number[] =>
	[...text.matchAll(pattern)].map((match) => Number(match[1]));

const fiscalYear = /((?:1[0-9]|2[0-9])\d{2})\s*年度/g;
const anyYear = /((?:1[0-9]|2[0-9])\d{2})\s*年(?!度|\s*\d{1,2}\s*月)/g;
const inSheetName = /(?<!\d)((?:1[0-9]|2[0-9])\d{2})(?!\d)/g;

/** The year that lines are about: a 年度, else a year that is no part of a date. */
export function yearIn(lines: readonly string[]): Said<number> {
	const fiscal = lines.flatMap((line) => numbers(line, fiscalYear));
	return said(fiscal.length > 0 ? fiscal : lines.flatMap((line) => numbers(line, anyYear)));
}

export const yearInSheetName = (name: string): Said<number> => said(numbers(name, inSheetName));

/** A year as a cell has it: 2023, 2023年, 2023年度; null where it is none. */
export function yearOfCell(text: string): number | null {
	const match = /^(\d{4})(?:年度?)?$/.exec(text.replace(/\s+/g, ''));
	return match ? Number(match[1]) : null;
}

/** The unit of money that lines name. */
export const unitOf = (lines: readonly string[]): Said<MoneyUnit> =>
	said(lines.flatMap((line) => unitIn(line) ?? []));

const written = /(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?/;

/** A day as 2024-04-30; null where the text has none that exists. */
export function dayIn(text: string): string | null {
	const match = written.exec(text);
	if (!match) return null;
	const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
	const date = new Date(Date.UTC(year, month - 1, day));
	const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return exists ? date.toISOString().slice(0, 10) : null;
}

/** The day by which all are due, where a line above the table says so: 截止日期：2024年4月30日. */
export function dueIn(lines: readonly string[]): string | null {
	const line = lines.find((one) => /截止|期限|时限|报送日期|报送时间/.test(one));
	return line === undefined ? null : dayIn(line);
}

import type { BureauColumn, BureauKind } from '$lib/domain/bureau';
import type { Department } from '$lib/domain/department';
import type { MoneyUnit } from '$lib/domain/money';
import type { Syllables } from './syllables';

/** The answer to who an unknown agency is: a new one. Any other answer is a code. */
export const newAgency = 'new';

/** What the user has said of a workbook; what is not said is read from it. */
export interface BureauSettings {
	readonly kind: BureauKind | null;
	/** By heading (table-head.ts). */
	readonly columns: Readonly<Record<string, BureauColumn>>;
	/** By the name of the sheet. */
	readonly years: Readonly<Record<string, number>>;
	readonly unit: MoneyUnit | null;
	/** By the key of the question (agencies.ts): a code, or `newAgency`; null is no answer after all. */
	readonly agencies: Readonly<Record<string, string | null>>;
	/** By name: what was answered of other workbooks. */
	readonly agenciesBefore: ReadonlyMap<string, string>;
	/** Rows that count where an agency stands in several, by their keys. */
	readonly chosen: readonly string[];
}

export const nothingSaid: BureauSettings = {
	kind: null,
	columns: {},
	years: {},
	unit: null,
	agencies: {},
	agenciesBefore: new Map(),
	chosen: []
};

/** What was said of a text of the file, which may be any text: "constructor" too. */
export const saidOf = <Answer>(
	said: Readonly<Record<string, Answer>>,
	text: string
): Answer | null => (Object.hasOwn(said, text) ? (said[text] ?? null) : null);

/** What a workbook is read against. */
export interface BureauContext {
	readonly file: string;
	readonly departments: readonly Department[];
	/** No report and no roster can be of a later year. */
	readonly thisYear: number;
	/** A department for a name that none bears. */
	readonly newDepartment: (name: string) => Department;
	/** How words are said; null while that is being fetched. */
	readonly syllables: Syllables | null;
}

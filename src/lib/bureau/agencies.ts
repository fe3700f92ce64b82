import type { TroubleCode } from '$lib/domain/bureau';
import { accountsFor, departmentNamed, type Department } from '$lib/domain/department';
import { agenciesLike, type AgencyMatch } from './agency-match';
import { newAgency, saidOf, type BureauContext, type BureauSettings } from './settings';
import type { AgencyRow } from './table-rows';

/** Who an agency of the workbook is, for the user to say; asked once, wherever it stands. */
export interface AgencyQuestion {
	readonly key: string;
	readonly code: string;
	readonly name: string;
	/** The name, where no agency bears it: under it the answer is remembered. */
	readonly unknownName: string | null;
	readonly why: TroubleCode;
	/** What it may be; null while that is being looked for. */
	readonly matches: readonly AgencyMatch[] | null;
	readonly answer: string | null;
	/** Whether that was answered of another workbook. */
	readonly isRemembered: boolean;
}

export type Resolved =
	| { readonly ok: true; readonly code: string; readonly byNameOnly: boolean }
	| { readonly ok: false; readonly trouble: TroubleCode; readonly other: string };

/** A question is the same for all rows that print the same code and name. */
const questionKey = ({ code, name }: Pick<AgencyRow, 'code' | 'name'>): string =>
	`${code} ${name}`.trim();

/** Finds the agency of each row, and asks where code and name do not tell it. */
export class AgencyFinder {
	readonly questions = new Map<string, AgencyQuestion>();
	/** The agencies that are new by the user's word. */
	readonly added = new Map<string, Department>();

	readonly #context: BureauContext;
	readonly #settings: BureauSettings;
	/** The names that stand beside each code in the workbook. */
	readonly #namesOfCode = new Map<string, Set<string>>();

	constructor(rows: readonly AgencyRow[], context: BureauContext, settings: BureauSettings) {
		this.#context = context;
		this.#settings = settings;
		for (const { code, name } of rows) {
			if (code === '' || name === '') continue;
			const id = this.#named(name, null)?.code ?? name;
			this.#namesOfCode.set(code, (this.#namesOfCode.get(code) ?? new Set()).add(id));
		}
	}

	find(row: AgencyRow, year: number): Resolved {
		const { code, name } = row;
		if (code === '' && name === '') return { ok: false, trouble: 'no_agency', other: '' };
		const byCode = this.#context.departments.find((one) => one.code === code) ?? null;
		const byName = name === '' ? null : this.#named(name, year);
		if (byCode && (name === '' || byCode.code === byName?.code))
			return { ok: true, code: byCode.code, byNameOnly: false };
		const reused = (this.#namesOfCode.get(code)?.size ?? 0) > 1;
		if (!byCode && byName && !reused)
			return { ok: true, code: byName.code, byNameOnly: code !== '' };
		if (byCode || reused)
			return this.#ask(row, reused ? 'code_reused' : 'code_of_another', byCode, byName);
		return this.#ask(row, 'unknown_agency', null, null);
	}

	/** The agency that bears the name; of several, the one that accounts for the year. */
	#named(name: string, year: number | null): Department | null {
		const { departments } = this.#context;
		const then = year === null ? [] : departments.filter((one) => accountsFor(one.life, year));
		return departmentNamed(name, then) ?? departmentNamed(name, departments);
	}

	#ask(
		row: AgencyRow,
		why: TroubleCode,
		byCode: Department | null,
		byName: Department | null
	): Resolved {
		const key = questionKey(row);
		const unknownName = row.name === '' || byName ? null : row.name;
		const { answer, isRemembered } = this.#answerTo(key, unknownName);
		const { syllables, departments } = this.#context;
		if (!this.questions.has(key)) {
			const same = [byName, byCode]
				.filter((one) => one !== null)
				.map((department): AgencyMatch => ({ department, score: 1, by: 'same' }));
			const alike =
				row.name === '' ? [] : syllables && agenciesLike(row.name, departments, syllables);
			const matches = same.length > 0 ? same : alike;
			this.questions.set(key, {
				...{ key, code: row.code, name: row.name, unknownName },
				...{ why, matches, answer, isRemembered }
			});
		}
		if (answer === newAgency && row.name !== '') {
			const added = this.#add(row);
			return { ok: true, code: added.code, byNameOnly: false };
		}
		if (answer !== null && departments.some((one) => one.code === answer))
			return { ok: true, code: answer, byNameOnly: false };
		return { ok: false, trouble: why, other: (byCode ?? byName)?.name ?? '' };
	}

	/** What the user says of this workbook goes before what was said of others. */
	#answerTo(
		key: string,
		unknownName: string | null
	): Pick<AgencyQuestion, 'answer' | 'isRemembered'> {
		const { agencies, agenciesBefore } = this.#settings;
		if (Object.hasOwn(agencies, key)) return { answer: saidOf(agencies, key), isRemembered: false };
		const before = unknownName === null ? null : (agenciesBefore.get(unknownName) ?? null);
		const holds =
			before === newAgency || this.#context.departments.some(({ code }) => code === before);
		return { answer: holds ? before : null, isRemembered: holds };
	}

	/** A new agency has the code that the workbook gives it, where no other has it. */
	#add(row: AgencyRow): Department {
		const key = questionKey(row);
		const before = this.added.get(key);
		if (before) return before;
		const made = this.#context.newDepartment(row.name);
		const taken = [...this.#context.departments, ...this.added.values()];
		const free = row.code !== '' && !taken.some((one) => one.code === row.code);
		const department = free ? { ...made, code: row.code } : made;
		this.added.set(key, department);
		return department;
	}
}

import { z } from 'zod';
import { accountsFor, categorySchema } from '$lib/domain/department';
import { hasToFile, rosterEntrySchema } from '$lib/domain/roster';
import { slotOf } from '$lib/domain/slot';
import type { Connector } from '$lib/warehouse/connector';
import departmentsSql from './registered.sql?raw';
import rosterSql from './roster.sql?raw';

const departmentRow = z.strictObject({
	code: z.string(),
	name: z.string(),
	shortName: z.string(),
	category: categorySchema,
	synthetic: z.boolean(),
	/** People in post; null where it is not known. */
	staff: z.int().nullable(),
	firstYear: z.int().nullable(),
	lastYear: z.int().nullable(),
	/** Whether it is a unit (单位) of a department. */
	subordinate: z.boolean()
});
type RegisteredRow = z.infer<typeof departmentRow>;

/** A department (部门) of the district, or a unit of one; `life` says for which years it accounts. */
export interface Registered extends Omit<RegisteredRow, 'firstYear' | 'lastYear'> {
	readonly life: Pick<RegisteredRow, 'firstYear' | 'lastYear'>;
}

/** What the bureau's roster says of an agency and a year. */
export interface Duty {
	/** Whether it has to file: by the roster or, where the year has none, since it accounts. */
	readonly expected: boolean;
	/** Why the roster does not ask it to file; null where it does, or does not name it. */
	readonly exemption: string | null;
	/** The day by which it is due; null where no day is named. */
	readonly due: string | null;
}

/** The agencies of the district by pinyin, and who has to file when. */
export class Register {
	/** Departments (部门) and their units (单位). */
	readonly agencies: readonly Registered[];
	/** The years that have a roster. */
	readonly years: ReadonlySet<number>;
	readonly #entries: ReadonlyMap<string, z.infer<typeof rosterEntrySchema>>;

	constructor(
		rows: readonly RegisteredRow[],
		roster: readonly z.infer<typeof rosterEntrySchema>[]
	) {
		this.agencies = rows.map(({ firstYear, lastYear, ...row }) => ({
			...row,
			life: { firstYear, lastYear }
		}));
		this.years = new Set(roster.map(({ year }) => year));
		this.#entries = new Map(roster.map((entry) => [slotOf(entry.code, entry.year), entry]));
	}

	/** The departments alone. */
	get departments(): Registered[] {
		return this.agencies.filter(({ subordinate }) => !subordinate);
	}

	/** Whether the roster of the year names an agency. */
	lists(code: string, year: number): boolean {
		return this.#entries.has(slotOf(code, year));
	}

	dutyOf(code: string, year: number): Duty {
		const entry = this.#entries.get(slotOf(code, year));
		const exemption = entry?.exemption ?? null;
		return {
			expected: hasToFile(
				{ listed: entry !== undefined, exempt: exemption !== null },
				this.years.has(year)
			),
			exemption,
			due: entry?.due ?? null
		};
	}
}

/** Whether a department accounts for a year. */
export const accountsIn = ({ life }: Registered, year: number): boolean => accountsFor(life, year);

export async function askRegister(connector: Connector, signal?: AbortSignal): Promise<Register> {
	const [rows, roster] = await Promise.all([
		connector.query(departmentsSql, [], { schema: departmentRow, signal }),
		connector.query(rosterSql, [], { schema: rosterEntrySchema, signal })
	]);
	return new Register(rows, roster);
}

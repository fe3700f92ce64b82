import { z } from 'zod';
import { categorySchema, type Category } from '$lib/domain/department';
import { figureIdSchema, type FigureId } from '$lib/domain/figure';
import { findingSchema, severitySchema, type Finding } from '$lib/domain/finding';
import { measureIdSchema, type MeasureId } from '$lib/domain/measure';
import { standingSchema, type Standing } from '$lib/domain/settlement';

/**
 * The address of the page, handed in by whoever owns it. `replace` keeps the history as it is, and
 * resolves once `search` says it, or something else came between.
 */
export interface Address {
	readonly search: URLSearchParams;
	replace(search: string): Promise<void>;
}

const comparedMeasures: readonly MeasureId[] = [
	'totalExpenditure',
	'basicShare',
	'projectShare',
	'executionRate',
	'reachedShare'
];

/** `␟` stands between the items of a list in a question (list-parameter.ts). */
const codeSchema = z
	.string()
	.min(1)
	.max(200)
	.refine((code) => !code.includes('␟'));
/** How many the group of the nearest holds beside the agency itself, where the address does not say. */
const defaultNearest = 10;
const groupings = ['category', 'nearest'] as const;
type Grouping = (typeof groupings)[number];
/** By what findings are put together. */
export const findingGroupings = ['agency', 'rule'] as const;
export type FindingGrouping = (typeof findingGroupings)[number];

const yearSchema = z.coerce.number().int().min(1990).max(2100);
/** Items between commas, each counted once, in the order of the address. */
const listOf = <Item extends z.ZodType>(item: Item) =>
	z.string().transform((text, context) => {
		const parsed = z.array(item).safeParse(text === '' ? [] : text.split(','));
		if (parsed.success) return [...new Set(parsed.data)];
		context.addIssue({ code: 'custom', message: 'not a list' });
		return z.NEVER;
	});

/** What the address may hold. A part that does not fit counts as not given. */
const addressSchemas = {
	year: yearSchema,
	category: categorySchema,
	group: z.enum(groupings),
	nearest: z.coerce.number().int().min(4).max(30),
	measure: measureIdSchema,
	department: codeSchema,
	figure: figureIdSchema,
	departments: listOf(codeSchema),
	years: listOf(yearSchema),
	measures: listOf(measureIdSchema),
	by: z.enum(findingGroupings),
	rule: findingSchema.shape.rule,
	severity: severitySchema,
	verdict: standingSchema,
	finding: z.string().min(1).max(1000),
	since: z.literal('import'),
	leave: z.literal('disputed')
} as const;
type Key = keyof typeof addressSchemas;

export interface Choice {
	year?: number | null;
	category?: Category | null;
	group?: Grouping | null;
	nearest?: number | null;
	measure?: MeasureId | null;
	department?: string | null;
	figure?: FigureId | null;
	departments?: readonly string[] | null;
	years?: readonly number[] | null;
	measures?: readonly MeasureId[] | null;
	by?: FindingGrouping | null;
	rule?: Finding['rule'] | null;
	severity?: Finding['severity'] | null;
	verdict?: Standing | null;
	finding?: string | null;
	since?: 'import' | null;
	leave?: 'disputed' | null;
}

/**
 * The user's choices, which live in the address alone: what is not there is the default, and a
 * default is not written. `null` is "not chosen".
 */
export class Filters {
	readonly #address: Address;
	/** What was chosen last, until the address says it. */
	#ahead = $state.raw<URLSearchParams | null>(null);

	constructor(address: Address) {
		this.#address = address;
	}

	get #search(): URLSearchParams {
		return this.#ahead ?? this.#address.search;
	}

	#read<K extends Key>(key: K): z.output<(typeof addressSchemas)[K]> | null {
		const text = this.#search.get(key);
		if (text === null) return null;
		const parsed = addressSchemas[key].safeParse(text);
		return parsed.success ? (parsed.data as z.output<(typeof addressSchemas)[K]>) : null;
	}

	readonly year = $derived.by(() => this.#read('year'));
	readonly category = $derived.by(() => this.#read('category'));
	/** Whom an agency is ranked with: its category, or those nearest to it in size and structure. */
	readonly group = $derived.by(() => this.#read('group') ?? 'category');
	readonly nearest = $derived.by(() => this.#read('nearest') ?? defaultNearest);
	readonly measure = $derived.by(() => this.#read('measure') ?? 'executionRate');
	readonly department = $derived.by(() => this.#read('department'));
	readonly figure = $derived.by(() => this.#read('figure'));
	readonly departments = $derived.by(() => this.#read('departments'));
	readonly years = $derived.by(() => this.#read('years'));
	readonly measures = $derived.by(() => this.#read('measures') ?? comparedMeasures);
	readonly by = $derived.by(() => this.#read('by'));
	readonly rule = $derived.by(() => this.#read('rule'));
	readonly severity = $derived.by(() => this.#read('severity'));
	readonly verdict = $derived.by(() => this.#read('verdict'));
	/** Whether what a finding disputes is left out of rankings, medians and sums. */
	readonly undisputed = $derived.by(() => this.#read('leave') !== null);
	/** Whether only findings are shown that the last import brought. */
	readonly sinceImport = $derived.by(() => this.#read('since') !== null);
	/** The key of the finding that is looked at. */
	readonly finding = $derived.by(() => this.#read('finding'));

	/** The search part of an address like this one with some choices changed. */
	searchWith(choice: Choice, keep: readonly Key[] = Object.keys(addressSchemas) as Key[]): string {
		const next = new URLSearchParams();
		for (const key of Object.keys(addressSchemas) as Key[]) {
			const chosen = choice[key];
			const text =
				chosen === undefined
					? keep.includes(key)
						? this.#search.get(key)
						: null
					: chosen === null
						? null
						: Array.isArray(chosen)
							? chosen.join(',')
							: String(chosen);
			const isDefault =
				(key === 'measure' && text === 'executionRate') ||
				(key === 'group' && text === 'category') ||
				(key === 'nearest' && text === String(defaultNearest)) ||
				(key === 'measures' && text === comparedMeasures.join(','));
			if (text !== null && !isDefault) next.set(key, text);
		}
		const search = next.toString();
		return search ? `?${search}` : '';
	}

	/** Changes some choices in place. */
	choose(choice: Choice): void {
		const search = this.searchWith(choice);
		const ahead = new URLSearchParams(search);
		const arrived = (): void => {
			if (this.#ahead === ahead) this.#ahead = null;
		};
		this.#ahead = ahead;
		this.#address.replace(search).then(arrived, arrived);
	}
}

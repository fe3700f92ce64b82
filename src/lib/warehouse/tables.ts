export type ColumnKind = 'text' | 'integer' | 'big' | 'double' | 'flag';
export type Columns = Readonly<Record<string, ColumnKind>>;
export type Cell = string | number | boolean | null;

interface CellOf {
	text: string;
	integer: number;
	big: number;
	double: number;
	flag: boolean;
}
export type RowOf<C extends Columns> = { [Name in keyof C]: CellOf[C[Name]] | null };

/** The columns that a load fills, in the order of schema.sql, which describes each of them. */
const districtTables = {
	department: {
		code: 'text',
		name: 'text',
		short_name: 'text',
		category: 'text',
		parent_code: 'text',
		staff: 'integer',
		first_year: 'integer',
		last_year: 'integer',
		synthetic: 'flag',
		sort_key: 'integer'
	},
	former_name: {
		code: 'text',
		name: 'text',
		short_name: 'text',
		last_year: 'integer'
	},
	succession: {
		code: 'text',
		predecessor: 'text',
		year: 'integer',
		kind: 'text'
	},
	roster: {
		code: 'text',
		year: 'integer',
		exemption: 'text',
		due: 'text'
	},
	reference: {
		code: 'text',
		year: 'integer',
		figure: 'text',
		fen: 'big',
		printed: 'text',
		unit: 'text',
		last_digit_fen: 'big',
		file: 'text',
		sheet: 'text',
		cell: 'text'
	},
	grade_band: {
		template: 'text',
		grade: 'text',
		least: 'double',
		below: 'double'
	},
	qualitative_band: {
		template: 'text',
		result: 'text',
		least: 'double',
		most: 'double'
	}
} as const satisfies Record<string, Columns>;

/** Of one report each: every row has its id. */
const reportTables = {
	report: {
		id: 'text',
		department_code: 'text',
		year: 'integer',
		origin: 'text',
		file: 'text',
		format: 'text',
		kind: 'text',
		template: 'text',
		full_mark: 'double',
		version: 'integer',
		versions: 'integer',
		imported_at: 'text',
		missing_sections: 'text'
	},
	correction: {
		report_id: 'text',
		field: 'text',
		was: 'text',
		now: 'text',
		corrected_at: 'text'
	},
	claimed_year: {
		report_id: 'text',
		seq: 'integer',
		source: 'text',
		year: 'integer',
		quote: 'text',
		place: 'text'
	},
	table_sum: {
		report_id: 'text',
		seq: 'integer',
		name: 'text',
		stated_fen: 'big',
		added_fen: 'big',
		addends: 'integer',
		last_digit_fen: 'big',
		quote: 'text',
		place: 'text',
		parts_quote: 'text',
		parts_place: 'text'
	},
	bare_rate: {
		report_id: 'text',
		seq: 'integer',
		printed: 'text',
		quote: 'text',
		place: 'text'
	},
	figure: {
		report_id: 'text',
		figure: 'text',
		kind: 'text',
		fen: 'big',
		scaled: 'big',
		scale: 'integer',
		text: 'text',
		unit: 'text',
		printed: 'text',
		decimals: 'integer',
		last_digit_fen: 'big',
		approximation: 'text',
		stage: 'text',
		fund: 'text',
		entity: 'text',
		denominator: 'text',
		derived: 'flag',
		confidence: 'text',
		signs: 'text',
		alternatives: 'integer',
		missing_reason: 'text',
		quote: 'text',
		place: 'text'
	},
	reading: {
		report_id: 'text',
		figure: 'text',
		seq: 'integer',
		fen: 'big',
		last_digit_fen: 'big',
		approximation: 'text',
		stage: 'text',
		fund: 'text',
		entity: 'text',
		confidence: 'text',
		signs: 'text',
		block: 'integer',
		span_from: 'integer',
		quote: 'text',
		place: 'text'
	},
	indicator: {
		report_id: 'text',
		seq: 'integer',
		level1: 'text',
		level2: 'text',
		name: 'text',
		target: 'text',
		actual: 'text',
		single: 'text',
		target_number: 'double',
		actual_number: 'double',
		unit: 'text',
		direction: 'text',
		weight: 'double',
		spread: 'double',
		score: 'double',
		numerator: 'double',
		denominator: 'double',
		status: 'text',
		bound: 'text',
		note: 'text',
		due: 'flag',
		recognised: 'flag',
		reason: 'text',
		suggestions: 'text',
		quote: 'text',
		place: 'text'
	},
	sub_score: {
		report_id: 'text',
		seq: 'integer',
		name: 'text',
		weight: 'double',
		score: 'double',
		quote: 'text',
		place: 'text'
	},
	passage: {
		report_id: 'text',
		kind: 'text',
		seq: 'integer',
		text: 'text',
		linked_to: 'integer',
		letters: 'integer',
		fingerprint: 'big',
		shingles: 'text',
		quote: 'text',
		place: 'text'
	},
	project: {
		report_id: 'text',
		seq: 'integer',
		name: 'text',
		quote: 'text',
		place: 'text'
	},
	told: {
		report_id: 'text',
		seq: 'integer',
		figure: 'text',
		told: 'text',
		year: 'integer',
		fen: 'big',
		percent: 'double',
		decimals: 'integer',
		last_digit_fen: 'big',
		approximation: 'text',
		stage: 'text',
		fund: 'text',
		entity: 'text',
		printed: 'text',
		quote: 'text',
		place: 'text'
	}
} as const satisfies Record<string, Columns>;

/** What is computed of all reports together. */
const answerTables = {
	measure: {
		report_id: 'text',
		department_code: 'text',
		year: 'integer',
		measure: 'text',
		numerator: 'big',
		denominator: 'big',
		value: 'double',
		basis: 'text',
		reason: 'text',
		disputes: 'integer'
	},
	finding: {
		key: 'text',
		report_id: 'text',
		department_code: 'text',
		year: 'integer',
		rule: 'text',
		severity: 'text',
		figures: 'text',
		params: 'text',
		places: 'text',
		other: 'text'
	},
	dispute: {
		report_id: 'text',
		figure: 'text',
		findings: 'integer'
	}
} as const satisfies Record<string, Columns>;

export const tables = { ...districtTables, ...reportTables, ...answerTables };

const namesIn = <Tables extends object>(some: Tables) => Object.keys(some) as (keyof Tables)[];

/** What is filled anew on each load. */
export const filledTables = [...namesIn(districtTables), ...namesIn(reportTables)];
/** What a carried district brings as ready tables. */
export const carriedTables = [...namesIn(reportTables), ...namesIn(answerTables)];
export type CarriedTable = (typeof carriedTables)[number];
export type DistrictTable = keyof typeof districtTables;
export type ReportTable = keyof typeof reportTables;
export type TableName = keyof typeof tables;
export type Row<Name extends TableName> = RowOf<(typeof tables)[Name]>;
export type TableRows = { [Name in TableName]: Row<Name>[] };

import { toCsv, type CsvCell } from './csv';

/** A table as the screen shows it: headings, then rows of words and shown numbers. */
export interface ShownTable {
	readonly title: string;
	readonly headings: readonly string[];
	readonly rows: readonly (readonly CsvCell[])[];
}

/** A table as CSV: a title row that says what it is, the headings, the rows, cell by cell as shown. */
export const tableCsv = ({ title, headings, rows }: ShownTable): string =>
	toCsv([[{ text: title }], headings.map((text) => ({ text })), ...rows]);

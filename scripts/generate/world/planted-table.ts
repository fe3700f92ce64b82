import type { Planted } from '../filed';

const columns = ['code', 'year', 'rule', 'field', 'printed', 'truth', 'note'] as const;

const cell = (value: string | number): string => {
	const text = String(value);
	return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** What was planted, as a table (CSV with a heading line) for those who look for it. */
export const plantedTable = (planted: readonly Planted[]): string =>
	[columns, ...planted.map((one) => columns.map((column) => one[column]))]
		.map((row) => `${row.map(cell).join(',')}\n`)
		.join('');

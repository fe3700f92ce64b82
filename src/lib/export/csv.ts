/** A cell of a table: words, or a number as the screen shows it (its digits without separators). */
export type CsvCell = { readonly text: string } | { readonly number: string };

const formulaStart = /^[=+\-@＝＋－＠\t\r\n\0]/;

/**
 * Words that a spreadsheet would take for a formula get an apostrophe before them (OWASP ASVS
 * 1.2.10), full-width signs among them; numbers stay numbers.
 */
function cellText(cell: CsvCell): string {
	const text =
		'number' in cell ? cell.number : formulaStart.test(cell.text) ? `'${cell.text}` : cell.text;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV that Excel and WPS open as it is: UTF-8 with a byte order mark, CRLF. */
export const toCsv = (rows: readonly (readonly CsvCell[])[]): string =>
	`\uFEFF${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;

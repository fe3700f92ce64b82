import { CellCount } from '../cell-count';
import { read, set_cptable, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { ReadError } from '../read-error';
import { cellTextOf } from '../table';
import { codepages } from './codepages';
import { Effort, Formulas, type Held } from './formula';
import { numberText, wordsText } from './number-text';
import type { Range, Sheet, SheetCell } from './sheet';
import { shownSheet, type HiddenLines, type Run } from './shown';

set_cptable(codepages);

/** As the workbook names them: sheets that only a macro can show. */
const veryHidden = 2;
const mostRows = 1 << 20;
const mostColumns = 1 << 14;

/** Which format a cell of an .xls has, where the file has no words for it. */
const formatNumberOf = (cell: CellObject): number | undefined => {
	const { XF } = cell as { XF?: { numFmtId?: number } };
	return XF?.numFmtId;
};

const linesOf = (text: string): string => cellTextOf(text.split(/\r\n|[\n\r\v\f\u0085\u2028]/));

function contentOf(cell: CellObject, date1904: boolean): Pick<SheetCell, 'text' | 'stored'> | null {
	const { v: value, z: format } = cell;
	if (cell.t === 'e') return { text: cell.w ?? '#N/A' };
	if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
	if (typeof value === 'string')
		return { text: linesOf(wordsText(value, typeof format === 'string' ? format : undefined)) };
	if (typeof value !== 'number' || !Number.isFinite(value)) return null;
	const known = typeof format === 'string' ? format : formatNumberOf(cell);
	const shown = numberText(value, known, date1904);
	const text = linesOf(shown.text);
	return text === String(shown.stored) ? { text } : { text, stored: shown.stored };
}

/** The cells of a sheet by row and column, with holes. */
type Places = readonly (readonly (CellObject | undefined)[] | undefined)[];

/** A formula that is still in a cell has no value that we could take. */
function formulasOf(rows: Places, effort: Effort): Formulas {
	const heldAt = (row: number, column: number): Held => {
		const cell = rows[row]?.[column];
		if (cell?.f !== undefined) return { formula: cell.f };
		if (cell?.t === 'n' && typeof cell.v === 'number') return cell.v;
		if (cell?.t === 's') return 'words';
		return cell === undefined || cell.t === 'z' ? 'blank' : null;
	};
	return new Formulas(heldAt, effort);
}

/** The numbers among the keys of an array that may be nearly all holes, in order. */
const indices = (array: object, most: number): number[] =>
	Object.keys(array)
		.map(Number)
		.filter((index) => Number.isInteger(index) && index >= 0 && index < most);

function cellsOf(rows: Places, count: CellCount, effort: Effort, date1904: boolean): SheetCell[] {
	const cells: SheetCell[] = [];
	const formulas = formulasOf(rows, effort);
	const computed = (cell: CellObject, formula: string): CellObject | null => {
		const value = formulas.valueOf(formula);
		return value === null ? null : { ...cell, t: 'n', v: value };
	};
	for (const row of indices(rows, mostRows)) {
		const own = rows[row] ?? [];
		for (const column of indices(own, mostColumns)) {
			const kept = own[column];
			const cell = kept?.f === undefined ? kept : computed(kept, kept.f);
			const content = cell ? contentOf(cell, date1904) : null;
			if (!content?.text) continue;
			count.add(content.text);
			cells.push({ row, column, ...content });
		}
	}
	return cells;
}

const isRange = ({ top, left, bottom, right }: Range): boolean =>
	[top, left, bottom, right].every((one) => Number.isInteger(one) && one >= 0) &&
	bottom >= top &&
	right >= left &&
	bottom < mostRows &&
	right < mostColumns;

/** The library writes to the console what it does not know of a file; that is no news for anyone. */
function quietly<T>(work: () => T): T {
	const { error } = console;
	console.error = () => undefined;
	try {
		return work();
	} finally {
		console.error = error;
	}
}

/**
 * Opens a workbook; `formulas` are kept only of one in XML, where those that have a value are taken
 * out before. Throws a ReadError: `encrypted`, `malformed` for all that the library throws.
 */
export function openWorkbook(bytes: Uint8Array, formulas = false): WorkBook {
	try {
		const options = { dense: true, cellFormula: formulas, cellHTML: false, cellNF: true };
		return quietly(() => read(bytes, { type: 'array', ...options }));
	} catch (error) {
		const words = error instanceof Error ? error.message : String(error);
		if (/password|encrypt/i.test(words)) throw new ReadError('encrypted', words, { cause: error });
		if (/truncated/i.test(words)) throw new ReadError('truncated', words, { cause: error });
		throw new ReadError('malformed', words, { cause: error });
	}
}

/** What the library itself says that a sheet hides: of a workbook of Excel 2003 as XML. */
function hiddenOf(sheet: WorkSheet): HiddenLines {
	const hidden = (lines: readonly ({ hidden?: boolean } | undefined)[] = []): Run[] =>
		indices(lines, mostRows)
			.filter((line) => lines[line]?.hidden)
			.map((line): Run => [line, line]);
	return { rows: hidden(sheet['!rows']), columns: hidden(sheet['!cols']) };
}

/**
 * The sheets of a workbook that hold cells, also hidden ones, in their order. `without` says how
 * many sheets may hold none; where more are missing, the library gave one up, and so do we.
 * `hidden` says by the number of a sheet what it hides.
 */
export function sheetsOf(
	workbook: WorkBook,
	without: number,
	hidden: readonly (HiddenLines | undefined)[]
): Sheet[] {
	const count = new CellCount();
	const effort = new Effort();
	const properties = workbook.Workbook;
	const date1904 = properties?.WBProps?.date1904 === true;
	let missing = 0;
	const sheets: Sheet[] = [];
	workbook.SheetNames.forEach((name, at) => {
		const sheet = workbook.Sheets[name];
		if (!sheet) {
			if (++missing > without) throw new ReadError('malformed', 'a sheet cannot be read');
			return;
		}
		const state: number | undefined = properties?.Sheets?.find((one) => one.name === name)?.Hidden;
		const kind: string | undefined = sheet['!type'];
		if (state === veryHidden || (kind !== undefined && kind !== 'sheet')) return;
		const cells = cellsOf(sheet['!data'] ?? [], count, effort, date1904);
		const merges = (sheet['!merges'] ?? [])
			.map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
			.filter(isRange);
		sheets.push(shownSheet(name, cells, merges, hidden[at] ?? hiddenOf(sheet)));
	});
	return sheets;
}

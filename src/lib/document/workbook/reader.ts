import type { SourceDocument } from '$lib/domain/document';
import { compoundStream } from '../compound';
import { xmlText } from '../xml';
import type { Zip } from '../zip';
import { hiddenInRecords } from './hidden-lines';
import { blocksOf } from './layout';
import { openWorkbook, sheetsOf } from './library';
import { sheetsWithoutCells, tamePackage } from './package';
import { tameRecords } from './records';
import type { Sheet } from './sheet';
import { tameSpreadsheetXml } from './spreadsheet-xml';

/** A workbook by its sheets; where several hold something, each has a title. */
export function workbookOf(
	format: SourceDocument['format'],
	sheets: readonly Sheet[]
): SourceDocument {
	const several = sheets.filter(({ cells }) => cells.length > 0).length > 1;
	return { format, blocks: sheets.flatMap((sheet) => blocksOf(sheet, several)) };
}

/** Reads an Excel workbook of 2007 and later, in XML or binary. Throws a ReadError. */
export function readXlsx(zip: Zip): SourceDocument {
	const { bytes, hidden } = tamePackage(zip);
	const isXml = !zip.names.some((name) => /^xl\/(?:worksheets\/)?[^/]+\.bin$/.test(name));
	const workbook = openWorkbook(bytes, isXml);
	return workbookOf('xlsx', sheetsOf(workbook, sheetsWithoutCells(zip), hidden));
}

/** Reads an Excel workbook before 2007, or one of WPS (.et). Throws a ReadError. */
export function readXls(bytes: Uint8Array): SourceDocument {
	const stream = compoundStream(bytes, ['Workbook', 'Book']);
	const workbook = openWorkbook(tameRecords(stream));
	return workbookOf('xls', sheetsOf(workbook, 0, hiddenInRecords(stream)));
}

/** Reads a workbook that Excel 2003 saved as XML. Throws a ReadError. */
export function readSpreadsheetXml(bytes: Uint8Array): SourceDocument {
	const xml = new TextEncoder().encode(tameSpreadsheetXml(xmlText(bytes)));
	return workbookOf('xls', sheetsOf(openWorkbook(xml), 0, []));
}

import { coreProperties, packed } from '../package';
import { contentTypes, packageRelations, styles, workbookPart, workbookRelations } from './parts';
import { sheetXml, type Sheet } from './sheet';

/**
 * Writes a workbook: the same sheets give the same bytes. A text that is a plain number of up to
 * three decimals becomes a number that is shown with as many.
 */
export function writeXlsx(
	sheets: readonly Sheet[],
	options: { readonly title: string; readonly year: number }
): Uint8Array {
	return packed({
		'[Content_Types].xml': contentTypes(sheets.length),
		'_rels/.rels': packageRelations,
		'docProps/core.xml': coreProperties(options.title, options.year),
		'xl/workbook.xml': workbookPart(sheets.map(({ name }) => name)),
		'xl/_rels/workbook.xml.rels': workbookRelations(sheets.length),
		'xl/styles.xml': styles,
		...Object.fromEntries(
			sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])
		)
	});
}

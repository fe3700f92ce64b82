import { strToU8, zipSync } from 'fflate';

/** The XML of a sheet around that of its columns and rows. */
export const sheetXml = (inside: string): string =>
	`<table:table table:name="表">${inside}</table:table>`;

/** An OpenDocument spreadsheet around the XML of its sheets and of its automatic styles. */
export function spreadsheet(sheets: string, styles = ''): Uint8Array {
	const content =
		'<o:document-content xmlns:o="o" xmlns:style="s" xmlns:table="t" xmlns:text="x">' +
		`<o:automatic-styles>${styles}</o:automatic-styles>` +
		`<o:body><o:spreadsheet>${sheets}</o:spreadsheet></o:body></o:document-content>`;
	return zipSync({
		mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
		'content.xml': strToU8(content)
	});
}

import { describe, expect, test } from 'vitest';
import { sheetXml, spreadsheet } from './make-ods';
import { makeXlsx, outlineOf, readWorkbook } from './make-workbook';

const run = (text: string, properties = '') =>
	`<r>${properties && `<rPr>${properties}</rPr>`}<t xml:space="preserve">${text}</t></r>`;
const above = '<sz val="9"/><vertAlign val="superscript"/>';

describe('the marks of notes in rich text', () => {
	test.each<[string, string, string]>([
		['a digit', run('收入458.62') + run('1', above) + run('万元'), '收入458.62万元'],
		['a mark in pieces', run('458.62') + run('[', above) + run('1]', above), '458.62'],
		['a unit', run('100m') + run('2', above), '100m2'],
		['a power of ten', run('3×10') + run('4', above) + run('元'), '3×10^4元']
	])('%s', async (_, runs, text) => {
		const shared = makeXlsx({
			sheets: [
				{ name: '表', xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' }
			],
			strings: `<si>${runs}</si>`
		});
		expect(outlineOf(await readWorkbook(shared))).toEqual([`h0 ${text}`]);
		const inline = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is>${runs}</is></c></row></sheetData>`;
		const own = makeXlsx({ sheets: [{ name: '表', xml: inline }] });
		expect(outlineOf(await readWorkbook(own))).toEqual([`h0 ${text}`]);
	});

	test('in an OpenDocument spreadsheet', async () => {
		const style =
			'<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>';
		const cell = '<text:p>收入458.62<text:span text:style-name="T1">1</text:span>万元</text:p>';
		const row = `<table:table-row><table:table-cell>${cell}</table:table-cell></table:table-row>`;
		const bytes = spreadsheet(sheetXml(row), style);
		expect(outlineOf(await readWorkbook(bytes, 'a.ods'))).toEqual(['h0 收入458.62万元']);
	});
});

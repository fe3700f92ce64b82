import { describe, expect, test } from 'vitest';
import { Effort, Formulas, type Held } from '$lib/document/workbook/formula';
import { processorTime } from '../processor-time';
import { number, outlineOf, readSheet, words } from './make-workbook';

const formula = (at: string, text: string, style = 0, more = '') =>
	`<c r="${at}" s="${style}"><f ${more}>${text}</f><v></v></c>`;
const sheet = (...rows: string[]) =>
	`<sheetData>${rows.map((cells, i) => `<row r="${i + 1}">${cells}</row>`).join('')}</sheetData>`;
const shown = async (xml: string, formats: string[] = []) =>
	outlineOf(await readSheet(xml, { formats }));

describe('formulas without a value', () => {
	test('sums, products, shares and averages in the format of the cell', async () => {
		const xml = sheet(
			words('A1', '项目') + number('B1', 100.1) + number('C1', 8.62),
			words('A2', '支出') + number('B2', 350.2) + `<c r="C2"><f>B2</f></c>`,
			words('A3', '合计') + formula('B3', 'SUM(B1:B2)', 1) + formula('C3', 'AVERAGE($B$1:B2)'),
			words('A4', '率') + formula('B4', '(B3-B1)/B3', 2) + formula('C4', '-B1*2+50%')
		);
		expect(await shown(xml, ['#,##0.00', '0.00%'])).toEqual([
			'table 项目|100.1|8.62/支出|350.2|350.2/合计|450.30|225.15/率|77.77%|-199.7'
		]);
	});

	test('a shared formula', async () => {
		const xml = sheet(
			words('A1', '甲') +
				number('B1', 1) +
				formula('C1', 'B1+1', 0, 't="shared" ref="C1:C2" si="0"'),
			words('A2', '乙') + number('B2', 5) + '<c r="C2"><f t="shared" si="0"/></c>'
		);
		expect(await shown(xml)).toEqual(['table 甲|1|2/乙|5|6']);
	});

	test('a value in the file is taken as it is', async () => {
		const kept = (at: string) => `<c r="${at}"><f>1+1</f><v>9</v></c>`;
		expect(
			await shown(sheet(words('A1', '甲') + kept('B1'), words('A2', '乙') + kept('B2')))
		).toEqual(['table 甲|9/乙|9']);
	});

	test('what is not computed is blank', async () => {
		const xml = sheet(
			words('A1', '甲') + words('B1', '乙') + number('C1', 1),
			words('A2', '丙') +
				formula('B2', 'VLOOKUP(A1,C1:C2,1)') +
				formula('C2', 'B2+1') +
				number('D2', 7)
		);
		expect(await shown(xml)).toEqual(['table 甲|乙|1|/丙|||7']);
	});
});

const places: Record<string, Held> = {
	'0,0': 3,
	'0,1': 'words',
	'1,0': { formula: 'A3' },
	'2,0': { formula: 'A2' },
	'3,0': null
};
const valueOf = (text: string) =>
	new Formulas((row, column) => {
		const held = places[`${row},${column}`];
		return held === undefined ? 'blank' : held;
	}, new Effort()).valueOf(text);

test.each<[string, number | null]>([
	['1+2*3', 7],
	['(1+2)*-3', -9],
	['0.3-0.1-0.2', 0],
	['SUM(A1:B1,2,Z9)', 5],
	['AVERAGE(A1:B1)', 3],
	['AVERAGE(Y1:Z9)', null],
	['SUM(Y1:Z9)', null],
	['Z9+1', 1],
	['B1+1', null],
	['A2', null],
	['A1/Z9', null],
	['A4+1', null],
	['SUM(A1', null],
	['表!A1', null],
	['Sheet2!A1+1', null],
	['ROUND(A1,2)', null],
	['A1^2', null],
	['1 2', null],
	['', null],
	['('.repeat(900) + '1' + ')'.repeat(900), null],
	['SUM(A1:XFD1048576)', null]
])('%s', (text, value) => {
	const start = processorTime();
	expect(valueOf(text)).toBe(value);
	expect(processorTime() - start).toBeLessThan(2000);
});

test('many long formulas without a value end soon', async () => {
	const rows = Array.from({ length: 15_000 }, (_, i) => {
		const at = i + 1;
		const shared = i === 0 ? `ref="B1:B15000">${'SUM(A1:A9999)+'.repeat(25)}1` : '>';
		return number(`A${at}`, at) + `<c r="B${at}"><f t="shared" si="0" ${shared}</f></c>`;
	});
	const start = processorTime();
	await readSheet(sheet(...rows));
	expect(processorTime() - start).toBeLessThan(8000);
});

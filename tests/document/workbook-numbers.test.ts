import { describe, expect, test } from 'vitest';
import { numberText, wordsText } from '$lib/document/workbook/number-text';
import { number, onlyTable, readSheet, words } from './make-workbook';

const textOf = (value: number, format?: string | number) =>
	numberText(value, format, false).text.trim();

describe('a number looks as its cell shows it', () => {
	test.each<[string | undefined, number, string]>([
		[undefined, 0.1 + 0.2, '0.3'],
		['General', 12345678901.5, '12345678902'],
		['General', 1234567890123, '1.23457E+12'],
		['General"万元"', 12.5, '12.5万元'],
		['General"元";-General"元"', -12.5, '-12.5元'],
		['@', 86.7, '86.7'],
		['#,##0.00', 5236.18, '5,236.18'],
		['0.00', 2.675, '2.68'],
		['#,##0.00', 1.005, '1.01'],
		['0.00%', 0.9316, '93.16%'],
		['0%', -0.0646, '-6%'],
		['#,##0.00"万元"', 1234.5, '1,234.50万元'],
		['0.00元', 1234.5, '1234.50元'],
		['¥#,##0.00', -7, '-¥7.00'],
		['[$¥-804]#,##0.00', 7, '¥7.00'],
		['#,##0.00_);(#,##0.00)', -1234.5, '(1,234.50)'],
		['#,##0.00_ ;[Red]\\-#,##0.00\\ ', -1234.5, '-1,234.50'],
		['0.00_);[Red](0.00)', -3, '(3.00)'],
		['0.00;[Red]0.00', -3, '-3.00'],
		['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0, '-'],
		['0!.0,"万元"', 12345678, '1234.6万元'],
		['0!.0000', 4586200, '458.6200'],
		[String.raw`0\!.0000`, 4586200, '458.6200'],
		['0"."0,"万元"', 12345678, '1234.6万元'],
		['[>=10000]0.0,"千";0', 12345, '12.3千'],
		['[DBNum1][$-804]General', 10203, '一万〇二百〇三'],
		['[DBNum2][$-804]General"元整"', 1286.4, '壹仟贰佰捌拾陆.肆元整'],
		['[DBNum1]0', 2023, '二〇二三'],
		['[DBNum2]General', 100050000, '壹亿零伍万'],
		['0.00_ '.repeat(60), 5, '5'],
		['"未闭合', 5, '5']
	])('%s', (format, value, shown) => {
		expect(textOf(value, format)).toBe(shown);
	});

	test.each<[string | number, string, string | number]>([
		['yyyy"年"m"月"d"日"', '2022年11月28日', '2022-11-28'],
		['[$-804]yyyy"年"m"月"d"日";@', '2022年11月28日', '2022-11-28'],
		['yyyy年m月', '2022年11月', '2022-11-28'],
		['yyyy.mm.dd', '2022.11.28', '2022-11-28'],
		['m/d/yy', '2022/11/28', '2022-11-28'],
		['[$-F800]dddd, mmmm dd, yyyy', '2022年11月28日', '2022-11-28'],
		['[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇二二年十一月二十八日', '2022-11-28'],
		['yyyy/m/d aaaa', '2022/11/28 星期一', '2022-11-28'],
		['h:mm', '0:00', 44893],
		[14, '2022/11/28', '2022-11-28'],
		[31, '2022年11月28日', '2022-11-28'],
		[57, '2022年11月', '2022-11-28']
	])('the day in %s', (format, text, stored) => {
		expect(numberText(44893, format, false)).toEqual({ text, stored });
	});

	test('a day that counts from 1904', () => {
		expect(numberText(44893 - 1462, 'yyyy/m/d', true).stored).toBe('2022-11-28');
	});

	test('words take what their format adds', () => {
		expect(wordsText('5', '@"分"')).toBe('5分');
		expect(wordsText('优', '0.00')).toBe('优');
	});
});

describe('what a cell keeps', () => {
	const row = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`;

	test('is there where it is not the text shown', async () => {
		const xml = row(
			words('A1', '执行率') + number('B1', 0.9316, 1) + number('C1', 44893, 2) + number('D1', 7)
		);
		const table = onlyTable(await readSheet(xml, { formats: ['0.00%', 31] }));
		expect(table.text).toBe('执行率\t93.16%\t2022年11月28日\t7');
		expect(table.cells.map(({ stored }) => stored)).toEqual([
			undefined,
			0.9316,
			'2022-11-28',
			undefined
		]);
	});

	test('results, switches, errors and words of every kind', async () => {
		const cells = [
			'<c r="A1"><f>1+1</f><v>2</v></c>',
			'<c r="B1"><f>SUM(C1)</f></c>',
			'<c r="C1" t="str"><f>"a"</f><v>甲&amp;乙</v></c>',
			'<c r="D1" t="b"><v>1</v></c>',
			'<c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
			'<c r="F1" t="s"><v>0</v></c>',
			'<c r="G1" t="s"><v>1</v></c>',
			'<c r="H1" t="inlineStr"><is><t>12.50</t></is></c>',
			'<c r="I1" t="d"><v>2023-12-31T00:00:00</v></c>',
			'<c r="J1" t="e"><v>#SPILL!</v></c>'
		];
		const strings =
			'<si><r><t xml:space="preserve">本年 </t></r><r><rPr><b/></rPr><t>合计</t></r>' +
			'<rPh sb="0" eb="1"><t>ben</t></rPh></si><si><t>第一行&#10;第二行_x000D_\n</t></si>';
		const table = onlyTable(await readSheet(row(cells.join('')), { strings }));
		expect(table.text.split('\t')).toEqual([
			'2',
			'',
			'甲&乙',
			'TRUE',
			'#DIV/0!',
			'本年 合计',
			'第一行\u2028第二行',
			'12.50',
			'45291',
			'#SPILL!'
		]);
	});
});

import { describe, expect, test } from 'vitest';
import { formatNumber } from '$lib/document/number-format';
import { numbered, p, textsOf } from './make-docx';

const level = (index: number, format: string, text: string, more = '') =>
	`<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
	`<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const abstract = (id: number, inside: string) =>
	`<w:abstractNum w:abstractNumId="${id}">${inside}</w:abstractNum>`;
const num = (id: number, abstractId: number, inside = '') =>
	`<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${inside}</w:num>`;

const outline = abstract(
	1,
	level(0, 'chineseCountingThousand', '%1、') +
		level(1, 'chineseCounting', '（%2）') +
		level(2, 'decimal', '%3．') +
		level(3, 'decimal', '%1.%4')
);

test('the outline of an official paper, counting on and starting anew below', async () => {
	const numbering = outline + num(1, 1);
	const body =
		numbered('甲', 1) +
		numbered('乙', 1, 1) +
		numbered('丙', 1, 1) +
		numbered('丁', 1, 2) +
		numbered('戊', 1) +
		numbered('己', 1, 1) +
		numbered('2023年', 1, 2) +
		numbered('庚', 1, 3);
	expect(await textsOf(body, { numbering })).toEqual([
		'一、甲',
		'（一）乙',
		'（二）丙',
		'1． 丁',
		'二、戊',
		'（一）己',
		'1． 2023年',
		'二.1 庚'
	]);
});

test('lists of one kind count together; a start override begins anew, once', async () => {
	const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
	const numbering = outline + num(1, 1) + num(2, 1) + num(3, 1, override);
	const body = [1, 2, 3, 3, 1].map((list) => numbered('项', list)).join('');
	const texts = await textsOf(body, { numbering });
	expect(texts).toEqual(['一、项', '二、项', '五、项', '六、项', '七、项']);
});

test('a level that never restarts, and legal figures', async () => {
	const numbering =
		abstract(
			1,
			level(0, 'upperRoman', '%1、') +
				level(1, 'decimal', '%1.%2、', '<w:lvlRestart w:val="0"/><w:isLgl/>')
		) + num(1, 1);
	const body = [0, 1, 0, 1].map((at) => numbered('项', 1, at)).join('');
	const texts = await textsOf(body, { numbering });
	expect(texts).toEqual(['I、项', '1.1、项', 'II、项', '2.2、项']);
});

test('numbering by style, at the level that the style is bound to, and taken off', async () => {
	const numbering =
		abstract(
			1,
			level(0, 'decimal', '%1、') + level(1, 'lowerLetter', '%2）', '<w:pStyle w:val="B"/>')
		) + num(4, 1);
	const styles = ['A', 'B']
		.map(
			(id) =>
				`<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>`
		)
		.join('');
	const use = (id: string, more = '') => `<w:pStyle w:val="${id}"/>${more}`;
	const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
	const body = p('甲', use('A')) + p('乙', use('B')) + p('丙', use('A', off));
	expect(await textsOf(body, { numbering, styles })).toEqual(['1、甲', 'a）乙', '丙']);
});

test('a list by the link of a numbering style', async () => {
	const numbering =
		abstract(1, '<w:numStyleLink w:val="S"/>') +
		abstract(2, `<w:styleLink w:val="S"/>${level(0, 'decimal', '%1、')}`) +
		num(1, 1);
	expect(await textsOf(numbered('项', 1), { numbering })).toEqual(['1、项']);
});

test('a blank numbered paragraph counts and is left out, but numbers its cell', async () => {
	const numbering = abstract(1, level(0, 'decimal', '%1')) + num(1, 1);
	const cell = (inside: string) => `<w:tc>${inside}</w:tc>`;
	const table = `<w:tbl><w:tr>${cell(numbered('', 1))}${cell(p('问题'))}</w:tr></w:tbl>`;
	const texts = await textsOf(numbered('', 1) + table, { numbering });
	expect(texts).toEqual(['2\t问题']);
});

test('bullets of symbol fonts, and unknown lists', async () => {
	const numbering = abstract(1, level(0, 'bullet', '\uf0b7')) + num(1, 1);
	const body = numbered('点', 1) + numbered('无', 9);
	expect(await textsOf(body, { numbering })).toEqual(['•点', '无']);
});

describe('number formats', () => {
	test.each([
		[1, 'chineseCounting', '一'],
		[10, 'chineseCounting', '十'],
		[11, 'chineseCountingThousand', '十一'],
		[20, 'chineseCountingThousand', '二十'],
		[105, 'chineseCountingThousand', '一百〇五'],
		[1010, 'chineseCountingThousand', '一千〇一十'],
		[12, 'ideographDigital', '一二'],
		[12, 'chineseLegalSimplified', '壹拾贰'],
		[3, 'ideographTraditional', '丙'],
		[13, 'ideographZodiac', '子'],
		[12, 'decimalFullWidth', '１２'],
		[7, 'decimalZero', '07'],
		[14, 'upperRoman', 'XIV'],
		[28, 'lowerLetter', 'bb'],
		[3, 'decimalEnclosedCircle', '③'],
		[21, 'decimalEnclosedCircle', '㉑'],
		[36, 'decimalEnclosedCircleChinese', '㊱'],
		[2, 'decimalEnclosedParen', '⑵'],
		[2, 'none', ''],
		[2, 'constructor', '2'],
		[99999, 'upperRoman', '99999']
	])('%i as %s', (n, format, text) => {
		expect(formatNumber(n, format)).toBe(text);
	});
});

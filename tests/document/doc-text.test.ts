import { describe, expect, test } from 'vitest';
import { readDocument } from '$lib/document/read';
import { compoundFile } from './make-workbook';
import { makeDoc, p, px, readMade, sprm, textsOf, u16, u32, type Paragraph } from './make-doc';

const deleted = sprm(0x0800, 1);
const hidden = sprm(0x083c, 1);
const raised = sprm(0x2a48, 1);
const field = (instruction: string, result?: string): string =>
	`\u0013 ${instruction} ${result === undefined ? '' : `\u0014${result}`}\u0015`;

describe('the text of paragraphs', () => {
	test('in two bytes a character and in one', async () => {
		expect(await textsOf([p('本年支出458.62万元。'), p(''), p('完')])).toEqual([
			'本年支出458.62万元。',
			'完'
		]);
		expect(await textsOf([p('Total \u0093a\u0094 5 \u0080')], { narrow: true })).toEqual([
			'Total “a” 5 €'
		]);
	});

	test('breaks of line, column and page within a paragraph, hyphens, signs that show nothing', async () => {
		expect(
			await textsOf([p('甲\u000b乙\u000e丙\u000c丁'), p('a\u001eb\u001fc\u0001\u0005')])
		).toEqual(['甲\n乙\n丙\n丁', 'a-bc']);
	});

	test('a paragraph of two hundred thousand lines', async () => {
		const lines = await textsOf([p('完。\u000b'.repeat(200_000))]);
		expect(lines).toHaveLength(200_000);
	});

	test('the end of a section ends a paragraph', async () => {
		expect(await textsOf([{ runs: ['前'], mark: '\u000c' }, p('后')])).toEqual(['前', '后']);
	});

	test.each<[string, Paragraph, string]>([
		['deleted', px('本年', ['去年', deleted], '支出'), '本年支出'],
		['hidden', px('本年', ['隐藏', hidden], '支出'), '本年支出'],
		['struck', px('本年', ['划掉', sprm(0x0837, 1)], '支出'), '本年支出'],
		['struck twice', px('本年', ['划掉', sprm(0x2a53, 1)], '支出'), '本年支出'],
		['a mark of a note', px('458.62', ['1', raised], '万元'), '458.62万元'],
		['raised by its place', px('458.62', ['1', sprm(0x4845, 6, 0)], '万元'), '458.62万元'],
		['lifted a little', px('458.6', ['2', sprm(0x4845, 2, 0)], '万元'), '458.62万元'],
		['a unit', px('10m', ['2', raised]), '10m2'],
		['a sign of a symbol font', px(['(', sprm(0x6a09, ...u16(0), ...u16(0xf0fe))], '是'), '☑是'],
		['a character in a symbol font', px('\uf0a3否'), '□否']
	])('%s', async (_, paragraph, text) => {
		expect(await textsOf([paragraph])).toEqual([text]);
	});

	test('a deleted end joins paragraphs', async () => {
		const joined = { runs: ['前半段，'], ofMark: deleted };
		expect(await textsOf([joined, p('后半段')])).toEqual(['前半段，后半段']);
		expect(await textsOf([joined])).toEqual(['前半段，']);
	});

	test('what a fast save changed of a piece counts', async () => {
		const changes = sprm(0x083c, 0);
		expect(await textsOf([px('甲', ['乙', hidden])], { changes })).toEqual(['甲乙']);
	});
});

describe('fields show their results', () => {
	test.each([
		[`见${field('PAGEREF a', '5')}页`, '见5页'],
		[`甲${field('TC "乙"')}丙`, '甲丙'],
		[`甲${field(`IF ${field('X', '1')} = 1`, `真${field('Y', '实')}`)}丙`, '甲真实丙'],
		['甲\u0013 没有结尾', '甲 没有结尾'],
		['甲\u0014乙\u0015丙', '甲乙丙']
	])('%j', async (text, shown) => {
		expect(await textsOf([p(text)])).toEqual([shown]);
	});

	test('over several paragraphs', async () => {
		const body = [p('\u0013 TOC \\o "1-3" \u0014一、概况\t1'), p('二、收支\t2\u0015'), p('正文')];
		expect(await textsOf(body)).toEqual(['一、概况\t1', '二、收支\t2', '正文']);
	});
});

describe('styles', () => {
	const styles = [
		{ sti: 0, name: 'Normal' },
		{ sti: 2, name: 'h' },
		{ sti: 0xffe, name: '标题 3', base: 0 },
		{ sti: 0xffe, name: '章', base: 1 },
		{ sti: 62, name: 'Title' },
		{ sti: 20, name: 'c' },
		{ sti: 0xffe, name: '隐', characters: hidden },
		{ sti: 0xffe, name: '字', isOfCharacters: true, characters: hidden },
		{ sti: 0xffe, name: '级', paragraph: sprm(0x2640, 3) }
	];
	const styled = (style: number, text: string, ...sprms: number[][]): Paragraph => ({
		runs: [text],
		style,
		sprms
	});

	test('give levels, by Word’s own number, by name, by what they are based on, by outline', async () => {
		const { blocks } = await readMade(
			[1, 2, 3, 4, 8].map((style) => styled(style, '概况')),
			{ styles }
		);
		expect(blocks.map((block) => block.kind === 'heading' && block.level)).toEqual([2, 3, 2, 0, 4]);
	});

	test('a paragraph’s own outline counts more; lines of contents are no headings', async () => {
		const { blocks } = await readMade(
			[
				styled(1, '正文', sprm(0x2640, 9)),
				styled(0, '概况', sprm(0x2640, 0)),
				styled(5, '一、概况')
			],
			{ styles }
		);
		expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph']);
	});

	test('hide, unless characters say otherwise', async () => {
		const byStyle = sprm(0x4a30, ...u16(7));
		expect(
			await textsOf(
				[styled(6, '藏'), px('甲', ['藏', byStyle], ['乙', byStyle, sprm(0x083c, 0)])],
				{
					styles
				}
			)
		).toEqual(['甲乙']);
		const asStyle = px(['藏', byStyle, sprm(0x083c, 0x80)], ['现', byStyle, sprm(0x083c, 0x81)]);
		expect(await textsOf([asStyle], { styles })).toEqual(['现']);
	});
});

describe('automatic numbers', () => {
	const lists = [
		[
			{ format: 37, text: '\u0000、' },
			{ format: 37, text: '（\u0001）' },
			...Array.from({ length: 7 }, () => ({ text: '' }))
		],
		[{ format: 0, text: '\u0000.' }]
	];
	const item = (text: string, list: number, level = 0): Paragraph =>
		p(text, sprm(0x460b, ...u16(list)), sprm(0x260a, level));

	test('stand before the text, level by level', async () => {
		const body = [
			item('甲', 1),
			item('乙', 1, 1),
			item('丙', 1, 1),
			item('丁', 1),
			item('戊', 1, 1)
		];
		expect(await textsOf(body, { lists })).toEqual([
			'一、甲',
			'（一）乙',
			'（二）丙',
			'二、丁',
			'（一）戊'
		]);
	});

	test('of one list count on, another list of the same begins anew where it says so', async () => {
		const body = [item('甲', 1), item('乙', 2), item('丙', 3), item('丁', 1)];
		const overrides = [{ list: 1 }, { list: 1, start: 5 }, { list: 1 }];
		expect(await textsOf(body, { lists, overrides })).toEqual(['1. 甲', '5. 乙', '6. 丙', '7. 丁']);
	});

	test('come from the style as well, and end where a paragraph is in no list', async () => {
		const styles = [{ sti: 0 }, { sti: 1, paragraph: [...sprm(0x460b, ...u16(1))] }];
		const body = [
			{ runs: ['甲'], style: 1 },
			{ runs: ['乙'], style: 1, sprms: [sprm(0x460b, 0, 0)] },
			{ runs: ['丙'], style: 1 },
			item('丁', 9)
		];
		expect(await textsOf(body, { lists, styles })).toEqual(['一、甲', '乙', '二、丙', '丁']);
	});
});

test('footnotes come after the text, headers are left out', async () => {
	const parts = { footnotes: [p('\u0002 注文'), p('')], headers: [p('页眉')] };
	expect(await textsOf([px('正文', ['\u0002', raised])], parts)).toEqual(['正文', ' 注文']);
});

test('text boxes come after the paragraph that they hang on, those without one after the text', async () => {
	const boxes = [[p('框一'), p('框一续')], [p('框二')], [p('无处可挂')]];
	const body = [p('甲\u0008乙'), p('丙\u0008'), p('丁')];
	expect(await textsOf(body, { boxes, footnotes: [p('注文')] })).toEqual([
		'甲乙',
		'框一',
		'框一续',
		'丙',
		'框二',
		'丁',
		'无处可挂',
		'注文'
	]);
});

describe('a file that is not read', () => {
	const good = makeDoc([p('本年支出458.62万元。'.repeat(100))]);
	const textTooLong = (main: Uint8Array): Uint8Array => main.subarray(0, 1024 + 10);
	const noPieces = (main: Uint8Array): Uint8Array => {
		main.fill(0, 154 + 8 * 33, 154 + 8 * 34);
		return main;
	};
	test.each<[string, Uint8Array, string]>([
		['with a password', makeDoc([p('文')], { flags: 0x100 }), 'encrypted'],
		['of Word 95', makeDoc([p('文')], { mark: 0xa5dc, version: 104 }), 'unsupported_doc'],
		['of a version before 97', makeDoc([p('文')], { version: 0x65 }), 'unsupported_doc'],
		['that is none', makeDoc([p('文')], { mark: 0 }), 'malformed'],
		['whose text is cut', makeDoc([p('文'.repeat(100))], { damage: textTooLong }), 'truncated'],
		['without pieces', makeDoc([p('文')], { damage: noPieces }), 'malformed'],
		['that is cut', good.subarray(0, good.length / 2), 'truncated'],
		['without text', makeDoc([p('')]), 'no_text']
	])('%s', async (_, bytes, failure) => {
		await expect(readDocument('a.doc', bytes)).rejects.toMatchObject({ failure });
	});
});

test('a document within a workbook is not taken for the file, nor a workbook within a document', async () => {
	const inside = { 'ObjectPool/_1/WordDocument': Uint8Array.from(u32(7)) };
	expect(await textsOf([p('外面')], { streams: inside })).toEqual(['外面']);
	const book = compoundFile({
		Workbook: new Uint8Array(5000),
		'MBD1/WordDocument': new Uint8Array(9)
	});
	await expect(readDocument('a', book)).rejects.not.toMatchObject({ failure: 'unsupported_doc' });
});

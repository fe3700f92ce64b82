import { expect, test } from 'vitest';
import { numberedHeadingLevel } from '$lib/document/numbered-heading';
import { read } from './make-docx';

const words = '一、部门概况\r\n\r\n　　本年收入 458.62 万元。\r\n';
const texts = ['一、部门概况', '　　本年收入 458.62 万元。'];
const utf8 = new TextEncoder().encode(words);
const utf16 = (little: boolean) => {
	const bytes = new Uint8Array(2 + 2 * words.length);
	const view = new DataView(bytes.buffer);
	Array.from(`\ufeff${words}`).forEach((c, i) => view.setUint16(2 * i, c.charCodeAt(0), little));
	return bytes;
};
// The same words in GB18030, which Node can read and not write.
const gb = Uint8Array.from(
	'D2BBA1A2B2BFC3C5B8C5BFF60D0A0D0AA1A1A1A1B1BEC4EACAD5C8EB203435382E363220CDF2D4AAA1A30D0A'
		.match(/../g)!
		.map((byte) => parseInt(byte, 16))
);

test.each([
	['UTF-8', utf8],
	['UTF-8 with mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8)],
	['UTF-16 little-endian', utf16(true)],
	['UTF-16 big-endian', utf16(false)],
	['GB18030', gb]
])('%s', async (_, bytes) => {
	const document = await read(bytes, 'a.docx');
	expect(document.format).toBe('txt');
	expect(document.blocks.map(({ text }) => text)).toEqual(texts);
});

test('each line that is not blank is a block, counted from 1', async () => {
	const { blocks } = await read(utf8);
	expect(blocks).toEqual([
		{ kind: 'heading', level: 1, text: texts[0], origin: { paragraph: 1 } },
		{ kind: 'paragraph', text: texts[1], origin: { paragraph: 2 } }
	]);
});

test.each([
	['一、基本情况', 1],
	['第一部分 部门概况', 1],
	['　（一）主要职责。', 2],
	['(二) 全年重点任务。', 2],
	['1．预算编制', 3],
	['3. 信息公开', 3],
	['（1）采购管理', 4],
	['1、做好图书借阅服务。', null],
	['（一）坚持以人民为中心，做好服务。', null],
	['一、概况………………3', null],
	['3.5亿元', null],
	['2023年', null],
	['一、', null],
	['一是加强管理', null],
	[`一、${'字'.repeat(41)}`, null]
])('%s → level %s', (line, level) => {
	expect(numberedHeadingLevel(line)).toBe(level);
});

test('lines with their cells between tabs are a table; what is merged stands blank', async () => {
	const { blocks } = await read(
		new TextEncoder().encode('前文\n一级\t二级\t指标值\n产出\t数量\t≥95%\n\t质量\t100%\t\n后文\n')
	);
	expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
	expect(blocks[1]).toMatchObject({
		rows: 3,
		columns: 4,
		text: '一级\t二级\t指标值\n产出\t数量\t≥95%\n\t质量\t100%\t',
		origin: { paragraph: 2 }
	});
	expect(blocks[2]?.origin).toEqual({ paragraph: 5 });
});

test.each([
	['a table of contents', '一、概况\t3\n二、收支\t5'],
	['indented lines', '\t\t第一段。\n\t\t第二段。'],
	['one line', '甲\t乙\t丙']
])('%s is no table', async (_, text) => {
	const { blocks } = await read(new TextEncoder().encode(text));
	expect(blocks.map((block) => block.text)).toEqual(text.split('\n'));
});

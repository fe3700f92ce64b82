import { expect, test } from 'vitest';
import { processorTime } from '../processor-time';
import { read } from './make-docx';

const readMd = (text: string) => read(new TextEncoder().encode(text), 'a.md');
const shown = async (text: string) =>
	(await readMd(text)).blocks.map((block) =>
		block.kind === 'heading'
			? `${block.level} ${block.text}`
			: block.kind === 'table'
				? { table: block.text }
				: block.text
	);

test.each<[string, string, unknown[]]>([
	[
		'a title and headings',
		'# 自评报告\n## 一、概况\n### 收入 ##\n正文',
		['0 自评报告', '1 一、概况', '3 收入', '正文']
	],
	[
		'marks of notes',
		'# 甲\n收入458.62[^1]万元，支出100<sup>2</sup>万元，面积**5**m<sup>2</sup>。\n\n[^1]: 不含下级。',
		['0 甲', '收入458.62万元，支出100万元，面积5m2。', '不含下级。']
	],
	['several of the highest', '# 概况\n# 收支', ['1 概况', '1 收支']],
	[
		'lines of the source',
		'# 甲\n本年收\n入458\n万元。\n支出471万元',
		['0 甲', '本年收入458万元。', '支出471万元']
	],
	['Latin words', '# 甲\nApache\nArrow', ['0 甲', 'Apache Arrow']],
	['breaks', '# 甲\n单位：某局  \n日期：三月', ['0 甲', '单位：某局', '日期：三月']],
	[
		'lists',
		'# 甲\n1. 收入\n3. 支出\n\n- 乙\n  - 丙\n* 丁',
		['0 甲', '3 1. 收入', '3 3. 支出', '乙', '丙', '丁']
	],
	[
		'a table',
		'| 项目 | **金额** |\n|:--|--:|\n| 收\\|入 | 1<br>2 |\n| 支出 |',
		[{ table: '项目\t金额\n收|入\t1\u20282\n支出\t' }]
	],
	[
		'a table with too short a line of dashes',
		'# 甲\n\n|一|二|三|\n|--|--|\n|1|2|3|',
		['0 甲', { table: '一\t二\t三\n1\t2\t3' }]
	],
	[
		'marks',
		'# 甲\n**本年**_收入_`458`[万元](http://a.cn)<span style="x">。</span>&nbsp;&ge;~~旧~~',
		['0 甲', '本年收入458万元。\u00a0≥']
	],
	['signs that are none', '# 甲\n80~90分，3*4*5=60，10~20', ['0 甲', '80~90分，3*4*5=60，10~20']],
	['a quotation', '# 甲\n> 乙\n> 丙', ['0 甲', '乙丙']],
	['indented and fenced text', '# 甲\n\n    乙\n\n```\n丙\n丁\n```', ['0 甲', '乙', '丙', '丁']],
	[
		'tables in HTML',
		'# 甲\n\n<table>\n<tr><td>1</td>\n\n<td>2</td></tr><tr><td>3<td>4</table>\n\n后',
		['0 甲', { table: '1\t2\n3\t4' }, '后']
	],
	['other HTML', '# 甲\n\n<div>乙<script>1</script></div>\n\n丙', ['0 甲', '乙', '丙']]
])('%s', async (_, text, blocks) => {
	expect(await shown(text)).toEqual(blocks);
});

test.each([
	['a heading', '正文\n## 概况', 'md'],
	['a table', '甲|乙\n-|-\n1|2', 'md'],
	['a sign without space', '#概况', 'txt'],
	['a rule', '正文\n---\n正文', 'txt'],
	['emphasis alone', '**正文**', 'txt'],
	['pipes alone', '| 甲 | 乙 |\n| 1 | 2 |', 'txt']
])('%s', async (_, text, format) => {
	expect((await readMd(text)).format).toBe(format);
});

test.each([
	['quotations', '>'],
	['stars', '*'],
	['brackets', '['],
	['links', '[a]('],
	['code', '`a'],
	['lists', '- '],
	['numbers', '1. '],
	['tags', '<a '],
	['marks', '**a_'],
	['pipes', '|-'],
	['lines of pipes', '|a|b|\n|-|-|\n'],
	['items', '- a\n'],
	['quoted lines', '> a\n'],
	['headings', '# a\n'],
	['deeper and deeper', null]
])('many %s end soon', async (_, sign) => {
	const many =
		sign === null
			? Array.from({ length: 1500 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')
			: sign.repeat(100_000 / sign.length);
	const start = processorTime();
	await readMd(`# 甲\n${many}`).catch((error: unknown) => {
		expect(error).toMatchObject({ name: 'ReadError' });
	});
	expect(processorTime() - start).toBeLessThan(8000);
});

import { expect, test } from 'vitest';
import { blocksOf, cellsOf, textsOf } from './make-html';

test.each<[string, string, unknown[][]]>([
	[
		'spans in both directions',
		'<table border=1><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁</table>',
		[
			[0, 0, 2, 1, '甲'],
			[0, 1, 1, 2, '乙'],
			[1, 1, 1, 1, '丙'],
			[1, 2, 1, 1, '丁']
		]
	],
	[
		'a span to the end of its group',
		'<table border=1><tbody><tr><td rowspan=0>甲<td>乙<tr><td>丙<tbody><tr><td>丁<td>戊</table>',
		[
			[0, 0, 2, 1, '甲'],
			[0, 1, 1, 1, '乙'],
			[1, 1, 1, 1, '丙'],
			[2, 0, 1, 1, '丁'],
			[2, 1, 1, 1, '戊']
		]
	],
	[
		'a span over more rows than there are',
		'<table border=1><tr><td rowspan=9>甲<td>乙</table>',
		[
			[0, 0, 1, 1, '甲'],
			[0, 1, 1, 1, '乙']
		]
	],
	[
		'spans that would overlap',
		'<table border=1><tr><td>甲<td rowspan=2>乙<tr><td colspan=2>丙</table>',
		[
			[0, 0, 1, 1, '甲'],
			[0, 1, 2, 1, '乙'],
			[1, 0, 1, 1, '丙']
		]
	],
	[
		'a row over more columns than there are',
		'<table border=1><tr><td colspan=100>甲<tr><td>乙<td>丙</table>',
		[
			[0, 0, 1, 2, '甲'],
			[1, 0, 1, 1, '乙'],
			[1, 1, 1, 1, '丙']
		]
	],
	[
		'foot and head at their places',
		'<table border=1><tfoot><tr><td>丙<td>3<tbody><tr><td>乙<td>2<thead><tr><th>甲<th>1</table>',
		[
			[0, 0, 1, 1, '甲'],
			[0, 1, 1, 1, '1'],
			[1, 0, 1, 1, '乙'],
			[1, 1, 1, 1, '2'],
			[2, 0, 1, 1, '丙'],
			[2, 1, 1, 1, '3']
		]
	],
	[
		'hidden rows and cells',
		'<table border=1><tr style="display:none"><td>1<td>2<tr><td>甲<td hidden>乙<td>丙</table>',
		[
			[0, 0, 1, 1, '甲'],
			[0, 1, 1, 1, '丙']
		]
	],
	[
		'paragraphs, lists and tables in a cell',
		'<table border=1><tr><td><p>甲<p>乙<ol><li>丙</ol><td>丁<br>戊<table border=1><tr><td>1<td>2<tr><td>3</table></table>',
		[
			[0, 0, 1, 1, '甲\u2028乙\u20281. 丙'],
			[0, 1, 1, 1, '丁\u2028戊\u20281 2\u20283']
		]
	],
	[
		'attributes of Excel',
		'<table x:str><tr><td x:num="458.62">458.6<td>&nbsp;</table>',
		[
			[0, 0, 1, 1, '458.6'],
			[0, 1, 1, 1, '']
		]
	]
])('%s', async (_, html, cells) => {
	expect(await cellsOf(html)).toEqual(cells);
});

test('a merged table of 19 rows and 9 columns: every cell at its place', async () => {
	const rows: string[] = [];
	const expected: unknown[][] = [];
	for (let row = 0; row < 19; row++) {
		let cells = '';
		for (let column = 0; column < 9; column++) {
			const part = row % 3 === 0 && column % 3 === 0 ? 'first' : 'other';
			// Every third cell of every third row covers two rows and two columns.
			const covered = row % 3 < 2 && column % 3 < 2 && row - (row % 3) < 18;
			if (covered && part === 'other') continue;
			const span = covered ? 2 : 1;
			const text = `${row}:${column}`;
			cells += `<td rowspan=${span} colspan=${span}><p>${text}</p></td>`;
			expected.push([row, column, span, span, text]);
		}
		rows.push(`<tr>${cells}</tr>`);
	}
	expect(await cellsOf(`<table>${rows.join('')}</table>`)).toEqual(expected);
});

test('a caption comes before its table', async () => {
	const blocks = await blocksOf('<table border=1><caption>附件2</caption><tr><td>1<td>2</table>');
	expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
		['paragraph', '附件2'],
		['table', '1\t2']
	]);
});

const data = '<table><tr><td>收入<td>458<tr><td>支出<td>471</table>';
test.each<[string, string, string[]]>([
	['around one table', `<table><tr><td>${data}</td></tr></table>`, ['收入\t458\n支出\t471']],
	[
		'with a table in it',
		`<table><tr><td>甲<td><p>乙</p>${data}</table>`,
		['甲', '乙', '收入\t458\n支出\t471']
	],
	['in one row', '<table><tr><td>甲<td><h2>乙</h2><p>丙。</p></table>', ['甲', '2 乙', '丙。']],
	[
		'in one column',
		'<table><tr><td><h1>甲</h1><tr><td><p>乙<p>丙<p>丁</table>',
		['0 甲', '乙', '丙', '丁']
	],
	[
		'by its role',
		'<table role=presentation><tr><td>甲<td>乙<tr><td>丙</table>',
		['甲', '乙', '丙']
	],
	['a mere frame', '<table border=1><tr><td><p>甲<p>乙</table>', ['甲', '乙']]
])('a table that arranges the page: %s', async (_, html, texts) => {
	expect(await textsOf(html)).toEqual(texts);
});

test.each([
	['a page that is only a table', data],
	[
		'short texts in links',
		data.replace('收入', '<a href=a>收入</a>').replace('支出', '<a href=b>支出</a>')
	],
	[
		'a cell with paragraphs',
		`<table><tr><td>问题<td><p>一、甲。<p>二、乙。<p>三、丙。<tr><td>1<td>2</table>`
	],
	['one cell', '<table border=1><tr><td>甲</table>']
])('a table that is content: %s', async (_, html) => {
	expect((await blocksOf(html)).map(({ kind }) => kind)).toEqual(['table']);
});

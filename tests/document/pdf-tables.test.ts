import { describe, expect, test } from 'vitest';
import { readDocument } from '$lib/document/read';
import { cellLineSeparator } from '$lib/document/table';
import type { Table } from '$lib/domain/document';
import { gridStrokes, pdfOf, type PageMade, type Words } from './make-pdf';

const blocksOf = async (...pages: PageMade[]) => (await readDocument('a.pdf', pdfOf(pages))).blocks;

async function tableOf(...pages: PageMade[]): Promise<Table> {
	const tables = (await blocksOf(...pages)).filter((block) => block.kind === 'table');
	const [table] = tables;
	if (!table || tables.length > 1) throw new Error(`${tables.length} tables`);
	return table;
}
const cellsOf = ({ cells, text }: Table): string[] =>
	cells.map(
		({ row, column, rowSpan, columnSpan, span }) =>
			`${row},${column} ${rowSpan}x${columnSpan} ${text.slice(...span)}`
	);

const xs = [72, 172, 272, 372];
const ys = [100, 130, 160, 190];
/** Words in the cells of a grid whose rows are 30 high. */
const inCells = (rows: readonly (readonly string[])[], top = 100): Words[] =>
	rows.flatMap((row, r) => row.map((text, c) => ({ text, x: 78 + 100 * c, y: top + 19 + 30 * r })));
const three = [
	['一', '二', '三'],
	['四', '五', '六'],
	['七', '八', '九']
];

describe('ruled tables', () => {
	test('each cell has its place', async () => {
		const table = await tableOf({ words: inCells(three), strokes: gridStrokes(xs, ys) });
		expect(table).toMatchObject({
			rows: 3,
			columns: 3,
			text: '一\t二\t三\n四\t五\t六\n七\t八\t九'
		});
		expect(table.cells[4]?.origin).toEqual({ page: 1, box: [172, 130, 272, 160] });
	});

	test('cells without a line between them are one', async () => {
		const strokes = [
			...gridStrokes([72, 372], [100, 190]),
			[72, 130, 272, 130],
			[172, 160, 372, 160],
			[172, 130, 172, 190],
			[272, 100, 272, 190]
		] as const;
		const words = inCells(
			[
				['头', '', '右'],
				['左', '中'],
				['', '下', '角']
			].map((row) => [...row])
		);
		expect(cellsOf(await tableOf({ words, strokes }))).toEqual([
			'0,0 1x2 头',
			'0,2 2x1 右',
			'1,0 2x1 左',
			'1,1 1x1 中',
			'2,1 1x1 下',
			'2,2 1x1 角'
		]);
	});

	test.each([
		[
			'thin rectangles',
			gridStrokes(xs, ys)
				.map(
					([a, b, c, d]) => `${a} ${842 - d} ${Math.max(0.5, c - a)} ${Math.max(0.5, d - b)} re f`
				)
				.join('\n')
		],
		[
			'dashes',
			`[3 2] 0 d ${gridStrokes(xs, ys)
				.map(([a, b, c, d]) => `${a} ${842 - b} m ${c} ${842 - d} l S`)
				.join('\n')}`
		],
		[
			'double lines',
			gridStrokes(xs, ys)
				.flatMap(([a, b, c, d]) =>
					[-0.9, 0.9].map((by) => `${a + by} ${842 - b + by} m ${c + by} ${842 - d + by} l S`)
				)
				.join('\n')
		],
		[
			'a box for each cell',
			[0, 1, 2]
				.flatMap((r) => [0, 1, 2].map((c) => `${72 + 100 * c} ${712 - 30 * r} 100 30 re S`))
				.join('\n')
		]
	])('drawn with %s', async (_, content) => {
		const table = await tableOf({ words: inCells(three), content });
		expect(table.text).toBe('一\t二\t三\n四\t五\t六\n七\t八\t九');
	});

	test('white lines part the cells of a coloured ground, and nothing on white', async () => {
		const white = `1 G ${gridStrokes(xs, ys)
			.map(([a, b, c, d]) => `${a} ${842 - b} m ${c} ${842 - d} l S`)
			.join('\n')}`;
		const content = `0.8 0.9 1 rg 72 652 300 90 re f\n${white}`;
		const words = inCells(three);
		expect((await tableOf({ words, content })).text).toBe('一\t二\t三\n四\t五\t六\n七\t八\t九');
		const kinds = (await blocksOf({ words, content: white })).map(({ kind }) => kind);
		expect(kinds).not.toContain('table');
	});

	test('the outer sides may be open', async () => {
		const strokes = [
			...ys.map((y) => [72, y, 372, y] as const),
			...[172, 272].map((x) => [x, 100, x, 190] as const)
		];
		expect((await tableOf({ words: inCells(three), strokes })).columns).toBe(3);
	});

	test('a frame is no table, within or without another', async () => {
		const blocks = await blocksOf({
			words: [...inCells(three), { text: '框外一段。', x: 72, y: 260 }],
			strokes: [...gridStrokes(xs, ys), ...gridStrokes([40, 555], [40, 800])]
		});
		expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'paragraph']);
		const framed = await blocksOf({
			words: [{ text: '框内一段。', x: 80, y: 120 }],
			strokes: gridStrokes([72, 400], [100, 140])
		});
		expect(framed.map(({ kind }) => kind)).toEqual(['paragraph']);
	});
});

describe('text of a cell', () => {
	/** One cell 40 wide beside another. */
	const narrow = async (...texts: string[]): Promise<string> => {
		const table = await tableOf({
			words: [
				{ text: '名', x: 78, y: 119 },
				...texts.map((text, i) => ({ text, x: 177, y: 119 + 14 * i }))
			],
			strokes: gridStrokes([72, 172, 224], [100, 180])
		});
		return cellsOf(table)[1]?.replace('0,1 1x1 ', '') ?? '';
	};

	test('a broken number is one number', async () => {
		expect(await narrow('1,286.4', '0')).toBe('1,286.40');
	});
	test('wrapped text is one line', async () => {
		expect(await narrow('服务对', '象满意', '度')).toBe('服务对象满意度');
	});
	test('lines that end early are lines', async () => {
		expect(await narrow('甲', '乙')).toBe(`甲${cellLineSeparator}乙`);
	});
	test('two numbers are two', async () => {
		expect(await narrow('1286.40', '1300.50')).toBe(`1286.40${cellLineSeparator}1300.50`);
	});
	test.each([
		['1234', '5678'],
		['2022', '2023'],
		['85.50', '90'],
		['85.5', '90'],
		['123456', '-78']
	])('%s above %s are two numbers', async (...texts) => {
		expect(await narrow(...texts)).toBe(texts.join(cellLineSeparator));
	});
	test.each([
		['15,430.7', '5'],
		['123456', '5.67'],
		['1,286,4', '30.25']
	])('%s above %s is one number where no more would fit', async (...texts) => {
		expect(await narrow(...texts)).toBe(texts.join(''));
	});
	test('text that runs upwards', async () => {
		const table = await tableOf({
			words: [
				{ text: '产出指标', x: 128, y: 175, turned: 90 },
				{ text: '数量', x: 178, y: 140 }
			],
			strokes: gridStrokes([72, 172, 272], [100, 190])
		});
		expect(table.text).toBe('产出指标\t数量');
	});
});

describe('tables over pages', () => {
	const grid = gridStrokes(xs, ys);
	test('go on, with repeated headings once', async () => {
		const head = ['指标', '目标', '结果'];
		const table = await tableOf(
			{ words: inCells([head, ['甲', '1', '2'], ['乙', '3', '4']]), strokes: grid },
			{ words: inCells([head, ['丙', '5', '6'], ['丁', '', '8']]), strokes: grid }
		);
		expect(table.text).toBe('指标\t目标\t结果\n甲\t1\t2\n乙\t3\t4\n丙\t5\t6\n丁\t\t8');
		expect(table.cells.at(-1)?.origin?.page).toBe(2);
	});

	test('a cell that the page breaks is one', async () => {
		const table = await tableOf(
			{
				words: inCells([
					['甲', '1', '二'],
					['乙', '3', '四'],
					['丙', '5', '数字化率偏低人才']
				]),
				strokes: grid
			},
			{
				words: inCells([
					['', '', '缺乏'],
					['丁', '7', '八'],
					['戊', '9', '十']
				]),
				strokes: grid
			}
		);
		expect(table.rows).toBe(5);
		expect(table.text).toContain('丙\t5\t数字化率偏低人才缺乏\n丁');
	});

	test('a merged cell goes on below the break', async () => {
		const merged = [
			...gridStrokes([72, 372], [100, 190]),
			[172, 130, 372, 130],
			[172, 160, 372, 160],
			[172, 100, 172, 190],
			[272, 100, 272, 190]
		] as const;
		const table = await tableOf(
			{
				words: inCells([
					['产出', '1', '2'],
					['', '3', '4'],
					['', '5', '6']
				]),
				strokes: merged
			},
			{
				words: inCells([
					['', '7', '8'],
					['', '9', '10'],
					['', '11', '12']
				]),
				strokes: merged
			}
		);
		expect(table.cells[0]).toMatchObject({ rowSpan: 6, columnSpan: 1 });
		expect(table.rows).toBe(6);
	});

	test('other columns are another table', async () => {
		const blocks = await blocksOf(
			{ words: inCells(three), strokes: grid },
			{ words: inCells(three), strokes: gridStrokes([72, 150, 290, 372], ys) }
		);
		expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(2);
	});
});

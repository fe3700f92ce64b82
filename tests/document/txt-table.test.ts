import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOfText } from '$lib/document/txt/reader';
import { processorTime } from '../processor-time';

const shown = (text: string) =>
	blocksOfText(text).map((block) => (block.kind === 'table' ? { table: block.text } : block.text));
function cellsOf(text: string) {
	const table = blocksOfText(text)[0];
	return table?.kind === 'table'
		? table.cells.map((cell) => [
				cell.row,
				cell.column,
				cell.rowSpan,
				cell.columnSpan,
				table.text.slice(...cell.span)
			])
		: null;
}
const simple = [
	[0, 0, 1, 1, '项目'],
	[0, 1, 1, 1, '金额'],
	[1, 0, 1, 1, '收入'],
	[1, 1, 1, 1, '458.62']
];

test.each<[string, string]>([
	['tabs', '项目\t金额\n收入\t458.62'],
	['tabs and a blank line after each', '项目\t金额\n\n收入\t458.62\n'],
	['pipes', '项目 | 金额\n收入 | 458.62'],
	['pipes around', '| 项目 | 金额 |\n|---|---|\n| 收入 | 458.62 |'],
	['wide pipes', '｜项目｜金额｜\n｜收入｜458.62｜'],
	['lines', '┌────┬──────┐\n│项目│金额  │\n├────┼──────┤\n│收入│458.62│\n└────┴──────┘'],
	['wide lines', '┌──┬───┐\n│项目│金额  │\n├──┼───┤\n│收入│458.62│\n└──┴───┘'],
	['double lines', '╔════╦══════╗\n║项目║金额  ║\n╠════╬══════╣\n║收入║458.62║\n╚════╩══════╝'],
	[
		'dashes',
		'+------+--------+\n| 项目 | 金额   |\n+======+========+\n| 收入 | 458.62 |\n+------+--------+'
	],
	[
		'rows without lines',
		'+------+--------+\n| 项目 | 金额   |\n| 收入 | 458.62 |\n+------+--------+'
	]
])('a table shown by %s', (_, text) => {
	expect(cellsOf(text)).toEqual(simple);
});

test('rows of unequal length between bare pipes, with a blank cell at the begin', () => {
	const text = '产出|数量|场次|12场\n||人数|300人\n总分|96.69';
	expect(cellsOf(text)).toEqual([
		[0, 0, 1, 1, '产出'],
		[0, 1, 1, 1, '数量'],
		[0, 2, 1, 1, '场次'],
		[0, 3, 1, 1, '12场'],
		[1, 0, 1, 1, ''],
		[1, 1, 1, 1, ''],
		[1, 2, 1, 1, '人数'],
		[1, 3, 1, 1, '300人'],
		[2, 0, 1, 1, '总分'],
		[2, 1, 1, 1, '96.69']
	]);
});

test('cells of a drawn table that cover others, and what goes on in the next line', () => {
	const text = [
		'┌──────────┬────────────────┐',
		'│ 指标     │ 完成情况       │',
		'│          ├───────┬────────┤',
		'│          │ 目标  │ 实际   │',
		'├──────────┼───────┼────────┤',
		'│ 预算执行 │ ≥95% │ 1,286.4│',
		'│ 率       │       │ 0      │',
		'├──────────┴───────┼────────┤',
		'│ 合计             │ 100    │',
		'└──────────────────┴────────┘'
	].join('\n');
	expect(cellsOf(text)).toEqual([
		[0, 0, 2, 1, '指标'],
		[0, 1, 1, 2, '完成情况'],
		[1, 1, 1, 1, '目标'],
		[1, 2, 1, 1, '实际'],
		[2, 0, 1, 1, '预算执行率'],
		[2, 1, 1, 1, '≥95%'],
		[2, 2, 1, 1, '1,286.40'],
		[3, 0, 1, 2, '合计'],
		[3, 2, 1, 1, '100']
	]);
});

test('a text of fields with commas between is one table', () => {
	const text = '一级指标,名称,"目标值"\n产出,"培训,场次",≥10\n效益,"说""明""",100\n';
	expect(shown(text)).toEqual([
		{ table: '一级指标\t名称\t目标值\n产出\t培训,场次\t≥10\n效益\t说"明"\t100' }
	]);
});

test('tables between lines; lines that are not blank are counted', () => {
	const blocks = blocksOfText('前\n\n甲\t乙\n丙\t丁\n\n| 1 | 2 |\n| 3 | 4 |\n后');
	expect(blocks.map(({ kind, origin }) => [kind, origin.paragraph])).toEqual([
		['paragraph', 1],
		['table', 2],
		['table', 4],
		['paragraph', 6]
	]);
});

test.each([
	['an indented line', '\t甲乙丙\n\t丁戊己'],
	['numbers before tabs', '1.\t收入情况\n2.\t支出情况\n（3）\t其他'],
	['sentences', '甲\t本年收入458.62万元。\n乙\t本年支出471.30万元。'],
	['one row', '单位：某局\t日期：2024年3月'],
	['commas', '收入,支出,结余\n本年收入458.62万元,支出471.30万元,结余为0。'],
	['two lines of commas', '甲,乙,丙\n丁,戊,己'],
	['pipes in a line', '发布 | 来源 | 浏览\n正文'],
	['rules', '----------\n正文\n----------'],
	['a drawing that is none', '┌─\n正文']
])('no table: %s', (_, text) => {
	expect(shown(text)).toEqual(text.split('\n'));
});

describe('prose', () => {
	const word = fc.constantFrom(
		'本年',
		'收入',
		'458.62',
		'万元',
		'预算',
		'执行率',
		'，',
		'、',
		',',
		'|',
		' ',
		'（',
		'）',
		'-',
		'+'
	);
	const sentence = fc
		.array(word, { minLength: 3, maxLength: 40 })
		.map((words) => `${words.join('')}完成。`);
	const indent = fc.constantFrom('', '\t', '　　', '    ', '\t\t', '1.\t', '一、\t', '（1）');
	const line = fc
		.tuple(indent, fc.array(sentence, { minLength: 1, maxLength: 3 }))
		.map(([space, some]) => space + some.join(''));

	test('never becomes a table, and keeps every line', () => {
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
				expect(shown(lines.join('\n'))).toEqual(lines);
			}),
			{ numRuns: 500 }
		);
	});
});

test('every sign of any lines comes out', () => {
	const char = fc.constantFrom(
		'甲',
		'1',
		'.',
		'\t',
		'|',
		'│',
		'┌',
		'─',
		'┬',
		'┼',
		'+',
		'-',
		',',
		'"',
		'\n',
		' ',
		'。'
	);
	const bare = (text: string) => text.replace(/[\s|│┌─┬┼+\-,"]/g, '');
	fc.assert(
		fc.property(fc.array(char, { maxLength: 120 }), (chars) => {
			const text = chars.join('');
			const all = blocksOfText(text)
				.map((block) => block.text)
				.join('');
			expect(Array.from(bare(all)).sort()).toEqual(Array.from(bare(text)).sort());
		}),
		{ numRuns: 1000 }
	);
});

test.each([
	['tabs', '甲。\t乙。\n'],
	['pipes', '甲。|乙。\n'],
	['lines', '┌─┐\n'],
	['dashes', '+---+\n|甲\n'],
	['commas', '甲,乙,丙。\n'],
	['quotes', '","'],
	['spaces', ' '.repeat(1000)]
])('%s without end', (_, text) => {
	const start = processorTime();
	blocksOfText(text.repeat(Math.ceil(400_000 / text.length)));
	expect(processorTime() - start).toBeLessThan(8000);
});

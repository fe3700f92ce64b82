import { describe, expect, test } from 'vitest';
import { layoutOf, onlyTable } from './fixtures';
import {
	cell,
	makeDoc,
	p,
	readMade,
	row,
	rowEnd,
	sprm,
	u16,
	u32,
	type Paragraph
} from './make-doc';
import { readDocument } from '$lib/document/read';

const goesOnDown = 0x20;
const startsDown = 0x60;
const three = [0, 1000, 2000, 3000];

const layout = async (body: readonly Paragraph[]): Promise<string[]> => {
	const table = onlyTable(await readMade(body));
	return [`${table.rows}×${table.columns}`, ...layoutOf(table)];
};

describe('the cells of a table', () => {
	test('span the columns that other rows divide', async () => {
		expect(
			await layout([...row(['甲', '乙', '丙'], three), ...row(['丁', '戊'], [0, 2000, 3000])])
		).toEqual(['2×3', '0,0 1×1 甲', '0,1 1×1 乙', '0,2 1×1 丙', '1,0 1×2 丁', '1,2 1×1 戊']);
	});

	test('keep to the columns that a hand has moved a little, and stand behind those left out', async () => {
		expect(
			await layout([...row(['甲', '乙', '丙'], three), ...row(['丁', '戊'], [1008, 1994, 3005])])
		).toEqual(['2×3', '0,0 1×1 甲', '0,1 1×1 乙', '0,2 1×1 丙', '1,1 1×1 丁', '1,2 1×1 戊']);
	});

	test('go on downwards', async () => {
		const body = [
			...row(['甲', '乙'], [0, 1000, 2000], [startsDown, startsDown]),
			...row(['', '丙'], [0, 1000, 2000], [goesOnDown, startsDown]),
			...row(['', ''], [0, 1000, 2000], [goesOnDown, goesOnDown])
		];
		expect(await layout(body)).toEqual(['3×2', '0,0 3×1 甲', '0,1 1×1 乙', '1,1 2×1 丙']);
	});

	test.each([
		['the first bit begins', [1, 2, 2, 1, 2]],
		['the second bit begins', [2, 1, 1, 2, 1]]
	])('go together from left to right where %s', async (_, flags) => {
		const edges = [0, 1000, 2000, 3000, 4000, 5000];
		expect(await layout(row(['甲', '乙', '丙', '丁', '戊'], edges, flags))).toEqual([
			'1×5',
			'0,0 1×3 甲',
			'0,3 1×2 丁'
		]);
	});

	test('by what came after the definition of the row', async () => {
		const end = rowEnd(three);
		const changed = {
			...end,
			sprms: [
				...(end.sprms ?? []),
				sprm(0xd62b, 2, 0, 3),
				sprm(0x5624, 1, 3),
				sprm(0x7623, 0, 1, ...u16(500))
			]
		};
		const body = [
			...['甲', '乙', '丙'].map(cell),
			changed,
			...row(['', '丁'], [0, 500, 2500], [goesOnDown, 0])
		];
		expect(await layout(body)).toEqual(['2×3', '0,0 2×1 甲', '0,1 1×2 乙', '1,1 1×2 丁']);
	});

	test('without a definition of their row', async () => {
		const bare = { ...rowEnd([]), sprms: [sprm(0x2416, 1), sprm(0x2417, 1)] };
		expect(await layout([cell('甲'), cell('乙'), bare, cell('丙'), cell('丁'), bare])).toEqual([
			'2×2',
			'0,0 1×1 甲',
			'0,1 1×1 乙',
			'1,0 1×1 丙',
			'1,1 1×1 丁'
		]);
	});

	test('of a deleted row are gone', async () => {
		const end = { ...rowEnd(three), ofMark: sprm(0x0800, 1) };
		const body = [...['旧', '旧', '旧'].map(cell), end, ...row(['甲', '乙', '丙'], three)];
		expect(await layout(body)).toEqual(['1×3', '0,0 1×1 甲', '0,1 1×1 乙', '0,2 1×1 丙']);
	});

	test('have lines, and tables within', async () => {
		const deep = (depth: number, ...more: number[][]): number[][] => [
			sprm(0x2416, 1),
			sprm(0x6649, ...u32(depth)),
			...more
		];
		const endsCell = sprm(0x244b, 1);
		const endsRow = sprm(0x244c, 1);
		const inner = rowEnd([0, 400, 800]).sprms?.slice(2) ?? [];
		const body = [
			p('一行', ...deep(1)),
			cell('二行'),
			p('内甲', ...deep(2, endsCell)),
			p('内乙', ...deep(2, endsCell)),
			p('', ...deep(2, endsRow, sprm(0x2417, 1), ...inner)),
			cell('外'),
			rowEnd([0, 1000, 2000])
		];
		expect(await layout(body)).toEqual(['1×2', '0,0 1×1 一行二行', '0,1 1×1 内甲内乙外']);
	});
});

test('a long definition of a row lies in the stream of data', async () => {
	const edges = Array.from({ length: 13 }, (_, i) => 500 * i);
	const end = rowEnd(edges);
	const list = (end.sprms ?? []).flat();
	const data = new Uint8Array(4096);
	data.set([...u16(list.length), ...list], 100);
	const far = { ...end, sprms: [sprm(0x2416, 1), sprm(0x6646, ...u32(100))] };
	const cells = edges.slice(1).map((_, i) => cell(String(i)));
	const table = onlyTable(await readMade([...cells, far], { streams: { Data: data } }));
	expect([table.rows, table.columns, table.cells.length]).toEqual([1, 12, 12]);
});

test('a frame of one cell is no table', async () => {
	const body = [p('一段', sprm(0x2416, 1)), cell('二段'), rowEnd([0, 9000]), p('完')];
	const { blocks } = await readMade(body);
	expect(blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
		'paragraph 一段',
		'paragraph 二段',
		'paragraph 完'
	]);
});

describe('hostile tables', () => {
	test.each<[string, () => readonly Paragraph[], string]>([
		['tables nested a thousand deep', () => [p('文', sprm(0x6649, ...u32(1000)))], 'malformed'],
		[
			'edges beyond the definition',
			() => [
				cell('文'),
				cell('文'),
				{ ...rowEnd([]), sprms: [sprm(0x2417, 1), sprm(0xd608, 3, 0, 200, 0)] }
			],
			'malformed'
		],
		[
			'more columns than a page has',
			() =>
				Array.from({ length: 60 }, (_, i) =>
					row(
						Array.from({ length: 10 }, () => '文'),
						Array.from({ length: 11 }, (_, j) => 30 * (11 * i + j))
					)
				).flat(),
			'malformed'
		]
	])('%s', async (_, body, failure) => {
		await expect(readDocument('a', makeDoc(body()))).rejects.toMatchObject({ failure });
	});
});

import { expect, test } from 'vitest';
import { blocksOf, element, line, words } from './make-ofd';

const xs = [20, 60, 100, 140];
const ys = [40, 50, 60];
const cells = ['甲', '乙', '丙', '丁', '戊', '己'].map((text, i) =>
	words(text, (xs[i % 3] ?? 0) + 2, (ys[Math.floor(i / 3)] ?? 0) + 2, {}, { DeltaX: '' })
);
const lying = ys.map((y) => `M 20 ${y} L 140 ${y}`);
const standing = xs.map((x) => `M ${x} 40 L ${x} 60`);

async function tableOf(page: string, resources = '') {
	const blocks = await blocksOf({ pages: [page + cells.join('')], resources });
	const [table] = blocks;
	return table?.kind === 'table' && blocks.length === 1
		? [table.rows, table.columns, table.text]
		: blocks.map(({ text }) => text);
}
const whole = [2, 3, '甲\t乙\t丙\n丁\t戊\t己'];

test.each([
	['a path of all lines', line([...lying, ...standing].join(' '))],
	['a path for each line', [...lying, ...standing].map((data) => line(data)).join('')],
	[
		'frames of the cells, in spaces of their own',
		ys
			.slice(0, 2)
			.flatMap((y) => xs.slice(0, 3).map((x) => [x, y]))
			.map(([x, y]) => line('S 0 0 L 40 0 L 40 10 L 0 10 C', { Boundary: `${x} ${y} 40 10` }))
			.join('')
	],
	[
		'thin areas that are filled',
		[
			...ys.map((y) => `M 20 ${y} L 140 ${y} L 140 ${y + 0.2} L 20 ${y + 0.2} C`),
			...xs.map((x) => `M ${x} 40 L ${x} 60 L ${x + 0.2} 60 L ${x + 0.2} 40 C`)
		]
			.map((data) =>
				line(data, { Stroke: 'false', Fill: 'true' }).replace(
					'<ofd:Abb',
					'<ofd:FillColor Value="0"/><ofd:Abb'
				)
			)
			.join('')
	],
	[
		'lines made larger by a matrix',
		line(
			[...lying, ...standing].join(' ').replace(/\d+/g, (value) => String(Number(value) / 10)),
			{
				CTM: '10 0 0 10 0 0'
			}
		)
	]
])('%s', async (_, page) => {
	expect(await tableOf(page)).toEqual(whole);
});

test('a cell whose characters stand below one another, or are turned', async () => {
	const standingCells =
		words('竖排字', 25, 41, { Size: 2 }, { Y: 2, DeltaX: '', DeltaY: 'g 2 2' }) +
		words('转过字', 65, 41, { Size: 2, CharDirection: 90 }, { Y: 1, DeltaX: '', DeltaY: 'g 2 2' });
	const page = line([...lying, ...standing].join(' ')) + standingCells;
	const [table] = await blocksOf({ pages: [page] });
	expect(table?.text).toBe('竖排字\t转过字\t\n\t\t');
});

test('cells without a line between them are one', async () => {
	const merged = [
		...lying,
		'M 20 40 L 20 60',
		'M 60 50 L 60 60',
		'M 100 40 L 100 60',
		'M 140 40 L 140 60'
	];
	expect(await tableOf(line(merged.join(' ')))).toEqual([2, 3, '甲 乙\t丙\n丁\t戊\t己']);
});

test('lines that are not drawn make no table', async () => {
	const all = [...lying, ...standing].join(' ');
	const untabled = ['甲 乙 丙', '丁 戊 己'];
	for (const more of [
		{ Stroke: 'false' },
		{ Visible: 'false' },
		{ Alpha: '0' },
		{ Stroke: 'false', Fill: 'true' }
	])
		expect(await tableOf(line(all, more as Record<string, string>))).not.toEqual(whole);
	const white = line(all).replace('<ofd:Abb', '<ofd:StrokeColor Value="255 255 255"/><ofd:Abb');
	expect((await tableOf(white)).join(' ')).toBe(untabled.join(' '));
});

test('colours from parameters, which take them from others', async () => {
	const params = element(
		'DrawParams',
		{},
		element('DrawParam', { ID: 1, Relative: 2 }) +
			element('DrawParam', { ID: 2, Relative: 1 }, element('StrokeColor', { Value: '255 255 255' }))
	);
	const all = line([...lying, ...standing].join(' '), { DrawParam: 1 });
	expect(await tableOf(all, params)).not.toEqual(whole);
	expect(await tableOf(all, params.replace('255 255 255', '0 0 0'))).toEqual(whole);
});

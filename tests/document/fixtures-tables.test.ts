import { describe, expect, test, vi } from 'vitest';
import { longTable, mergedTable, placedCells, tableOf } from '../../scripts/fixtures/truth';
import { layoutOf, onlyTable, readFixture, truthLayout, unspaced } from './fixtures';

// A PDF takes a second or more where the machine has other work.
vi.setConfig({ testTimeout: 30_000 });

const merged = placedCells(tableOf(mergedTable()));

describe('the merged table of 19 × 9, every cell of it', () => {
	test.each([
		'merged-table.docx',
		'merged-table.doc',
		'merged-table.odt',
		'merged-table.html',
		'merged-table-site.html',
		'merged-table.pdf',
		'merged-table-printed.pdf',
		'merged-table.ofd',
		'merged-table-glyphs.ofd'
	])('%s', async (name) => {
		const table = onlyTable(await readFixture(name));
		expect([table.rows, table.columns]).toEqual([19, 9]);
		expect(layoutOf(table)).toEqual(truthLayout(merged));
	});

	test.each(['merged-table.xlsx', 'merged-table.xls', 'merged-table.ods'])(
		'%s, with the numbers behind what is shown',
		async (name) => {
			const { blocks } = await readFixture(name);
			const tables = blocks.filter((block) => block.kind === 'table');
			const all = tables.flatMap((table) =>
				table.cells.map((cell) => ({
					...cell,
					text: unspaced(table.text.slice(...cell.span)),
					address: cell.origin?.cell
				}))
			);
			for (const cell of merged.filter(({ text }) => text !== '')) {
				const column = String.fromCharCode(65 + cell.column);
				const found = all.find(({ address }) => address === `${column}${cell.row + 2}`);
				expect(found, cell.text).toMatchObject({
					text: unspaced(cell.text),
					rowSpan: cell.rowSpan,
					columnSpan: cell.columnSpan
				});
				if (cell.value !== undefined && Number(cell.text.replace(/,/g, '')) !== cell.value)
					expect(found?.stored, cell.text).toBe(cell.value);
			}
		}
	);
});

describe('the table over several pages, its headings once', () => {
	const cells = placedCells(tableOf(longTable()));
	test.each([
		'long-table.docx',
		'long-table.doc',
		'long-table.odt',
		'long-table.pdf',
		'long-table-printed.pdf',
		'long-table.ofd',
		'long-table-glyphs.ofd'
	])('%s', async (name) => {
		const document = await readFixture(name);
		const table = onlyTable(document);
		expect([table.rows, table.columns]).toEqual([53, 6]);
		expect(layoutOf(table)).toEqual(truthLayout(cells));
		expect(document.blocks.map(({ kind }) => kind)).toHaveLength(3);
	});
});

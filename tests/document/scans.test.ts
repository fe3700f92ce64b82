import { expect, test, vi } from 'vitest';
import { documentSchema } from '$lib/domain/document';
import { readDocument } from '$lib/document/read';
import { inkOf } from '$lib/document/scan/ink';
import { pdfOfPictures } from '$lib/document/scan/picture-pdf';
import { blank, rotated, turned, type Raster } from '$lib/document/scan/raster';
import { withoutSeals } from '$lib/document/scan/seals';
import { skewOf } from '$lib/document/scan/skew';
import { mergedTable, placedCells, tableOf } from '../../scripts/fixtures/truth';
import { bytesOf, onlyTable, unspaced } from './fixtures';

// A page takes ten seconds, and several times that where the machine has other work.
vi.setConfig({ testTimeout: 150_000 });

const numbersOf = (text: string): string[] => unspaced(text).match(/-?\d[\d,]*(?:\.\d+)?%?/g) ?? [];

test('every number of the merged table of 19 × 9 is read off its scan, in its cell', async () => {
	const document = documentSchema.parse(
		await readDocument('scan-table.png', bytesOf('scan-table.png'), { pictures: true })
	);
	expect(document.format).toBe('png');
	expect(document.blocks.every(({ recognised }) => recognised)).toBe(true);
	const table = onlyTable(document);
	expect([table.rows, table.columns]).toEqual([19, 9]);
	const truth = placedCells(tableOf(mergedTable()));
	const layout = truth.map(({ row, column, rowSpan, columnSpan }) => [
		row,
		column,
		rowSpan,
		columnSpan
	]);
	expect(table.cells.map((cell) => [cell.row, cell.column, cell.rowSpan, cell.columnSpan])).toEqual(
		layout
	);
	for (const [i, cell] of table.cells.entries())
		expect(numbersOf(table.text.slice(...cell.span))).toEqual(numbersOf(truth[i]?.text ?? ''));
	for (const { page, box } of table.pieces ?? []) {
		expect(page).toBe(1);
		expect(box[0] >= 0 && box[1] >= 0 && box[2] <= 596 && box[3] <= 843).toBe(true);
	}
});

/** Lines of print as black bars. */
function barred(width: number, height: number): Raster {
	const page = blank(width, height);
	for (let y = 60; y < height - 60; y += 24)
		for (let x = 60; x < width - 60; x++)
			if (x % 14 < 10) for (let dy = 0; dy < 10; dy++) page.data[(y + dy) * width + x] = 0;
	return page;
}

test.each([-1.5, -0.6, 0, 0.3, 1.5])('askew by %s degrees', (degrees) => {
	const askew = rotated(barred(700, 900), (degrees * Math.PI) / 180);
	expect((skewOf(inkOf(askew)) * 180) / Math.PI).toBeCloseTo(degrees, 1);
});

test('four quarter turns leave a picture as it was', () => {
	const page = barred(200, 300);
	expect(turned(turned(page, 1), 3).data).toEqual(page.data);
	expect(turned(turned(page, 2), 2).data).toEqual(page.data);
	expect(turned(turned(page, 1), 1).data).toEqual(turned(page, 2).data);
});

test('the red of a seal is taken out, and what it is stamped on stays; a red heading stays', () => {
	const page = blank(400, 600);
	const red = new Uint8Array(page.data.length);
	const put = (x: number, y: number, grey: number, redness: number): void => {
		page.data[y * 400 + x] = grey;
		red[y * 400 + x] = redness;
	};
	for (let x = 100; x < 220; x++) for (let y = 300; y < 420; y++) put(x, y, 90, 180);
	for (let x = 150; x < 170; x++) put(x, 350, 20, 0);
	for (let x = 50; x < 350; x++) for (let y = 60; y < 90; y++) put(x, y, 90, 180);
	const plain = withoutSeals(page, red, 1);
	expect(plain.data[310 * 400 + 110]).toBe(255);
	expect(plain.data[350 * 400 + 160]).toBe(20);
	expect(plain.data[70 * 400 + 100]).toBe(90);
});

const whitePage = (pages: number): Uint8Array =>
	pdfOfPictures(
		Array.from({ length: pages }, () => ({
			width: 300,
			height: 400,
			density: null,
			pictures: [
				{
					width: 300,
					height: 400,
					left: 0,
					top: 0,
					entries: '/ColorSpace /DeviceGray /BitsPerComponent 8',
					bytes: new Uint8Array(300 * 400).fill(255)
				}
			]
		}))
	);

test('an empty page says nothing', async () => {
	const reading = readDocument('a.pdf', whitePage(1), { pictures: true });
	await expect(reading).rejects.toMatchObject({ failure: 'no_text' });
});

test('where enough is read before the first page, pages are pictures still', async () => {
	const reading = readDocument('a.pdf', whitePage(3), { pictures: true, isEnough: () => true });
	await expect(reading).rejects.toMatchObject({ failure: 'no_text_scan' });
});

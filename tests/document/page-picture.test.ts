import { expect, test } from 'vitest';
import { pictureOfPage } from '$lib/document/page-picture';
import { bytesOf } from './fixtures';
import { stamped, pageOf } from './scan-paper';
import { pdfOfPictures } from '$lib/document/scan/picture-pdf';

test.each([
	['scan-report.pdf', 2],
	['scan-table.png', 1],
	['scan.ofd', 1]
])('%s is shown as its page %i is', async (name, number) => {
	const painting = await pictureOfPage(bytesOf(name), number);
	if (!painting) throw new Error('no picture');
	const { raster, scale } = painting;
	// An A4, at so many points to a 72nd of an inch.
	expect(raster.width / scale).toBeCloseTo(595, -1);
	expect(raster.height / scale).toBeCloseTo(842, -1);
	const dark = raster.data.filter((value) => value < 128).length;
	expect(dark / raster.data.length).toBeGreaterThan(0.001);
	expect(dark / raster.data.length).toBeLessThan(0.2);
});

test('a page that is not there has no picture, nor has one of text', async () => {
	expect(await pictureOfPage(bytesOf('scan-report.pdf'), 3)).toBeNull();
	expect(await pictureOfPage(bytesOf('scan-table.png'), 2)).toBeNull();
	expect(await pictureOfPage(bytesOf('merged-table.ofd'), 1)).toBeNull();
	expect(await pictureOfPage(bytesOf('merged-table.pdf'), 1)).toBeNull();
});

test('a seal stays on the page that a person looks at', async () => {
	const seal = pdfOfPictures([pageOf(stamped(1100, 800, 155), 'RGB')]);
	const painting = await pictureOfPage(seal, 1);
	expect(painting?.raster.data.some((value) => value < 160)).toBe(true);
});

test('what has no such pages is refused', async () => {
	await expect(pictureOfPage(bytesOf('prose.doc'), 1)).rejects.toMatchObject({
		failure: 'unsupported'
	});
});

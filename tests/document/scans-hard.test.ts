import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { SourceDocument } from '$lib/domain/document';
import { readDocument } from '$lib/document/read';
import { painted } from '$lib/document/scan/paper';
import { pdfOfPictures } from '$lib/document/scan/picture-pdf';
import { blank, turned, type Raster } from '$lib/document/scan/raster';
import { noisy } from '../../scripts/scans/noise';
import { bytesOf, editDistance, wordsOf } from './fixtures';
import { pageOf, photographed, rasterOf, scanOf, stamped } from './scan-paper';

// Some lines take seconds, and several times that where the machine has other work.
vi.setConfig({ testTimeout: 150_000 });

const recognise = (bytes: Uint8Array, isEnough?: () => boolean): Promise<SourceDocument> =>
	readDocument('scan', bytes, { pictures: true, ...(isEnough ? { isEnough } : {}) });

let lines: Raster;
let words: string;
beforeAll(async () => {
	lines = rasterOf('scan-lines.png');
	words = wordsOf(await recognise(scanOf(lines)));
});

test('the lines of the fixture are read', () => {
	expect(words).toContain('广州市云棠区林业和园林局2023年度部门整体支出绩效自评报告');
	expect(words).toContain('拟订全区林业和园林发展规划并组织实施。');
});

test.each([
	['upside down', 2],
	['on its right side', 1],
	['on its left side', 3]
] as const)('%s it says the same, and its boxes stand where the words do', async (_, turns) => {
	const document = await recognise(scanOf(turned(lines, turns)));
	expect(editDistance(wordsOf(document), words)).toBeLessThanOrEqual(2);
	const [width, height] = turns === 2 ? [595.4, 194.4] : [194.4, 595.4];
	const heading = document.blocks.find(({ text }) => text.includes('云棠区'))?.pieces?.[0];
	const [left = 0, top = 0, right = 0, bottom = 0] = heading?.box ?? [];
	expect(left >= 0 && top >= 0 && right <= width && bottom <= height).toBe(true);
	// The heading stands at the head of the text, wherever that lies.
	if (turns === 2) expect(top).toBeGreaterThan(height / 2);
	else if (turns === 1) expect(left).toBeGreaterThan(width / 2);
	else expect(right).toBeLessThan(width / 2);
});

test('a photograph of a page, in uneven light and narrower at its top', async () => {
	const document = await recognise(scanOf(photographed(lines)));
	expect(editDistance(wordsOf(document), words) / words.length).toBeLessThan(0.05);
});

test('a photograph of no page says nothing', async () => {
	const sky = blank(900, 600);
	for (let y = 0; y < 600; y++)
		for (let x = 0; x < 900; x++) sky.data[y * 900 + x] = 120 + 100 * Math.sin(x / 90 + y / 60);
	await expect(recognise(scanOf(noisy(sky, 20, 7)))).rejects.toMatchObject({ failure: 'no_text' });
});

test('a page with nothing but a stamp says nothing', async () => {
	const seal = pdfOfPictures([pageOf(stamped(1100, 800, 155), 'RGB')]);
	await expect(recognise(seal)).rejects.toMatchObject({ failure: 'no_text' });
});

test('an A3 at 600 points to the inch is made smaller before anything is done with it', () => {
	const [width, height] = [9921, 7016];
	const data = new Uint8Array(Math.ceil(width / 8) * height);
	const picture = { width, height, data, kind: 'bits', colour: [0, 0, 0] } as const;
	const painting = painted([{ picture, matrix: [1191, 0, 0, -842, 0, 842] }], 1191, 842);
	expect(painting?.covered).toBeCloseTo(1);
	const { raster } = painting ?? { raster: blank(0, 0) };
	expect(Math.max(raster.width, raster.height)).toBeLessThanOrEqual(4200);
	const { length } = raster.data.filter((value) => value === 0);
	expect(length / raster.data.length).toBeGreaterThan(0.99);
});

test.each([
	['a page painted over a thousand times', 1, 1, 1000],
	['many pictures that are each as large as may be', 9000, 9000, 5]
])('%s is refused before it is painted', (_, width, height, times) => {
	const data = new Uint8Array(Math.ceil(width / 8) * height);
	const picture = { width, height, data, kind: 'bits', colour: [0, 0, 0] } as const;
	const matrix = [595, 0, 0, -842, 0, 842] as const;
	const pictures = Array.from({ length: times }, () => ({ picture, matrix }));
	expect(() => painted(pictures, 595, 842)).toThrow('too_large');
});

test('of 300 pages those stay that were read before it was enough, and the others are named', async () => {
	const strip = { width: 1654, height: 260, data: lines.data.slice(0, 1654 * 260) };
	const page = pageOf(strip);
	const pages = Array.from({ length: 300 }, () => page);
	let asked = 0;
	const document = await recognise(pdfOfPictures(pages), () => ++asked > 2);
	expect(wordsOf(document)).toContain('云棠区林业和园林局');
	expect(new Set(document.blocks.map(({ origin }) => origin.page))).toEqual(new Set([1, 2]));
	expect(document.unread).toEqual(Array.from({ length: 298 }, (_, i) => i + 3));
});

describe('TIFF', () => {
	test('pages by fax and by LZW, each read as a page', async () => {
		const document = await recognise(bytesOf('scan-lines.tif'));
		expect(document.format).toBe('tiff');
		const pages = [1, 2].map((page) =>
			wordsOf({
				...document,
				blocks: document.blocks.filter(({ origin }) => origin.page === page)
			})
		);
		expect(editDistance(pages[0] ?? '', words)).toBeLessThanOrEqual(3);
		expect(pages[1]).toContain('年度重点工作');
		expect(pages[1]).not.toContain('自评报告');
	});

	test('one that is cut off is malformed or truncated, and says so', async () => {
		const bytes = bytesOf('scan-lines.tif');
		for (const part of [0.2, 0.5, 0.9])
			await expect(recognise(bytes.slice(0, part * bytes.length))).rejects.toMatchObject({
				failure: expect.stringMatching(/^(?:truncated|malformed)$/) as unknown
			});
	});
});

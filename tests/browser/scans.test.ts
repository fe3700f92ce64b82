import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { ready, visit, type App } from './app';

let browser: Browser;
let app: App;
let models: string[];
beforeAll(async () => {
	browser = await chromium.connect(inject('wsEndpoint'));
});
afterAll(() => browser.close());
beforeEach(async () => {
	app = await visit(browser);
	models = [];
	app.page.on('request', (request) => {
		const { pathname } = new URL(request.url());
		if (/\.onnx$|\/ort-wasm/.test(pathname)) models.push(pathname);
	});
	await app.open('/filings');
	await ready(app.page);
});
afterEach(() => app.close());

const fixture = (name: string): string => join(import.meta.dirname, '../fixtures', name);
const choose = (page: Page, ...names: string[]) =>
	page.locator('input[data-picker="files"]').setInputFiles(names.map(fixture));
const recognise = (page: Page) => page.getByRole('button', { name: '识别图中文字', exact: true });

/** What part of the picture is dark where its frame stands, which must be in sight. */
const inkWithin = (words: Locator): Promise<number> =>
	words.evaluate((mark) => {
		const frame = mark.closest('[data-frame]')?.getBoundingClientRect();
		const canvas = mark.parentElement?.querySelector('canvas');
		const context = canvas?.getContext('2d');
		const box = mark.getBoundingClientRect();
		if (!frame || !canvas || !context) return 0;
		if (box.top < frame.top || box.bottom > frame.bottom) return 0;
		const paper = canvas.getBoundingClientRect();
		const scale = canvas.width / paper.width;
		const { data } = context.getImageData(
			(box.left - paper.left) * scale,
			(box.top - paper.top) * scale,
			box.width * scale,
			box.height * scale
		);
		return data.filter((value, at) => at % 4 === 0 && value < 128).length / (data.length / 4);
	});

test('a scan is offered for recognition, and read here with what is fetched only then', async () => {
	const { page } = app;
	await choose(page, 'scan-report.pdf');
	await recognise(page).waitFor();
	expect(models).toEqual([]);
	await recognise(page).click();
	await page.getByText('已识别 1/2 页').waitFor({ timeout: 150_000 });
	await page.getByText('广州市云棠区林业和园林局').first().waitFor({ timeout: 150_000 });
	expect(await page.getByText(/15,902\.33/).count()).toBeGreaterThan(0);
	expect(models.length).toBe(3);

	await page.getByRole('button', { name: /^加入 \d+ 份报告$/ }).click();
	await page.getByText('已加入 1 份报告。').waitFor();
	await page
		.getByRole('link', { name: /林业.* 2023$/ })
		.first()
		.click();
	await page
		.getByRole('button', { name: /15,902\.33/ })
		.first()
		.click();
	const words = page.locator('[data-frame] .words').last();
	await words.waitFor({ timeout: 30_000 });
	await page.getByText('以下文字由图片识别，请对照原件。').waitFor();
	expect(await inkWithin(words)).toBeGreaterThan(0.05);
	expect(app.complaints).toEqual([]);
}, 320_000);

test('when stopped, the pages read so far are kept and the others are named', async () => {
	const { page } = app;
	await choose(page, 'scan-report.pdf');
	await recognise(page).click();
	// The first page is in hand once what reads it has been asked for.
	await expect.poll(() => models.length, { timeout: 60_000 }).toBe(3);
	await page.getByRole('button', { name: '停止' }).click();
	await page.getByText('另有 1 页是图片，未读').waitFor({ timeout: 150_000 });
	expect(await recognise(page).isEnabled()).toBe(true);
}, 200_000);

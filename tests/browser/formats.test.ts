import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { ready, visit, type App } from './app';
import { reportText, textFile } from './report-text';

let browser: Browser;
let app: App;
let scripts: string[];
beforeAll(async () => {
	browser = await chromium.connect(inject('wsEndpoint'));
});
afterAll(() => browser.close());
beforeEach(async () => {
	app = await visit(browser);
	scripts = [];
	app.page.on('request', (request) => {
		if (/\.(m?js|bcmap)$/.test(new URL(request.url()).pathname)) scripts.push(request.url());
	});
	await app.open('/filings');
	await ready(app.page);
});
afterEach(() => app.close());

const fixture = (name: string): string => join(import.meta.dirname, '../fixtures', name);
const picker = (page: Page) => page.locator('input[data-picker="files"]');
const binary = (name: string, buffer: Uint8Array) => ({
	name,
	mimeType: 'application/octet-stream',
	buffer: Buffer.from(buffer)
});

/** The readers or their packages, by a text of each that stays when the code is made small. */
const packages = {
	xml: 'entity not found',
	doc: 'no head of a Word file',
	workbook: 'File is password-protected',
	pdf: 'getOperatorList',
	ofd: 'fonts that name no characters',
	html: 'eof-in-script-html-comment-like-text',
	md: 'Infinite loop on byte'
};

/** Which readers' code has been fetched so far. */
async function fetched(): Promise<string[]> {
	const texts = await Promise.all(scripts.map(async (url) => (await fetch(url)).text()));
	return Object.entries(packages).flatMap(([name, marker]) =>
		texts.some((text) => text.includes(marker)) ? [name] : []
	);
}

test.each([
	{ names: ['report.docx', 'report.odt'], readers: ['xml'] },
	{ names: ['report.doc'], readers: ['doc'] },
	{ names: ['report.xlsx', 'report.xls', 'report.ods'], readers: ['xml', 'workbook'] },
	{ names: ['report.pdf', 'report-printed.pdf'], readers: ['pdf'] },
	{ names: ['report.ofd', 'report-glyphs.ofd'], readers: ['xml', 'ofd'] },
	{ names: ['report.html'], readers: ['html'] },
	{ names: ['report.md'], readers: ['md'] },
	{ names: ['report.utf-8.txt', 'report.gb18030.txt'], readers: [] }
])('$names give their figures and fetch no other reader than their own', async (group) => {
	const { page } = app;
	expect(await fetched()).toEqual([]);
	for (const name of group.names) {
		await picker(page).setInputFiles(fixture(name));
		await page.getByText('可加入', { exact: true }).waitFor();
		expect(await page.locator('dd', { hasText: '15,902.33 万元' }).count()).toBeGreaterThan(0);
		await page.getByRole('button', { name: `移除 ${name}` }).click();
	}
	expect(await fetched()).toEqual(group.readers);
	expect(app.complaints).toEqual([]);
});

test.each([
	['report.pdf', /第 1 页/],
	['report.xlsx', /工作表“.+” [A-Z]+\d+/]
])('the figures of %s lead back to their words', async (name, where) => {
	const { page } = app;
	await picker(page).setInputFiles(fixture(name));
	await page.getByRole('button', { name: '加入 1 份报告' }).click();
	await page.getByText('已加入 1 份报告。').waitFor();
	await page
		.locator('main')
		.getByRole('link', { name: /林业和园林局/ })
		.first()
		.click();
	await page.getByRole('button', { name: '15,902.33', exact: true }).first().click();
	expect(await page.locator('mark.chosen').first().textContent()).toContain('15,902.33');
	expect(await page.locator('aside .where').textContent()).toMatch(where);
	expect(app.complaints).toEqual([]);
});

test('the files of an archive are read as if they came by themselves', async () => {
	const { page } = app;
	await picker(page).setInputFiles(fixture('collection.zip'));
	const files = page.locator('main li', { hasText: 'collection.zip!/' });
	await expect.poll(() => files.count()).toBe(4);
	await page.getByRole('button', { name: '停止' }).waitFor({ state: 'detached' });
	expect(await page.getByText(/以哪份为准|可加入|待加入的文件中已有/).count()).toBeGreaterThan(0);
	expect(await files.count()).toBe(4);
	expect(app.complaints).toEqual([]);
});

test('a hostile page runs no script, asks nobody, and the next file is read', async () => {
	const { page } = app;
	const words = reportText({
		agency: '广州市云棠区档案馆',
		year: 2018,
		basic: '80.00',
		project: '20.00',
		total: '100.00'
	});
	const html = `<!doctype html><base href="https://outside.example/"><meta http-equiv="refresh" content="0;url=https://outside.example/"><title>t</title>
<script>window.ran = true; fetch('https://outside.example/a')</script><script src="https://outside.example/b.js"></script>
<link rel="stylesheet" href="https://outside.example/c.css"><img src="https://outside.example/d.png" onerror="window.ran = true">
<iframe src="https://outside.example/e"></iframe><svg onload="window.ran = true"></svg><body onload="window.ran = true">
${words
	.split('\n')
	.map((line) => `<p onclick="window.ran = true">${line}</p>`)
	.join('')}<a href="javascript:window.ran = true">文</a>`;
	await picker(page).setInputFiles(binary('页.html', new TextEncoder().encode(html)));
	await page.getByRole('button', { name: '加入 1 份报告' }).click();
	await page.getByText('已加入 1 份报告。').waitFor();
	await page.getByRole('link', { name: '云棠区档案馆 2018' }).click();
	await page.getByRole('button', { name: '80.00', exact: true }).first().click();
	expect(await page.locator('mark.chosen').first().textContent()).toContain('80.00万元');
	expect(await page.evaluate(() => 'ran' in window)).toBe(false);
	expect(app.complaints).toEqual([]);
});

test('bad files of every kind say what they are, and leave the app working', async () => {
	const { page } = app;
	const bomb = zipSync({ 'a.txt': new Uint8Array(40 * 2 ** 20) }, { level: 9 });
	const whole = async (name: string) => binary(name, await readFile(fixture(name)));
	const pdf = await readFile(fixture('report.pdf'));
	await picker(page).setInputFiles([
		await whole('encrypted.pdf'),
		await whole('encrypted.xlsx'),
		await whole('scan.pdf'),
		await whole('encrypted.ofd'),
		await whole('report.rtf'),
		binary('炸弹.zip', bomb),
		binary('半份.pdf', pdf.subarray(0, pdf.length / 2)),
		textFile(
			'好的.txt',
			reportText({
				agency: '广州市云棠区档案馆',
				year: 2018,
				basic: '80.00',
				project: '20.00',
				total: '100.00'
			})
		)
	]);
	await page.getByText('可加入', { exact: true }).waitFor();
	await page.getByRole('button', { name: '停止' }).waitFor({ state: 'detached' });
	const alerts = (await page.locator('main [role="alert"]').allTextContents()).join('\n');
	for (const words of [
		'PDF 有打开密码',
		'这个 OFD 文件是加密的',
		'文件有打开密码',
		'页面是图片，没有文字',
		'这是 RTF',
		'大得异常',
		'文件不完整'
	])
		expect(alerts).toContain(words);
	expect(app.complaints).toEqual([]);
});

import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { makeXlsx, rowsXml } from '../document/make-workbook';
import { ready, visit, type App } from './app';

let browser: Browser;
let app: App;
/** One visit for all: each workbook is looked at on the same desk. */
beforeAll(async () => {
	browser = await chromium.connect(inject('wsEndpoint'));
	app = await visit(browser);
	await app.open('/filings');
	await ready(app.page);
});
afterAll(async () => {
	await app.close();
	await browser.close();
});
afterEach(async () => {
	const { page } = app;
	const all = page.getByRole('button', { name: '全部不要' });
	if (await all.isVisible()) await all.click();
	const own = page.getByRole('region', { name: '区财政局资料' });
	const remove = own.getByRole('button', { name: '移除', exact: true });
	if ((await remove.count()) > 0) {
		await remove.click();
		await remove.click();
		await own.getByText('还没有。').waitFor();
	}
	expect(app.complaints).toEqual([]);
});

type Rows = readonly (readonly (string | number | null)[])[];

/** Brings a workbook of one sheet, its first row merged over all columns. */
async function bring(page: Page, name: string, rows: Rows): Promise<void> {
	await page.locator('input[data-picker="files"]').setInputFiles({
		name,
		mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		buffer: Buffer.from(makeXlsx({ sheets: [{ name: 'Sheet1', xml: rowsXml(rows, ['A1:G1']) }] }))
	});
	await page.getByText('看来是预算决算批复').waitFor();
}

const heads = [
	'编码',
	'单位名称',
	'年初预算数',
	'调整预算数',
	'决算数',
	'其中：基本支出',
	'项目支出'
];
const take = (page: Page) => page.locator('.preview').getByRole('button', { name: /^采用/ });
const line = (page: Page, words: string | RegExp) =>
	page.locator('.preview').getByRole('listitem').filter({ hasText: words });
/** The bureau's amount of an agency as the page holds it against the report's. */
const recorded = (page: Page, agency: string) =>
	page
		.getByRole('region', { name: '对数：报告与财政批复' })
		.getByRole('row')
		.filter({ hasText: agency })
		.getByRole('cell')
		.nth(3);

test('amounts in 元, bands, sub-totals, totals and remarks are told from agencies', async () => {
	const { page } = app;
	await bring(page, '批复.xlsx', [
		['云棠区2024年度区级部门决算批复情况表'],
		['编制：国库科', null, null, null, null, null, '单位：元'],
		heads,
		['一、政府部门', null, null, null, null, null, null],
		['211', '广州市云棠区水务局', 2.1e8, 2.2e8, 217665800.55, 100000000, 117665800.55],
		['206', '广州市云棠区司法局', 1e8, 1e8, 98765432.1, 50000000, 48765432.1],
		['小计', null, 3.1e8, 3.2e8, 316431232.65, 1.5e8, 166431232.65],
		['合  计', null, 3.1e8, 3.2e8, 316431232.65, 1.5e8, 166431232.65],
		['注：本表数据截至2025年4月30日。', null, null, null, null, null, null]
	]);
	const sheet = page.locator('.preview table').first().getByRole('row').nth(1);
	expect((await sheet.getByRole('cell').allTextContents()).map((text) => text.trim())).toEqual([
		'Sheet1',
		'2024',
		'元',
		'2',
		'2'
	]);
	expect(await line(page, /合\s*计|小计/).count()).toBe(0);
	await take(page).click();
	await page.getByText('已采用 批复.xlsx。').waitFor();
	await expect.poll(() => recorded(page, '水务局').textContent()).toBe('21,766.58');
});

test('of two rows for one agency neither is taken until one is chosen', async () => {
	const { page } = app;
	await bring(page, '批复.xlsx', [
		['2024年度区级部门决算批复情况表（单位：万元）'],
		heads.slice(0, 5),
		['211', '广州市云棠区水务局', 21000, 22000, 21766.58],
		['206', '广州市云棠区司法局', 10000, 10000, 9876.54],
		['211', '云棠区水务局', 21000, 22000, 33333.33]
	]);
	await page.getByText('重复的单位，请各选一行：').waitFor();
	await page.getByRole('button', { name: '采用 3 条' }).waitFor();
	expect(await line(page, /同一单位还在 B\d/).count()).toBe(2);
	await page.getByRole('button', { name: '用这行' }).nth(1).click();
	await page.getByRole('button', { name: '采用 6 条' }).click();
	await page.getByText('已采用 批复.xlsx。').waitFor();
	await expect.poll(() => recorded(page, '水务局').textContent()).toBe('33,333.33');
});

test('a column that is missing is named, and its figure stays as it was', async () => {
	const { page } = app;
	await expect.poll(() => recorded(page, '水务局').textContent()).toMatch(/\d/);
	const before = await recorded(page, '水务局').textContent();
	await bring(page, '批复.xlsx', [
		['2024年度区级部门预算批复情况表（单位：万元）'],
		heads.slice(0, 4),
		['211', '广州市云棠区水务局', 21000, 22000],
		['206', '广州市云棠区司法局', 10000, 10000]
	]);
	const missing = await line(page, '没有这一列').allTextContents();
	expect(missing.map((text) => /(\S+)\s*没有这一列/.exec(text)?.[1])).toEqual([
		'支出决算数',
		'基本支出',
		'项目支出'
	]);
	await take(page).click();
	await page.getByText('已采用 批复.xlsx。').waitFor();
	expect(await recorded(page, '水务局').textContent()).toBe(before);
});

/** By their names in full and in short: they spend little enough for a slip of unit to be possible. */
const agencies = [
	['广州市云棠区科学技术协会', '云棠区科协'],
	['广州市云棠区妇女联合会', '云棠区妇联'],
	['广州市云棠区工商业联合会', '云棠区工商联'],
	['广州市云棠区归国华侨联合会', '云棠区侨联'],
	['广州市云棠区文学艺术界联合会', '云棠区文联'],
	['广州市云棠区红十字会', '云棠区红十字会']
] as const;

/** What is recorded of some agencies for a year, in 万元 as it is shown. */
async function recordedOf(page: Page, year: number): Promise<Rows> {
	await page.getByLabel('年度', { exact: true }).selectOption(String(year));
	await page.getByText(`本年支出合计 · ${year} 年度`).waitFor();
	const rows = await Promise.all(
		agencies.map(async ([name, short]) => [
			name,
			Number(((await recorded(page, short).textContent()) ?? '').replaceAll(',', ''))
		])
	);
	await page.getByLabel('年度', { exact: true }).selectOption('2024');
	await page.getByText('本年支出合计 · 2024 年度').waitFor();
	return rows;
}

test('last year’s workbook under this year’s title is asked about before it is taken', async () => {
	const { page } = app;
	const lastYears = await recordedOf(page, 2023);
	await bring(page, '批复.xlsx', [
		['2024年度区级部门决算批复情况表（单位：万元）'],
		['单位名称', '决算数'],
		...lastYears
	]);
	await page.getByText(/有 6 个与已有的 2023 年批复数一分不差。是不是拿错了年度的表？/).waitFor();
	await page.getByText(/2024 年已有其中 6 个数，有 \d 个与这份不同/).waitFor();
	expect(await take(page).isDisabled()).toBe(true);
	await page.getByRole('button', { name: '没有错，照样采用' }).click();
	await expect.poll(() => take(page).isEnabled()).toBe(true);
});

test('last year’s workbook under a name of this year is asked about, and filed as is said', async () => {
	const { page } = app;
	await bring(page, '2024年部门决算批复.xlsx', [
		['2023年度区级部门决算批复情况表（单位：万元）'],
		['单位名称', '决算数'],
		['广州市云棠区水务局', 21766.58],
		['广州市云棠区司法局', 9876.54],
		['广州市云棠区民政局', 8765.43]
	]);
	await line(page, '文件名是 2024 年，表里是 2023 年').waitFor();
	expect(await take(page).isDisabled()).toBe(true);
	await page.getByLabel('年度 Sheet1').selectOption('2023');
	await page.getByRole('button', { name: '采用 3 条' }).click();
	await page.getByText('已采用 2024年部门决算批复.xlsx。').waitFor();
	const own = page.getByRole('region', { name: '区财政局资料' }).getByRole('row');
	await own.filter({ hasText: '2023（3）' }).waitFor();
});

test('amounts in 元 under a heading of 万元 are asked about before they are taken', async () => {
	const { page } = app;
	const own = await recordedOf(page, 2023);
	await bring(page, '批复.xlsx', [
		['2024年度区级部门决算批复情况表（单位：万元）'],
		['单位名称', '决算数'],
		...own.map(([name, amount]) => [name ?? '', Math.round(Number(amount) * 10_300)])
	]);
	await page.getByText(/普遍是已有 2023 年批复数的约 10,300 倍。金额单位对吗？/).waitFor();
	expect(await take(page).isDisabled()).toBe(true);
});

test('a supplement is asked about, since the agencies of the first workbook would count no more', async () => {
	const { page } = app;
	const rows = (names: readonly string[]): Rows => [
		['2024年度区级部门决算批复情况表（单位：万元）'],
		['单位名称', '决算数'],
		...names.map((name, at) => [`广州市云棠区${name}`, 9000.12 + at])
	];
	await bring(page, '批复.xlsx', rows(['水务局', '司法局', '民政局', '财政局']));
	await page.getByRole('button', { name: '采用 4 条' }).click();
	await page.getByText('已采用 批复.xlsx。').waitFor();
	await bring(page, '补充.xlsx', rows(['水务局', '审计局', '统计局']));
	await page.getByText(/已导入 4 个单位的批复数，其中 3 个不在这份里，采用后不再计入/).waitFor();
	expect(await take(page).isDisabled()).toBe(true);
});

test('a unit that is not named is asked for', async () => {
	const { page } = app;
	await bring(page, '批复.xlsx', [
		['2024年度区级部门决算批复情况表'],
		['单位名称', '决算数'],
		['广州市云棠区水务局', 217665800],
		['广州市云棠区司法局', 98765400],
		['广州市云棠区民政局', 87654300]
	]);
	await line(page, '没有写明金额单位').waitFor();
	expect(await take(page).isDisabled()).toBe(true);
	await page.getByLabel('单位', { exact: true }).selectOption('元');
	await page.getByRole('button', { name: '采用 3 条' }).click();
	await page.getByText('已采用 批复.xlsx。').waitFor();
	await expect.poll(() => recorded(page, '水务局').textContent()).toBe('21,766.58');
});

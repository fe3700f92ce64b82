import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { makeXlsx, rowsXml } from '../document/make-workbook';
import { ready, visit, type App } from './app';
import { reportText, textFile } from './report-text';

let browser: Browser;
let app: App;
beforeAll(async () => {
	browser = await chromium.connect(inject('wsEndpoint'));
});
afterAll(() => browser.close());
beforeEach(async () => {
	app = await visit(browser);
	await app.open('/filings');
	await ready(app.page);
});
afterEach(() => app.close());

type Rows = readonly (readonly (string | number | null)[])[];

const workbook = (name: string, rows: Rows) => ({
	name,
	mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	buffer: Buffer.from(makeXlsx({ sheets: [{ name: 'Sheet1', xml: rowsXml(rows, ['A1:C1']) }] }))
});
const accounts = workbook('决算.xlsx', [
	['2023年度决算批复表（单位：万元）'],
	['单位名称', '决算数', '基本支出'],
	['广州市云棠区水务局', 100, 60],
	['广州市云棠区教育局', '待定', 70]
]);
const ownHeadings = (year: number) =>
	workbook(`拨付${year}.xlsx`, [
		[`${year}年度拨付（单位：万元）`],
		['主体', '代号', '累计拨付'],
		['广州市云棠区水务局', 'x', 100],
		['广州市云棠区教育局', 'y', 200],
		['广州市云棠区民政局', 'z', 300]
	]);

const bring = (page: Page, file: ReturnType<typeof workbook>) =>
	page.locator('input[data-picker="files"]').setInputFiles(file);
const card = (page: Page) => page.getByRole('region', { name: '区财政局资料' });

test('a workbook of the bureau is shown, taken but for what is odd, and stays', async () => {
	const { page } = app;
	await bring(page, accounts);
	await page.getByText('看来是预算决算批复').waitFor();
	await page.getByText('“待定”不是数').waitFor();
	await page.getByRole('button', { name: '采用 3 条' }).click();
	await page.getByText('已采用 决算.xlsx。').waitFor();
	await page.reload();
	await ready(page);
	expect(
		await card(page).getByRole('row').filter({ hasText: '决算.xlsx' }).textContent()
	).toContain('2023（3）');
	await card(page).getByRole('button', { name: '移除' }).click();
	await card(page).getByRole('button', { name: '移除' }).click();
	await card(page).getByText('还没有。').waitFor();
	expect(app.complaints).toEqual([]);
});

test('the workbooks that come with the district are read without a question', async () => {
	const { page } = app;
	const folder = join(import.meta.dirname, '../../data/bureau');
	for (const [name, kind] of [
		['应报单位名单.xlsx', '应报名单'],
		['部门预算决算批复表.xlsx', '预算决算批复']
	] as const) {
		await page.locator('input[data-picker="files"]').setInputFiles(join(folder, name));
		await page.getByText(`看来是${kind}`).waitFor();
		expect(await page.locator('.preview select').count()).toBe(0);
		await page.getByRole('button', { name: /^采用 \d+ 条$/ }).click();
		await page.getByText(`已采用 ${name}。`).waitFor();
		const row = card(page).getByRole('row').filter({ hasText: name });
		for (const year of [2019, 2020, 2021, 2022, 2023, 2024])
			expect(await row.textContent()).toMatch(new RegExp(`${year}（\\d{2,3}）`));
	}
	expect(app.complaints).toEqual([]);
});

test('columns that are not known are asked once', async () => {
	const { page } = app;
	await bring(page, ownHeadings(2022));
	await page.getByRole('button', { name: '预算决算批复' }).click();
	await page.getByLabel('含义 主体').selectOption('name');
	await page.getByLabel('含义 累计拨付').selectOption('totalExpenditure');
	await page.getByRole('button', { name: '采用 3 条' }).click();
	await page.getByText('已采用 拨付2022.xlsx。').waitFor();
	await bring(page, ownHeadings(2023));
	await page.getByText('列名以前指定过，已照办').waitFor();
	await page.getByRole('button', { name: '采用 3 条' }).click();
	await page.getByText('已采用 拨付2023.xlsx。').waitFor();
	expect(app.complaints).toEqual([]);
});

test('a name that no agency bears is asked about, with what sounds like it', async () => {
	const { page } = app;
	const report = reportText({
		agency: '广州市云棠区石步街道办事处',
		year: 2018,
		basic: '80.00',
		project: '20.00',
		total: '100.00'
	});
	await page.locator('input[data-picker="files"]').setInputFiles(textFile('石步.txt', report));
	const proposal = page.getByRole('button', { name: /石埗街道办事处 读音相近/ });
	await proposal.waitFor();
	expect(await page.getByRole('button', { name: /^加入 / }).isDisabled()).toBe(true);
	await proposal.click();
	await page.getByRole('button', { name: '加入 1 份报告' }).click();
	await page.getByText('已加入 1 份报告。').waitFor();
	await page.getByRole('link', { name: '石埗街道 2018' }).waitFor();
	expect(app.complaints).toEqual([]);
});

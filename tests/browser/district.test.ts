import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ready, visit, type App } from './app';

let browser: Browser;
let app: App;
let page: Page;
beforeAll(async () => {
	browser = await chromium.connect(inject('wsEndpoint'));
	app = await visit(browser);
	page = app.page;
});
afterAll(async () => {
	await app.close();
	await browser.close();
});

/** The amounts of one agency as a table of years shows them, by its name. */
const amountsOf = async (name: string): Promise<number[]> => {
	const row = page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
	const cells = await row.locator('td.number').allTextContents();
	return cells.map((cell) => Number(cell.trim().replaceAll(',', '')));
};

test('a merged agency goes on before its merger as the sum of those it came out of, dashed', async () => {
	await app.open('/trends?category=government&measure=totalExpenditure&departments=243');
	await ready(page);
	await page.getByRole('link', { name: '云棠区住建更新局' }).waitFor();
	const merged = await amountsOf('云棠区住建更新局');
	const housing = await amountsOf('云棠区住建局');
	const renewal = await amountsOf('云棠区城市更新局');
	expect(merged.slice(0, 3).every((amount) => amount > 0)).toBe(true);
	for (const at of [0, 1, 2])
		expect(merged[at]).toBeCloseTo((housing[at] ?? NaN) + (renewal[at] ?? NaN), 2);
	expect(housing.slice(3, 6)).toEqual([NaN, NaN, NaN]);
	const before = page.getByRole('row').filter({ hasText: '云棠区住建更新局' }).locator('td.number');
	expect(await before.first().getAttribute('title')).toBe('前身之和');
	expect(await before.nth(3).getAttribute('title')).toBe(
		'由云棠区住建局、云棠区城市更新局合并，与前身相接'
	);
	/** The lines of the chosen agency: its stroke, and whether it is dashed. */
	const strokes = () =>
		page.locator('.chart svg').evaluate((svg) =>
			[...svg.querySelectorAll('path[fill="none"][stroke-width="2"]')].map((path) => ({
				dashed: path.hasAttribute('stroke-dasharray'),
				points: (path.getAttribute('d') ?? '').split('L').length
			}))
		);
	await expect.poll(strokes).toEqual([
		{ dashed: true, points: 4 },
		{ dashed: false, points: 3 }
	]);
});

test('a department tells what it came out of, what became of it and how it was called', async () => {
	const main = page.getByRole('main');
	await page.getByRole('link', { name: '云棠区住建更新局' }).click();
	await main.getByText('2022 年合并自').waitFor();
	await main.getByRole('link', { name: '云棠区城市更新局' }).click();
	await main.getByText('2022 年起职能转入').waitFor();
	await main.getByRole('link', { name: '云棠区住建更新局' }).waitFor();
	const filters = page.getByRole('group', { name: '筛选' });
	expect(await filters.getByLabel('年度').inputValue()).toBe('2021');
	await filters.getByLabel('部门').selectOption({ label: '云棠区文广旅体局' });
	await main.getByText('云棠区文广新局（至 2018 年度）').waitFor();
	await main.getByRole('heading', { level: 1, name: '云棠区文广旅体局' }).waitFor();
});

test('a hundred agencies can be chosen from by group and by name', async () => {
	await page.getByRole('link', { name: '对比', exact: true }).click();
	const choice = page.getByRole('region', { name: '部门', exact: true });
	await page.getByRole('button', { name: '清空' }).click();
	await page.getByText('请在左侧选择至少一个部门').waitFor();
	await choice.getByRole('checkbox', { name: /^人大政协/ }).check();
	await choice.getByRole('searchbox').fill('科学技术协会');
	expect(await choice.getByRole('checkbox', { name: '云棠区' }).count()).toBe(1);
	await choice.getByRole('checkbox', { name: '云棠区科协' }).check();
	const names = () => page.locator('main tbody tr td:first-child').allTextContents();
	await expect
		.poll(async () => [...new Set((await names()).map((name) => name.trim()))].sort())
		.toEqual(['云棠区人大办', '云棠区政协办', '云棠区科协'].sort());
	expect(new URL(page.url()).searchParams.get('departments')?.split(',')).toHaveLength(3);
});

test('the filings tell who has not filed, and have no square for a year before or after an agency', async () => {
	await page.getByRole('link', { name: '报送管理' }).click();
	const card = page.getByRole('region', { name: '报送一览' });
	const row = (name: string) =>
		card.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
	await row('云棠区城市更新局').waitFor();
	const all = await card.getByRole('row').count();
	const cells = await row('云棠区城市更新局').locator('td').allTextContents();
	expect(cells.slice(2).map((cell) => cell.trim())).toEqual([
		...['合成示例', '合成示例', '合成示例'],
		...['', '', '']
	]);
	await card.getByLabel('只看有未报送的').check();
	const lacking = card.locator('tbody tr');
	await expect.poll(() => lacking.count()).toBeLessThan(all / 2);
	const texts = await lacking.allTextContents();
	expect(texts.length).toBeGreaterThan(0);
	expect(texts.filter((text) => !text.includes('未报'))).toEqual([]);
	expect(app.complaints).toEqual([]);
});

test('the samples go and come back', async () => {
	const sample = page.getByLabel('显示演示数据');
	await sample.uncheck();
	await page.getByText('引擎就绪 · 0 份报告').waitFor();
	await sample.check();
	await page.getByText('引擎就绪 · 580 份报告').waitFor();
	expect(app.complaints).toEqual([]);
});

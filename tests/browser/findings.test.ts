import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { ready, visit, type App } from './app';

let browser: Browser;
let app: App;
beforeAll(async () => {
	browser = await chromium.connect(inject('wsEndpoint'));
});
afterAll(() => browser.close());
beforeEach(async () => {
	app = await visit(browser);
});
afterEach(async () => {
	expect(app.complaints).toEqual([]);
	await app.close();
});

const list = (page: Page): Locator => page.getByRole('list', { name: '核查疑点列表' });
const chosen = (page: Page): Locator => list(page).locator('button[aria-current="true"]');
const search = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

async function open(path: string): Promise<Page> {
	await app.open(path);
	await ready(app.page);
	await list(app.page).getByRole('button').first().waitFor();
	return app.page;
}

test('findings are walked by key, and their very words are lit in the source', async () => {
	const page = await open('/findings');
	expect(await page.getByText(/^共 \d+ 条，待核实 \d+ 条$/).count()).toBe(1);
	await page.keyboard.press('j');
	await page.keyboard.press('j');
	await page.keyboard.press('k');
	await chosen(page).waitFor();
	const key = search(page).get('finding');
	expect(key).toMatch(/^K\d+\|/);
	const quote = page.getByRole('list', { name: '涉及的原文' }).getByRole('button').first();
	const bare = (text: string): string => text.replace(/\s/g, '');
	const words = bare((await quote.textContent()) ?? '');
	expect(words).not.toBe('');
	await expect
		.poll(async () => bare((await page.locator('mark.chosen').allTextContents()).join('')))
		.toBe(words);
	const what = await chosen(page).locator('.words').textContent();
	await page.reload();
	await chosen(page).waitFor();
	expect(await chosen(page).locator('.words').textContent()).toBe(what);
});

test('what is said of a finding lasts, moves on to the next, and can be taken back', async () => {
	const page = await open('/findings?severity=error');
	await page.keyboard.press('j');
	await chosen(page).waitFor();
	const first = search(page).get('finding');
	await page.keyboard.press('n');
	await page.keyboard.type('已来函说明');
	await page.keyboard.press('Escape');
	await page.keyboard.press('3');
	await page.getByRole('status').filter({ hasText: '已记为“已说明”' }).waitFor();
	await expect.poll(() => search(page).get('finding')).not.toBe(first);
	await app.open(`/findings?severity=error&finding=${encodeURIComponent(first ?? '')}`);
	await ready(page);
	await expect.poll(() => chosen(page).locator('.verdict').textContent()).toBe('已说明');
	expect(await page.getByLabel('备注').inputValue()).toBe('已来函说明');
	await page.keyboard.press('1');
	await expect.poll(() => chosen(page).locator('.severity').textContent()).toContain('◆');
	await page.getByRole('button', { name: '撤回' }).click();
	await expect.poll(() => chosen(page).locator('.severity').textContent()).toContain('◇');
	expect(await chosen(page).locator('.verdict').textContent()).toBe('待核实');
});

test('several are settled at once and brought back at once', async () => {
	const page = await open('/findings?severity=error');
	const marked = page.getByRole('group', { name: '一并记结论' });
	await page.keyboard.press('x');
	await page.keyboard.press('Shift+ArrowDown');
	await page.keyboard.press('Shift+ArrowDown');
	const said = (await marked.locator('strong').textContent()) ?? '';
	const count = Number(/\d+/.exec(said)?.[0]);
	expect(count).toBeGreaterThanOrEqual(3);
	await page.getByLabel('共用备注').fill('一并来函说明');
	await marked.getByRole('button', { name: '已说明' }).click();
	await page
		.getByRole('status')
		.filter({ hasText: `已记为“已说明”：${count} 条` })
		.waitFor();
	expect(await marked.count()).toBe(0);
	const shown = search(page).get('finding');
	await page.getByRole('button', { name: '撤销' }).click();
	await page
		.getByRole('status')
		.filter({ hasText: `已恢复原状：${count} 条` })
		.waitFor();
	await page.keyboard.press('k');
	await expect.poll(() => search(page).get('finding')).not.toBe(shown);
	expect(await chosen(page).locator('.verdict').textContent()).toBe('待核实');
});

test('a figure is marked red once the report is found wrong, and its words open there', async () => {
	const page = await open('/findings?rule=K26&verdict=open');
	await page.keyboard.press('ArrowDown');
	await chosen(page).waitFor();
	const agency = page.getByRole('complementary', { name: '疑点与原文' }).getByRole('link').first();
	const address = (await agency.getAttribute('href')) ?? '';
	const what = (await chosen(page).locator('.words').textContent())?.trim() ?? '';
	await page.keyboard.press('1');
	await page.getByRole('status').filter({ hasText: '已记为“报告有误”' }).waitFor();
	await app.open(address);
	await ready(page);
	const finding = page.getByRole('main').getByRole('listitem').filter({ hasText: what }).first();
	expect(await finding.textContent()).toContain('◆');
	expect(await page.getByRole('table').first().locator('span.mark').count()).toBeGreaterThan(0);
	await page.locator('mark.chosen').first().waitFor();
});

test('findings are grouped and filtered in the address', async () => {
	const page = await open('/findings?by=rule&severity=note&years=2023,2024');
	const heads = list(page).locator('.group');
	expect((await heads.first().textContent())?.trim()).toMatch(/^K\d+ .+ · \d+ 条，待核实 \d+ 条$/);
	const severities = await list(page).locator('.severity').allTextContents();
	expect(new Set(severities.map((text) => text.trim()))).toEqual(new Set(['提示']));
	await page.getByLabel('分组', { exact: true }).selectOption('agency');
	await expect.poll(() => search(page).get('by')).toBe('agency');
	await page.getByLabel('结论', { exact: true }).selectOption('waived');
	await page.getByText('没有符合条件的核查疑点。').waitFor();
	await page.getByRole('button', { name: '清除筛选' }).click();
	await expect.poll(() => search(page).get('verdict')).toBeNull();
	await list(page).getByRole('button').first().waitFor();
});

test('what is disputed can be left out of a ranking', async () => {
	await app.open('/ranking?category=street');
	await ready(app.page);
	const pending = app.page.getByText(/^◇有核查疑点，待核实待核实 \d+ 处$/);
	await pending.first().waitFor();
	/** Rank and name of those that are ranked. */
	const ranked = async (): Promise<string[]> =>
		(await app.page.locator('main table tbody tr').allTextContents()).map((row) =>
			row.replace(/\s+/g, ' ').trim()
		);
	const before = await ranked();
	const disputed = before.filter((row) => row.includes('◇'));
	expect(disputed.length).toBeGreaterThan(0);
	await app.page.getByRole('button', { name: '剔除有疑点的' }).click();
	await expect.poll(() => pending.count()).toBe(0);
	expect(search(app.page).get('leave')).toBe('disputed');
	expect(await app.page.getByText('有核查疑点，待核实').count()).toBeGreaterThan(0);
	expect(await ranked()).toHaveLength(before.length - disputed.length);
	await app.page.getByRole('button', { name: '剔除有疑点的' }).click();
	await expect.poll(ranked).toEqual(before);
	expect(search(app.page).get('leave')).toBeNull();
});

test('the methods name every measure and cross-check, with what it goes by', async () => {
	await app.open('/methods');
	const rules = app.page.getByRole('region', { name: '核查规则' });
	expect(await rules.locator('#K1').textContent()).toContain('0.5 万元');
	expect(await rules.getByRole('row').count()).toBeGreaterThan(12);
	const measures = app.page.getByRole('region', { name: '指标口径' });
	expect(await measures.locator('#executionRate').textContent()).toContain('决算数 ÷ 调整预算数');
	await app.page.emulateMedia({ media: 'print' });
	expect(await app.page.getByRole('navigation').isVisible()).toBe(false);
});

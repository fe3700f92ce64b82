import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { downloaded, ready, visit, type App } from './app';
import { reportText, textFile } from './report-text';

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

async function join(page: Page, name: string, text: string): Promise<void> {
	await page.locator('input[data-picker="files"]').setInputFiles(textFile(name, text));
	await page.getByText(name).first().waitFor();
	const prefer = page.getByRole('button', { name: '用这份' });
	const add = page.getByRole('button', { name: '加入 1 份报告' });
	await add.or(prefer).first().waitFor();
	if (await prefer.isVisible()) await prefer.click();
	await add.click();
	await page.getByText('已加入 1 份报告。').waitFor();
}

test('back and forward bring back filters and the finding that was looked at', async () => {
	const page = await open('/findings?years=2023,2024');
	await page.getByLabel('级别', { exact: true }).selectOption('warn');
	await page.getByLabel('分组', { exact: true }).selectOption('agency');
	await expect.poll(() => search(page).get('by')).toBe('agency');
	await page.keyboard.press('j');
	await page.keyboard.press('j');
	await expect.poll(() => search(page).get('finding')).not.toBeNull();
	const address = page.url();
	const words = await chosen(page).locator('.words').textContent();
	await page.getByRole('complementary', { name: '疑点与原文' }).getByRole('link').first().click();
	await page.waitForURL('**/department**');
	const away = page.url();
	await page.goBack();
	await page.waitForURL(address);
	await expect.poll(() => chosen(page).locator('.words').textContent()).toBe(words);
	expect(await page.getByLabel('级别', { exact: true }).inputValue()).toBe('warn');
	expect(await page.getByLabel('分组', { exact: true }).inputValue()).toBe('agency');
	const severities = await list(page).locator('.severity').allTextContents();
	expect(
		new Set(severities.map((text) => text.replace(/[◆◇]|有核查疑点.*?(?=存疑)/g, '').trim()))
	).toEqual(new Set(['存疑']));
	await page.goForward();
	await page.waitForURL(away);
	await page.goBack();
	await page.waitForURL(address);
	await expect.poll(() => chosen(page).locator('.words').textContent()).toBe(words);
	await page.keyboard.press('j');
	await expect.poll(() => page.url()).not.toBe(address);
	expect(search(page).get('severity')).toBe('warn');
});

const agency = { agency: '广州市云棠区档案馆', year: 2024, basic: '80.00', total: '100.00' };

test('what was said of a finding is asked again of the next version, and said by one click', async () => {
	const { page } = app;
	const nav = page.getByRole('navigation');
	await app.open('/filings');
	await ready(page);
	await join(page, '第一稿.txt', reportText({ ...agency, project: '30.00' }));
	await nav.getByRole('link', { name: '核查疑点' }).click();
	await page.getByLabel('部门', { exact: true }).selectOption('403');
	await page.getByLabel('规则', { exact: true }).selectOption('K1');
	const line = list(page).locator('button.finding').first();
	await line.filter({ hasText: '相差 10 万元' }).click();
	await page.keyboard.press('n');
	await page.keyboard.type('已电话核实');
	await page.keyboard.press('Escape');
	await page.keyboard.press('1');
	await page.getByRole('status').filter({ hasText: '已记为“报告有误”' }).waitFor();

	await nav.getByRole('link', { name: '报送管理' }).click();
	await join(page, '第二稿.txt', reportText({ ...agency, project: '40.00' }));
	await nav.getByRole('link', { name: '核查疑点' }).click();
	await page.getByLabel('部门', { exact: true }).selectOption('403');
	await page.getByLabel('规则', { exact: true }).selectOption('K1');
	await line.filter({ hasText: '相差 20 万元' }).click();
	await expect.poll(() => line.locator('.verdict').textContent()).toBe('待重核');
	await page
		.getByText(/对另一份报告记为“报告有误”（已电话核实，.+）；报告已换，请重新核实。/)
		.waitFor();
	expect(await page.getByRole('button', { name: '撤回' }).count()).toBe(0);
	await page.getByRole('button', { name: '仍记为“报告有误”' }).click();
	await expect.poll(() => line.locator('.verdict').textContent()).toBe('报告有误');
	expect(await page.getByText(/报告已换/).count()).toBe(0);
	expect(await page.getByLabel('备注').inputValue()).toBe('已电话核实');
});

test('the table of differences holds what is shown, and what is internal only when asked for', async () => {
	const page = await open('/findings?years=2019,2020,2021,2022,2023,2024&severity=note');
	const told = /^共 (\d+) 条/.exec(
		(await page.getByText(/^共 \d+ 条，待核实/).textContent()) ?? ''
	);
	const all = Number(told?.[1]);
	const read = (text: string): string[][] =>
		parse(text.replace('\uFEFF', ''), { relax_column_count: true });
	const internal = new Set(['K20', 'K21']);

	const plain = await downloaded(page, '导出表格');
	expect(plain.name).toBe('勾稽核对差异表 · 2019–2024.csv');
	const [title, headings, ...rows] = read(plain.text);
	expect(title?.[0]).toMatch(
		/^勾稽核对差异表 · 2019–2024 年度 · 共 \d+ 条 · 金额单位：元 · 导出时间 /
	);
	expect(headings).toContain('差额（元）');
	expect(headings).not.toContain('使用范围');
	const rule = headings?.indexOf('规则') ?? -1;
	expect(rows.length).toBeGreaterThan(0);
	expect(rows.filter((row) => internal.has(row[rule] ?? ''))).toEqual([]);
	const severity = headings?.indexOf('级别') ?? -1;
	expect(new Set(rows.map((row) => row[severity]))).toEqual(new Set(['提示']));

	await page.getByLabel('含内部参考').check();
	const whole = await downloaded(page, '导出表格');
	const [wholeTitle, wholeHeadings, ...wholeRows] = read(whole.text);
	expect(wholeTitle?.[0]).toContain('内部，不得外发');
	expect(wholeRows).toHaveLength(all);
	const audience = wholeHeadings?.indexOf('使用范围') ?? -1;
	const marked = wholeRows.filter((row) => row[audience] === '内部参考，建议核查');
	expect(marked.length).toBe(all - rows.length);
	expect(marked.every((row) => internal.has(row[rule] ?? ''))).toBe(true);
	const first = await list(page).locator('.words').first().textContent();
	expect(wholeRows[0]).toContain(first?.trim());
});

test('what piles up in a group beside its peers is told for the bureau, and leads to its agencies', async () => {
	const { page } = app;
	await app.open('/filings');
	await ready(page);
	await page.getByLabel('显示演示数据').uncheck();
	await expect.poll(() => page.getByText('还没有报告、名单和批复表。').count()).toBeGreaterThan(0);
	const satisfied = (name: string, percent: number) =>
		textFile(
			`${name}.txt`,
			reportText({
				agency: name,
				year: 2024,
				basic: '80.00',
				project: '20.00',
				total: '100.00'
			}).replace('三、', `群众满意度目标值90%，完成值${percent}%。\n三、`)
		);
	const streets = ['石埗', '莲塱', '柳浦', '桐冈', '云汀', '松漖', '鹭湾', '荔屿', '蕉坪'];
	const bureaus = [
		'民政',
		'教育',
		'水务',
		'财政',
		'审计',
		'统计',
		'司法',
		'信访',
		'商务',
		'应急管理'
	];
	await page
		.locator('input[data-picker="files"]')
		.setInputFiles([
			...streets.map((name) => satisfied(`广州市云棠区${name}街道办事处`, 100)),
			...bureaus.map((name, at) => satisfied(`广州市云棠区${name}局`, 91 + (at % 5)))
		]);
	await page.getByRole('button', { name: '加入 19 份报告' }).click();
	await page.getByText('已加入 19 份报告。').waitFor();
	await app.open('/findings');
	await ready(page);
	const peers = page.getByRole('region', { name: '同类比较 · 建议核查' });
	const row = peers.getByRole('row').filter({ hasText: '满意度恰为 100%' });
	expect((await row.getByRole('cell').allTextContents()).map((text) => text.trim())).toEqual([
		'2024',
		'街道',
		'满意度恰为 100%',
		'9/9',
		'0/10',
		'看这些部门'
	]);
	await row.getByRole('link').click();
	await page.waitForURL('**/comparison**');
	expect(search(page).get('departments')?.split(',')).toHaveLength(9);
	expect(search(page).get('measures')).toBe('satisfaction');
});

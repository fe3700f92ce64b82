import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { downloaded, ready, visit } from './app';

let browser: Browser;
beforeAll(async () => {
	browser = await chromium.connect(inject('wsEndpoint'));
});
afterAll(() => browser.close());

const paths = [
	...['/', '/ranking', '/trends', '/comparison'],
	...['/department', '/findings', '/filings', '/methods']
];

const widthOf = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth);

/** Goes to a page by the navigation, as the app's own links do. */
async function follow(page: Page, path: string): Promise<void> {
	const link = page.getByRole('navigation').locator(`a[href="${path}"], a[href^="${path}?"]`);
	await link.click();
	await page.locator(`nav a[aria-current][href^="${path}"]`).waitFor();
}

test.each(paths)('%s shows itself without complaint and fits the screen', async (path) => {
	const app = await visit(browser);
	await app.open(path);
	await ready(app.page);
	expect(await widthOf(app.page)).toBeLessThanOrEqual(1366);
	expect(app.complaints).toEqual([]);
	await app.close();
});

test('every page fits a narrow screen', async () => {
	const viewport = { width: 390, height: 844 };
	const app = await visit(browser, { viewport });
	await app.open('/');
	await ready(app.page);
	for (const path of paths) {
		await follow(app.page, path);
		await app.page.locator('main section').first().waitFor();
		expect(await widthOf(app.page), path).toBeLessThanOrEqual(viewport.width);
	}
	expect(app.complaints).toEqual([]);
	await app.close();
});

test('the first visit shows figures and charts before the engine is up', async () => {
	const app = await visit(browser);
	await app.page.route('**/*.wasm', () => undefined);
	await app.open('/');
	const total = app.page.getByRole('region', { name: '本年支出合计' });
	await expect.poll(() => total.textContent()).toMatch(/\d\.\d\d\s*亿元/);
	/** How many shapes a chart is drawn with. */
	const shapesOf = (name: string) =>
		app.page.getByRole('region', { name }).locator('.chart svg path').count();
	await expect.poll(() => shapesOf('基本支出与项目支出')).toBeGreaterThan(10);
	await expect.poll(() => shapesOf('预算执行率分布')).toBeGreaterThan(60);
	await expect.poll(() => shapesOf('自评得分与指标达成比例')).toBeGreaterThan(60);
	expect(await app.page.locator('.squares li').count()).toBeGreaterThan(90);
	expect(await app.page.locator('[data-phase="starting"]').count()).toBe(1);
	await app.close();
});

test('what the user chooses stands in the address, and a default does not', async () => {
	const app = await visit(browser);
	await app.open('/ranking');
	await ready(app.page);
	expect(new URL(app.page.url()).search).toBe('');
	await app.page.getByRole('button', { name: '群团组织' }).click();
	await app.page.getByLabel('指标', { exact: true }).selectOption('basicShare');
	await expect.poll(() => new URL(app.page.url()).search).toBe('?category=mass&measure=basicShare');
	await app.page.reload();
	await app.page.getByRole('heading', { name: '基本支出占比排名' }).waitFor();
	await expect
		.poll(() => app.page.getByRole('button', { name: '群团组织' }).getAttribute('aria-pressed'))
		.toBe('true');
	await app.page.getByRole('button', { name: /最相近$/ }).click();
	await app.page.getByLabel('个数').selectOption('5');
	await expect
		.poll(() => new URL(app.page.url()).search)
		.toMatch(/^\?category=mass&group=nearest&nearest=5&measure=basicShare&department=[^&]+$/);
	await app.close();
});

test('an address that makes no sense falls back to the defaults', async () => {
	const app = await visit(browser);
	await app.open('/ranking?year=abc&measure=nope&category=%3Cscript%3E');
	await ready(app.page);
	await app.page.getByRole('heading', { name: '预算执行率排名' }).waitFor();
	expect(app.complaints).toEqual([]);
	await app.close();
});

test('an address that repeats itself shows each thing once', async () => {
	const app = await visit(browser);
	await app.open('/comparison?years=2023,2023&measures=basicShare,basicShare');
	await ready(app.page);
	await app.page.getByRole('columnheader', { name: '基本支出占比' }).waitFor();
	expect(await app.page.getByRole('columnheader').count()).toBe(4);
	expect(app.complaints).toEqual([]);
	await app.close();
});

test('a click on a line adds its agency to what was chosen', async () => {
	const app = await visit(browser);
	await app.open('/trends');
	await ready(app.page);
	await app.page.getByRole('checkbox').first().check();
	await expect.poll(() => new URL(app.page.url()).search).toMatch(/^\?departments=[^,]+$/);
	const before = new URL(app.page.url()).searchParams.get('departments') ?? '';
	const lines = app.page.locator('.chart svg path[fill="none"][stroke-width="2"]');
	await expect.poll(() => lines.count()).toBeGreaterThan(1);
	/** The point of a grey line that is farthest from all other lines. */
	const findSpot = () =>
		app.page.locator('.chart svg').evaluate((svg) => {
			const drawn = [...svg.querySelectorAll<SVGPathElement>('path[fill="none"]')]
				.filter((path) => (path.getAttribute('d') ?? '').split('L').length > 2)
				.map((path) => ({
					grey: path.getAttribute('stroke-width') !== '2',
					points: Array.from({ length: 21 }, (_, at) => {
						const point = path.getPointAtLength((path.getTotalLength() * at) / 20);
						const matrix = path.getScreenCTM();
						return matrix ? point.matrixTransform(matrix) : point;
					})
				}));
			const spots = drawn.flatMap((line) => {
				const others = drawn.filter((one) => one !== line).flatMap(({ points }) => points);
				return (line.grey ? line.points : []).map(({ x, y }) => ({
					x,
					y,
					room: Math.min(...others.map((other) => Math.hypot(other.x - x, other.y - y)))
				}));
			});
			return spots.sort((a, b) => b.room - a.room)[0] ?? null;
		});
	const chosen = () => new URL(app.page.url()).searchParams.get('departments') ?? '';
	// The chart is drawn anew when what was checked arrives: a spot found before that may be empty after it.
	await expect
		.poll(
			async () => {
				const spot = chosen() === before ? await findSpot() : null;
				if (spot) await app.page.mouse.click(spot.x, spot.y);
				return chosen();
			},
			{ interval: 500 }
		)
		.toMatch(new RegExp(`^${before},[^,]+$|^[^,]+,${before}$`));
	await app.close();
});

test('language and theme change at once and are remembered', async () => {
	const app = await visit(browser);
	await app.open('/');
	await app.page.getByRole('button', { name: 'English' }).click();
	await app.page.getByRole('link', { name: 'Rankings' }).waitFor();
	await app.page.getByLabel('Appearance').selectOption('dark');
	await app.page.reload();
	await app.page.getByRole('link', { name: 'Rankings' }).waitFor();
	expect(await app.page.locator('html').getAttribute('data-theme')).toBe('dark');
	expect(await app.page.locator('html').getAttribute('lang')).toBe('en');
	await app.close();
});

test('the exported comparison equals what is on screen', async () => {
	const app = await visit(browser);
	const { page } = app;
	await app.open('/comparison');
	await ready(page);
	await page.locator('tbody tr').first().waitFor();
	const shown = await page
		.locator('main table tr')
		.evaluateAll((rows) =>
			rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim()))
		);
	const mark = '◇有核查疑点，待核实';
	const bare = (cell: string): string =>
		cell.replace(mark, '').replaceAll(',', '').replace('−', '-');
	const disputed = (cells: readonly string[]): string =>
		cells.flatMap((cell, at) => (cell.startsWith(mark) ? [shown[0]?.[at] ?? ''] : [])).join('、');
	const { text } = await downloaded(page, '导出表格');
	const lines = text.replace('\uFEFF', '').trim().split('\r\n');
	expect(lines[0]).toMatch(
		/部门对比 · \d+ 个部门 · \d{4}、\d{4} 年度 · 5 项指标 · 万元、% · 决算 · 全部资金/
	);
	const exported = lines.slice(1).map((line) => line.split(','));
	expect(exported).toEqual(
		shown.map((cells, at) => [...cells.map(bare), at === 0 ? '核查' : disputed(cells)])
	);
	await app.close();
});

test('the samples can be hidden, which leaves an empty district that still explains itself', async () => {
	const app = await visit(browser);
	await app.open('/filings');
	await ready(app.page);
	await app.page.getByLabel('显示演示数据').uncheck();
	await app.page.getByText('引擎就绪 · 0 份报告').waitFor();
	await app.page.reload();
	await app.page.getByText('引擎就绪 · 0 份报告').waitFor();
	for (const path of paths) {
		await follow(app.page, path);
		if (['/', '/ranking', '/trends', '/comparison'].includes(path)) {
			await app.page.getByText('还没有报告。').waitFor();
			const link = app.page.getByRole('main').getByRole('link', { name: '导入报告' });
			expect(await link.getAttribute('href')).toContain('filings');
		}
	}
	expect(app.complaints).toEqual([]);
	await app.close();
});

test('an unknown page says so', async () => {
	const app = await visit(browser);
	const answer = await app.page.goto(`${inject('url')}/nowhere`);
	expect(answer?.status()).toBe(404);
	await app.page.getByText('没有这个页面。').waitFor();
	await app.close();
});

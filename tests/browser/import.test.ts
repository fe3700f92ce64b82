import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { StoredReport } from '../../src/lib/workspace/rows';
import { startKillable, type Killable } from './killable';
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

/** Of an agency of the district, for a year that it comes without. */
const first = {
	agency: '广州市云棠区档案馆',
	year: 2018,
	basic: '80.00',
	project: '20.00',
	total: '100.00'
};
const second = { ...first, basic: '70.00', project: '30.00' };
const picker = (page: Page) => page.locator('input[data-picker="files"]');
const joinButton = (page: Page) => page.getByRole('button', { name: /^加入 \d+ 份报告$/ });

async function bring(page: Page, name: string, text: string): Promise<void> {
	await picker(page).setInputFiles(textFile(name, text));
	await joinButton(page).click();
	await page.getByText('已加入 1 份报告。').waitFor();
}

test('a report is shown before it joins, joins, and proves its figures', async () => {
	const { page } = app;
	await picker(page).setInputFiles(textFile('档案馆.txt', reportText(first)));
	await page.getByText('可加入', { exact: true }).waitFor();
	expect(await page.locator('dd', { hasText: '100.00 万元' }).count()).toBeGreaterThan(0);
	expect(await page.getByRole('columnheader', { name: '2018' }).count()).toBe(0);

	await joinButton(page).click();
	await page.getByRole('columnheader', { name: '2018' }).waitFor();
	await page.getByRole('link', { name: '云棠区档案馆 2018' }).click();
	await page.getByRole('button', { name: '80.00', exact: true }).first().click();
	expect(await page.locator('mark.chosen').first().textContent()).toContain('80.00万元');
	expect(app.complaints).toEqual([]);
});

test('imported reports survive a reload', async () => {
	const { page } = app;
	await bring(page, '档案馆.txt', reportText(first));
	await page.reload();
	await ready(page);
	expect(await page.getByRole('cell', { name: '档案馆.txt' }).count()).toBe(1);
});

test('imported reports survive a browser that is killed', { timeout: 120_000 }, async () => {
	const folder = await mkdtemp(join(tmpdir(), 'jiheng-profile-'));
	const open = async () => {
		const started = await startKillable(folder);
		await started.page.goto(`${inject('url')}/filings`);
		await ready(started.page);
		return started;
	};
	const started: Killable[] = [];
	try {
		const before = await open();
		started.push(before);
		await bring(before.page, '档案馆.txt', reportText(first));
		await before.kill();
		const after = await open();
		started.push(after);
		expect(await after.page.getByRole('cell', { name: '档案馆.txt' }).count()).toBe(1);
	} finally {
		for (const one of started) await one.kill();
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	}
});

/** Makes the one stored report a row of an older version; without its file's bytes where told so. */
const age = (page: Page, withoutBytes: boolean) =>
	page.evaluate(async (bare) => {
		const asked = <T>(request: IDBRequest<T>): Promise<T> =>
			new Promise((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(new Error(request.error?.message));
			});
		const database = await asked(indexedDB.open('jiheng'));
		const transaction = database.transaction(['files', 'reports'], 'readwrite');
		const reports = transaction.objectStore('reports');
		const rows = (await asked(reports.getAll())) as StoredReport[];
		for (const row of rows) {
			Reflect.deleteProperty(row.report.figures, 'carryOverOut');
			await asked(reports.put(row));
		}
		if (bare) await asked(transaction.objectStore('files').clear());
		database.close();
	}, withoutBytes);

test('a report stored by an older version is read again, or named and removable', async () => {
	const { page } = app;
	await bring(page, '档案馆.txt', reportText(first));
	await age(page, false);
	await page.reload();
	await ready(page);
	expect(await page.getByRole('cell', { name: '档案馆.txt' }).count()).toBe(1);

	await age(page, true);
	await page.reload();
	await ready(page);
	const notice = page.locator('li', { hasText: '档案馆.txt 是旧版本存下的' });
	await notice.getByRole('button', { name: '移除' }).click();
	await notice.getByRole('button', { name: '移除' }).click();
	await notice.waitFor({ state: 'detached' });
	expect(app.complaints).toEqual([]);
});

test('the same file twice changes nothing', async () => {
	const { page } = app;
	await bring(page, '档案馆.txt', reportText(first));
	await picker(page).setInputFiles(textFile('档案馆（再次）.txt', reportText(first)));
	await page.getByText('已导入过同一文件，无需重复').waitFor();
	expect(await page.getByRole('button', { name: '加入 0 份报告' }).isDisabled()).toBe(true);
});

test('a second version asks which counts', async () => {
	const { page } = app;
	await bring(page, '第一版.txt', reportText(first));
	await picker(page).setInputFiles(textFile('第二版.txt', reportText(second)));
	await page.getByText(/已有 第一版\.txt/).waitFor();
	expect(await joinButton(page).isDisabled()).toBe(true);
	await page.getByRole('button', { name: '用这份' }).click();
	await joinButton(page).click();
	await page.getByText('已加入 1 份报告。').waitFor();
	const row = (name: string) => page.getByRole('row').filter({ hasText: name });
	expect(await row('第二版.txt').textContent()).toContain('计入');
	expect(await row('第一版.txt').textContent()).toContain('未计入');
});

test('of two new versions at once, the one chosen counts', async () => {
	const { page } = app;
	await picker(page).setInputFiles([
		textFile('甲版.txt', reportText(first)),
		textFile('乙版.txt', reportText(second))
	]);
	await page
		.getByText(/以哪份为准/)
		.nth(1)
		.waitFor();
	expect(await joinButton(page).isDisabled()).toBe(true);
	await page.getByRole('button', { name: '用这份' }).nth(1).click();
	await page.getByRole('button', { name: '加入 2 份报告' }).click();
	await page.getByText('已加入 2 份报告。').waitFor();
	const row = (name: string) => page.getByRole('row').filter({ hasText: name });
	expect(await row('乙版.txt').textContent()).not.toContain('未计入');
	expect(await row('甲版.txt').textContent()).toContain('未计入');
	expect(app.complaints).toEqual([]);
});

test('a version whose rival is gone counts, whatever was said of it', async () => {
	const { page } = app;
	await picker(page).setInputFiles([
		textFile('甲版.txt', reportText(first)),
		textFile('乙版.txt', reportText(second))
	]);
	await page.getByRole('button', { name: '用这份' }).nth(1).click();
	await page.getByRole('button', { name: '移除 乙版.txt' }).click();
	await joinButton(page).click();
	await page.getByText('已加入 1 份报告。').waitFor();
	expect(await page.getByRole('row').filter({ hasText: '甲版.txt' }).textContent()).not.toContain(
		'未计入'
	);
});

test('the same file twice at once joins once', async () => {
	const { page } = app;
	await picker(page).setInputFiles([
		textFile('一.txt', reportText(first)),
		textFile('二.txt', reportText(first))
	]);
	await page.getByText('待加入的文件中已有同一文件，无需重复').waitFor();
	await page.getByRole('button', { name: '加入 1 份报告' }).click();
	await page.getByText('已加入 1 份报告。').waitFor();
	await page.getByText('已导入过同一文件，无需重复').waitFor();
	expect(app.complaints).toEqual([]);
});

test('agency and year that were not read can be said, and said again', async () => {
	const { page } = app;
	const text = reportText({ ...first, agency: '' }).replaceAll('2023年', '');
	await picker(page).setInputFiles(textFile('无名.txt', text));
	const agency = page.locator('main li').getByRole('combobox', { name: '部门' });
	const year = page.locator('main li').getByRole('combobox', { name: '年度' });
	await agency.selectOption({ index: 1 });
	await agency.selectOption({ index: 2 });
	await year.selectOption('2022');
	await year.selectOption('2021');
	expect(await agency.inputValue()).not.toBe('');
	expect(await year.inputValue()).toBe('2021');
	await joinButton(page).click();
	await page.getByText('已加入 1 份报告。').waitFor();
});

test('a misread agency can be corrected, and is still there to go back to', async () => {
	const { page } = app;
	await picker(page).setInputFiles(textFile('档案馆.txt', reportText(first)));
	await page.getByRole('button', { name: '更正' }).click();
	const agency = page.locator('main li').getByRole('combobox', { name: '部门' });
	const read = await agency.locator('option:checked').textContent();
	expect(read).toContain('云棠区档案馆');
	await agency.selectOption({ index: 0 });
	expect(await agency.locator('option:checked').textContent()).not.toBe(read);
	await agency.selectOption({ label: read ?? '' });
	await joinButton(page).click();
	await page.getByRole('link', { name: '云棠区档案馆 2018' }).waitFor();
});

test('a report of a carried agency and year takes its place without a question', async () => {
	const { page } = app;
	const report = { ...first, agency: '广州市云棠区科学技术协会', year: 2023 };
	await picker(page).setInputFiles(textFile('科协.txt', reportText(report)));
	await page.getByText('可加入，替换演示数据').waitFor();
	await joinButton(page).click();
	await page.getByText('已加入 1 份报告。').waitFor();
	await page.getByRole('link', { name: '云棠区科协 2023' }).click();
	await page
		.getByRole('button', { name: /80\.00$/ })
		.first()
		.waitFor();
	expect(await page.getByRole('button', { name: /458\.62$/ }).count()).toBe(0);
});

test('each bad file says what is wrong, and the good one beside them is read', async () => {
	const { page } = app;
	const file = (name: string, bytes: number[]) => ({
		name,
		mimeType: 'application/octet-stream',
		buffer: Buffer.from(bytes)
	});
	await picker(page).setInputFiles([
		file('空.txt', []),
		file('截断.docx', [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]),
		file('图片.docx', [...Buffer.from('GIF89a')]),
		textFile('好的.txt', reportText(first))
	]);
	await page.getByText('可加入', { exact: true }).waitFor();
	const alerts = await page.locator('main [role="alert"]').allTextContents();
	expect(alerts).toHaveLength(3);
	expect(alerts.join()).toContain('文件是空的');
	expect(alerts.join()).toContain('文件不完整');
	expect(alerts.join()).toContain('这种图片不能识别');
	expect(await joinButton(page).textContent()).toContain('1');
	expect(app.complaints).toEqual([]);
});

import { chromium } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { ready, visit } from './app';
import { reportText, textFile } from './report-text';

test('what changed between two versions of a report is told, and what was found in it', async () => {
	const browser = await chromium.connect(inject('wsEndpoint'));
	const app = await visit(browser);
	const { page } = app;
	await app.open('/filings');
	await ready(page);
	const of = { agency: '广州市云棠区档案馆', year: 2018, basic: '80.00' };
	const first = reportText({ ...of, project: '20.00', total: '100.00' });
	const second = reportText({ ...of, project: '35.00', total: '125.00' }).replace('良', '优');
	const picker = page.locator('input[data-picker="files"]');
	const joined = page.getByText('已加入 1 份报告。');
	await picker.setInputFiles(textFile('第一稿.txt', first));
	await page.getByRole('button', { name: '加入 1 份报告' }).click();
	await joined.waitFor();
	await picker.setInputFiles(textFile('第二稿.txt', second));
	await page.getByRole('button', { name: '用这份' }).click();
	await page.getByRole('button', { name: '加入 1 份报告' }).click();
	await joined.waitFor();

	const mine = page.getByRole('region', { name: '我导入的报告' });
	await mine.getByRole('button', { name: '第 2 份' }).click();
	await mine.getByText('与上一份相比，4 处变化').waitFor();
	const changes = await mine.getByRole('listitem').allTextContents();
	expect(changes.map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
		'本年收入合计 原为 100.00 万元 现为 125.00 万元',
		'本年支出合计 原为 100.00 万元 现为 125.00 万元',
		'项目支出 原为 20.00 万元 现为 35.00 万元',
		'自评等级 原为 良 现为 优'
	]);

	const last = page.getByRole('region', { name: '上次导入' });
	await last.getByText('云棠区档案馆 2018').waitFor();
	expect(await last.textContent()).toContain('替换旧版');
	await last.getByRole('link', { name: '查看新增的' }).click();
	await page.getByRole('button', { name: '仅看上次导入新增的' }).waitFor();
	const found = page.getByRole('list', { name: '核查疑点列表' }).locator('button.finding');
	await expect.poll(() => found.count()).toBeGreaterThan(0);
	expect(await found.first().textContent()).toContain('基本支出 + 项目支出与支出合计相差 10 万元');
	expect(new Set(await found.locator('.who').allTextContents())).toEqual(new Set(['云棠区档案馆']));
	expect(app.complaints).toEqual([]);
	await app.close();
	await browser.close();
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ready, visit } from './app';

const folder = process.env.JIHENG_MATERIAL ?? join(import.meta.dirname, '../../../shared/reports');
const seed = join(folder, 'seed-000_b2dfc63337060b0e.txt');
const present = existsSync(seed);

let browser: Browser;
beforeAll(async () => {
	browser = await chromium.connect(inject('wsEndpoint'));
});
afterAll(() => browser.close());

/** A figure as the department page shows it, and what its lit words must hold. */
const proofs = [
	['458.62', '458.62万元'],
	['262.52', '262.52万元'],
	['196.10', '196.10万元'],
	['57.24', '57.24%'],
	['42.76', '42.76%'],
	['100.00', '100%'],
	['优 —', '优']
] as const;

const skipped = present ? '' : ' (skipped: JIHENG_MATERIAL names no folder that holds it)';

test.runIf(present)(`the seed joins, and every figure lights its words${skipped}`, async () => {
	const app = await visit(browser);
	const { page } = app;
	await app.open('/filings');
	await ready(page);
	await page.locator('input[data-picker="files"]').setInputFiles(seed);
	await page.getByText('名录中没有相近的名称，作为新部门').waitFor();
	await page.getByRole('button', { name: '加入 1 份报告' }).click();
	await page.getByText('已加入 1 份报告。').waitFor();
	await page.getByRole('link', { name: '天河区科学技术协会 2023' }).click();

	for (const [shown, words] of proofs) {
		await page.getByRole('button', { name: shown, exact: true }).first().click();
		await expect.poll(() => page.locator('mark.chosen').first().textContent()).toContain(words);
	}
	await page.getByRole('button', { name: '约30场', exact: true }).click();
	await expect.poll(() => page.locator('mark.chosen').first().textContent()).toContain('约30场');
	await page.getByRole('definition').getByText('可能的完成值 约30场').waitFor();
	await page.getByText('报告自述执行率 100.00%，但未给出预算数，无法重算。').waitFor();
	expect(await page.getByRole('cell', { name: '仅一个数值', exact: true }).count()).toBe(6);
	expect(app.complaints).toEqual([]);
	await app.close();
});

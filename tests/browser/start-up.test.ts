import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

let browser: Browser;
beforeAll(async () => {
	browser = await chromium.connect(inject('wsEndpoint'));
});
afterAll(() => browser.close());

test('the first page starts under its own policy and asks no other host for anything', async () => {
	const page = await browser.newPage();
	const complaints: string[] = [];
	const hosts = new Set<string>();
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('request', (request) => hosts.add(new URL(request.url()).origin));

	const answer = await page.goto(inject('url'));
	await page.locator('h1').first().waitFor();

	expect(answer?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
	expect(complaints).toEqual([]);
	expect([...hosts]).toEqual([inject('url')]);
	await page.close();
});

test.each(['/trends', '/comparison', '/department', '/findings'])(
	'%s says once that the engine did not start, and shows no empty cards',
	async (path) => {
		const page = await browser.newPage();
		await page.route('**/*.wasm*', (route) => route.abort());
		await page.goto(inject('url') + path);
		await page.getByRole('alert').first().waitFor();
		expect(await page.getByRole('alert').count()).toBe(1);
		expect(await page.locator('section.card').count()).toBe(0);
		await page.close();
	}
);

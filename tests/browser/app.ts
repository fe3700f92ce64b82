import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';

export interface App {
	readonly page: Page;
	/** Console errors, uncaught errors and requests to other hosts so far. */
	readonly complaints: string[];
	open(path: string): Promise<void>;
	close(): Promise<void>;
}

/** Watches a page: what it complains of, and whom it asks. */
function watch(page: Page): string[] {
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (protocol !== 'blob:' && protocol !== 'data:' && origin !== inject('url'))
			complaints.push(`asked ${origin}`);
	});
	return complaints;
}

/** A fresh visitor of the built app, with nothing stored. */
export async function visit(
	browser: Browser,
	options: Parameters<Browser['newContext']>[0] = {}
): Promise<App> {
	const context: BrowserContext = await browser.newContext({
		locale: 'zh-CN',
		viewport: { width: 1366, height: 768 },
		...options
	});
	const page = await context.newPage();
	return {
		page,
		complaints: watch(page),
		open: async (path) => {
			await page.goto(inject('url') + path);
		},
		close: () => context.close()
	};
}

/** Waits until the engine holds the district. */
export const ready = (page: Page): Promise<void> =>
	page.locator('[data-phase="ready"]').waitFor({ state: 'attached' });

/** The text of the file that is downloaded when a button is pressed, and its name. */
export async function downloaded(
	page: Page,
	button: string
): Promise<{ name: string; text: string }> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button, exact: true }).click()
	]);
	const chunks: Buffer[] = [];
	for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
	return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import type { Parameter } from '$lib/warehouse/connector';
import { findBrowser } from '../../tooling/browser.mjs';
import { buildPage } from './build-page.mjs';
import type { BenchPage } from './page';

/** The bench's page, driven from here: the same calls, over to the browser and back. */
export interface InBrowser extends BenchPage {
	close(): Promise<void>;
}

/**
 * Opens the bench's page in a browser, with the files of `carried` beside it under /district/.
 * Null where there is no browser.
 */
export async function openInBrowser(
	carried: string,
	signal: AbortSignal
): Promise<InBrowser | null> {
	const executablePath = await findBrowser(signal).catch(() => null);
	if (!executablePath) return null;
	const pages = sirv(await buildPage(), { dev: true });
	const district = sirv(carried, { dev: true });
	const server = createServer((request, response) => {
		const missing = (): void => void response.writeHead(404).end();
		const inDistrict = request.url?.startsWith('/district/') ?? false;
		if (inDistrict) request.url = request.url?.slice('/district'.length);
		(inDistrict ? district : pages)(request, response, missing);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const { chromium } = await import('playwright-core');
	const asRoot = process.getuid?.() === 0;
	const browser = await chromium.launch({ executablePath, args: asRoot ? ['--no-sandbox'] : [] });
	const page = await browser.newPage();
	page.setDefaultTimeout(0);
	await page.goto(`http://127.0.0.1:${port}/page.html`);
	await page.waitForFunction(() => 'bench' in globalThis);
	return {
		open: () => page.evaluate(() => bench.open()),
		run: (sql) => page.evaluate((text) => bench.run(text), sql),
		time: (sql, parameters, times) =>
			page.evaluate(([text, values, count]) => bench.time(text, values, count), [
				sql,
				parameters,
				times
			] as [string, readonly Parameter[], number]),
		pageQuestions: () => page.evaluate(() => bench.pageQuestions()),
		timeQuestion: (place, times) =>
			page.evaluate(([at, count]) => bench.timeQuestion(at, count), [place, times] as [
				number,
				number
			]),
		load: (table, rows) =>
			page.evaluate(([name, count]) => bench.load(name, count), [table, rows] as [string, number]),
		loadDistrict: () => page.evaluate(() => bench.loadDistrict()),
		checks: (which, reports, times) =>
			page.evaluate(([some, of, count]) => bench.checks(some, of, count), [
				which,
				reports,
				times
			] as Parameters<BenchPage['checks']>),
		memory: () => page.evaluate(() => bench.memory()),
		async close() {
			await browser.close();
			server.closeAllConnections();
			server.close();
		}
	};
}

import type { Browser, Page } from 'playwright-core';
import { findBrowser } from '../tooling/browser.mjs';
import { ensureBuilt } from '../tooling/prepare.mjs';
import { serve } from '../serve.mjs';

/** Milliseconds from the call of the address: to every chart of the overview, and to the engine's own answers. */
export interface Opening {
	readonly charts: number;
	readonly engine: number;
}

/** Charts that the overview draws; a chart is drawn when its picture holds a shape. */
const charts = '[role="img"].chart';

async function timeOpening(page: Page, url: string): Promise<Opening> {
	const started = performance.now();
	const since = (): number => performance.now() - started;
	await page.goto(url, { waitUntil: 'commit' });
	const drawn = page
		.waitForFunction((selector) => {
			const all = [...document.querySelectorAll(selector)];
			return all.length > 0 && all.every((chart) => chart.querySelector('svg path, svg circle'));
		}, charts)
		.then(since);
	const engine = page.locator('[data-phase="ready"]').waitFor({ state: 'attached' }).then(since);
	return { charts: await drawn, engine: await engine };
}

async function openTwice(browser: Browser, url: string): Promise<[Opening, Opening]> {
	const context = await browser.newContext({
		locale: 'zh-CN',
		viewport: { width: 1366, height: 768 }
	});
	const page = await context.newPage();
	const cold = await timeOpening(page, url);
	await page.goto('about:blank');
	const warm = await timeOpening(page, url);
	await context.close();
	return [cold, warm];
}

/**
 * Opens the overview of the built app `times` times: in a profile that has never seen it, and again
 * in the same. Null where there is no browser, or no build.
 */
export async function timeOpenings(
	times: number,
	signal: AbortSignal
): Promise<{ cold: Opening[]; warm: Opening[] } | null> {
	const executablePath = await findBrowser(signal).catch(() => null);
	if (!executablePath || !(await ensureBuilt(signal))) return null;
	const { chromium } = await import('playwright-core');
	const app = await serve();
	const asRoot = process.getuid?.() === 0;
	const cold: Opening[] = [];
	const warm: Opening[] = [];
	try {
		for (let turn = 0; turn < times; turn++) {
			// A browser of its own each time: code that one has compiled, another has not.
			const browser = await chromium.launch({
				executablePath,
				args: asRoot ? ['--no-sandbox'] : []
			});
			const [first, second] = await openTwice(browser, `${app.url}/`);
			cold.push(first);
			warm.push(second);
			await browser.close();
		}
	} finally {
		await app.close();
	}
	return { cold, warm };
}

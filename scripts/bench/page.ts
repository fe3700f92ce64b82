import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findBrowser } from '../tooling/browser.mjs';
import { ensureBuilt } from '../tooling/prepare.mjs';
import { serve } from '../serve.mjs';
import { writeManyFiles } from './many-files';

/** Milliseconds for which a page may not answer. */
export const longestTask = 50;

export interface PagePace {
	readonly files: number;
	readonly filesPerSecond: number;
	/** Milliseconds, the longest first. */
	readonly longTasks: readonly number[];
	/** Milliseconds that a timer of the page came late at most. */
	readonly lateness: number;
}

/** What is kept on the page while it works. */
declare global {
	var watched: { tasks: number[]; lateness: number };
}

/**
 * Runs on the page, and watches from the moment at which it is told of the files: what hands them
 * over before is the tool that drives the browser.
 */
function watchThisPage(): void {
	const beat = 10;
	globalThis.watched = { tasks: [], lateness: 0 };
	const begin = (): void => {
		const begun = performance.now();
		new PerformanceObserver((list) => {
			for (const { startTime, duration } of list.getEntries())
				globalThis.watched.tasks.push(startTime + duration - Math.max(startTime, begun));
		}).observe({ entryTypes: ['longtask'] });
		let due = begun + beat;
		setInterval(() => {
			const now = performance.now();
			globalThis.watched.lateness = Math.max(globalThis.watched.lateness, now - due);
			due = now + beat;
		}, beat);
	};
	addEventListener('change', begin, { capture: true, once: true });
}

async function dropAndWatch(page: Page, paths: readonly string[]): Promise<PagePace> {
	await page.evaluate(watchThisPage);
	const picker = page.locator('input[data-picker="files"]');
	const started = performance.now();
	await picker.setInputFiles([...paths]);
	const progress = page.locator('progress');
	await progress.waitFor({ state: 'attached' });
	await progress.waitFor({ state: 'detached', timeout: 300_000 });
	const seconds = (performance.now() - started) / 1000;
	const { tasks, lateness } = await page.evaluate(() => globalThis.watched);
	return {
		files: paths.length,
		filesPerSecond: paths.length / seconds,
		longTasks: tasks.filter((task) => task > longestTask).sort((a, b) => b - a),
		lateness
	};
}

/**
 * Drops many files on the page of filings of the built app, in a browser.
 * @returns null where there is no browser, or no build
 */
export async function paceOfPage(count: number, signal: AbortSignal): Promise<PagePace | null> {
	const executablePath = await findBrowser(signal).catch(() => null);
	if (!executablePath || !(await ensureBuilt(signal))) return null;
	const { chromium } = await import('playwright-core');
	const app = await serve();
	const asRoot = process.getuid?.() === 0;
	const browser = await chromium.launch({ executablePath, args: asRoot ? ['--no-sandbox'] : [] });
	const folder = mkdtempSync(join(tmpdir(), 'jiheng-bench-'));
	try {
		const page = await browser.newPage({ locale: 'zh-CN' });
		await page.goto(`${app.url}/filings`);
		await page.locator('[data-phase="ready"]').waitFor({ state: 'attached' });
		return await dropAndWatch(page, writeManyFiles(folder, count));
	} finally {
		rmSync(folder, { recursive: true });
		await browser.close();
		await app.close();
	}
}

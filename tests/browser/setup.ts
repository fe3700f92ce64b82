import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/serve.mjs';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Where the built app is served. */
		url: string;
		/** Where the one browser listens: `chromium.connect(inject('wsEndpoint'))`. */
		wsEndpoint: string;
	}
}

const quiet = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run'
];

/** Serves the built app and starts one browser for all files; returns what ends both. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const executablePath = process.env.JIHENG_BROWSER;
	if (!executablePath) throw new Error('JIHENG_BROWSER is not set: run `npm run browser`');
	const app = await serve();
	const asRoot = process.getuid?.() === 0;
	const browser = await chromium.launchServer({
		executablePath,
		args: asRoot ? ['--no-sandbox', ...quiet] : quiet
	});
	project.provide('url', app.url);
	project.provide('wsEndpoint', browser.wsEndpoint());
	return async () => {
		await browser.close();
		await app.close();
	};
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type Page } from 'playwright-core';

/** A browser of its own, over a profile that outlives it, that can be killed as a crash would. */
export interface Killable {
	readonly page: Page;
	/** Ends every process of the browser at once, without a word to it. */
	kill(): Promise<void>;
}

/** Starts the browser of the tests on a profile folder. */
export async function startKillable(profile: string): Promise<Killable> {
	const args = [
		'--headless=new',
		'--remote-debugging-port=0',
		`--user-data-dir=${profile}`,
		'--lang=zh-CN',
		'--no-first-run',
		'--disable-background-networking',
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		'about:blank'
	];
	// A group of its own, so that the signal reaches its children and a wrapping script alike.
	const child = spawn(process.env.JIHENG_BROWSER ?? '', args, {
		detached: true,
		stdio: ['ignore', 'ignore', 'pipe']
	});
	const endpoint = await new Promise<string>((resolve, reject) => {
		let said = '';
		child.stderr.setEncoding('utf8').on('data', (text: string) => {
			said += text;
			const url = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
			if (url) resolve(url);
		});
		child.once('error', reject);
		child.once('exit', () => reject(new Error(said)));
	});
	const browser = await chromium.connectOverCDP(endpoint);
	const [context = await browser.newContext()] = browser.contexts();
	return {
		page: await context.newPage(),
		async kill() {
			if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
			const gone = once(child, 'exit');
			process.kill(-child.pid, 'SIGKILL');
			await gone;
		}
	};
}

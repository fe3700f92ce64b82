import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run, runNpm } from './processes.mjs';
import { cacheDir } from './project.mjs';

const names = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'microsoft-edge',
	'microsoft-edge-stable'
];

const usualPlaces = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
		const folder = process.env[name];
		return folder
			? [
					join(folder, 'Google/Chrome/Application/chrome.exe'),
					join(folder, 'Microsoft/Edge/Application/msedge.exe')
				]
			: [];
	})
];

/** The last version that declares Node 20. */
const npmBrowser = '@sparticuz/chromium@143.0.4';

/**
 * The path of a browser that starts: the one named by JIHENG_BROWSER or CHROME_PATH, else one that
 * is installed, else one fetched from the Debian or npm packages.
 * @param {AbortSignal} signal
 * @returns {Promise<string>} rejects with what was tried
 */
export async function findBrowser(signal) {
	const named = process.env.JIHENG_BROWSER ?? process.env.CHROME_PATH;
	if (named) {
		if (await starts(named, signal)) return named;
		throw new Error(`the browser named by the environment does not start: ${named}`);
	}
	return (
		(await firstInstalled(signal)) ??
		(await fromDebian(signal)) ??
		(await fromNpm(signal)) ??
		Promise.reject(
			new Error('no Chromium, Chrome or Edge found, and none could be fetched; set JIHENG_BROWSER')
		)
	);
}

/** @param {AbortSignal} signal */
async function firstInstalled(signal) {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
	for (const path of [...candidates, ...usualPlaces]) {
		if (existsSync(path) && (await starts(path, signal))) return path;
	}
	return undefined;
}

/**
 * Ubuntu's package may be a mere pointer to a snap, so that being there is not enough.
 * On Windows chrome.exe opens a window instead of answering, and is taken at its word.
 * @param {string} path
 * @param {AbortSignal} signal
 */
async function starts(path, signal) {
	if (process.platform === 'win32') return existsSync(path);
	const limit = AbortSignal.any([signal, AbortSignal.timeout(20_000)]);
	return (await run(path, ['--version'], { signal: limit })).code === 0;
}

/** @param {AbortSignal} signal */
async function fromDebian(signal) {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
	console.log('· 安装浏览器 Installing chromium (apt-get) …');
	const options = { signal, env: { DEBIAN_FRONTEND: 'noninteractive' } };
	await run('apt-get', ['update'], options);
	await run('apt-get', ['install', '-y', 'chromium', 'fonts-noto-cjk'], options);
	return firstInstalled(signal);
}

/** @param {AbortSignal} signal */
async function fromNpm(signal) {
	const folder = join(cacheDir, 'browser');
	const entry = join(folder, 'node_modules/@sparticuz/chromium/build/esm/index.js');
	if (!existsSync(entry)) {
		console.log(`· 安装浏览器 Installing ${npmBrowser} (npm) …`);
		await mkdir(folder, { recursive: true });
		await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
		const { code, output } = await runNpm(['install', '--prefix', folder, npmBrowser], {
			signal,
			cwd: folder
		});
		if (code !== 0) {
			console.error(output);
			return undefined;
		}
	}
	/** @type {{ default: { executablePath(): Promise<string> } }} */
	const { default: chromium } = await import(pathToFileURL(entry).href);
	const path = await chromium.executablePath();
	return (await starts(path, signal)) ? path : undefined;
}

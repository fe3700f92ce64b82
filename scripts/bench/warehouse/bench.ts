import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCarried } from '$lib/pipeline/carried';
import { engineOn } from '$lib/pipeline/engine';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { ensureBuilt } from '../../tooling/prepare.mjs';
import { atScale } from './at-scale';
import { openInBrowser, type InBrowser } from './in-browser';
import { copyDistrict } from './into-native';
import { openNative, type Native } from './native';
import { paceOf, quantile, ratioOf, type Pace } from './pace';

const carriedFolder = 'static/district';

/** Milliseconds, as the pages are to have them. */
const goals = {
	district: { p50: 6, p95: 25 },
	million: { p95: 80 },
	tenMillion: { filtered: 60, full: 600 },
	load: 300,
	ratio: 2
} as const;

/** What is run of the cross-checks, and in how many milliseconds it is to be done. */
const checks = [
	['all', 'all', 'every cross-check, all reports', null],
	['all', 'one', 'every cross-check, one changed report', null],
	['words', 'all', 'repeated words, all reports', 1500],
	['words', 'one', 'repeated words, one changed report', 50]
] as const;
const checkTimes = 20;
/** All reports, but for repeated words, which have goals of their own. */
const mostForOthers = 150;

const times = 40;
const number = (value: number): string =>
	Number.isNaN(value) ? '—' : value >= 100 ? value.toFixed(0) : value.toFixed(1);
const row = (cells: readonly string[]): string =>
	cells.map((cell, at) => (at === 0 ? cell.padEnd(38) : cell.padStart(11))).join('');
const verdict = (holds: boolean): string => (holds ? 'pass' : 'FAIL');

const heading = row(['', 'p50', 'p95', 'native p50', 'ratio', '']);

function line(pace: Pace, holds: boolean): string {
	const { browser, native } = pace;
	const values = [quantile(browser, 0.5), quantile(browser, 0.95), quantile(native, 0.5)];
	return row([pace.name, ...values.map(number), number(ratioOf(pace)), verdict(holds)]);
}

/** The carried district as the pages ask it, in the native engine. */
async function loadNative(native: Native): Promise<void> {
	const connector = await openNodeConnector();
	const read = (path: string) => readFileSync(join(carriedFolder, path));
	const carried = await openCarried({
		json: (path) => Promise.resolve(JSON.parse(read(path).toString('utf8'))),
		bytes: (path) => Promise.resolve(new Uint8Array(read(path)))
	});
	const { departments, roster, reference } = carried;
	await engineOn(connector).load({ carried, departments, filings: [], roster, reference });
	await copyDistrict(connector, native);
	await connector.close();
}

async function district(browser: InBrowser, native: Native | null): Promise<[boolean, Pace[]]> {
	if (native) await loadNative(native);
	const load = await browser.loadDistrict();
	const questions = await browser.pageQuestions();
	const bytes = await browser.memory();
	console.log(`\nThe carried district: loaded in ${number(load)} ms, ${number(bytes / 1e6)} MB`);
	console.log(heading);
	let good = true;
	const paces: Pace[] = [];
	for (const [place, question] of questions.entries()) {
		const ask = (count: number) => browser.timeQuestion(place, count);
		const pace = await paceOf(question, ask, native, times);
		const { p50, p95 } = goals.district;
		const holds = quantile(pace.browser, 0.5) <= p50 && quantile(pace.browser, 0.95) <= p95;
		console.log(line(pace, holds));
		good &&= holds;
		paces.push(pace);
	}
	const middles = new Map<string, number>();
	for (const [which, reports, name, most] of checks) {
		const times = await browser.checks(which, reports, checkTimes);
		const taken = [quantile(times, 0.5), quantile(times, 0.95)];
		middles.set(`${which} ${reports}`, taken[0] ?? Number.NaN);
		const holds = most === null || (taken[0] ?? 0) <= most;
		const end = most === null ? '' : verdict(holds);
		console.log(row([name, ...taken.map(number), '', '', end]));
		good &&= holds;
	}
	const others = (middles.get('all all') ?? 0) - (middles.get('words all') ?? 0);
	const quick = others <= mostForOthers;
	console.log(row(['but repeated words, all reports', number(others), '', '', '', verdict(quick)]));
	return [good && quick, paces];
}

async function scale(
	rows: number,
	browser: InBrowser,
	native: Native | null
): Promise<[boolean, Pace[]]> {
	const { load, bytes, paces } = await atScale(rows, browser, native, times);
	const loaded = load === null ? '' : `, loaded in ${number(load)} ms`;
	console.log(`\n${rows / 1e6} M indicator rows: ${number(bytes / 1e6)} MB${loaded}`);
	let good = load === null || load <= goals.load;
	if (load !== null) console.log(row(['load', number(load), '', '', '', verdict(good)]));
	console.log(heading);
	for (const pace of paces) {
		const { filtered, full } = goals.tenMillion;
		const most = rows <= 1e6 ? goals.million.p95 : pace.filtered ? filtered : full;
		const holds = quantile(pace.browser, rows <= 1e6 ? 0.95 : 0.5) <= most;
		console.log(line(pace, holds));
		good &&= holds;
	}
	return [good, [...paces]];
}

/**
 * Measures what the pages ask of the carried district, and questions of one and ten million indicator
 * rows, in the browser's DuckDB beside native DuckDB on one thread, in one run.
 * @returns false where a goal is missed
 */
export async function warehouse(signal: AbortSignal): Promise<boolean> {
	console.log('\nThe warehouse in a browser, milliseconds from the question to its checked rows:');
	if (!(await ensureBuilt(signal))) return false;
	const browser = await openInBrowser(carriedFolder, signal);
	if (!browser) {
		console.log('skipped: no browser');
		return true;
	}
	const native = await openNative(signal);
	if (!native) console.log('no native DuckDB for this machine: no ratios');
	try {
		console.log(`engine started in ${number(await browser.open())} ms`);
		const parts = [
			await district(browser, native),
			await scale(1e6, browser, native),
			await scale(1e7, browser, native)
		];
		const paces = parts.flatMap(([, own]) => own);
		const middle = quantile(paces.map(ratioOf), 0.5);
		const close = !native || middle <= goals.ratio;
		console.log(
			`\nmedian ratio to native: ${number(middle)}  ${verdict(close)} (≤ ${goals.ratio})`
		);
		return close && parts.every(([good]) => good);
	} finally {
		await browser.close();
		native?.close();
	}
}

import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './browser.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { runNode, stopSignal } from './processes.mjs';
import { cacheDir, inProject } from './project.mjs';

/** @typedef {{ passed: number, failed: number, output: string }} Outcome */
/** @typedef {(signal: AbortSignal) => Promise<Outcome>} Check */

const tools = inProject('node_modules');
const kit = join(tools, '@sveltejs/kit/svelte-kit.js');
const svelteCheck = join(tools, 'svelte-check/bin/svelte-check');
const structure = ['src', 'scripts', 'tests', '--config', '.dependency-cruiser.cjs'];

/** @type {Record<string, Check>} */
const checks = {
	build,
	format: command(join(tools, 'prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'),
	lint: command(join(tools, 'eslint/bin/eslint.js'), '--max-warnings=0', '.'),
	types: all(
		command(kit, 'sync'),
		command(svelteCheck, '--fail-on-warnings', '--output', 'human'),
		command(join(tools, 'typescript/bin/tsc'), '--project', 'scripts')
	),
	structure: command(join(tools, 'dependency-cruiser/bin/dependency-cruise.mjs'), ...structure),
	knip: command(join(tools, 'knip/bin/knip.js')),
	size: command(inProject('scripts/tooling/size.mjs')),
	unit: (signal) => tests('unit', signal, {}),
	browser: async (signal) => tests('browser', signal, { JIHENG_BROWSER: await findBrowser(signal) })
};

/**
 * Runs every check, or those named by `--only a,b`, says how each ended, and ends with the one line
 * `N passed, N failed`: each test counts, and each check that is not made of tests counts as one.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function check(args) {
	const signal = stopSignal();
	const { values } = parseArgs({ args, options: { only: { type: 'string' } } });
	const wanted = values.only?.split(',') ?? Object.keys(checks);
	const unknown = wanted.filter((name) => !(name in checks));
	if (unknown.length > 0) {
		console.error(
			`no such check: ${unknown.join(', ')} (there are ${Object.keys(checks).join(', ')})`
		);
		return 1;
	}
	if (wanted.some((name) => name === 'size' || name === 'browser')) wanted.unshift('build');
	if (!(await ensureInstalled(signal))) return 1;

	let passed = 0;
	let failed = 0;
	for (const [name, work] of Object.entries(checks)) {
		if (!wanted.includes(name)) continue;
		const started = performance.now();
		const outcome = await work(signal).catch((error) => one(1, error.stack ?? String(error)));
		if (signal.aborted) return 130;
		passed += outcome.passed;
		failed += outcome.failed;
		if (outcome.failed > 0) console.log(`${outcome.output.trimEnd()}\n`);
		const seconds = ((performance.now() - started) / 1000).toFixed(1);
		const counts = outcome.passed + outcome.failed === 1 ? '' : ` ${outcome.passed} passed`;
		const faults = counts && outcome.failed > 0 ? `, ${outcome.failed} failed` : '';
		console.log(
			`${outcome.failed > 0 ? '✗' : '✓'} ${name.padEnd(10)}${seconds.padStart(6)} s${counts}${faults}`
		);
	}
	console.log(`${passed} passed, ${failed} failed`);
	return failed > 0 ? 1 : 0;
}

/**
 * @param {number} code
 * @param {string} output
 * @returns {Outcome}
 */
const one = (code, output) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output });

/** @type {Check} */
async function build(signal) {
	return one((await ensureBuilt(signal)) ? 0 : 1, '');
}

/**
 * @param {...string} args
 * @returns {Check}
 */
function command(...args) {
	return async (signal) => {
		const { code, output } = await runNode(args, { signal });
		return one(code, output);
	};
}

/**
 * Several commands that count as one: the first goes ahead, the others run side by side.
 * @param {Check} first
 * @param {...Check} others
 * @returns {Check}
 */
function all(first, ...others) {
	return async (signal) => {
		const before = await first(signal);
		const outcomes = [before, ...(await Promise.all(others.map((other) => other(signal))))];
		const faulty = outcomes.filter(({ failed }) => failed > 0);
		return one(faulty.length, faulty.map(({ output }) => output).join('\n'));
	};
}

/**
 * @param {string} project of vitest.config.ts
 * @param {AbortSignal} signal
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Outcome>}
 */
async function tests(project, signal, env) {
	await mkdir(cacheDir, { recursive: true });
	const file = join(cacheDir, `${project}.json`);
	await rm(file, { force: true });
	const vitest = [join(tools, 'vitest/vitest.mjs'), 'run', '--project', project];
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const { code, output } = await runNode([...vitest, ...reporters, '--passWithNoTests'], {
		signal,
		env
	});
	const report = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
	return counted(code, output, report);
}

/**
 * A file that does not even load holds no test that could fail: it counts as one failure, and so
 * does a run that ends badly for a reason of its own.
 * @param {number} code
 * @param {string} output
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] } | undefined} report
 * @returns {Outcome}
 */
export function counted(code, output, report) {
	if (!report) return one(code || 1, output);
	const unloaded = report.testResults.filter(
		(file) =>
			file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')
	);
	const failed = report.numFailedTests + unloaded.length;
	return { passed: report.numPassedTests, failed: code === 0 ? failed : failed || 1, output };
}

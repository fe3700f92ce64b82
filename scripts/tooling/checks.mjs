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

/**
 * One stage after another, the longest check of each first. What fills all cores by itself has a
 * stage of its own; of the others two run side by side.
 * @type {Record<string, Check>[]}
 */
const stages = [
	{ build },
	{
		lint: command(join(tools, 'eslint/bin/eslint.js'), '--max-warnings=0', '.'),
		types: inTurn(
			command(svelteCheck, '--fail-on-warnings', '--output', 'human'),
			command(join(tools, 'typescript/bin/tsc'), '--project', 'scripts')
		),
		format: command(join(tools, 'prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'),
		structure: command(join(tools, 'dependency-cruiser/bin/dependency-cruise.mjs'), ...structure),
		knip: command(join(tools, 'knip/bin/knip.js')),
		size: command(inProject('scripts/tooling/size.mjs'))
	},
	{ unit: (signal) => tests('unit', signal, {}) },
	{
		browser: async (signal) =>
			tests('browser', signal, { JIHENG_BROWSER: await findBrowser(signal) })
	}
];
const names = stages.flatMap((stage) => Object.keys(stage));

/**
 * Runs every check, or those named by `--only a,b`, says how each ended, and ends with the one line
 * `N passed, N failed`: each test counts, and each check that is not made of tests counts as one.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function check(args) {
	const signal = stopSignal();
	const { values } = parseArgs({ args, options: { only: { type: 'string' } } });
	const wanted = values.only?.split(',') ?? names;
	const unknown = wanted.filter((name) => !names.includes(name));
	if (unknown.length > 0) {
		console.error(`no such check: ${unknown.join(', ')} (there are ${names.join(', ')})`);
		return 1;
	}
	if (wanted.some((name) => name === 'size' || name === 'browser')) wanted.unshift('build');
	if (!(await ensureInstalled(signal))) return 1;

	// What lint and types read is there before either runs; a build makes it as well.
	const { code, output } = await runNode([kit, 'sync'], { signal });
	if (code !== 0) console.error(output);
	if (code !== 0) return code;

	let passed = 0;
	let failed = 0;
	for (const stage of stages) {
		const waiting = Object.entries(stage).filter(([name]) => wanted.includes(name));
		const lane = async () => {
			for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
				const outcome = await told(...next, signal);
				passed += outcome.passed;
				failed += outcome.failed;
			}
		};
		await Promise.all([lane(), lane()]);
		if (signal.aborted) return 130;
	}
	console.log(`${passed} passed, ${failed} failed`);
	return failed > 0 ? 1 : 0;
}

/**
 * Runs a check and says how it ended.
 * @param {string} name
 * @param {Check} work
 * @param {AbortSignal} signal
 */
async function told(name, work, signal) {
	const started = performance.now();
	const outcome = await work(signal).catch((error) => one(1, error.stack ?? String(error)));
	if (signal.aborted) return outcome;
	if (outcome.failed > 0) console.log(`${outcome.output.trimEnd()}\n`);
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	const counts = outcome.passed + outcome.failed === 1 ? '' : ` ${outcome.passed} passed`;
	const faults = counts && outcome.failed > 0 ? `, ${outcome.failed} failed` : '';
	const mark = outcome.failed > 0 ? '✗' : '✓';
	console.log(`${mark} ${name.padEnd(10)}${seconds.padStart(6)} s${counts}${faults}`);
	return outcome;
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
 * Several commands that count as one, each run whatever became of the one before.
 * @param {...Check} parts
 * @returns {Check}
 */
function inTurn(...parts) {
	return async (signal) => {
		const faulty = [];
		for (const part of parts) {
			const { failed, output } = await part(signal);
			if (failed > 0) faulty.push(output);
		}
		return one(faulty.length, faulty.join('\n'));
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

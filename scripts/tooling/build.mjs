import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compressBelow } from './compress.mjs';
import { writeHeaders } from './headers.mjs';
import { exclusively } from './lock.mjs';
import { runNode, stopSignal } from './processes.mjs';
import { appDir, buildDir, cacheDir, inProject } from './project.mjs';
import { inputsHash, isBuilt, stampFile } from './stamp.mjs';

const districtBuilder = inProject('scripts/build-district.ts');

/** @type {{ name: string, work: (signal: AbortSignal) => Promise<void> }[]} */
const steps = [
	{ name: 'district', work: buildDistrict },
	{
		name: 'pages',
		work: (signal) => must([inProject('node_modules/vite/bin/vite.js'), 'build'], signal)
	},
	{ name: 'headers', work: () => writeHeaders(appDir, buildDir) },
	{
		name: 'compression',
		work: (signal) => compressBelow(appDir, join(cacheDir, 'compressed'), signal)
	}
];

/** @param {AbortSignal} signal */
async function buildDistrict(signal) {
	if (!existsSync(districtBuilder)) return;
	await must([inProject('scripts/tooling/run-ts.mjs'), districtBuilder], signal);
}

/**
 * @param {string[]} args
 * @param {AbortSignal} signal
 */
async function must(args, signal) {
	const { code } = await runNode(args, { signal, show: true });
	if (code !== 0) throw new Error(`exit code ${code}`);
}

/**
 * @param {string | undefined} only the one step wanted
 * @param {AbortSignal} signal
 */
async function build(only, signal) {
	const made = inputsHash();
	if (!only) await rm(stampFile, { force: true });
	for (const { name, work } of steps.filter((step) => !only || step.name === only)) {
		const started = performance.now();
		await work(signal).catch((error) => {
			throw new Error(`${name}: ${error.message}`);
		});
		console.log(`build: ${name} ${((performance.now() - started) / 1000).toFixed(1)} s`);
	}
	// The inputs as they were at the start: what changed meanwhile asks for another build.
	if (!only) await writeFile(stampFile, made);
}

const signal = stopSignal();
const only = process.argv[2];
try {
	await exclusively(join(cacheDir, 'build.lock'), signal, async (waited) => {
		if (only || !waited || !(await isBuilt())) await build(only, signal);
	});
} catch (error) {
	if (!signal.aborted) console.error(`build: ${/** @type {Error} */ (error).message}`);
	process.exitCode = 1;
}

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { IncomingFile, Parser } from '$lib/pipeline/ports';
import { readFiles } from '$lib/pipeline/read-files';
import { mutantOf, specimens, type Specimen } from './fuzz/mutant';
import { Tally } from './fuzz/tally';
import { threadPool } from './fuzz/thread-pool';
import { troubleOf, wordsOf } from './fuzz/verdict';
import { cacheDir } from './tooling/project.mjs';

const lanes = 2;
const timeout = 10_000;
/** On a busy machine a file may take longer than it would elsewhere: it gets a second chance. */
const patience = 60_000;

const incoming = (path: string, bytes: Uint8Array): IncomingFile => ({
	path,
	size: bytes.length,
	bytes: (from, to) => Promise.resolve(new Uint8Array(bytes.slice(from, to)))
});

const megabytes = (): number => Math.round(process.memoryUsage.rss() / 1024 / 1024);

/**
 * Reads mutants of good files until the time is over: `--minutes N` (1), `--seed S`.
 * @returns 1 where a mutant hung, took its thread down, or gave a document that is not sound
 */
export async function main(args: string[], signal: AbortSignal): Promise<number> {
	const { values } = parseArgs({
		args,
		options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } }
	});
	const seed = Number(values.seed ?? Date.now() % 1_000_000);
	const end = Date.now() + Number(values.minutes) * 60_000;
	const all = specimens();
	const tally = new Tally(join(cacheDir, 'fuzz'));
	const lost = new Map<string, unknown>();
	const onLost = (path: string, cause: unknown): void => void lost.set(path, cause);
	const pool = threadPool(lanes, timeout, onLost);
	console.log(`seed ${seed}, ${all.length} files to mutate`);

	async function look(mutant: Specimen, name: string, parser: Parser): Promise<string[]> {
		const failures: string[] = [];
		const file = incoming(`${name}.${mutant.ending}`, mutant.bytes);
		for await (const { path, bytes, result } of readFiles([file], { parser }, signal)) {
			const cause = lost.get(path);
			if (cause !== undefined) tally.add({ kind: 'crash', words: wordsOf(cause) }, mutant, name);
			const outcome = result.ok ? `read as ${result.document.format}` : result.failure;
			failures.push(outcome);
			tally.count(mutant.ending, outcome);
			if (result.ok || cause !== undefined || outcome === 'timeout') continue;
			const inside = path === file.path ? mutant.bytes : bytes;
			const trouble = await troubleOf(result.failure, path, inside);
			if (trouble) tally.add(trouble, mutant, name);
		}
		return failures;
	}

	let number = 0;
	async function lane(): Promise<void> {
		while (Date.now() < end && !signal.aborted) {
			const name = `${seed}-${number}`;
			const mutant = mutantOf(all, seed, number++);
			const outcomes = await look(mutant, name, pool);
			if (!outcomes.includes('timeout')) continue;
			const patient = threadPool(1, patience, onLost);
			const started = performance.now();
			const again = await look(mutant, name, patient).finally(() => patient.close());
			const seconds = ((performance.now() - started) / 1000).toFixed(0);
			const hangs = again.includes('timeout');
			const words = hangs ? 'took too long' : `took too long once, then ${seconds} s`;
			tally.add({ kind: hangs ? 'hang' : 'note', words }, mutant, name);
		}
	}

	const before = megabytes();
	let most = before;
	const watch = setInterval(() => (most = Math.max(most, megabytes())), 100);
	try {
		await Promise.all(Array.from({ length: lanes }, lane));
	} catch (error) {
		if (!signal.aborted) throw error;
	} finally {
		clearInterval(watch);
		pool.close();
	}
	console.log(tally.lines().join('\n'));
	console.log(`\n${number} mutants, ${tally.failures} kinds of failure`);
	console.log(`memory: ${before} MB before, ${most} MB at most, ${megabytes()} MB after`);
	return tally.failures > 0 ? 1 : 0;
}

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureChecks } from './accuracy/checks';
import { goalsOfChecks } from './accuracy/checks-report';
import { goalsOf } from './accuracy/goals';
import { accuracyReport } from './accuracy/report';
import { measure, parser, setNames, type Measured, type SetName } from './accuracy/sets';
import { cacheDir } from './tooling/project.mjs';
import { readingHash } from './tooling/stamp.mjs';

/** Not in data/, which the build reads: a new measurement is no reason to build anew. */
const kept = 'tests/accuracy/measured.md';

/**
 * Measures what is read of the labelled reports against their truth, and what the cross-checks find in
 * the carried district against what is wrong in it. `--write` keeps the report in
 * the project, so that a change of rules shows in the diff what it gains and what it costs.
 * @returns 1 where a goal is missed, or where there is nothing whole to keep
 */
export async function main(args: string[], signal: AbortSignal): Promise<number> {
	const { values } = parseArgs({ args, options: { write: { type: 'boolean' } } });
	const measured = new Map<SetName, readonly Measured[]>();
	for (const set of setNames) {
		const files = await measure(set, signal);
		if (files) measured.set(set, files);
	}
	const cache = { folder: join(cacheDir, 'read'), hash: readingHash(), keepOthers: true };
	const checks = await measureChecks('data', { parser, cache }, signal);
	const report = accuracyReport(measured, checks);
	console.log(report);
	const whole = measured.size === setNames.length;
	if (values.write && !whole) {
		console.error(`${kept} stays as it is: a set was not measured`);
		return 1;
	}
	if (values.write) await writeFile(kept, report);
	else if (whole && (await readFile(kept, 'utf8').catch(() => '')) !== report)
		console.log(`${kept} says otherwise: npm run accuracy -- --write`);
	const goals = [...goalsOf(measured), ...goalsOfChecks(checks)];
	return goals.some(({ holds }) => holds === false) ? 1 : 0;
}

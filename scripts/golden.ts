import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { changesOf } from './golden/facts';
import { goldenPath, goldenSets, readKept, readToday, textOf } from './golden/kept';

/**
 * Shows what is read otherwise than it is kept in tests/extraction/golden, fact by fact. `--write`
 * keeps it as it is read now: nothing else ever writes there.
 * @returns 1 where something is read otherwise and is not kept
 */
export async function main(args: string[]): Promise<number> {
	const { values } = parseArgs({ args, options: { write: { type: 'boolean' } } });
	let changes = 0;
	for (const set of goldenSets) {
		const today = await readToday(set);
		const kept = readKept(await readFile(goldenPath(set), 'utf8').catch(() => ''));
		for (const file of new Set([...kept.keys(), ...today.keys()])) {
			const changed = changesOf(kept.get(file) ?? [], today.get(file) ?? []);
			if (changed.length > 0) console.log([`# ${file}`, ...changed, ''].join('\n'));
			changes += changed.length;
		}
		if (values.write) await writeFile(goldenPath(set), textOf(today));
	}
	const kept = values.write ? 'kept' : 'to keep them: npm run golden -- --write';
	console.log(changes === 0 ? 'nothing is read otherwise' : `${changes} lines differ; ${kept}`);
	return changes === 0 || values.write ? 0 : 1;
}

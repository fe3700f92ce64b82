import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBytes } from '$lib/pipeline/parse';
import { factsOf } from './facts';

/** Where what was read last is kept, a file for each set. */
const goldenFolder = 'tests/extraction/golden';

/** The reports of the project itself. */
const sets = {
	carried: { folder: 'data/reports', only: /./ },
	awkward: { folder: 'tests/fixtures/awkward', only: /^u\d+\./ },
	provinces: { folder: 'tests/fixtures/provinces', only: /^f\d+\./ },
	voices: { folder: 'tests/fixtures/voices', only: /^g\d+\./ },
	offices: { folder: 'tests/fixtures/offices', only: /^h\d+\./ },
	plain: { folder: 'tests/fixtures/plain', only: /^k\d+\./ },
	fixtures: { folder: 'tests/fixtures', only: /^(?:report|prose\.docx|merged-table\.docx)/ }
} as const;
export type GoldenSet = keyof typeof sets;
export const goldenSets = Object.keys(sets) as GoldenSet[];

/** The facts of each file by its name. */
export type Facts = ReadonlyMap<string, readonly string[]>;

/** What is read of a set today; of a file that cannot be read, why. */
export async function readToday(set: GoldenSet): Promise<Facts> {
	const { folder, only } = sets[set];
	const found = new Map<string, readonly string[]>();
	const names = readdirSync(folder).filter((name) => only.test(name));
	for (const name of names.sort()) {
		const result = await parseBytes(name, new Uint8Array(readFileSync(join(folder, name))));
		found.set(name, result.ok ? factsOf(result.reports) : [`not read: ${result.failure}`]);
	}
	return found;
}

export const goldenPath = (set: GoldenSet): string => join(goldenFolder, `${set}.txt`);

/** A heading for each file, a line for each fact. */
export const textOf = (facts: Facts): string =>
	[...facts].map(([file, lines]) => `# ${file}\n${lines.join('\n')}\n`).join('\n');

/** What is kept of a set; nothing where no file is there yet. */
export function readKept(text: string): Facts {
	const found = new Map<string, string[]>();
	let lines: string[] = [];
	for (const line of text.split('\n'))
		if (line.startsWith('# ')) found.set(line.slice(2), (lines = []));
		else if (line !== '') lines.push(line);
	return found;
}

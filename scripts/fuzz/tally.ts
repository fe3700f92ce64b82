import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Specimen } from './mutant';
import type { Trouble } from './verdict';

interface Seen extends Trouble {
	count: number;
	/** The smallest input that does it, and where it is kept. */
	size: number;
	kept: string;
}

/** What came of all mutants: counts, and each trouble once, with its smallest input. */
export class Tally {
	readonly #folder: string;
	readonly #outcomes = new Map<string, number>();
	readonly #troubles = new Map<string, Seen>();

	constructor(folder: string) {
		this.#folder = folder;
	}

	count(ending: string, outcome: string): void {
		const key = `${ending.padEnd(5)} ${outcome}`;
		this.#outcomes.set(key, (this.#outcomes.get(key) ?? 0) + 1);
	}

	add(trouble: Trouble, mutant: Specimen, name: string): void {
		const key = `${trouble.kind} ${mutant.ending} ${trouble.words}`;
		const seen = this.#troubles.get(key) ?? { ...trouble, count: 0, size: Infinity, kept: '' };
		seen.count++;
		if (mutant.bytes.length < seen.size) {
			seen.size = mutant.bytes.length;
			// Named by its trouble, so that a smaller one takes the place of the one before.
			seen.kept ||= join(this.#folder, `${trouble.kind}-${name}.${mutant.ending}`);
			mkdirSync(this.#folder, { recursive: true });
			writeFileSync(seen.kept, mutant.bytes);
		}
		this.#troubles.set(key, seen);
	}

	get failures(): number {
		return [...this.#troubles.values()].filter(({ kind }) => kind !== 'note').length;
	}

	/** Lines for a person. */
	lines(): string[] {
		const outcomes = [...this.#outcomes].sort().map(([key, count]) => `${key}: ${count}`);
		const troubles = [...this.#troubles.values()].sort((a, b) => b.count - a.count);
		const told = troubles.map(({ kind, words, count, kept, size }) =>
			[`${kind} × ${count}: ${words}`, `    ${size} bytes in ${kept}`].join('\n')
		);
		return [...outcomes, '', ...told];
	}
}

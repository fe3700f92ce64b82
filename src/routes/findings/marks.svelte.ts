import { findingsOf, type FindingLine } from './finding-lines';
import type { SeenFinding } from './seen-finding';

/** Whether all, some or none of the findings of a line are marked. */
export type Marked = 'all' | 'some' | 'none';

/** Which findings are marked, to settle them together. */
export class Marks {
	#keys = $state.raw<ReadonlySet<string>>(new Set());
	/** Where a run of lines begins: the finding whose line was marked or unmarked last by itself. */
	#from: string | null = null;
	readonly #shown: () => readonly SeenFinding[];

	/** `shown` gives the findings that the filters leave; others are marked no more. */
	constructor(shown: () => readonly SeenFinding[]) {
		this.#shown = shown;
	}

	/** Those that are marked, in the order of the list. */
	readonly findings = $derived.by(() => this.#shown().filter(({ key }) => this.#keys.has(key)));

	of(findings: readonly SeenFinding[]): Marked {
		const marked = findings.filter(({ key }) => this.#keys.has(key)).length;
		if (marked === 0) return 'none';
		return marked === findings.length ? 'all' : 'some';
	}

	/** Marks all for which the line stands, or none of them where all are marked. */
	toggle(line: FindingLine): void {
		const findings = findingsOf(line);
		this.#set(findings, this.of(findings) !== 'all');
		this.#from = line.kind === 'finding' ? line.finding.key : null;
	}

	/** Marks every line from the one that was marked or unmarked last by itself, else from `start`, to this one. */
	toggleTo(lines: readonly FindingLine[], line: FindingLine, start: string | null): void {
		const from = this.#from ?? start;
		const begin = lines.findIndex((one) => one.kind === 'finding' && one.finding.key === from);
		const end = lines.indexOf(line);
		const [first, last] = begin < 0 ? [end, end] : [Math.min(begin, end), Math.max(begin, end)];
		const run = lines.slice(first, last + 1).filter(({ kind }) => kind === 'finding');
		this.#set(run.flatMap(findingsOf), true);
	}

	/** Marks all that are shown, or none of them. */
	toggleAll(): void {
		this.#set(this.#shown(), this.of(this.#shown()) !== 'all');
	}

	clear(): void {
		this.#keys = new Set();
		this.#from = null;
	}

	#set(findings: readonly SeenFinding[], marked: boolean): void {
		const shown = new Set(this.#shown().map(({ key }) => key));
		const keys = new Set([...this.#keys].filter((key) => shown.has(key)));
		for (const { key } of findings)
			if (marked) keys.add(key);
			else keys.delete(key);
		this.#keys = keys;
	}
}

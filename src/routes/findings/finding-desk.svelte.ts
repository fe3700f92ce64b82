import type { Standing } from '$lib/domain/settlement';
import { keyFrom, nextOpen, type FindingLine } from './finding-lines';
import { verdictOf, walkOf } from './keys';
import { Marks } from './marks.svelte';
import type { SeenFinding } from './seen-finding';
import type { Settling } from './settling.svelte';

/** What the page shows, and how it comes to show another finding. */
interface Shown {
	readonly lines: () => readonly FindingLine[];
	/** All that the filters leave. */
	readonly findings: () => readonly SeenFinding[];
	/** The finding that is looked at. */
	readonly finding: () => SeenFinding | null;
	/** The key that was chosen last, whether the filters leave its finding or not. */
	readonly chosen: () => string | null;
	readonly choose: (key: string) => void;
}

/** What is done with findings, by button or by key: they are walked, marked and settled. */
export class FindingDesk {
	readonly marks: Marks;
	readonly settling: Settling;
	/** The note for all that are marked. */
	noteForAll = $state('');
	readonly #shown: Shown;

	constructor(shown: Shown, settling: Settling) {
		this.#shown = shown;
		this.settling = settling;
		this.marks = new Marks(shown.findings);
	}

	/** Says it of the finding that is looked at; once it is settled, the next open one comes. */
	async settle(said: Standing): Promise<void> {
		const finding = this.#shown.finding();
		if (!finding) return;
		const next = finding.standing === 'open' ? nextOpen(this.#shown.lines(), finding.key) : null;
		const kept = await this.settling.say([finding], said, () => this.settling.noteOf(finding));
		const chosen = this.#shown.chosen();
		if (kept && (chosen === null || chosen === finding.key)) this.#choose(next);
	}

	/**
	 * Says it of all that are marked, and marks none any more. Where no note was written for all of
	 * them, each keeps its own.
	 */
	async settleMarked(said: Standing): Promise<void> {
		const forAll = this.noteForAll.trim();
		const noteOf = (finding: SeenFinding): string => forAll || this.settling.noteOf(finding);
		if (!(await this.settling.say(this.marks.findings, said, noteOf))) return;
		this.marks.clear();
		this.noteForAll = '';
	}

	/** Does what a key asks for; whether it asks for anything. */
	press({ key, shiftKey, repeat }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'repeat'>): boolean {
		const step = walkOf(key);
		const verdict = verdictOf(key);
		if (step !== null && shiftKey) this.#mark(step);
		else if (step !== null) this.#choose(this.#keyAfter(step));
		else if (verdict !== null && repeat) return false;
		else if (verdict !== null)
			void (this.marks.findings.length > 0 ? this.settleMarked(verdict) : this.settle(verdict));
		else if (key === 'x') this.#mark(null);
		else if (key === 'u') void this.settling.undo();
		else if (key === 'Escape' && this.marks.findings.length > 0) this.marks.clear();
		else return false;
		return true;
	}

	#choose(key: string | null): void {
		if (key !== null) this.#shown.choose(key);
	}

	#keyAfter(step: number): string | null {
		return keyFrom(this.#shown.lines(), this.#shown.finding()?.key ?? null, step);
	}

	/** Marks the finding that is looked at, or all as far as the one that is `extendBy` on. */
	#mark(extendBy: number | null): void {
		const lines = this.#shown.lines();
		const from = this.#shown.finding()?.key ?? null;
		const next = extendBy === null ? from : this.#keyAfter(extendBy);
		const line = lines.find((one) => one.kind === 'finding' && one.finding.key === next);
		if (!line) return;
		if (extendBy === null) this.marks.toggle(line);
		else this.marks.toggleTo(lines, line, from);
		this.#choose(next);
	}
}

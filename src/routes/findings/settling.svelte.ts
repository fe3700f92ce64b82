import { digestOf } from '$lib/domain/finding-digest';
import type { Said, Settlement, Standing } from '$lib/domain/settlement';
import type { Translate } from '$lib/messages/translate';
import { failureOf, type Failure } from '$lib/state/change';
import type { District } from '$lib/state/district.svelte';
import type { SeenFinding } from './seen-finding';

/** What was done last: of which findings what was said, and what had been said of them before. */
interface Done {
	readonly findings: readonly SeenFinding[];
	readonly said: Standing;
	readonly before: readonly Settlement[];
	readonly undone: boolean;
}

const settlementOf = ({ holds: _, ...settlement }: Said): Settlement => settlement;

/** What is being said of findings: the note that is written, and what was said last. */
export class Settling {
	failure = $state.raw<Failure | null>(null);
	/** Notes that are written and not kept yet, by the finding's key. */
	#drafts = $state.raw<ReadonlyMap<string, string>>(new Map());
	#last = $state.raw<Done | null>(null);
	readonly #district: District;
	#saying: Promise<unknown> = Promise.resolve();

	constructor(district: District) {
		this.#district = district;
	}

	/** Whether there is something that can be undone. */
	readonly canUndo = $derived(this.#last !== null && !this.#last.undone);

	draft({ key }: Pick<SeenFinding, 'key'>, note: string): void {
		this.#drafts = new Map(this.#drafts).set(key, note);
	}

	/** The note as it is written, else as it was kept. */
	noteOf({ key, settlement }: Pick<SeenFinding, 'key' | 'settlement'>): string {
		return this.#drafts.get(key) ?? settlement?.note ?? '';
	}

	/**
	 * Says it of the findings, each with its note, or takes back what was said, after all that was
	 * said before; whether that was kept.
	 */
	say(
		findings: readonly SeenFinding[],
		said: Standing,
		noteOf: (finding: SeenFinding) => string
	): Promise<boolean> {
		return this.#next(async () => {
			const { settlements } = this.#district;
			const before = findings.flatMap(({ key }) => {
				const one = settlements.get(key);
				return one ? [settlementOf(one)] : [];
			});
			if (said === 'open' && before.length === 0) return false;
			const at = new Date().toISOString();
			if (said === 'open')
				await this.#district.settle(
					[],
					findings.map(({ key }) => key)
				);
			else {
				const saying = (finding: SeenFinding): Settlement => ({
					...{ key: finding.key, verdict: said, note: noteOf(finding).trim(), at },
					digest: digestOf(finding)
				});
				await this.#district.settle(findings.map(saying), []);
			}
			const settled = new Set(findings.map(({ key }) => key));
			this.#drafts = new Map([...this.#drafts].filter(([of]) => !settled.has(of)));
			this.#last = { findings, said, before, undone: false };
			return true;
		});
	}

	/** Puts back what had been said before what was said last, of all of them at once. */
	undo(): Promise<boolean> {
		return this.#next(async () => {
			if (!this.#last || this.#last.undone) return false;
			const { findings, before } = this.#last;
			const had = new Set(before.map(({ key }) => key));
			const others = findings.map(({ key }) => key).filter((key) => !had.has(key));
			await this.#district.settle(before, others);
			this.#last = { ...this.#last, undone: true };
			return true;
		});
	}

	#next(work: () => Promise<boolean>): Promise<boolean> {
		const done = this.#saying.then(async () => {
			try {
				const kept = await work();
				if (kept) this.failure = null;
				return kept;
			} catch (error) {
				this.failure = failureOf(error);
				return false;
			}
		});
		this.#saying = done;
		return done;
	}

	/** What was said last, in words. */
	words(t: Translate): string {
		const [first, second] = this.#last?.findings ?? [];
		if (!this.#last || !first) return '';
		const { said, findings, undone } = this.#last;
		const of = second
			? t('several.findings', { count: findings.length })
			: `${first.shortName} ${first.rule}`;
		if (undone) return t('several.undone', { of });
		return said === 'open'
			? t('findings.takenBack', { of })
			: t('findings.done', { of, verdict: t(`verdict.${said}`) });
	}

	/** What became of it, where it failed. */
	failureWords(t: Translate): string {
		return t(this.failure?.code === 'keep' ? 'findings.notKept' : 'findings.notLaid');
	}
}

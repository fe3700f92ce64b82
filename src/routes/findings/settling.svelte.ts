import { digestOf } from '$lib/domain/finding-digest';
import type { Standing } from '$lib/domain/settlement';
import type { Translate } from '$lib/messages/translate';
import { failureOf, type Failure } from '$lib/state/change';
import type { District } from '$lib/state/district.svelte';
import type { SeenFinding } from './finding-lines';

type Named = Pick<SeenFinding, 'shortName' | 'rule'>;

/** What is being said of findings: the note that is written, and what was said last. */
export class Settling {
	failure = $state.raw<Failure | null>(null);
	/** Notes that are written and not kept yet, by the finding's key. */
	#drafts = $state.raw<ReadonlyMap<string, string>>(new Map());
	#last = $state.raw<{ finding: Named; said: Standing } | null>(null);
	readonly #district: District;
	#saying: Promise<unknown> = Promise.resolve();

	constructor(district: District) {
		this.#district = district;
	}

	draft({ key }: Pick<SeenFinding, 'key'>, note: string): void {
		this.#drafts = new Map(this.#drafts).set(key, note);
	}

	/** The note as it is written, else as it was kept. */
	noteOf({ key, settlement }: Pick<SeenFinding, 'key' | 'settlement'>): string {
		return this.#drafts.get(key) ?? settlement?.note ?? '';
	}

	/** Says it of the finding, or takes back what was said, after all that was said before; whether that was kept. */
	say(finding: SeenFinding, said: Standing, note: string): Promise<boolean> {
		const kept = this.#saying.then(() => this.#keep(finding, said, note));
		this.#saying = kept;
		return kept;
	}

	async #keep(finding: SeenFinding, said: Standing, note: string): Promise<boolean> {
		const { key } = finding;
		if (said === 'open' && !this.#district.settlements.has(key)) return false;
		try {
			if (said === 'open') await this.#district.takeBack(key);
			else {
				const at = new Date().toISOString();
				const digest = digestOf(finding);
				await this.#district.settle({ key, verdict: said, note: note.trim(), at, digest });
			}
			this.#drafts = new Map([...this.#drafts].filter(([of]) => of !== key));
			this.#last = { finding, said };
			this.failure = null;
			return true;
		} catch (error) {
			this.failure = failureOf(error);
			return false;
		}
	}

	/** What was said last, in words. */
	words(t: Translate): string {
		if (!this.#last) return '';
		const { finding, said } = this.#last;
		const of = { name: finding.shortName, rule: finding.rule };
		return said === 'open'
			? t('findings.takenBack', of)
			: t('findings.done', { ...of, verdict: t(`verdict.${said}`) });
	}

	/** What became of it, where it failed. */
	failureWords(t: Translate): string {
		return t(this.failure?.code === 'keep' ? 'findings.notKept' : 'findings.notLaid');
	}
}

import { loadSyllables, type Syllables } from '$lib/bureau/syllables';

/** How words are said, fetched when a name is first unknown. */
export class Sounds {
	/** Null until it is there. */
	syllables = $state.raw<Syllables | null>(null);
	#loading: Promise<Syllables> | null = null;

	/** Where it cannot be fetched, names are compared by their characters alone. */
	need(): Promise<Syllables> {
		this.#loading ??= loadSyllables()
			.catch((): Syllables => (text) => Array.from(text))
			.then((syllables) => (this.syllables = syllables));
		return this.#loading;
	}
}

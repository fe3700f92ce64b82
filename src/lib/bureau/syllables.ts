/** The syllables of Chinese words without tones, one for each character: 石埗 → shi, bu. */
export type Syllables = (text: string) => readonly string[];

/** Fetches what knows how characters are said; it is large, and needed for unknown names alone. */
export async function loadSyllables(): Promise<Syllables> {
	const { pinyin } = await import('pinyin-pro');
	const known = new Map<string, readonly string[]>();
	return (text) => {
		const before = known.get(text);
		if (before) return before;
		const said = pinyin(text, { toneType: 'none', type: 'array', v: true });
		known.set(text, said);
		return said;
	};
}

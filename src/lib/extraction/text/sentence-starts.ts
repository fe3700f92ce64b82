import type { Reading } from './reading';

type Marks = '。\n' | '。；\n';

/** Where the marks of a reading stand, found once: a text without any must not be searched for each amount. */
const known: Record<Marks, WeakMap<Reading, readonly number[]>> = {
	'。\n': new WeakMap(),
	'。；\n': new WeakMap()
};

function endsIn(reading: Reading, marks: Marks): readonly number[] {
	const made = known[marks].get(reading);
	if (made) return made;
	const pattern = marks === '。\n' ? /[。\n]/g : /[。；\n]/g;
	const ends = Array.from(reading.text.matchAll(pattern), (match) => match.index);
	known[marks].set(reading, ends);
	return ends;
}

/** Where the sentence around a position begins; with `。；\n` a semicolon ends one as well. */
export function sentenceStart(reading: Reading, at: number, marks: Marks = '。\n'): number {
	const ends = endsIn(reading, marks);
	let low = 0;
	let high = ends.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ends[middle] ?? 0) < at) low = middle + 1;
		else high = middle;
	}
	return (ends[low - 1] ?? -1) + 1;
}

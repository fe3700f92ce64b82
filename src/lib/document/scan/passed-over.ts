/** What the reader says of each of its steps along a line: how likely each character is, nothing being 0. */
export interface Chances {
	readonly data: Float32Array;
	/** How many characters there are, nothing included. */
	readonly known: number;
	readonly characters: readonly string[];
}

/** A character that was read from one step to another. */
export interface Heard {
	readonly text: string;
	readonly first: number;
	readonly last: number;
	readonly sure: number;
}

/** Steps between the middles of two characters from which on a third has room between them. */
const room = 7;
/** As likely as this, what was taken for nothing is a character. */
const leastChance = 0.1;

/**
 * Words that reports are full of, of which the reader does not know the second character: it takes it
 * for nothing, or for one that looks like it.
 */
const words: readonly (readonly [first: string, second: string, taken: string, least: number])[] = [
	['修', '缮', '鳝缮膳缕', 0.005]
];

const isHan = (text: string): boolean => /^\p{Script=Han}$/u.test(text);

/** The likeliest Chinese character in the steps after one and before another. */
function likeliest({ data, known, characters }: Chances, after: number, before: number): Heard {
	let best = { text: '', first: after, last: after, sure: 0 };
	for (let at = after + 1; at < before; at++)
		for (let k = 1; k < known; k++) {
			const sure = data[at * known + k] ?? 0;
			const text = characters[k - 1] ?? '';
			if (sure > best.sure && isHan(text)) best = { text, first: at, last: at, sure };
		}
	return best;
}

const middleOf = ({ first, last }: Heard): number => (first + last) / 2;

/**
 * The characters of a line with those that were passed over: where one has room between two others
 * and is likely enough, although nothing was likelier. Only Chinese characters come in so: a figure
 * or its sign that was hard to see is for a person to look at.
 */
export function withPassedOver(heard: readonly Heard[], chances: Chances): Heard[] {
	return heard.flatMap((one, i) => {
		const before = heard[i - 1];
		const word = words.find(([first]) => first === before?.text);
		const meant = (other: Heard): Heard =>
			word?.[2].includes(other.text) ? { ...other, text: word[1] } : other;
		if (!before || middleOf(one) - middleOf(before) < room) return [meant(one)];
		const between = likeliest(chances, before.last, one.first);
		const found = meant(between);
		const least = found.text === word?.[1] ? word[3] : leastChance;
		return found.sure < least ? [meant(one)] : [found, one];
	});
}

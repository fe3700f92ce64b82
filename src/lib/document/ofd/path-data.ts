import { pageLimits } from '../layout/page-limits';

/** The steps of a path by their letters: the number that the layout knows each by, and its values. */
const steps: Readonly<Record<string, readonly [move: number, values: number]>> = {
	S: [0, 2],
	M: [0, 2],
	L: [1, 2],
	B: [2, 6],
	Q: [3, 4],
	A: [3, 7],
	C: [4, 0]
};

/**
 * A path as the layout takes it. An arc becomes a curve to its end; what cannot be understood ends
 * the path, and one that is too long is a drawing and no table.
 */
export function pathOf(data: string): number[] {
	const path: number[] = [];
	let letter = '';
	let values: number[] = [];
	for (const [token] of data.matchAll(/[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[Ee][-+]?\d+)?/g)) {
		if (/^[A-Za-z]$/.test(token)) {
			letter = token.toUpperCase();
			values = [];
		} else values.push(Number(token));
		const step = steps[letter];
		if (!step) break;
		if (values.length < step[1]) continue;
		path.push(step[0], ...(letter === 'A' ? [...values.slice(5), ...values.slice(5)] : values));
		values = [];
		if (path.length > pageLimits.pathValues) return [];
		if (letter === 'C') letter = 'none';
	}
	return path;
}

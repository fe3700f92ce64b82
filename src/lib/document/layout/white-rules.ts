import type { Box } from './clip';
import type { Rule } from './path-rules';

/** So many tries are made on one page; beyond, it is a drawing and no table. */
const mostTries = 4_000_000;
/** How far beside a line its ground is looked for, in points. */
const beside = 1.5;

/** The white lines that are seen, since at least one side of them is filled with a colour. */
export function seenWhiteRules(white: readonly Rule[], areas: readonly Box[]): Rule[] {
	if (white.length * areas.length > mostTries) return [];
	const isFilled = (x: number, y: number): boolean =>
		areas.some(([left, top, right, bottom]) => x > left && x < right && y > top && y < bottom);
	return white.filter(({ lies, at, from, to }) =>
		[0.25, 0.5, 0.75].every((share) => {
			const along = from + share * (to - from);
			return [at - beside, at + beside].some((across) =>
				lies ? isFilled(along, across) : isFilled(across, along)
			);
		})
	);
}

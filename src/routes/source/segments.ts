/** The strongest first. */
const lightings = ['chosen', 'beside', 'other'] as const;
type Lighting = (typeof lightings)[number];

export interface Lit {
	readonly span: readonly [number, number];
	readonly lighting: Lighting;
}

export interface Segment {
	readonly text: string;
	readonly lighting: Lighting | null;
}

/**
 * Cuts text, which begins at `offset` of its block, into runs of one lighting. Where spans overlap
 * the strongest wins; spans outside the text light nothing.
 */
export function segmentsOf(text: string, offset: number, lits: readonly Lit[]): Segment[] {
	const inside = lits
		.map(({ span, lighting }) => ({
			from: Math.max(0, span[0] - offset),
			to: Math.min(text.length, span[1] - offset),
			lighting
		}))
		.filter(({ from, to }) => from < to);
	const edges = new Set([0, text.length, ...inside.flatMap(({ from, to }) => [from, to])]);
	const cuts = [...edges].sort((a, b) => a - b);
	const segments: Segment[] = [];
	for (const [index, from] of cuts.entries()) {
		const to = cuts[index + 1];
		if (to === undefined) break;
		const over = inside.filter((lit) => lit.from <= from && lit.to >= to);
		const lighting = lightings.find((one) => over.some((lit) => lit.lighting === one)) ?? null;
		const last = segments.at(-1);
		if (last?.lighting === lighting)
			segments[segments.length - 1] = { text: last.text + text.slice(from, to), lighting };
		else segments.push({ text: text.slice(from, to), lighting });
	}
	return segments;
}

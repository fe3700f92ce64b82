/** Where lines of their own heights stand under one another, in pixels. */
export interface LinePlaces {
	/** How far down each line starts. */
	readonly tops: readonly number[];
	/** The height of all. */
	readonly height: number;
}

export function placesOf<Line>(
	lines: readonly Line[],
	heightOf: (line: Line) => number
): LinePlaces {
	let height = 0;
	const tops = lines.map((line) => {
		const top = height;
		height += heightOf(line);
		return top;
	});
	return { tops, height };
}

/** The line that a height lies in; the first above all and the last below. */
export function lineAt({ tops }: LinePlaces, y: number): number {
	let [from, to] = [0, tops.length - 1];
	while (from < to) {
		const middle = Math.ceil((from + to) / 2);
		if ((tops[middle] ?? 0) <= y) from = middle;
		else to = middle - 1;
	}
	return from;
}

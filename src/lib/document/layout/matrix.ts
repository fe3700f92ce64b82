/** a, b, c, d, e, f of a PDF's transformation. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
	outer[0] * inner[0] + outer[2] * inner[1],
	outer[1] * inner[0] + outer[3] * inner[1],
	outer[0] * inner[2] + outer[2] * inner[3],
	outer[1] * inner[2] + outer[3] * inner[3],
	outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
	outer[1] * inner[4] + outer[3] * inner[5] + outer[5]
];

export const apply = (matrix: Matrix, x: number, y: number): [x: number, y: number] => [
	matrix[0] * x + matrix[2] * y + matrix[4],
	matrix[1] * x + matrix[3] * y + matrix[5]
];

export const matrixOf = (value: unknown): Matrix => {
	const list = value as ArrayLike<number> | null | undefined;
	if (!list || list.length < 6) return identity;
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(list);
	return [a, b, c, d, e, f];
};

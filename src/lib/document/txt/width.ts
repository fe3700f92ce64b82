/** Characters that take two places in a line of a Chinese terminal or editor. */
const wide =
	/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
/** Lines of a drawn table. Fonts and editors differ in their width, as in that of Western signs. */
const drawn = /[\u2500-\u257f]/;
const unsure = /[\u00a1-\u00ff\u2010-\u24ff\u2580-\u27bf]/;

/** How wide the characters are of which editors think differently: 1 or 2 places. */
export interface Widths {
	readonly drawn: number;
	readonly unsure: number;
}

export const possibleWidths: readonly Widths[] = [
	{ drawn: 1, unsure: 1 },
	{ drawn: 2, unsure: 2 },
	{ drawn: 2, unsure: 1 },
	{ drawn: 1, unsure: 2 }
];

export function widthOf(char: string, widths: Widths): number {
	if (char <= '\u00a0') return 1;
	if (drawn.test(char)) return widths.drawn;
	if (unsure.test(char)) return widths.unsure;
	return wide.test(char) || char.length > 1 ? 2 : 1;
}

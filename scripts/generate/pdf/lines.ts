/** A line of text: its width in points, and whether its paragraph ends with it. */
export interface TextLine {
	readonly text: string;
	readonly width: number;
	readonly last: boolean;
}

const halfWidth = /[\u0020-\u007e]/;

/** How wide a text is in ems: Latin letters and digits are half as wide as characters. */
const ems = (text: string): number =>
	Array.from(text).reduce((sum, one) => sum + (halfWidth.test(one) ? 0.5 : 1), 0);

/** What may not begin a line, and what may not end one. */
const closing = /^[，。、；：？！）》”’】〉%]/;
const opening = /[（《“‘【〈]$/;

/** Numbers and Latin words stay whole, as do marks with what they belong to. */
function units(text: string): string[] {
	const found: string[] = [];
	for (const unit of text.match(/[A-Za-z0-9.,%+/-]+|[^]/gu) ?? []) {
		const before = found.at(-1);
		if (before !== undefined && (closing.test(unit) || opening.test(before)))
			found.splice(-1, 1, before + unit);
		else found.push(unit);
	}
	return found;
}

/** A text in lines of a width in points, the first indented by `indent` ems. */
export function linesOf(text: string, width: number, size: number, indent = 0): TextLine[] {
	const lines: string[] = [];
	let line = '\u3000'.repeat(indent);
	for (const unit of units(text)) {
		if (line !== '' && ems(line + unit) * size > width + 0.01) {
			lines.push(line);
			line = '';
		}
		line += unit;
	}
	lines.push(line);
	return lines.map((one, at) => ({
		text: one,
		width: ems(one) * size,
		last: at === lines.length - 1
	}));
}

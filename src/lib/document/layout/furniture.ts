import { boxOfLine, type Line } from './lines';

/** The lines of a page that are its text; running heads, feet and page numbers are not. */
export interface PageLines {
	readonly height: number;
	readonly lines: readonly Line[];
}

/** Heads and feet stand in this part of a page's height. */
const margin = 0.12;
/** How far a head may move from page to page, in points. */
const sway = 4;
/** Lines that a head or a foot may have. */
const deepest = 3;

const number = '(?:\\d{1,4}|[ivxlc]{1,6}|[〇一二三四五六七八九十百]{1,5})';
const dash = '[-–—―－─·•~～\\s|_]*';
const pageNumber = new RegExp(
	`^${dash}(?:第?\\s*${number}\\s*页?|第\\s*${number}\\s*页?\\s*[,，/／]?\\s*共\\s*${number}\\s*页|${number}\\s*[/／]\\s*${number}|page\\s*\\d+(?:\\s*(?:of|/)\\s*\\d+)?)${dash}$`,
	'i'
);

/** A number in a head, with the dashes around it, which a scan shows now as one sign, now as another. */
const numbered = /[-–—―－─一_]*\d+[-–—―－─一_]*/g;

const isOuter = (line: Line, height: number): boolean => {
	const [, top, , bottom] = boxOfLine(line);
	return bottom < margin * height || top > (1 - margin) * height;
};

interface Candidate {
	readonly line: Line;
	readonly page: number;
	readonly text: string;
	/** From the nearer edge: tops from above, feet from below, as pages may differ in height. */
	readonly at: number;
}

/**
 * The outermost lines of a page, which alone can be a head or a foot. The unit of a table stands
 * there as well, above each of several tables, and says what their figures mean.
 */
function candidates({ height, lines }: PageLines, page: number): Candidate[] {
	const outer = [...lines.slice(0, deepest), ...lines.slice(deepest).slice(-deepest)];
	return outer
		.filter((line) => isOuter(line, height) && !/单位[:：]/.test(line.text))
		.map((line) => ({
			line,
			page,
			text: line.text.replace(/\s+/g, '').replace(numbered, '0'),
			at: line.base < height / 2 ? line.base : line.base - height
		}));
}

/** The lines that are no text of the document: they come again on other pages, or number them. */
export function furniture(pages: readonly PageLines[]): Set<Line> {
	const found = new Set<Line>();
	const alike = new Map<string, Candidate[]>();
	for (const [page, content] of pages.entries()) {
		for (const candidate of candidates(content, page)) {
			const { line, text } = candidate;
			if (pageNumber.test(line.text)) found.add(line);
			const group = alike.get(text);
			if (group) group.push(candidate);
			else alike.set(text, [candidate]);
		}
	}
	const least = pages.length < 4 ? 2 : 3;
	for (const group of alike.values()) {
		if (group.length < least) continue;
		for (const one of group) {
			const same = new Set(
				group.filter(({ at }) => Math.abs(at - one.at) <= sway).map(({ page }) => page)
			);
			if (same.size >= least) found.add(one.line);
		}
	}
	return found;
}

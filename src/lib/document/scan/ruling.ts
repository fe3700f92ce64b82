import type { Rule } from '../layout/path-rules';
import { ruleGroups } from '../layout/rules';
import type { Ink } from './ink';
import type { Raster } from './raster';
import { white } from './raster';

/** A rule with how thick it is. */
export interface DrawnRule extends Rule {
	readonly thickness: number;
}

/** Shorter strokes are of characters; thicker ones are areas. In points of the page. */
const shortest = { lying: 24, standing: 11 } as const;
const thickest = 4;
/** Gaps that dirt and poor print leave in a line. */
const gap = 1.1;

interface Open {
	first: number;
	last: number;
	from: number;
	to: number;
	/** The ink of all its rows, for where its middle is. */
	weight: number;
	moment: number;
}

/** Lines along one way: rows of long runs of ink, those that touch as one. */
function linesAlong(
	along: number,
	across: number,
	isInk: (along: number, across: number) => boolean,
	scale: number,
	least: number,
	lies: boolean
): DrawnRule[] {
	const found: DrawnRule[] = [];
	const widest = Math.max(1, Math.round(gap * scale));
	let open: Open[] = [];
	const close = (line: Open): void => {
		const thickness = line.last - line.first + 1;
		// What falls to one side by its own thickness is still a line.
		if (thickness > thickest * scale + 2) return;
		found.push({
			lies,
			at: line.moment / line.weight,
			from: line.from,
			to: line.to,
			thickness
		});
	};
	for (let row = 0; row < across; row++) {
		const touched: Open[] = [];
		const end = (from: number, to: number): void => {
			if (to - from < least * scale) return;
			const length = to - from;
			const before = open.filter((line) => line.from < to && line.to > from);
			const joined: Open = {
				first: row,
				last: row,
				from,
				to,
				weight: length,
				moment: length * row
			};
			for (const line of before) {
				joined.first = Math.min(joined.first, line.first);
				joined.from = Math.min(joined.from, line.from);
				joined.to = Math.max(joined.to, line.to);
				joined.weight += line.weight;
				joined.moment += line.moment;
			}
			open = open.filter((line) => !before.includes(line));
			const same = touched.find((line) => before.length === 0 && line.from < to && line.to > from);
			if (!same) touched.push(joined);
		};
		let start = -1;
		let last = -1;
		for (let at = 0; at < along; at++)
			if (isInk(at, row)) {
				if (start < 0) start = at;
				else if (at - last > widest + 1) {
					end(start, last + 1);
					start = at;
				}
				last = at;
			}
		if (start >= 0) end(start, last + 1);
		for (const line of open)
			if (line.last < row - 1) close(line);
			else touched.push(line);
		open = touched;
	}
	for (const line of open) close(line);
	return found;
}

/** A table is at least so wide and high, in points of the page; a large character such as 国 is smaller. */
const smallest = { width: 60, height: 14 } as const;

const inPoints = (rule: DrawnRule, scale: number): DrawnRule => ({
	lies: rule.lies,
	at: rule.at / scale,
	from: rule.from / scale,
	to: rule.to / scale,
	thickness: rule.thickness / scale
});

/**
 * The lines that make up tables on a picture that has `scale` points for each point of its page, in
 * points of the page. Strokes of characters and lines by themselves are none.
 */
export function ruling({ width, height, marks }: Ink, scale: number): DrawnRule[] {
	const lying = linesAlong(
		width,
		height,
		(x, y) => marks[y * width + x] === 1,
		scale,
		shortest.lying,
		true
	).map((rule) => inPoints(rule, scale));
	const standing = linesAlong(
		height,
		width,
		(y, x) => marks[y * width + x] === 1,
		scale,
		shortest.standing,
		false
	).map((rule) => inPoints(rule, scale));
	const { groups } = ruleGroups(lying, standing);
	const longest = (rules: readonly DrawnRule[]): number =>
		Math.max(...rules.map(({ from, to }) => to - from));
	return groups
		.filter(
			(group) =>
				longest(group.lying) >= smallest.width && longest(group.standing) >= smallest.height
		)
		.flatMap((group) => [...group.lying, ...group.standing]);
}

/** Takes lines out of a picture, so that they are not read as ones and dashes. */
export function withoutRules(raster: Raster, rules: readonly DrawnRule[], scale: number): Raster {
	const { width, height } = raster;
	const data = raster.data.slice();
	for (const rule of rules) {
		const { lies, at, from, to, thickness } = inPoints(rule, 1 / scale);
		const half = thickness / 2 + 1;
		const [near, far] = [Math.floor(at - half), Math.ceil(at + half)];
		for (let across = near; across <= far; across++)
			for (let along = Math.floor(from) - 1; along <= to + 1; along++) {
				const [x, y] = lies ? [along, across] : [across, along];
				if (x >= 0 && y >= 0 && x < width && y < height) data[y * width + x] = white;
			}
	}
	return { width, height, data };
}

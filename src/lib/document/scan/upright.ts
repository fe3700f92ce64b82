import type { Box } from '../layout/clip';
import type { Engine } from './engine';
import { findLines, type FoundLine } from './find-lines';
import { inkOf } from './ink';
import { resized, rotated, turned, type Raster, type Turns } from './raster';
import { readLine } from './read-line';
import { skewOf } from './skew';

/** A picture whose lines run level from left to right. */
export interface Upright {
	readonly raster: Raster;
	readonly lines: readonly FoundLine[];
	/** What was done to it: first quarter turns clockwise, then a turn by radians. */
	readonly turns: Turns;
	readonly angle: number;
}

/** Points along the longer side with which a picture is looked at: at first, and then. */
const coarse = 736;
const fine = 1280;
/** Less than this, in radians, is level. */
const level = 0.0003;
/** A line has this many heights at least that tells which way up it is, and so many are read of it. */
const telling = { least: 3, read: 10, lines: 5 } as const;
const sureEnough = 0.93;

const isTall = ({ box: [left, top, right, bottom] }: FoundLine): boolean =>
	bottom - top > 1.5 * (right - left);
const isWide = ({ box: [left, top, right, bottom] }: FoundLine): boolean =>
	right - left > 1.5 * (bottom - top);
const lengthOf = ({ box: [left, top, right, bottom] }: FoundLine): number =>
	Math.max(right - left, bottom - top);

const isSideways = (lines: readonly FoundLine[]): boolean => {
	const sum = (some: readonly FoundLine[]) => some.reduce((all, one) => all + lengthOf(one), 0);
	return sum(lines.filter(isTall)) > 1.5 * sum(lines.filter(isWide));
};

/** How surely lines are read; 0 where there are none to tell. */
async function sureness(
	engine: Engine,
	raster: Raster,
	lines: readonly FoundLine[]
): Promise<number> {
	const able = lines.filter(
		({ box: [left, top, right, bottom] }) => right - left > telling.least * (bottom - top)
	);
	// From all over the page, as there are lines of figures and of Latin letters.
	const every = Math.max(1, able.length / telling.lines);
	const chosen = able.filter((_, i) => Math.floor(i / every) !== Math.floor((i - 1) / every));
	let [sum, count] = [0, 0];
	for (const { box } of chosen) {
		const [left, top, right, bottom] = box;
		const part: Box = [left, top, Math.min(right, left + telling.read * (bottom - top)), bottom];
		for (const { sure } of await readLine(engine, raster, part)) {
			sum += sure;
			count++;
		}
	}
	return count > 0 ? sum / count : 0;
}

const overturned = (line: FoundLine, { width, height }: Raster): FoundLine => {
	const [left, top, right, bottom] = line.box;
	return { ...line, box: [width - right, height - bottom, width - left, height - top] };
};

/** Sets a picture upright that lies on its side, stands on its head or is askew. */
export async function upright(engine: Engine, picture: Raster): Promise<Upright> {
	const sideways = isSideways(await findLines(engine.finder, picture, coarse));
	const standing = turned(picture, sideways ? 1 : 0);
	const angle = -skewOf(inkOf(smaller(standing)));
	const isAskew = Math.abs(angle) > level;
	const raster = isAskew ? rotated(standing, angle) : standing;
	const lines = await findLines(engine.finder, raster, fine);
	const sure = await sureness(engine, raster, lines);
	if (sure === 0 || (sure > sureEnough && !sideways))
		return { raster, lines, turns: sideways ? 1 : 0, angle: isAskew ? angle : 0 };
	const other = turned(raster, 2);
	const otherLines = lines.map((line) => overturned(line, raster));
	const isOther = (await sureness(engine, other, otherLines)) > sure + 0.05;
	const turns: Turns = sideways ? (isOther ? 3 : 1) : isOther ? 2 : 0;
	return {
		raster: isOther ? other : raster,
		lines: isOther ? otherLines : lines,
		turns,
		angle: isAskew ? angle : 0
	};
}

/** Half an inch of a degree is told by far fewer points than reading takes. */
function smaller(raster: Raster): Raster {
	const ratio = Math.min(1, 1400 / Math.max(raster.width, raster.height));
	return ratio === 1
		? raster
		: resized(raster, Math.round(raster.width * ratio), Math.round(raster.height * ratio));
}

/** A box on the upright picture as it stands on the picture that it was made from. */
export function onPicture(
	[left, top, right, bottom]: Box,
	{ turns, angle, raster: { width, height } }: Upright
): Box {
	const [cx, cy] = [(width - 1) / 2, (height - 1) / 2];
	const [x, y] = [(left + right) / 2 - cx, (top + bottom) / 2 - cy];
	const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
	// A turn by half leaves the angle as it is.
	const [u, v] = [cx + x * cos + y * sin, cy - x * sin + y * cos];
	const [dx, dy] = [(right - left) / 2, (bottom - top) / 2];
	switch (turns) {
		case 0:
			return [u - dx, v - dy, u + dx, v + dy];
		case 1:
			return [v - dy, width - u - dx, v + dy, width - u + dx];
		case 2:
			return [width - u - dx, height - v - dy, width - u + dx, height - v + dy];
		case 3:
			return [height - v - dy, u - dx, height - v + dy, u + dx];
	}
}

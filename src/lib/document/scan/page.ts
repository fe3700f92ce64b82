import type { Box } from '../layout/clip';
import type { Glyph } from '../layout/glyph';
import { latticesOf } from '../layout/page-tables';
import type { PageContent } from '../layout/sheet';
import type { Lattice } from '../layout/lattice';
import { linesInCell, trimmed } from './cell-lines';
import type { Engine } from './engine';
import { inkOf, type Ink } from './ink';
import { besideLostMarks, besideUnread } from './lost-marks';
import type { Paper } from './paper';
import { readLine, type ReadCharacter } from './read-line';
import { ruling, withoutRules } from './ruling';
import { spaced, withPairs, withThousandths } from './spacing';
import { onPicture, upright } from './upright';

/** What was read off a page. */
export interface ReadPaper {
	/** In points of the page set upright. */
	readonly content: PageContent;
	/** Where figures and their signs stand that were hard to read. */
	readonly doubtful: readonly Box[];
	/** Takes a box of the page set upright to where it stands on the page as it is shown. */
	readonly onPage: (box: Box) => Box;
}

/** A line by its ink, in points of the picture. */
interface InkLine {
	readonly box: Box;
	readonly characters: readonly ReadCharacter[];
	readonly inCell: boolean;
	readonly unsure: ReadonlySet<ReadCharacter>;
}

/** Print of fewer points in height may have lost its decimal points. */
const leastHeight = 12;
/** Less sure than this, a figure is to be looked at; and a line is no text. */
const sureFigure = 0.9;
const sureText = 0.55;

const isOfFigure = ({ text }: ReadCharacter): boolean => /[-\d.,%‰－—–−．％０-９]/.test(text);
const isWide = (text: string): boolean => text > '\u2e7f';
const middle = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** What is cut out for the model: the ink with some paper around. */
function cut([left, top, right, bottom]: Box, em: number): Box {
	const height = Math.max(bottom - top, 0.75 * em);
	const centre = (top + bottom) / 2;
	const margin = 0.6 * height + 0.1 * Math.max(height, em);
	return [left - 0.3 * height, centre - margin, right + 0.3 * height, centre + margin];
}

const boxOfLattice = ({ xs, ys }: Lattice, scale: number): Box => [
	(xs[0] ?? 0) * scale,
	(ys[0] ?? 0) * scale,
	(xs.at(-1) ?? 0) * scale,
	(ys.at(-1) ?? 0) * scale
];
const isWithin = ([left, top, right, bottom]: Box, outer: Box): boolean => {
	const [x, y] = [(left + right) / 2, (top + bottom) / 2];
	return x > outer[0] && x < outer[2] && y > outer[1] && y < outer[3];
};

/** The boxes of the lines in the cells of a table, and of those around it. */
function placesOf(
	ink: Ink,
	found: readonly Box[],
	lattices: readonly Lattice[],
	em: number,
	scale: number
): { box: Box; inCell: boolean }[] {
	const inset = 0.7 * scale;
	const cells = lattices.flatMap(({ xs, ys, cells }) =>
		cells.map(({ row, column, rowSpan, columnSpan }): Box => [
			(xs[column] ?? 0) * scale + inset,
			(ys[row] ?? 0) * scale + inset,
			(xs[column + columnSpan] ?? 0) * scale - inset,
			(ys[row + rowSpan] ?? 0) * scale - inset
		])
	);
	const tables = lattices.map((lattice) => boxOfLattice(lattice, scale));
	const outside = found.filter((box) => !tables.some((table) => isWithin(box, table)));
	return [
		...outside
			.map((box) => trimmed(ink, box))
			.filter((box) => box !== null)
			.map((box) => ({ box, inCell: false })),
		...cells.flatMap((cell) => linesInCell(ink, cell, em).map((box) => ({ box, inCell: true })))
	];
}

/** How high the print of a line is, by its ink. */
function sizeOf({ box, characters }: Pick<InkLine, 'box' | 'characters'>): number {
	const height = box[3] - box[1];
	if (characters.some(({ text }) => /[\u3400-\u9fff]/.test(text))) return height / 0.93;
	return height / (characters.some(({ text }) => /[(),;gjpqy[\]（），]/.test(text)) ? 0.92 : 0.74);
}

/** Lines of nearly the same height are of the same print. */
function commonSizes(sizes: readonly number[], weights: readonly number[]): number[] {
	const made = [...sizes];
	const left = new Set(sizes.keys());
	while (left.size > 0) {
		let [most, best] = [-1, 0];
		for (const i of left) {
			let weight = 0;
			for (const j of left)
				if (Math.abs((sizes[j] ?? 0) - (sizes[i] ?? 0)) < 0.08 * (sizes[i] ?? 0))
					weight += weights[j] ?? 0;
			if (weight > most) [most, best] = [weight, sizes[i] ?? 0];
		}
		const near = [...left].filter((j) => Math.abs((sizes[j] ?? 0) - best) <= 0.12 * best);
		for (const j of near) {
			made[j] = best;
			left.delete(j);
		}
	}
	return made;
}

function glyphsOf(lines: readonly InkLine[], scale: number): Glyph[] {
	const weigh = ({ characters }: InkLine): number =>
		characters.filter(({ text }) => isWide(text)).length + 0.1;
	const sizes = commonSizes(lines.map(sizeOf), lines.map(weigh));
	return lines.flatMap((line, i) => {
		const size = sizes[i] ?? 0;
		const wide = line.characters.some(({ text }) => isWide(text));
		const base = line.box[3] - (wide ? 0.06 * size : 0);
		return line.characters.map(({ text, from, to }) => ({
			text,
			from: from / scale,
			to: to / scale,
			base: base / scale,
			size: size / scale,
			direction: 0 as const
		}));
	});
}

/** Reads a page that is a picture. Calls `pause` between lines. */
export async function readPaper(
	engine: Engine,
	{ raster: picture, scale }: Paper,
	pause: () => Promise<void> = () => Promise.resolve()
): Promise<ReadPaper> {
	const page = await upright(engine, picture);
	const rules = ruling(inkOf(page.raster), scale);
	const { lattices } = latticesOf(rules);
	const plain = withoutRules(page.raster, rules, scale);
	const ink = inkOf(plain);
	const em = middle(page.lines.map(({ box }) => (box[3] - box[1]) / 1.45)) || 10 * scale;
	const places = placesOf(
		ink,
		page.lines.map(({ box }) => box),
		lattices,
		em,
		scale
	);
	const lines: InkLine[] = [];
	for (const { box, inCell } of places) {
		await pause();
		const read = withThousandths(withPairs(await readLine(engine, plain, cut(box, em))));
		const { characters, unsure } = spaced(ink, box, sizeOf({ box, characters: read }), read);
		const sure = characters.reduce((sum, one) => sum + one.sure, 0) / characters.length;
		if (characters.length > 0 && (inCell || sure > sureText))
			lines.push({ box, characters, inCell, unsure });
	}
	const doubtful = lines.flatMap(({ box, characters, unsure }) => {
		const isFaint = box[3] - box[1] < leastHeight;
		const size = sizeOf({ box, characters });
		const beside = [
			...besideLostMarks(ink, box, characters),
			...besideUnread(ink, box, size, characters)
		];
		return characters
			.filter(
				(one) =>
					isOfFigure(one) &&
					(isFaint || one.sure < sureFigure || unsure.has(one) || beside.includes(one))
			)
			.map(({ from, to }): Box => [from / scale, box[1] / scale, to / scale, box[3] / scale]);
	});
	return {
		content: {
			width: page.raster.width / scale,
			height: page.raster.height / scale,
			glyphs: glyphsOf(lines, scale),
			rules
		},
		doubtful,
		onPage: (box) => {
			const [left, top, right, bottom] = onPicture(
				[box[0] * scale, box[1] * scale, box[2] * scale, box[3] * scale],
				page
			);
			return [left / scale, top / scale, right / scale, bottom / scale];
		}
	};
}

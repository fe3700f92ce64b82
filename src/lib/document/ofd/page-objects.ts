import { multiply, type Matrix } from '../layout/matrix';
import type { Sheet } from '../layout/sheet';
import { ReadError } from '../read-error';
import { attribute, children, descend, type Element } from '../xml';
import { colourOf, opacityOf } from './colour';
import { boundsIn, flagAt, placing } from './numbers';
import { ofdLimits } from './ofd-limits';
import type { Parts } from './parts';
import { pathOf } from './path-data';
import type { DrawParam, Resources } from './resources';
import { drawText } from './text-object';

/** What objects stand in: the way to the page, the parameters they inherit, and what is around them. */
interface Surroundings {
	readonly matrix: Matrix;
	readonly param: DrawParam;
	/** The drawings that this is part of. */
	readonly drawings: readonly string[];
	readonly depth: number;
}

/** A picture on a page: `matrix` takes the unit square, whose rows go down, to the page. */
export interface PicturePlace {
	readonly path: string;
	readonly matrix: Matrix;
}

/** So many characters of what an object says of itself are read in the time of a step. */
const charactersOfStep = 256;

/** How long the values and texts are that an object is read from. */
function lengthOf(object: Element): number {
	let length = 0;
	for (const { value } of object.attributes) length += value.length;
	// The objects of a block are counted by themselves.
	if (object.localName === 'PageBlock') return length;
	for (let node = object.firstChild; node; node = node.nextSibling)
		length += node.nodeType === 1 ? lengthOf(node as Element) : (node.nodeValue?.length ?? 0);
	return length;
}

/** Draws the objects of a page, of its templates and of drawings on a sheet. Throws a ReadError. */
export class Drawer {
	readonly pictures: PicturePlace[] = [];

	constructor(
		private readonly parts: Parts,
		private readonly resources: Resources,
		private readonly sheet: Sheet
	) {}

	/** Draws a layer; `matrix` takes the page's millimetres to the sheet. */
	layer(layer: Element, matrix: Matrix): void {
		const param = this.resources.drawParam(attribute(layer, 'DrawParam'));
		this.#all(layer, { matrix, param, drawings: [], depth: 0 });
	}

	#all(parent: Element, around: Surroundings): void {
		if (around.depth > ofdLimits.depth) throw new ReadError('malformed', 'objects nest too deep');
		for (const object of children(parent)) {
			this.parts.spend(1 + Math.floor(lengthOf(object) / charactersOfStep));
			if (flagAt(object, 'Visible', true)) this.#object(object, around);
		}
	}

	#object(object: Element, around: Surroundings): void {
		switch (object.localName) {
			case 'TextObject': {
				const fill = this.#colour(object, 'fill', around) ?? '#000000';
				const look = { fill, opacity: opacityOf(object) * opacityOf(descend(object, 'FillColor')) };
				const matrix = multiply(around.matrix, placing(object));
				const spend = (steps: number): void => this.parts.spend(steps);
				drawText(object, look, matrix, this.resources, this.sheet, spend);
				break;
			}
			case 'PathObject':
				this.#path(object, around);
				break;
			case 'ImageObject':
				this.#picture(object, around);
				break;
			case 'PageBlock':
				this.#all(object, { ...around, depth: around.depth + 1 });
				break;
			case 'CompositeObject':
				this.#drawing(object, around);
				break;
		}
	}

	/** The colour of an object's own, else of its parameters, else of those that it inherits. */
	#colour(object: Element, kind: 'fill' | 'stroke', { param }: Surroundings): string | null {
		const own = colourOf(descend(object, kind === 'fill' ? 'FillColor' : 'StrokeColor'));
		return own ?? this.resources.drawParam(attribute(object, 'DrawParam'))[kind] ?? param[kind];
	}

	#path(object: Element, around: Surroundings): void {
		const opacity = (name: string): number => opacityOf(object) * opacityOf(descend(object, name));
		const isStroked = flagAt(object, 'Stroke', true) && opacity('StrokeColor') > 0;
		const isFilled = flagAt(object, 'Fill', false) && opacity('FillColor') > 0;
		const paint = {
			stroke: isStroked ? (this.#colour(object, 'stroke', around) ?? '#000000') : null,
			fill: isFilled ? this.#colour(object, 'fill', around) : null
		};
		if (paint.stroke === null && paint.fill === null) return;
		const data = descend(object, 'AbbreviatedData')?.textContent ?? '';
		const path = pathOf(data);
		// Also one that is too long for a table has been looked through.
		this.parts.spend(Math.max(path.length, Math.floor(data.length / 8)));
		this.sheet.path(path, multiply(around.matrix, placing(object)), paint);
	}

	#picture(object: Element, around: Surroundings): void {
		const path = this.resources.picture(attribute(object, 'ResourceID') ?? '');
		if (path === null || this.pictures.length === ofdLimits.pagePictures) return;
		const [, , width, height] = boundsIn(attribute(object, 'Boundary') ?? '') ?? [];
		const placed = placing(object);
		// Without a matrix of its own it fills its boundary.
		const own: Matrix = attribute(object, 'CTM')
			? placed
			: [width ?? 0, 0, 0, height ?? 0, placed[4], placed[5]];
		this.pictures.push({ path, matrix: multiply(around.matrix, own) });
	}

	#drawing(object: Element, around: Surroundings): void {
		const id = attribute(object, 'ResourceID') ?? '';
		if (around.drawings.includes(id)) throw new ReadError('malformed', 'a drawing within itself');
		const content = descend(this.resources.composite(id), 'Content');
		if (!content) return;
		const own = this.resources.drawParam(attribute(object, 'DrawParam'));
		this.#all(content, {
			matrix: multiply(around.matrix, placing(object)),
			param: { fill: own.fill ?? around.param.fill, stroke: own.stroke ?? around.param.stroke },
			drawings: [...around.drawings, id],
			depth: around.depth + 1
		});
	}
}

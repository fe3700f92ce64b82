import type { Operators, PDFPageProxy } from '../pdf/engine';
import { identity, matrixOf, multiply, type Matrix } from '../layout/matrix';
import type { Layers } from '../pdf/page-content';

/** A picture as pdf.js has decoded it: a bit, three bytes or four bytes to a point. */
export interface Picture {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8Array | Uint8ClampedArray;
	readonly kind: 'bits' | 'rgb' | 'rgba' | 'mask';
	/** What a mask is painted in. */
	readonly colour: readonly [red: number, green: number, blue: number];
}

/** A picture on its page: `matrix` takes the unit square to points from the page's top left. */
export interface PlacedPicture {
	readonly picture: Picture;
	readonly matrix: Matrix;
}

interface Given {
	readonly width?: number;
	readonly height?: number;
	readonly kind?: number;
	readonly data?: unknown;
}

const kinds = { 1: 'bits', 2: 'rgb', 3: 'rgba' } as const;
const bytesPerPoint = { bits: 1 / 8, mask: 1 / 8, rgb: 3, rgba: 4 } as const;

const colourOf = (hex: string): [number, number, number] => {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
	return [red, green, blue];
};

/** What of an object of pdf.js is a picture, if it is one and whole. */
function pictureOf(given: Given | null, fill: string, isMask: boolean): Picture | null {
	const { width = 0, height = 0, data } = given ?? {};
	if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return null;
	const kind = isMask ? 'mask' : kinds[given?.kind as 1];
	if ((kind as string | undefined) === undefined) return null;
	const stride = Math.ceil(width * bytesPerPoint[kind]);
	if (width < 1 || height < 1 || data.length < stride * height) return null;
	return { width, height, data, kind, colour: isMask ? colourOf(fill) : [0, 0, 0] };
}

const objectOf = (page: PDFPageProxy, id: string): Promise<unknown> =>
	new Promise<unknown>((resolve) => {
		const objects = id.startsWith('g_') ? page.commonObjs : page.objs;
		objects.get(id, (value: unknown) => {
			resolve(value);
		});
	});

/** The pictures that a page shows, in the order of painting. The page must be of a file opened with pictures. */
export async function picturesOf(
	page: PDFPageProxy,
	ops: Operators,
	layers: Layers
): Promise<PlacedPicture[]> {
	const { transform } = page.getViewport({ scale: 1 });
	const list = await page.getOperatorList({ annotationMode: 0 });
	const found: PlacedPicture[] = [];
	let matrix = matrixOf(transform);
	let fill = '#000000';
	const stack: [Matrix, string][] = [];
	const marks: boolean[] = [];
	const paint = async (given: unknown, isMask: boolean, placed = identity): Promise<void> => {
		if (marks.includes(true)) return;
		const named = typeof given === 'string' ? given : (given as Given | null)?.data;
		const object = typeof named === 'string' ? await objectOf(page, named) : given;
		const picture = pictureOf(object as Given | null, fill, isMask);
		if (picture) found.push({ picture, matrix: multiply(matrix, placed) });
	};
	for (const [i, operator] of list.fnArray.entries()) {
		const values = ((list.argsArray as unknown[])[i] ?? []) as unknown[];
		switch (operator) {
			case ops.save:
			case ops.beginGroup:
				stack.push([matrix, fill]);
				break;
			case ops.paintFormXObjectBegin:
				stack.push([matrix, fill]);
				matrix = multiply(matrix, matrixOf(values[0]));
				break;
			case ops.restore:
			case ops.endGroup:
			case ops.paintFormXObjectEnd:
				[matrix, fill] = stack.pop() ?? [matrix, fill];
				break;
			case ops.transform:
				matrix = multiply(matrix, matrixOf(values));
				break;
			case ops.setFillRGBColor:
				fill = String(values[0]);
				break;
			case ops.beginMarkedContent:
				marks.push(false);
				break;
			case ops.beginMarkedContentProps:
				marks.push(values[0] === 'OC' && !layers.isVisible(values[1]));
				break;
			case ops.endMarkedContent:
				marks.pop();
				break;
			case ops.paintImageXObject:
			case ops.paintInlineImageXObject:
				await paint(values[0], false);
				break;
			case ops.paintImageMaskXObject:
				await paint(values[0], true);
				break;
			case ops.paintImageXObjectRepeat:
			case ops.paintImageMaskXObjectRepeat: {
				const isMask = operator === ops.paintImageMaskXObjectRepeat;
				const [given, a, b, c, d, places] = isMask
					? values
					: [values[0], values[1], 0, 0, values[2], values[3]];
				const at = Array.from((places ?? []) as ArrayLike<number>);
				for (let k = 0; k + 1 < at.length; k += 2)
					await paint(given, isMask, matrixOf([a, b, c, d, at[k], at[k + 1]]));
				break;
			}
			case ops.paintImageMaskXObjectGroup:
				for (const one of (values[0] ?? []) as { transform?: unknown }[])
					await paint(one, true, matrixOf(one.transform));
				break;
			case ops.paintInlineImageXObjectGroup: {
				const [whole, parts] = values as [Given, { transform: unknown }[]];
				// Small pictures that pdf.js has laid side by side: letters of a font at best, no scan.
				if (parts.length === 1) await paint(whole, false, matrixOf(parts[0]?.transform));
				break;
			}
		}
	}
	return found;
}

import { ReadError } from '../read-error';
import type { Bytes } from './bytes';
import type { Span } from './fib';

const anchorLength = 26;
const boxLength = 22;
const shapeInBox = 14;

/** The stories of text boxes: by the character that their drawing hangs on, and all others. */
interface Boxes {
	readonly at: (character: number) => readonly Span[];
	readonly elsewhere: readonly Span[];
}

/** The texts of boxes by the shape that shows them (MS-DOC, PlcftxbxTxt); the last is none. */
function boxesByShape(boxes: Bytes, [first, end]: Span): Map<number, Span[]> {
	const found = new Map<number, Span[]>();
	const count = Math.max(0, Math.floor((boxes.length - 4) / (4 + boxLength)));
	let before = first;
	for (let i = 0; i < count - 1; i++) {
		const span: Span = [first + boxes.u32(4 * i), first + boxes.u32(4 * i + 4)];
		if (span[0] < before || span[1] < span[0] || span[1] > end)
			throw new ReadError('malformed', 'text boxes out of order');
		before = span[1];
		const own = 4 * (count + 1) + boxLength * i;
		const isSpare = boxes.u16(own + 8) !== 0;
		const shape = boxes.u32(own + shapeInBox);
		if (isSpare) continue;
		const known = found.get(shape);
		if (known) known.push(span);
		else found.set(shape, [span]);
	}
	return found;
}

/** Reads where text boxes stand: `anchors` names the shapes of the main story (MS-DOC, PlcfSpa). */
export function readBoxes(anchors: Bytes, boxes: Bytes, main: Span, story: Span): Boxes {
	const left = boxesByShape(boxes, story);
	const found = new Map<number, readonly Span[]>();
	const count = Math.max(0, Math.floor((anchors.length - 4) / (4 + anchorLength)));
	for (let i = 0; i < count; i++) {
		const character = main[0] + anchors.u32(4 * i);
		const shape = anchors.u32(4 * (count + 1) + anchorLength * i);
		const own = left.get(shape);
		if (!own || character >= main[1]) continue;
		found.set(character, own);
		left.delete(shape);
	}
	return { at: (character) => found.get(character) ?? [], elsewhere: [...left.values()].flat() };
}

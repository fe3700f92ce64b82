import type { Block, Piece } from '$lib/domain/document';
import { rounded } from '../layout/join-lines';
import type { ReadPaper } from './page';

type Box = Piece['box'];

/** So much of a character lies within the box of a piece that it is part of it. */
const overlap = 0.5;

const holds = (box: Box, [left, top, right, bottom]: readonly number[]): boolean => {
	const [l = 0, t = 0, r = 0, b = 0] = [left, top, right, bottom];
	const across = Math.min(box[2], r) - Math.max(box[0], l);
	const down = Math.min(box[3], b) - Math.max(box[1], t);
	return (
		across > overlap * Math.min(r - l, box[2] - box[0]) &&
		down > overlap * Math.min(b - t, box[3] - box[1])
	);
};

/**
 * Says of blocks that they were read off pictures, marks what was hard to read, and sets boxes where
 * they stand on the page as it is shown: turned and askew.
 */
export function markScanned(
	blocks: readonly Block[],
	pages: ReadonlyMap<number, ReadPaper>
): Block[] {
	if (pages.size === 0) return [...blocks];
	const shown = (page: number | undefined, box: Box): Box => {
		const paper = page === undefined ? undefined : pages.get(page);
		return paper ? rounded([...paper.onPage(box)]) : box;
	};
	const placeOf = <P extends { page?: number | undefined; box?: Box | undefined }>(place: P): P =>
		place.box ? { ...place, box: shown(place.page, place.box) } : place;
	return blocks.map((block): Block => {
		const own = [block.origin.page, ...(block.pieces ?? []).map(({ page }) => page)];
		if (!own.some((page) => page !== undefined && pages.has(page))) return block;
		const pieces = block.pieces?.map((piece): Piece => {
			const doubtful =
				pages.get(piece.page)?.doubtful.some((box) => holds(piece.box, box)) ?? false;
			return { ...placeOf(piece), ...(doubtful ? { doubtful: true } : {}) };
		});
		const marked = {
			...block,
			origin: placeOf(block.origin),
			recognised: true as const,
			...(pieces ? { pieces } : {})
		};
		if (marked.kind !== 'table') return marked;
		return {
			...marked,
			cells: marked.cells.map((cell) =>
				cell.origin ? { ...cell, origin: placeOf(cell.origin) } : cell
			)
		};
	});
}

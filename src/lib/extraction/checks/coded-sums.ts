import { sumWords } from '../lexicon';
import type { Grid } from '../tables/grid';
import type { Item, Series } from './series';
import { addsUp, sumOf, type Sum } from './sum';

/** 201, 20101, 2010101: class, section and item of what money is spent on (支出功能分类科目). */
const code = /^2\d{2}(?:\d{2}){0,2}$/;
const digits = /^\d{2,7}$/;
/** As many totals must be the sums of theirs before another is told: else the table is not whole. */
const leastSound = 3;

/** The code of a row, in one column or in three, left of its words; empty where it has none. */
function codeOf(grid: Grid, { label }: Item): string {
	let found = '';
	for (let column = (label?.column ?? 0) - 1; label && column >= 0; column--) {
		const text = grid.at(label.row, column)?.text ?? '';
		if (text !== '' && !digits.test(text)) break;
		found = text + found;
	}
	return found;
}

/**
 * The amounts of a table by codes that are not the sum of those of the level below, and its 合计 that
 * is not the sum of the classes; none where a code stands twice, or few of the others are sums.
 */
export function codedSums({ grid, items, head }: Series): Sum[] {
	if (head === null) return [];
	const codes = items.map((item) => codeOf(grid, item));
	const coded = codes.filter((one) => code.test(one));
	if (coded.length <= leastSound || new Set(coded).size < coded.length) return [];
	const below = new Map<string, Item[]>();
	items.forEach((item, at) => {
		const own = codes[at] ?? '';
		if (!code.test(own)) return;
		const above = own.length > 3 ? own.slice(0, -2) : '';
		const known = below.get(above);
		if (known) known.push(item);
		else below.set(above, [item]);
	});
	const sums = items.flatMap((item, at) => {
		const own = codes[at] ?? '';
		const isTotal = own === '' && sumWords.plainTotals.includes(item.name);
		const parts = isTotal || code.test(own) ? below.get(own) : undefined;
		return parts && item.fen !== null ? [sumOf(item, parts)] : [];
	});
	const wrong = sums.filter((sum) => !addsUp(sum));
	return sums.length - wrong.length >= leastSound ? wrong : [];
}

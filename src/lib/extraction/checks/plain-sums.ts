import { anyOf, sumWords } from '../lexicon';
import { chineseNumber } from '../text/chinese-number';
import type { Item, Series } from './series';
import { addsUp, sumOf, type Sum } from './sum';

const moneyHead = new RegExp(anyOf(sumWords.moneyHeads));
/** What is a part of a row, or sums some of them. */
const notPlain = /其中|合计|小计|总计|总额|共计|累计|本年|年初|年末|上年|结转/;
/** Rows of such a table stand within one another by their codes. */
const byCode = /科目编码|科目名称|功能分类|经济分类/;
/** With more rows it is not looked whether some of them make up the total. */
const mostRows = 12;

/** Whether some of the parts, but not all, make up the total: then the others are details. */
function someAddUp(total: Item, parts: readonly Item[]): boolean {
	const stated = parts.filter(({ fen }) => fen !== null && fen !== 0);
	if (stated.length > mostRows)
		return stated.some((left) =>
			addsUp(
				sumOf(
					total,
					stated.filter((one) => one !== left)
				)
			)
		);
	const choices = 2 ** stated.length - 1;
	for (let choice = 1; choice < choices; choice++)
		if (
			addsUp(
				sumOf(
					total,
					stated.filter((_, at) => (choice >> at) & 1)
				)
			)
		)
			return true;
	return false;
}

/** The rows below one another that end at an item, back to the last one that is not a plain row. */
function rowsAbove(items: readonly Item[], at: number): Item[] | null {
	const rows = items.slice(0, Math.max(0, at));
	const first = rows[0];
	const total = items[at];
	if (!first || !total || total.cell.row - first.cell.row !== rows.length) return null;
	const plain = rows.every(({ label }) => label !== null && !notPlain.test(label.text));
	const names = new Set(rows.map(({ name }) => name));
	return plain && names.size === rows.length && !names.has('') ? rows : null;
}

/** A 合计 below rows of which each has a name of its own and none is a part of another. */
export function plainSums({ grid, items, head }: Series): Sum[] {
	if (head === null || !moneyHead.test(head)) return [];
	if (grid.cells.some(({ text }) => byCode.test(text))) return [];
	const at = items.findIndex(({ name }) => sumWords.plainTotals.includes(name));
	const total = items[at];
	const rows = rowsAbove(items, at);
	const isStated = total !== undefined && total.fen !== null;
	if (!isStated || !rows || rows.filter(({ fen }) => fen !== null && fen !== 0).length < 2)
		return [];
	const sum = sumOf(total, rows);
	return addsUp(sum) || someAddUp(total, rows) ? [] : [sum];
}

const counted = /^([一二三四五六七八九十]{1,3})、/;

/** A total below a list that counts from 一、 without a gap: what stands uncounted in it is detail. */
export function listedSums({ items, head }: Series): Sum[] {
	if (head === null) return [];
	const sums: Sum[] = [];
	let list: Item[] = [];
	for (const item of items) {
		const count = chineseNumber(counted.exec(item.label?.text ?? '')?.[1] ?? '')?.number ?? null;
		if (count === 1) list = [item];
		else if (count !== null) list = count === list.length + 1 ? [...list, item] : [];
		else if (list.length > 1 && sumWords.listedTotals.includes(item.name)) {
			const sum = sumOf(item, list);
			if (item.fen !== null && sum.added > 0 && !addsUp(sum)) sums.push(sum);
			list = [];
		}
	}
	return sums;
}

import type { TableSum } from '$lib/domain/document-checks';
import { fen } from '$lib/domain/money';
import { sumWords } from '../lexicon';
import type { Grid } from '../tables/grid';
import { codedSums } from './coded-sums';
import { listedSums, plainSums } from './plain-sums';
import { evidenceOfItem, evidenceOfItems, seriesOf, type Item, type Series } from './series';
import { addsUp, sumOf, type Sum } from './sum';

/** More optional parts than any family has. */
const mostOptional = 8;

type Family = (typeof sumWords.families)[number];

/** The one item of these names; null where there is none, undefined where there are several. */
function only(items: readonly Item[], names: readonly string[]): Item | null | undefined {
	const found = items.filter(({ name, fen }) => fen !== null && names.includes(name));
	return found.length > 1 ? undefined : (found[0] ?? null);
}

/** Every choice of some items. */
const choicesOf = (items: readonly Item[]): Item[][] =>
	items.reduce<Item[][]>((all, one) => all.flatMap((some) => [some, [...some, one]]), [[]]);

/** Whether an item is a part of one of these: 人员经费 of 基本支出. */
const isDetail = ({ name }: Item, of: readonly Item[]): boolean =>
	sumWords.families.some(
		({ totals, needed, optional }) =>
			[...needed, ...optional].flat().includes(name) && of.some((one) => totals.includes(one.name))
	);

/** The amounts that stand between those of a sum and are none of them, nor details of one. */
function between(items: readonly Item[], { total, addends }: Sum): Item[] {
	const places = [total, ...addends].map((one) => items.indexOf(one));
	return items
		.slice(Math.min(...places), Math.max(...places))
		.filter((one) => one.fen && one !== total && !addends.includes(one) && !isDetail(one, addends));
}

/** The amount before all of those of a sum, which may be what the parts are of; another total is not. */
function leading(items: readonly Item[], { total, addends }: Sum): Item[] {
	const first = Math.min(...[total, ...addends].map((one) => items.indexOf(one)));
	return items
		.slice(Math.max(0, first - 1), first)
		.filter((one) => !sumWords.families.some(({ totals }) => totals.includes(one.name)));
}

/**
 * The total of a family that is not the sum of its parts. Null where it is, whichever of the
 * optional parts are taken for details; and where it is not certain which sum is meant: a name
 * stands twice, a part is or may be missing, or an amount beside is the sum of these parts.
 */
function familySum({ items }: Series, family: Family): Sum | null {
	const needed = family.needed.map((names) => only(items, names));
	if (needed.some((one) => !one)) return null;
	const optional = family.optional.map((names) => only(items, names));
	const total = only(items, family.totals);
	if (!total || optional.includes(undefined)) return null;
	const parts = needed.filter((one) => one instanceof Object);
	const extra = optional.filter((one) => one instanceof Object).slice(0, mostOptional);
	const sum = sumOf(total, [...parts, ...extra]);
	const others = between(items, sum);
	const parents = [total, ...others, ...leading(items, sum)];
	const adds = choicesOf(extra).some((some) =>
		parents.some((one) => addsUp(sumOf(one, [...parts, ...some])))
	);
	const mayLack = family.open && others.length > 0 && sum.added < (total.fen ?? 0);
	return adds || mayLack ? null : sum;
}

function tableSum(grid: Grid, { total, addends, added, lastDigits }: Sum): TableSum | null {
	if (total.fen === null || !Number.isSafeInteger(added)) return null;
	return {
		name: total.printed,
		stated: fen(total.fen),
		added: fen(added),
		addends: addends.length,
		lastDigits: fen(lastDigits),
		parts: evidenceOfItems(grid, addends),
		...evidenceOfItem(grid, total)
	};
}

/**
 * The totals of tables that are not the sum of their parts (DOMAIN C3, K22), where it is certain
 * which parts make up which total: by the names of both (sums.json), by a list that counts 一、二、三, by the
 * codes of their rows,
 * or because nothing else stands above a 合计. Each total once.
 */
export function tableSumsIn(grids: readonly Grid[]): TableSum[] {
	return grids.flatMap((grid) => {
		const found = new Map<string, Sum>();
		const keep = (sum: Sum | null): void => {
			if (!sum) return;
			const key = `${sum.total.cell.row} ${sum.total.cell.column}`;
			if (!found.has(key)) found.set(key, sum);
		};
		const series = seriesOf(grid);
		for (const one of series) for (const family of sumWords.families) keep(familySum(one, family));
		for (const one of series)
			for (const sum of [...listedSums(one), ...plainSums(one), ...codedSums(one)]) keep(sum);
		return [...found.values()].flatMap((sum) => tableSum(grid, sum) ?? []);
	});
}

import { comparable, type Mention } from './indicator-mention';
import { pairsIn, rateHead, shareOf } from './indicator-name';
import type { Aim } from './indicator-targets';

/** A value that may be the result of a target, with the words to know it by. */
export interface Found {
	mention: Mention;
	/** The words that may name it: those before it, those after it. */
	names: ReadonlySet<string>[];
	label: string;
	/** 提高 in 标准提高 5.6%: what answers only a target of the same change. */
	changed: string | null;
	/** The clause that opens its sentence: what a value without a name is told of. */
	opening: ReadonlySet<string>;
	/** Its paragraph up to it. */
	around: ReadonlySet<string>;
}

/** From where a likeness is enough, and by how much the best must lead the next. */
const enough = 0.6;
const margin = 0.08;

/** Units that many unlike things are counted in. */
const commonUnits = new Set(['个', '项', '次', '件', '家', '份', '人', '名', '期', '批', '批次']);

/** A target's words, to be compared with many results. */
interface Words {
	aim: Aim;
	wanted: ReadonlySet<string>;
	item: ReadonlySet<string>;
	head: string | null;
}

const wordsOf = (aim: Aim): Words => ({
	aim,
	wanted: pairsIn(aim.name + aim.mention.after),
	item: pairsIn(aim.item),
	head: rateHead(aim.name)
});

/** How surely a result is the target's, 0 to 1: none of its words foreign, most of the target's there. */
function likeness({ aim, wanted, item, head }: Words, one: Found): number {
	if (!comparable(aim.mention.quantity, one.mention.quantity)) return 0;
	if (head && !one.label.includes(head)) return 0;
	if (!head && rateHead(one.label)) return 0;
	if (one.changed && !aim.name.includes(one.changed)) return 0;
	const opening = one.names.length === 0 && wanted.size > 1 ? shareOf(wanted, one.opening) : 0;
	const best = Math.max(
		opening === 1 ? enough + margin : 0,
		...one.names.map((name) => {
			if (shareOf(name, wanted) === 0) return 0;
			const own = 0.6 * shareOf(name, wanted) + 0.4 * shareOf(name, item);
			return 0.6 * own + 0.15 * shareOf(wanted, name) + 0.25 * shareOf(wanted, one.around);
		})
	);
	return best;
}

/** What it adds that a rare unit is that of one target and one result only. */
const lone = 0.15;

function isOnlyOne(aim: Aim, aims: readonly Aim[], results: readonly Found[]): boolean {
	const { unit } = aim.mention.quantity;
	if (!unit || commonUnits.has(unit) || /^[%‰]|元$/.test(unit)) return false;
	const its = ({ mention }: { mention: Mention }) => mention.quantity.unit === unit;
	return aims.filter(its).length === 1 && results.filter(its).length === 1;
}

export interface Match {
	aim: Aim;
	one: Found;
	score: number;
}

const sameValue = (one: Found, other: Found): boolean =>
	one.mention.quantity.number === other.mention.quantity.number &&
	one.mention.quantity.date === other.mention.quantity.date;

/** The best of these, where it leads all that say something else. */
function clearlyBest(
	all: readonly Match[],
	alike: (one: Match, other: Match) => boolean
): Match | null {
	const best = all.reduce<Match | null>(
		(top, one) => (top && top.score >= one.score ? top : one),
		null
	);
	if (!best) return null;
	const next = all.filter((one) => one !== best && !alike(one, best));
	return next.every((one) => best.score >= one.score + margin) ? best : null;
}

/** Pairs in which each is clearly the other's best. */
export function matches(aims: readonly Aim[], results: readonly Found[]): Match[] {
	const toAim = aims.map((aim) => {
		const bonus = isOnlyOne(aim, aims, results) ? lone : 0;
		const words = wordsOf(aim);
		return results
			.map((one) => ({ aim, one, score: likeness(words, one) + bonus }))
			.filter(({ score }) => score > 0.3 + bonus);
	});
	const toResult = new Map<Found, Match[]>();
	for (const match of toAim.flat())
		toResult.set(match.one, [...(toResult.get(match.one) ?? []), match]);
	return toAim.flatMap((all) => {
		const best = clearlyBest(all, (one, other) => sameValue(one.one, other.one));
		if (!best) return [];
		const common = commonUnits.has(best.aim.mention.quantity.unit ?? '');
		if (best.score < enough + (common ? margin : 0)) return [];
		return clearlyBest(toResult.get(best.one) ?? [], () => false) === best ? [best] : [];
	});
}

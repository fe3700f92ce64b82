import type { MaterialIndicator } from '../material';
import { diceOf, type Dice } from './dice';

/** What came of one indicator: words as printed, and how much of the target it is. */
export interface Outcome {
	readonly target: string;
	/** Null where nothing is reported. */
	readonly actual: string | null;
	readonly outcome: 'reached' | 'missed' | 'blank';
	readonly ratio: number;
}

interface Setting {
	readonly code: string;
	readonly year: number;
	readonly slow: boolean;
	/** Whether results in words are told as 达成 and 部分达成. */
	readonly inWords: boolean;
}

/** Results lie below this part of the target: from 130 % on a reason is asked for (DOMAIN A2). */
const mostOfTarget = 1.27;

const isRate = ({ unit }: MaterialIndicator) => unit === '%';

function rounded(value: number, decimals: number): number {
	const scale = 10 ** decimals;
	return Math.round(value * scale) / scale;
}

/** As a plan would set it: hundreds from a thousand on, tens from a hundred, fives from thirty. */
function even(value: number): number {
	const step = value >= 1000 ? 100 : value >= 100 ? 10 : value >= 30 ? 5 : 1;
	return Math.max(1, Math.round(value / step) * step);
}

/** The target of one agency: within the spread of the typical one, rising a little with the years. */
function targetOf(seed: number, row: MaterialIndicator, typical: number, setting: Setting): number {
	const { spread, decimals, operator } = row;
	if (spread === 1 || typical === 0) return typical;
	const away = diceOf(seed, 'target', setting.code, row.name).between(-1, 1);
	const size = typical * (away >= 0 ? 1 + away * (spread - 1) : 1 / (1 - away * (spread - 1)));
	if (isRate(row)) {
		const places = Number.isInteger(typical) ? 0 : decimals;
		return Math.min(typical > 100 ? size : 100, Math.max(rounded(size, places), 10 ** -places));
	}
	if (!Number.isInteger(typical)) return Math.max(rounded(size, decimals), 10 ** -decimals);
	const rise = operator === '≥' ? 1 + 0.02 * (setting.year - 2019) : 1;
	return even(size * rise);
}

const chanceOfMiss = ({ slow }: Setting) => (slow ? 0.22 : 0.14);

function higher(row: MaterialIndicator, target: number, missed: boolean, dice: Dice): number {
	if (missed) return rounded(target * dice.between(0.8, 0.98), row.decimals);
	const over = (row.overshoot / 100) * (1 + 0.5 * dice.normal());
	const scale = 10 ** row.decimals;
	const most =
		isRate(row) && target <= 100 ? 100 : Math.floor(target * mostOfTarget * scale) / scale;
	return Math.min(most, rounded(target * (1 + Math.max(0, over)), row.decimals));
}

function lower(row: MaterialIndicator, target: number, missed: boolean, dice: Dice): number {
	if (missed) return rounded(target * dice.between(1.03, 1.2), row.decimals);
	const under = (row.overshoot / 100) * (1 + 0.5 * dice.normal());
	return rounded(target * (1 - Math.min(0.9, Math.max(0, under))), row.decimals);
}

/** Fixed sums such as an allowance are kept to; a rate of 100 % may fall short. */
const mayMiss = (row: MaterialIndicator, target: number) =>
	target > 0 && (row.operator !== '=' || isRate(row));

/** How satisfied people were: 100 for many, the others spread below (DOMAIN C6). */
const satisfied = (dice: Dice, decimals: number) =>
	dice.chance(0.35) ? 100 : rounded(dice.between(88, 99.9), Math.max(1, decimals));

function inNumbers(
	seed: number,
	row: MaterialIndicator,
	typical: number,
	setting: Setting,
	dice: Dice
): Outcome {
	const target = targetOf(seed, row, typical, setting);
	const wanted = mayMiss(row, target) && dice.chance(chanceOfMiss(setting));
	const satisfaction = row.level1 === '满意度指标' && isRate(row);
	let actual = satisfaction
		? satisfied(dice, row.decimals)
		: row.operator === '≤'
			? lower(row, target, wanted, dice)
			: row.operator === '=' && !wanted
				? target
				: higher(row, target, wanted, dice);
	const reaches = () => (row.operator === '≤' ? actual <= target : actual >= target);
	const ratioNow = () =>
		row.operator === '≤' ? (actual === 0 ? 1 : target / actual) : actual / target;
	// What rounding makes of a small count is no result that was meant.
	const askew = wanted === reaches() || (row.operator !== '≤' && ratioNow() > mostOfTarget);
	const close = !reaches() && ratioNow() > 0.99;
	if (close || (!satisfaction && askew)) actual = target;
	return {
		target: String(target),
		actual: String(actual),
		outcome: reaches() ? 'reached' : 'missed',
		ratio: target === 0 ? 1 : ratioNow()
	};
}

function inDays(
	due: { readonly month: number; readonly day: number },
	setting: Setting,
	dice: Dice
): Outcome {
	const missed = due.month < 12 && dice.chance(chanceOfMiss(setting));
	const day = missed
		? { month: due.month + 1, day: 1 + dice.below(20) }
		: { month: due.month, day: Math.max(1, due.day - dice.below(12)) };
	const { year } = setting;
	return {
		target: `${year}年${due.month}月${due.day}日前`,
		actual: `${year}年${day.month}月${day.day}日`,
		outcome: missed ? 'missed' : 'reached',
		ratio: missed ? 0.8 : 1
	};
}

/** Parts of the points for what was done wholly or in part; 部分达成 earns 60 to 80 % (DOMAIN A2). */
const wholly = [0.9, 1] as const;
const partly = [0.82, 0.89] as const;
const partlyInWords = [0.65, 0.78] as const;

/** A result in words does not always earn every point, even where it is reached. */
function inWordsOf(
	words: { readonly reached: string; readonly partly: string },
	setting: Setting,
	dice: Dice
): Outcome {
	const missed = dice.chance(chanceOfMiss(setting));
	const [low, high] = !missed ? wholly : setting.inWords ? partlyInWords : partly;
	const said = setting.inWords
		? missed
			? '部分达成预期指标并具有一定效果'
			: '达成预期指标'
		: missed
			? words.partly
			: words.reached;
	return {
		target: words.reached,
		actual: said,
		outcome: missed ? 'missed' : 'reached',
		ratio: !missed && dice.chance(0.3) ? 1 : dice.between(low, high)
	};
}

/** What came of an indicator in a year; now and then nothing is reported. */
export function resultOf(
	seed: number,
	row: MaterialIndicator,
	setting: Setting,
	dice: Dice
): Outcome {
	const { typical } = row;
	const outcome =
		typical.kind === 'number'
			? inNumbers(seed, row, typical.value, setting, dice)
			: typical.kind === 'date'
				? inDays(typical, setting, dice)
				: inWordsOf(typical, setting, dice);
	const blank = row.level1 !== '满意度指标' && dice.chance(0.007);
	return blank ? { ...outcome, actual: null, outcome: 'blank', ratio: 0 } : outcome;
}

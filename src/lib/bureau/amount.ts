import type { TroubleCode } from '$lib/domain/bureau';
import { fenFromDecimal, mostFen, type Fen, type MoneyUnit } from '$lib/domain/money';
import { bureauWords } from './lexicon';
import type { TableCell } from './sheet-table';

/** An amount, or what is wrong with it; `other` is the unit that the cell names itself. */
export type AmountRead =
	| { readonly ok: true; readonly fen: Fen }
	| { readonly ok: false; readonly code: TroubleCode; readonly other: string };

const refuse = (code: TroubleCode, other = ''): AmountRead => ({ ok: false, code, other });

const cellUnits: Readonly<Record<string, MoneyUnit>> = {
	亿元: '亿元',
	亿: '亿元',
	百万元: '百万元',
	万元: '万元',
	万: '万元',
	千元: '千元',
	元: '元'
};
const withUnit = /^(.*?)(亿元|百万元|万元|千元|元|亿|万)$/;
const plainNumber = /^\d+(?:\.\d+)?$/;

/** Decimal places of a unit down to the 分, and two more in which a sum of floats may be off. */
const placesOf: Record<MoneyUnit, number> = { 元: 2, 千元: 5, 万元: 6, 百万元: 8, 亿元: 10 };

/** A stored number as a decimal to the 分; as it is where more than the noise of floats is beyond. */
function decimalOf(stored: number, unit: MoneyUnit): string {
	const rounded = stored.toFixed(placesOf[unit]);
	const noise = Math.abs(stored) * Number.EPSILON * 8 + 10 ** -(placesOf[unit] + 2);
	return Math.abs(Number(rounded) - stored) <= noise ? rounded : String(stored);
}

const refusals = {
	not_a_number: 'amount_not_number',
	parts_of_a_fen: 'amount_parts_of_fen',
	too_large: 'amount_too_large'
} as const;

/** Reads an amount of a cell that stands under a heading of this unit. */
export function readAmount(cell: TableCell | null, unit: MoneyUnit): AmountRead {
	const shown = (cell?.text ?? '')
		.normalize('NFKC')
		.replace(/[\s,¥]/g, '')
		.replaceAll('−', '-');
	if (!cell || shown === '' || bureauWords.blank.includes(shown)) return refuse('amount_empty');
	const [, digits = shown, suffix] = withUnit.exec(shown) ?? [];
	const own = suffix === undefined ? null : (cellUnits[suffix] ?? null);
	if (own && own !== unit) return refuse('amount_unit_differs', own);
	const positive = digits.replace(/^[-△▲]|^\((.*)\)$/, '$1');
	if (!plainNumber.test(positive)) return refuse('amount_not_number');
	const { stored } = cell;
	if (positive !== digits || (typeof stored === 'number' && stored < 0))
		return Number(positive) === 0 ? readZero() : refuse('amount_negative');
	const decimal = typeof stored === 'number' ? decimalOf(stored, unit) : positive;
	const result = fenFromDecimal(decimal, unit);
	if (!result.ok) return refuse(refusals[result.reason]);
	return result.fen > mostFen ? refuse('amount_too_large') : result;
}

const readZero = (): AmountRead => ({ ok: true, fen: 0 as Fen });

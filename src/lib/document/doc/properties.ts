import { limits } from '../limits';
import { isSetAbove } from '../raised';
import { ReadError } from '../read-error';
import { sprm, sprmsOf, type Sprm } from './sprm';
import { nothing, type Bytes } from './bytes';

/** A switch that may stand against that of the style: on, off, as the style, not as the style. */
type Switch = (style: boolean) => boolean;

/** What the properties of characters say; undefined where they do not say. */
export interface CharacterProperties {
	readonly deleted: boolean;
	readonly hidden: Switch | undefined;
	readonly struck: Switch | undefined;
	readonly struckTwice: Switch | undefined;
	readonly superscript: boolean | undefined;
	/** Half points above the line. */
	readonly rise: number | undefined;
	/** The number of a character style. */
	readonly style: number | undefined;
	/** The number of the font of letters and signs. */
	readonly font: number | undefined;
	/** A character of a symbol font, by the number of the font. */
	readonly symbol: { readonly font: number; readonly code: number } | undefined;
}

/** What the properties of a paragraph say; undefined where they do not say. */
export interface ParagraphProperties {
	readonly style: number;
	readonly list: number | undefined;
	readonly listLevel: number | undefined;
	readonly outline: number | undefined;
	/** How many tables it stands within. */
	readonly depth: number;
	/** The end of a row of the outermost table; of a cell, or a row, of one within. */
	readonly endsRow: boolean;
	readonly endsInnerCell: boolean;
	readonly endsInnerRow: boolean;
	/** All changes where it ends a row, which tell of it. */
	readonly changes: readonly Sprm[];
}

const switches: Readonly<Record<number, Switch>> = {
	0: () => false,
	1: () => true,
	0x80: (style) => style,
	0x81: (style) => !style
};

/** Reads the properties of characters: what comes later counts. */
export function characterProperties(...lists: readonly Bytes[]): CharacterProperties {
	type Open = { -readonly [Key in keyof CharacterProperties]: CharacterProperties[Key] };
	const found: Open = {
		deleted: false,
		hidden: undefined,
		struck: undefined,
		struckTwice: undefined,
		superscript: undefined,
		rise: undefined,
		style: undefined,
		font: undefined,
		symbol: undefined
	};
	for (const { code, operand } of lists.flatMap(sprmsOf)) {
		if (code === sprm.cFRMarkDel) found.deleted = operand.u8(0) !== 0;
		else if (code === sprm.cFVanish) found.hidden = switches[operand.u8(0)];
		else if (code === sprm.cFStrike) found.struck = switches[operand.u8(0)];
		else if (code === sprm.cFDStrike) found.struckTwice = switches[operand.u8(0)];
		else if (code === sprm.cIss) found.superscript = operand.u8(0) === 1;
		else if (code === sprm.cHpsPos) found.rise = operand.i16(0);
		else if (code === sprm.cIstd) found.style = operand.u16(0);
		else if (code === sprm.cRgFtc0) found.font = operand.u16(0);
		else if (code === sprm.cSymbol) found.symbol = { font: operand.u16(0), code: operand.u16(2) };
	}
	return found;
}

/** Whether they strike it through, given whether its styles do; undefined where they do not say. */
export function struckBy(own: CharacterProperties, style: boolean): boolean | undefined {
	if (own.struck === undefined && own.struckTwice === undefined) return undefined;
	return (own.struck?.(style) ?? false) || (own.struckTwice?.(style) ?? false);
}

/** Whether they set it above the line; undefined where they do not say. */
export function raisedBy({ superscript, rise }: CharacterProperties): boolean | undefined {
	if (superscript === undefined && rise === undefined) return undefined;
	return isSetAbove(superscript === true, rise ?? 0);
}

/** The changes in the lists that stand elsewhere because they are long, by their place. */
type LongLists = (at: number) => readonly Sprm[];

/** The long lists in a stream, each read once. Throws `too_large` where they are named too often. */
export function longListsIn(data: Bytes): LongLists {
	const known = new Map<number, readonly Sprm[]>();
	let changes = 0;
	return (at) => {
		const list =
			known.get(at) ?? (at + 2 <= data.length ? sprmsOf(data.part(at + 2, data.u16(at))) : []);
		known.set(at, list);
		changes += 1 + list.length;
		if (changes > limits.wordChanges) throw new ReadError('too_large', 'long lists of changes');
		return list;
	};
}

const elsewhere: readonly number[] = [sprm.pHugePapx, sprm.pHugePapxOfWord97, sprm.pTableProps];

/**
 * Reads the properties of a paragraph from its own list, which begins with the number of its
 * style, and from the changes of its piece.
 */
export function paragraphProperties(
	list: Bytes,
	changes: Bytes,
	longLists: LongLists
): ParagraphProperties {
	const hasStyle = list.length >= 2;
	const own = hasStyle ? list.part(2, list.length - 2) : nothing;
	const all = [...sprmsOf(own), ...sprmsOf(changes)].flatMap((change) =>
		elsewhere.includes(change.code) ? longLists(change.operand.u32(0)) : [change]
	);
	const last = (code: number): Bytes | undefined =>
		all.findLast((change) => change.code === code)?.operand;
	const isSet = (code: number): boolean => (last(code)?.u8(0) ?? 0) !== 0;
	const [endsRow, endsInnerRow] = [isSet(sprm.pFTtp), isSet(sprm.pFInnerTtp)];
	const depth = (last(sprm.pItap)?.i32(0) ?? 0) + (last(sprm.pDtap)?.i32(0) ?? 0);
	return {
		style: last(sprm.pIstd)?.u16(0) ?? (hasStyle ? list.u16(0) : 0),
		list: last(sprm.pIlfo)?.u16(0),
		listLevel: last(sprm.pIlvl)?.u8(0),
		outline: last(sprm.pOutLvl)?.u8(0),
		depth: Math.max(depth, isSet(sprm.pFInTable) ? 1 : 0),
		endsRow,
		endsInnerCell: isSet(sprm.pFInnerTableCell),
		endsInnerRow,
		changes: endsRow || endsInnerRow ? all : []
	};
}

import type { Bytes } from './bytes';

/** One change of a property: which, and its operand. */
export interface Sprm {
	readonly code: number;
	readonly operand: Bytes;
}

/** Bytes of an operand by the upper three bits of the code; 0 where the operand says it. */
const operandLengths = [1, 1, 2, 4, 2, 2, 0, 3];

/** The properties that this reader knows, by Word's names for them. */
export const sprm = {
	cFRMarkDel: 0x0800,
	cFVanish: 0x083c,
	cFStrike: 0x0837,
	cFDStrike: 0x2a53,
	cIss: 0x2a48,
	cHpsPos: 0x4845,
	cIstd: 0x4a30,
	cSymbol: 0x6a09,
	cRgFtc0: 0x4a4f,
	pIstd: 0x4600,
	pIlvl: 0x260a,
	pIlfo: 0x460b,
	pOutLvl: 0x2640,
	pFInTable: 0x2416,
	pFTtp: 0x2417,
	pItap: 0x6649,
	pDtap: 0x664a,
	pFInnerTableCell: 0x244b,
	pFInnerTtp: 0x244c,
	pHugePapxOfWord97: 0x6645,
	pHugePapx: 0x6646,
	pChgTabs: 0xc615,
	pTableProps: 0x646b,
	tDefTable: 0xd608,
	tDefTableOfWord6: 0xd606,
	tDxaCol: 0x7623,
	tMerge: 0x5624,
	tSplit: 0x5625,
	tVertMerge: 0xd62b
} as const;

/** From where to where the operand of a change reaches, its own length left out. */
function operandRange(list: Bytes, code: number, at: number): readonly [number, number] {
	const fixed = operandLengths[code >> 13] ?? 0;
	if (fixed > 0) return [at, at + fixed];
	if (code === sprm.tDefTable || code === sprm.tDefTableOfWord6)
		return [at + 2, at + 1 + list.u16(at)];
	const length = list.u8(at);
	if (code !== sprm.pChgTabs || length < 255) return [at + 1, at + 1 + length];
	const added = at + 2 + 4 * list.u8(at + 1);
	return [at + 1, added + 1 + 3 * list.u8(added)];
}

/** The changes in a list, in order; one that reaches past its end ends it. */
export function sprmsOf(list: Bytes): Sprm[] {
	const found: Sprm[] = [];
	for (let at = 0; at + 3 <= list.length;) {
		const code = list.u16(at);
		const needed = code === sprm.tDefTable || code === sprm.tDefTableOfWord6 ? 4 : 3;
		if (at + needed > list.length) break;
		const [from, to] = operandRange(list, code, at + 2);
		if (to < from || to > list.length) break;
		found.push({ code, operand: list.part(from, to - from) });
		at = to;
	}
	return found;
}

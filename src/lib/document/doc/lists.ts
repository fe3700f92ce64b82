import { mostLevels, numberingOf, type Level, type List, type Numbering } from '../numbering';
import type { Bytes } from './bytes';

/** Word's number formats by their number (MS-DOC, MSONFC), as docx names them. */
const formats: Readonly<Record<number, string>> = {
	0: 'decimal',
	1: 'upperRoman',
	2: 'lowerRoman',
	3: 'upperLetter',
	4: 'lowerLetter',
	10: 'ideographDigital',
	11: 'japaneseCounting',
	14: 'decimalFullWidth',
	16: 'japaneseLegal',
	17: 'japaneseDigitalTenThousand',
	18: 'decimalEnclosedCircle',
	19: 'decimalFullWidth2',
	22: 'decimalZero',
	23: 'bullet',
	26: 'decimalEnclosedFullstop',
	27: 'decimalEnclosedParen',
	28: 'decimalEnclosedCircleChinese',
	29: 'ideographEnclosedCircle',
	30: 'ideographTraditional',
	31: 'ideographZodiac',
	33: 'taiwaneseCounting',
	34: 'ideographLegalTraditional',
	35: 'taiwaneseCountingThousand',
	36: 'taiwaneseDigital',
	37: 'chineseCounting',
	38: 'chineseLegalSimplified',
	39: 'chineseCountingThousand',
	57: 'numberInDash',
	255: 'none'
};

const suffixes: Readonly<Record<number, string>> = { 1: 'space', 2: 'nothing' };
const flags = { plainFigures: 4, ownRestart: 8 };
const listLength = 28;
const overrideLength = 16;

/** A level of a list (MS-DOC, LVL), and where it ends. */
function readLevel(lists: Bytes, at: number, index: number): { level: Level; end: number } {
	const flag = lists.u8(at + 5);
	const textAt = at + 28 + lists.u8(at + 24) + lists.u8(at + 25);
	const length = lists.u16(textAt);
	const text = lists
		.utf16(textAt + 2, length)
		// Up to 8 a character says the number of which level is to stand there.
		.replace(/\p{Cc}/gu, (sign) => (sign > '\u0008' ? sign : `%${sign.charCodeAt(0) + 1}`));
	const level = {
		start: Math.max(0, lists.i32(at)),
		format: formats[lists.u8(at + 4)] ?? 'decimal',
		text,
		suffix: suffixes[lists.u8(at + 15)] ?? 'tab',
		restart: flag & flags.ownRestart ? lists.u8(at + 26) : index,
		plainFigures: (flag & flags.plainFigures) !== 0,
		style: null
	};
	return { level, end: textAt + 2 + 2 * length };
}

/** The levels of all lists by the list's id; they lie behind the part that describes the lists. */
function readAbstracts(table: Bytes, from: number): Map<number, Map<number, Level>> {
	const found = new Map<number, Map<number, Level>>();
	const count = table.u16(from);
	let at = from + 2 + listLength * count;
	for (let i = 0; i < count; i++) {
		const list = from + 2 + listLength * i;
		const levels = new Map<number, Level>();
		const isSimple = (table.u8(list + 26) & 1) !== 0;
		for (let index = 0; index < (isSimple ? 1 : mostLevels); index++) {
			const { level, end } = readLevel(table, at, index);
			levels.set(index, level);
			at = end;
		}
		found.set(table.u32(list), levels);
	}
	return found;
}

/** What paragraphs number with, from 1: a list with what they change of it (MS-DOC, PlfLfo). */
function readOverrides(
	overrides: Bytes,
	abstracts: ReadonlyMap<number, ReadonlyMap<number, Level>>
): Map<string, List> {
	const lists = new Map<string, List>();
	const count = overrides.u32(0);
	let at = 4 + overrideLength * count;
	for (let i = 0; i < count; i++) {
		const own = 4 + overrideLength * i;
		const id = overrides.u32(own);
		const levels = new Map(abstracts.get(id) ?? []);
		const starts = new Map<number, number>();
		at += 4;
		for (let left = overrides.u8(own + 12); left > 0; left--) {
			const flag = overrides.u32(at + 4);
			const index = flag & 0xf;
			if (flag & 0x10) starts.set(index, overrides.i32(at));
			at += 8;
			if ((flag & 0x20) === 0) continue;
			const { level, end } = readLevel(overrides, at, index);
			if (flag & 0x10) starts.set(index, level.start);
			levels.set(index, level);
			at = end;
		}
		lists.set(String(i + 1), { abstract: String(id), levels, starts });
	}
	return lists;
}

/** The lists of a file: `from` is where their descriptions begin in the table stream. */
export const readLists = (table: Bytes, from: number, overrides: Bytes): Numbering =>
	numberingOf(
		overrides.length === 0 ? new Map() : readOverrides(overrides, readAbstracts(table, from))
	);

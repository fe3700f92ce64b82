import { isContentsName, levelByName } from '../style-names';
import type { Bytes } from './bytes';
import { characterProperties, paragraphProperties, raisedBy, struckBy } from './properties';
import { nothing } from './bytes';

/** What a paragraph or character style brings with it, those that it is based on included. */
export interface Style {
	/** Heading level of our own: 0 the title, 1–9 the outline; null for body text. */
	readonly level: number | null;
	/** The style of a line of the table of contents. */
	readonly contents: boolean;
	readonly hidden: boolean;
	readonly struck: boolean;
	readonly raised: boolean;
	/** The number of a list, from 1, and the level within it. */
	readonly list: number | undefined;
	readonly listLevel: number | undefined;
}

export const plainStyle: Style = {
	level: null,
	contents: false,
	hidden: false,
	struck: false,
	raised: false,
	list: undefined,
	listLevel: undefined
};

/** Word's own styles by their number: headings from 1 to 9, contents from 19 to 27, the title. */
const titleNumber = 62;
const contentsNumbers = { first: 19, last: 27 };
const noBase = 0xfff;
const kinds = { paragraph: 1, character: 2 };

/** The level that a paragraph's or style's properties set: 0–8 are headings, 9 is body text. */
export const levelOfOutline = (outline: number | undefined): number | null | undefined =>
	outline === undefined ? undefined : outline <= 8 ? outline + 1 : null;

interface Definition {
	readonly number: number;
	readonly name: string;
	readonly base: number;
	/** The lists of properties, each with the number of the style before those of paragraphs. */
	readonly paragraph: Bytes;
	readonly characters: Bytes;
}

/** One description of a style (MS-DOC, STD) with a head of so many bytes. */
function definitionOf(style: Bytes, headLength: number): Definition {
	const [number, based, counted] = [style.u16(0) & 0xfff, style.u16(2), style.u16(4)];
	const nameLength = style.u16(headLength);
	const name = style.utf16(headLength + 2, nameLength);
	const lists: Bytes[] = [];
	let at = headLength + 2 + 2 * nameLength + 2;
	for (let left = counted & 0xf; left > 0 && at + 2 <= style.length; left--) {
		const length = style.u16(at);
		if (at + 2 + length > style.length) break;
		lists.push(style.part(at + 2, length));
		at += 2 + length + (length % 2);
	}
	const kind = based & 0xf;
	const [first = nothing, second = nothing] = lists;
	return {
		number,
		name,
		base: based >>> 4,
		paragraph: kind === kinds.paragraph ? first : nothing,
		characters: kind === kinds.paragraph ? second : kind === kinds.character ? first : nothing
	};
}

function styleOf(definition: Definition, base: Style): Style {
	const { number, name } = definition;
	const paragraph = paragraphProperties(definition.paragraph, nothing, () => []);
	const characters = characterProperties(definition.characters);
	const byNumber = number >= 1 && number <= 9 ? number : number === titleNumber ? 0 : undefined;
	const level = byNumber ?? levelByName(name) ?? levelOfOutline(paragraph.outline);
	const isContents = number >= contentsNumbers.first && number <= contentsNumbers.last;
	return {
		level: level === undefined ? base.level : level,
		contents: base.contents || isContents || isContentsName(name),
		hidden: characters.hidden?.(base.hidden) ?? base.hidden,
		struck: struckBy(characters, base.struck) ?? base.struck,
		raised: raisedBy(characters) ?? base.raised,
		list: paragraph.list ?? base.list,
		listLevel: paragraph.listLevel ?? base.listLevel
	};
}

/** The styles of a file by their number (MS-DOC, STSH); an unknown one is plain. */
export function readStyles(sheet: Bytes): (number: number) => Style {
	const definitions: (Definition | undefined)[] = [];
	if (sheet.length > 0) {
		const headLength = sheet.u16(4);
		let at = 2 + sheet.u16(0);
		for (let left = sheet.u16(2); left > 0 && at + 2 <= sheet.length; left--) {
			const length = sheet.u16(at);
			definitions.push(
				length === 0 ? undefined : definitionOf(sheet.part(at + 2, length), headLength)
			);
			at += 2 + length + (length % 2);
		}
	}
	const known = new Map<number, Style>();
	const resolve = (number: number): Style => {
		const done = known.get(number);
		if (done) return done;
		const definition = definitions[number];
		if (!definition) return plainStyle;
		known.set(number, plainStyle);
		const base = definition.base === noBase ? plainStyle : resolve(definition.base);
		const style = styleOf(definition, base);
		known.set(number, style);
		return style;
	};
	return resolve;
}

/**
 * The words of a cell that are set in several ways. The library joins their runs and does not say
 * which are raised, so the marks of notes are taken out before it.
 */
import { raisedText } from '../raised';

interface Run {
	readonly start: number;
	readonly end: number;
	readonly prefix: string;
	readonly text: string;
	readonly raised: boolean;
}

const opening = /<((?:\w+:)?)(si|is|r)>/g;
const superscript = /<(?:\w+:)?vertAlign\s[^<>]*\bval\s*=\s*["']superscript["']/;
const words = /<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)</g;

/** The runs of each text of a list or a sheet, in their order. */
function runsOf(xml: string): Run[][] {
	const texts: Run[][] = [];
	opening.lastIndex = 0;
	for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
		const [tag, prefix = '', name] = found;
		if (name !== 'r') {
			texts.push([]);
			continue;
		}
		const close = `</${prefix}r>`;
		const inside = xml.indexOf(close, opening.lastIndex);
		if (inside < 0) break;
		const run = xml.slice(found.index + tag.length, inside);
		const text = Array.from(run.matchAll(words), ([, one = '']) => one).join('');
		const end = inside + close.length;
		texts.at(-1)?.push({ start: found.index, end, prefix, text, raised: superscript.test(run) });
		opening.lastIndex = end;
	}
	return texts;
}

/** A list of words or a sheet, as XML, without the marks of notes in the words. */
export function withoutNoteMarks(xml: string): string {
	if (!xml.includes('superscript')) return xml;
	const parts: string[] = [];
	let done = 0;
	for (const runs of runsOf(xml)) {
		let before = '';
		for (let at = 0; at < runs.length; at++) {
			const first = runs[at];
			if (!first) break;
			let { end, text } = first;
			for (let next = runs[at + 1]; first.raised && next?.raised; next = runs[at + 1]) {
				({ end } = next);
				text += next.text;
				at++;
			}
			const shown = first.raised ? raisedText(before, text) : text;
			if (shown !== text) {
				const { prefix } = first;
				parts.push(xml.slice(done, first.start));
				parts.push(`<${prefix}r><${prefix}t>${shown}</${prefix}t></${prefix}r>`);
				done = end;
			}
			before = (before + shown).slice(-16);
		}
	}
	return parts.join('') + xml.slice(done);
}

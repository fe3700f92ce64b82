import type { SourceDocument } from '$lib/domain/document';
import { ReadError } from '../read-error';
import { blocksOf, type Item } from '../story';
import { attribute, children, parseXml, type Element } from '../xml';
import type { Zip } from '../zip';
import { readStory, type BodyParts } from './body';
import { readNumbering } from './numbering';
import { readStyles } from './styles';

const usualMain = 'word/document.xml';

/** The main part: usually word/document.xml, else where the package says that it lies. */
function mainPart(zip: Zip): string {
	if (zip.has(usualMain)) return usualMain;
	const links = zip.read('_rels/.rels');
	for (const link of children(links && parseXml(links)))
		if (attribute(link, 'Type')?.endsWith('/officeDocument')) {
			const target = (attribute(link, 'Target') ?? '').replace(/^\//, '');
			if (zip.has(target)) return target;
		}
	throw new ReadError('malformed', 'no main part');
}

/** Footnotes and endnotes, without those that draw the line above them. */
function notes(root: Element | null, parts: BodyParts): Item[] {
	return children(root)
		.filter((note) => !/separator|notice/i.test(attribute(note, 'type') ?? ''))
		.flatMap((note) => readStory(note, parts));
}

/**
 * Reads a Word document: the body in reading order, then foot- and endnotes; headers, footers and
 * comments are not part of it. Headings are those of Word's outline and numbered lines without
 * one. `paragraph` counts what is not blank and not in a table. Throws a ReadError.
 */
export function readDocx(zip: Zip): SourceDocument {
	const main = mainPart(zip);
	const folder = main.slice(0, main.lastIndexOf('/') + 1);
	const optional = (name: string): Element | null => {
		const bytes = zip.read(folder + name);
		return bytes && parseXml(bytes);
	};
	const bytes = zip.read(main);
	const body = bytes && children(parseXml(bytes), 'body')[0];
	if (!body) throw new ReadError('malformed', 'no body');
	const parts: BodyParts = {
		styleOf: readStyles(optional('styles.xml')),
		numbering: readNumbering(optional('numbering.xml'))
	};
	const items = [
		...readStory(body, parts),
		...notes(optional('footnotes.xml'), parts),
		...notes(optional('endnotes.xml'), parts)
	];
	return { format: 'docx', blocks: blocksOf(items) };
}

import type { SourceDocument } from '$lib/domain/document';
import { openDocumentContent } from '../open-document';
import { ReadError } from '../read-error';
import { blocksOf, type Item } from '../story';
import { attribute, descend, parseXml, type Element } from '../xml';
import type { Zip } from '../zip';
import { storyReader } from './body';
import { readLists } from './lists';
import { readStyles } from './styles';

/**
 * Reads an OpenDocument text: the body in reading order, then foot- and endnotes; headers, footers
 * and comments are not part of it. Headings are those of the outline and numbered lines without
 * one. `paragraph` counts what is not blank and not in a table. Throws a ReadError.
 */
export function readOdt(zip: Zip): SourceDocument {
	const root = parseXml(openDocumentContent(zip));
	const body = descend(root, 'body', 'text');
	if (!body) throw new ReadError('malformed', 'no text');
	const styles = zip.read('styles.xml');
	const roots = [styles && parseXml(styles), root];
	const notes: Element[] = [];
	const readStory = storyReader({ styles: readStyles(roots), lists: readLists(roots), notes });
	const items = readStory(body);
	const notesOf = (name: string): Item[] =>
		notes
			.filter((note) => attribute(note, 'note-class') === name)
			.map((note) => descend(note, 'note-body'))
			.flatMap((note) => (note ? readStory(note) : []));
	return {
		format: 'odt',
		blocks: blocksOf([...items, ...notesOf('footnote'), ...notesOf('endnote')])
	};
}

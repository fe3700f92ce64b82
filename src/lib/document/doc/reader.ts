import type { SourceDocument } from '$lib/domain/document';
import { compoundNames, compoundStream } from '../compound';
import { numberingOf } from '../numbering';
import { ReadError } from '../read-error';
import { blocksOf } from '../story';
import { readStory } from './body';
import { readBoxes } from './boxes';
import { Bytes, nothing } from './bytes';
import { partOf, readFib } from './fib';
import { withoutInstructions } from './fields';
import { readFonts } from './fonts';
import { readLists } from './lists';
import { readText } from './pieces';
import { characterProperties, longListsIn, paragraphProperties } from './properties';
import { characterRuns, paragraphRuns } from './runs';
import { readStyles } from './styles';
import { once, type WordParts } from './word-file';

/**
 * Reads a Word file before 2007, or one of WPS (.wps), by MS-DOC: the body in reading order, then
 * text boxes that hang on none of its characters, foot- and endnotes; headers, footers and comments
 * are not part of it. Headings are those of Word's outline and numbered lines without one.
 * `paragraph` counts what is not blank and not in a table. Throws a ReadError: `encrypted`,
 * `unsupported_doc` for Word before 97.
 */
export function readDoc(file: Uint8Array): SourceDocument {
	const names = compoundNames(file);
	const stream = (name: string): Bytes => new Bytes(compoundStream(file, [name]));
	const main = stream('WordDocument');
	const fib = readFib(main);
	const table = stream(fib.table);
	const longLists = longListsIn(names.has('Data') ? stream('Data') : nothing);
	const { text, pieces } = readText(main, partOf(table, fib, 'pieces'));
	const { stories } = fib;
	const all = [stories.main, stories.footnotes, stories.endnotes, stories.boxes];
	if (all.some(([, to]) => to > text.length)) throw new ReadError('truncated', 'the stories');
	const boxes = readBoxes(
		partOf(table, fib, 'anchors'),
		partOf(table, fib, 'boxes'),
		stories.main,
		stories.boxes
	);
	const [listsAt, listsLength] = fib.part('lists');
	const parts: WordParts = {
		text: withoutInstructions(text, all),
		pieces,
		characterRuns: characterRuns(main, partOf(table, fib, 'characterPages')),
		paragraphRuns: paragraphRuns(main, partOf(table, fib, 'paragraphPages')),
		characterProperties: once(characterProperties),
		paragraphProperties: once((own, changes) => paragraphProperties(own, changes, longLists)),
		styleOf: readStyles(partOf(table, fib, 'styles')),
		fonts: readFonts(partOf(table, fib, 'fonts')),
		numbering:
			listsLength === 0
				? numberingOf(new Map())
				: readLists(table, listsAt, partOf(table, fib, 'listOverrides')),
		boxesAt: boxes.at
	};
	const spans = [stories.main, ...boxes.elsewhere, stories.footnotes, stories.endnotes];
	const items = spans.flatMap((span) => readStory(parts, span));
	return { format: 'doc', blocks: blocksOf(items) };
}

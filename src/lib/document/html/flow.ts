import { flatten, frameGrid, linesOf, type Item } from '../story';
import { cellsOf, readGrid, rowGroups } from './grid';
import { numbersOf, outlineNumber } from './list';
import { isSilent, type Page } from './page';
import { attribute, elementsOf, isElement, isText, sourceText, type Element } from './parse';
import { collapsed, gathered } from './space';
import { blocks } from './vocabulary';
import { isNumbered } from '../numbered-heading';
import { joinedPieces, type Piece } from '../raised';
import { separated } from '../number-format';

export interface FlowParts {
	readonly page: Page;
	/** Elements to leave out. */
	readonly furniture: ReadonlySet<Element>;
	/** The heading that is the title of all, or null. */
	readonly title: Element | null;
	/** Whether the numbers of headings have lost their form: LibreOffice wrote the page. */
	readonly plainOutline: boolean;
}

/** Where Word writes the number of a paragraph, with spaces after it instead of a tab. */
const isNumber = (element: Element): boolean =>
	/mso-list\s*:\s*ignore/i.test(attribute(element, 'style') ?? '');

const isRaised = (element: Element): boolean =>
	element.tagName === 'sup' ||
	/(?:^|[;\s])vertical-align\s*:\s*super\b/i.test(attribute(element, 'style') ?? '');

/** Reads what stands in an element, or in a page, in reading order. */
export function readFlow(root: Page['body'], parts: FlowParts): Item[] {
	const { page, furniture } = parts;
	const items: Item[] = [];
	let raw: Piece[] = [];
	/** Whether what is being read is set above the line. */
	let raised = false;
	let label = '';
	let level: number | null = null;

	const add = (text: string): void => {
		raw.push({ text, raised });
	};

	function flush(): void {
		const text = collapsed(joinedPieces(raw));
		raw = [];
		if (text.trim() === '') return;
		const lines = level === null ? linesOf(text) : [text];
		for (const [i, line] of lines.entries()) {
			const number = level === null || !parts.plainOutline ? label : outlineNumber(label, level);
			// Lists whose signs a style sheet hides have their numbers in the text.
			const own = i === 0 && !isNumbered(line) ? number : '';
			items.push({ kind: 'line', label: own, text: line, level, contents: false });
		}
		label = '';
	}

	function block(element: Element): void {
		flush();
		visitAll(element);
		flush();
	}

	function heading(element: Element): void {
		flush();
		const before = level;
		level = element === parts.title ? 0 : Number(element.tagName[1]);
		visitAll(element);
		flush();
		level = before;
	}

	function list(element: Element): void {
		flush();
		const numbers = element.tagName === 'ol' ? numbersOf(element) : null;
		for (const child of element.childNodes) {
			if (isElement(child) && child.tagName === 'li') {
				if (isSilent(child, page.hidden) || furniture.has(child)) continue;
				flush();
				label = numbers?.get(child) ?? '';
				visitAll(child);
				flush();
				label = '';
			} else visit(child);
		}
		flush();
	}

	function table(element: Element): void {
		flush();
		for (const caption of elementsOf(element)) if (caption.tagName === 'caption') visit(caption);
		const rows = rowGroups(element, page.hidden)
			.flat()
			.filter((row) => !furniture.has(row));
		if (page.layout.has(element)) {
			for (const row of rows) for (const cell of cellsOf(row, page.hidden)) visit(cell);
			return;
		}
		const cells = rows.flatMap((row) => cellsOf(row, page.hidden));
		const [only] = cells;
		const inside = only && cells.length === 1 ? readFlow(only, parts) : null;
		if (inside && inside.length > 1) items.push(...inside);
		else if (inside) items.push({ kind: 'table', grid: frameGrid(inside) });
		else if (cells.length > 0) {
			const grid = readGrid(element, page.hidden, (cell) => flatten(readFlow(cell, parts)));
			items.push({ kind: 'table', grid });
		}
	}

	function above(element: Element): void {
		raised = true;
		visitAll(element);
		raised = false;
	}

	/** Text that is set as it stands in the source: each of its lines is one of the page. */
	function preformatted(element: Element): void {
		flush();
		const source: Piece[] = [];
		const gather = (parent: Page['body'], above: boolean): void => {
			for (const child of parent.childNodes)
				if (isText(child)) source.push({ text: child.value, raised: above });
				else if (!isElement(child) || isSilent(child, page.hidden) || furniture.has(child))
					continue;
				else if (child.tagName === 'br') source.push({ text: '\n', raised: false });
				else gather(child, above || isRaised(child));
		};
		gather(element, raised);
		for (const line of joinedPieces(source).split(/\r\n?|\n/))
			if (line.trim() !== '')
				items.push({ kind: 'line', label: '', text: line.trimEnd(), level: null, contents: false });
	}

	function visit(node: Page['body']['childNodes'][number]): void {
		if (isText(node)) add(gathered(node.value));
		if (!isElement(node) || isSilent(node, page.hidden) || furniture.has(node)) return;
		const { tagName } = node;
		if (tagName === 'br') add('\n');
		else if (tagName === 'table') table(node);
		else if (tagName === 'ol' || tagName === 'ul' || tagName === 'menu') list(node);
		else if (tagName === 'pre' || tagName === 'listing') preformatted(node);
		else if (/^h[1-6]$/.test(tagName)) heading(node);
		else if (blocks.has(tagName)) block(node);
		else if (isNumber(node)) add(separated(collapsed(sourceText(node)).trim(), 'tab'));
		else if (isRaised(node) && !raised) above(node);
		else visitAll(node);
	}
	function visitAll(parent: Page['body']): void {
		for (const child of parent.childNodes) visit(child);
	}

	visitAll(root);
	flush();
	return items;
}

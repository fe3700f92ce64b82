import { Parser, type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter } from 'parse5';
import { ReadError } from '../read-error';

export type Element = Tree.Element;
export type Node = Tree.ChildNode;

/**
 * How deep elements may nest. Browsers stop at 512; sloppy pages that never close a tag reach some
 * hundreds, and 200 as for XML would refuse them. It also bounds what the parser's rules for
 * misnested tags cost, which look through all open elements.
 */
const deepest = 1000;
/** A paper of a hundred pages has some ten thousand. */
const mostElements = 300_000;
/**
 * Pages come to the parser in small pieces. What grows with the square of a page (attributes of one
 * tag, text that belongs outside of a table) is noticed between two of them.
 */
const pieceLength = 4096;
const longestMilliseconds = 5000;

/** parse5's own tree, which counts its elements. Only texts and elements are of use to us. */
function countingTree(): typeof defaultTreeAdapter {
	let elements = 0;
	return {
		...defaultTreeAdapter,
		createElement(name, namespace, attributes) {
			if (++elements > mostElements) throw new ReadError('too_large', 'too many elements');
			return defaultTreeAdapter.createElement(name, namespace, attributes);
		},
		createCommentNode: () => defaultTreeAdapter.createCommentNode(''),
		adoptAttributes: () => undefined
	};
}

/** Pictures within the page, which may be most of it and of which the parser would keep every sign. */
const pictures = /\bdata:[\w.+-]{1,40}\/[\w.+-]{1,80};base64,[A-Za-z0-9+/=]*/gi;

/**
 * The document of a page, by the rules of the HTML standard; no script is run and nothing asked
 * for. Throws a ReadError: `malformed` where it nests too deep, `too_large` for too many elements,
 * `timeout` for what takes too long.
 */
export function parseHtml(source: string): Tree.Document {
	const text = source.replace(pictures, '');
	const parser = new Parser({ treeAdapter: countingTree(), scriptingEnabled: false });
	// It copies what it keeps of earlier pieces for each that follows.
	parser.tokenizer.preprocessor.bufferWaterline = pieceLength;
	const start = performance.now();
	for (let at = 0; at < text.length; at += pieceLength) {
		parser.tokenizer.write(text.slice(at, at + pieceLength), false);
		if (parser.openElements.stackTop > deepest) throw new ReadError('malformed', 'nested too deep');
		if (performance.now() - start > longestMilliseconds) throw new ReadError('timeout', 'HTML');
	}
	parser.tokenizer.write('', true);
	return parser.document;
}

export const isElement = (node: Tree.Node): node is Element => 'tagName' in node;
export const isText = (node: Tree.Node): node is Tree.TextNode => node.nodeName === '#text';

export const elementsOf = (parent: Tree.ParentNode): Element[] =>
	parent.childNodes.filter(isElement);

/** The value of an attribute, or null. */
export const attribute = (element: Element, name: string): string | null =>
	element.attrs.find((one) => one.name === name)?.value ?? null;

/** A whole number in an attribute as browsers read it: what follows the digits is left. */
export function integer(element: Element, name: string): number | null {
	const found = /^\s*([+-]?\d{1,9})/.exec(attribute(element, name) ?? '');
	return found ? Number(found[1]) : null;
}

/** All elements below a node, in the order of the page. */
export function* descendants(root: Tree.ParentNode): Generator<Element> {
	const open: Node[] = [...root.childNodes].reverse();
	for (let node = open.pop(); node; node = open.pop()) {
		if (!isElement(node)) continue;
		yield node;
		for (let i = node.childNodes.length - 1; i >= 0; i--) {
			const child = node.childNodes[i];
			if (child) open.push(child);
		}
	}
}

/** The text of a node and all below it, as it stands in the source. */
export function sourceText(root: Tree.ParentNode): string {
	let text = '';
	const open: Tree.Node[] = [root];
	for (let node = open.pop(); node; node = open.pop()) {
		if (isText(node)) text += node.value;
		if (!('childNodes' in node)) continue;
		for (let i = node.childNodes.length - 1; i >= 0; i--) {
			const child = node.childNodes[i];
			if (child) open.push(child);
		}
	}
	return text;
}

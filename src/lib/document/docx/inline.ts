import { attribute, children, descend, toggle, type Element } from '../xml';
import { joinedPieces, powerText, type Piece } from '../raised';
import { symbolText } from '../symbols';
import { raisedBy, struckBy, type Style } from './styles';

/** The text of a paragraph, and the text boxes that hang on it, to be read after it. */
export interface Inline {
	readonly text: string;
	readonly boxes: readonly Element[];
}

const symbol = (element: Element): string =>
	symbolText(parseInt(attribute(element, 'char') ?? '', 16), attribute(element, 'font') ?? '');

/** Deleted or moved away by a tracked change, or not the text of the page. */
const left = new Set([
	'del',
	'moveFrom',
	'delText',
	'instrText',
	'delInstrText',
	'pPr',
	'rPr',
	'sdtPr',
	'rt',
	'annotationRef',
	'Fallback'
]);

/** The Choice of alternative contents, or what stands in for it: never both. */
export const chosen = (alternatives: Element): Element | null =>
	descend(alternatives, 'Choice') ?? descend(alternatives, 'Fallback');

/** The contents of a content control; nothing where it only shows its prompt. */
export function controlled(control: Element): Element | null {
	const prompt = toggle(descend(control, 'sdtPr', 'showingPlcHdr'));
	return prompt ? null : descend(control, 'sdtContent');
}

/** The parts of a formula; a sum or product above or below a slash is put in brackets. */
const operand = (text: string): string => (/.[-+−±×÷*/]/.test(text) ? `(${text})` : text);

/**
 * The text of a paragraph: tracked changes accepted, hidden and struck text and the marks of notes
 * left out, tabs as \t, breaks of line, page and column as \n. Fractions are written with a slash.
 */
export function readInline(paragraph: Element, styleOf: (id: string | null) => Style): Inline {
	const boxes: Element[] = [];
	const ownStyle = styleOf(attribute(descend(paragraph, 'pPr', 'pStyle'), 'val'));

	function run(element: Element): Piece[] {
		const properties = descend(element, 'rPr');
		const id = attribute(descend(properties, 'rStyle'), 'val');
		const style = id === null ? null : styleOf(id);
		if (toggle(descend(properties, 'vanish')) ?? style?.hidden ?? false) return [];
		// Struck by the styles of both its paragraph and its characters is not struck.
		if (struckBy(properties) ?? ownStyle.struck !== (style?.struck ?? false)) return [];
		const raised = raisedBy(properties) ?? style?.raised ?? false;
		return raised ? [{ text: textOf(element), raised }] : all(element);
	}

	/** A fraction of a formula; drawings have elements of the same name. */
	function fraction(element: Element): Piece[] {
		const [over, under] = [descend(element, 'num'), descend(element, 'den')];
		return over && under ? plain(`${operand(textOf(over))}/${operand(textOf(under))}`) : [];
	}

	const plain = (text: string): Piece[] => [{ text, raised: false }];

	function one(element: Element): Piece[] {
		switch (element.localName) {
			case 't':
				return plain(element.textContent ?? '');
			case 'tab':
			case 'ptab':
				return plain('\t');
			case 'br':
			case 'cr':
				return plain('\n');
			case 'noBreakHyphen':
				return plain('-');
			case 'sym':
				return plain(symbol(element));
			case 'r':
				return run(element);
			case 'f':
				return fraction(element);
			case 'sSup':
				return plain(
					powerText(textOf(descend(element, 'e')), operand(textOf(descend(element, 'sup'))))
				);
			case 'sdt':
				return all(controlled(element));
			case 'AlternateContent':
				return all(chosen(element));
			case 'txbxContent':
				boxes.push(element);
				return [];
			default:
				return left.has(element.localName ?? '') ? [] : all(element);
		}
	}
	const all = (parent: Element | null): Piece[] => children(parent).flatMap(one);
	const textOf = (parent: Element | null): string => joinedPieces(all(parent));

	return { text: textOf(paragraph), boxes };
}

import { DOMParser, onErrorStopParsing, type Element, type Node } from '@xmldom/xmldom';
import { limits } from './limits';
import { ReadError } from './read-error';

export type { Element };

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The child elements, in order; only those of this name, whatever their namespace, where given. */
export function children(parent: Element | null, name?: string): Element[] {
	const found: Element[] = [];
	for (let node = parent?.firstChild ?? null; node; node = node.nextSibling)
		if (isElement(node) && (!name || node.localName === name)) found.push(node);
	return found;
}

/** The first descendant along these names, or null. */
export function descend(from: Element | null, ...names: string[]): Element | null {
	let at = from;
	for (const name of names) at = children(at, name)[0] ?? null;
	return at;
}

/** An attribute by its local name, whatever prefix the writer chose, or null. */
export function attribute(element: Element | null, name: string): string | null {
	if (!element) return null;
	const usual = element.getAttribute(`w:${name}`);
	if (usual !== null) return usual;
	for (const one of element.attributes) if (one.localName === name) return one.value;
	return null;
}

/** The whole number in an attribute, or null where it is not there or not a number. */
export function integer(element: Element | null, name: string): number | null {
	const value = attribute(element, name);
	return value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}

/** A switch of the format: there and not turned off. Null where it is not there. */
export function toggle(element: Element | null): boolean | null {
	return element && !['0', 'false', 'off'].includes(attribute(element, 'val') ?? '');
}

function decode(bytes: Uint8Array): string {
	const [a, b] = bytes;
	const encoding =
		a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
	return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** The text of XML as it is. Throws a ReadError: `malformed_entities` where it declares a document type. */
export function refuseEntities(xml: string): string {
	if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new ReadError('malformed_entities');
	return xml;
}

/** The text of an XML part. Throws a ReadError. */
export function xmlText(bytes: Uint8Array): string {
	let text: string;
	try {
		text = decode(bytes);
	} catch (error) {
		throw new ReadError('malformed', 'XML', { cause: error });
	}
	return refuseEntities(text);
}

/** Where the tag that opens here ends, or -1: a > within quotes does not end it. */
function endOfTag(text: string, from: number): number {
	const mark = /["'>]/g;
	mark.lastIndex = from;
	for (let found = mark.exec(text); found; found = mark.exec(text)) {
		if (found[0] === '>') return found.index;
		const close = text.indexOf(found[0], mark.lastIndex);
		if (close < 0) return -1;
		mark.lastIndex = close + 1;
	}
	return -1;
}

const asides = [
	['<!--', '-->'],
	['<![CDATA[', ']]>'],
	['<?', '?>']
] as const;

/** How many tags XML has, roughly, before it is parsed. */
export function tagsOf(xml: Uint8Array): number {
	let tags = 0;
	for (let at = xml.indexOf(0x3c); at >= 0; at = xml.indexOf(0x3c, at + 1)) tags++;
	return tags;
}

/** Counts the tags and their depth before a parser takes time and memory for them. */
function refuseTooMuch(text: string): void {
	let depth = 0;
	let tags = 0;
	let end = 0;
	for (let at = text.indexOf('<'); at >= 0 && end >= 0; at = text.indexOf('<', end)) {
		if (++tags > limits.xmlTags) throw new ReadError('too_large', 'too many tags');
		const aside = asides.find(([open]) => text.startsWith(open, at));
		end = aside ? text.indexOf(aside[1], at) : endOfTag(text, at);
		if (aside || end < 0) continue;
		if (text[at + 1] === '/') depth--;
		else if (text[end - 1] !== '/' && ++depth > limits.xmlDepth)
			throw new ReadError('malformed', 'nested too deep');
	}
}

/**
 * Parses one XML part. Throws a ReadError: `malformed` for what is not well-formed or nests
 * too deep, `malformed_entities` for what declares a document type, `too_large` for too much markup.
 */
export function parseXml(bytes: Uint8Array): Element {
	try {
		const text = xmlText(bytes);
		refuseTooMuch(text);
		const parser = new DOMParser({ locator: false, onError: onErrorStopParsing });
		const root = parser.parseFromString(text, 'text/xml').documentElement;
		if (!root) throw new ReadError('malformed', 'no root');
		return root;
	} catch (error) {
		if (error instanceof ReadError) throw error;
		throw new ReadError('malformed', 'XML', { cause: error });
	}
}

import { strToU8, zipSync } from 'fflate';
import type { Block } from '$lib/domain/document';
import { documentSchema } from '$lib/domain/document';
import { readDocument } from '$lib/document/read';

const namespaces = [
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
	'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
	'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
	'xmlns:v="urn:schemas-microsoft-com:vml"'
].join(' ');

const part = (root: string, inside: string): string =>
	`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${inside}</w:${root}>`;

/** The other parts of a document, as the XML inside their root element. */
export interface Parts {
	readonly styles?: string;
	readonly numbering?: string;
	readonly footnotes?: string;
	/** Further entries of the archive, or other contents for the usual ones. */
	readonly raw?: Record<string, Uint8Array>;
}

/** A Word file around the XML inside w:body. */
export function makeDocx(body: string, { styles, numbering, footnotes, raw }: Parts = {}) {
	const entries: Record<string, Uint8Array> = {
		'[Content_Types].xml': strToU8('<Types/>'),
		'word/document.xml': strToU8(part('document', `<w:body>${body}</w:body>`))
	};
	if (styles) entries['word/styles.xml'] = strToU8(part('styles', styles));
	if (numbering) entries['word/numbering.xml'] = strToU8(part('numbering', numbering));
	if (footnotes) entries['word/footnotes.xml'] = strToU8(part('footnotes', footnotes));
	return zipSync({ ...entries, ...raw });
}

export const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
export const r = (text: string, properties = ''): string =>
	`<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${t(text)}</w:r>`;
export const p = (text: string, properties = ''): string =>
	`<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${r(text)}</w:p>`;
/** A paragraph of runs given as XML. */
export const px = (runs: string): string => `<w:p>${runs}</w:p>`;
export const numbered = (text: string, list: number, level = 0): string =>
	p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

export async function read(bytes: Uint8Array, path = 'a.docx') {
	return documentSchema.parse(await readDocument(path, bytes));
}

export async function blocksOf(body: string, parts?: Parts): Promise<Block[]> {
	return (await read(makeDocx(body, parts))).blocks;
}

export async function textsOf(body: string, parts?: Parts): Promise<string[]> {
	return (await blocksOf(body, parts)).map(({ text }) => text);
}

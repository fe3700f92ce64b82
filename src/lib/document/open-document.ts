import { ReadError } from './read-error';
import { attribute, descend, type Element } from './xml';
import type { Zip } from './zip';

/** How often an OpenDocument element stands there, or how far it spans: 1 where it does not say. */
export const times = (element: Element, name: string): number => {
	const value = attribute(element, name);
	return value !== null && /^\d{1,9}$/.test(value) ? Math.max(1, Number(value)) : 1;
};

/** Whether a style sets words above the line; null where it does not say. */
export function setsAbove(style: Element): boolean | null {
	const position = attribute(descend(style, 'text-properties'), 'text-position');
	return position === null ? null : /^(?:super|[1-9]\d*%)/.test(position);
}

/** White space in the file is one space. */
export const shownSpaces = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ');

/** The contents of an OpenDocument file. Throws a ReadError: `encrypted`, `malformed`. */
export function openDocumentContent(zip: Zip): Uint8Array {
	const manifest = zip.read('META-INF/manifest.xml');
	if (manifest && new TextDecoder().decode(manifest).includes('encryption-data'))
		throw new ReadError('encrypted');
	const content = zip.read('content.xml');
	if (!content) throw new ReadError('malformed', 'no content');
	return content;
}

import { hiddenInXml } from './hidden-lines';
import type { HiddenLines } from './shown';

const book = /^xl\/([^/]*workbook[^/]*)\.xml$/;
const value = (tag: string, name: RegExp): string => name.exec(tag)?.[1] ?? '';
const id = /\bId\s*=\s*["']([^"']*)["']/;
const target = /\bTarget\s*=\s*["']([^"']*)["']/;
const link = /\w+:id\s*=\s*["']([^"']*)["']/;

/** What the sheets of an Excel package in XML hide, in their order. */
export function hiddenInPackage(
	parts: Readonly<Record<string, Uint8Array>>
): (HiddenLines | undefined)[] {
	const textOf = (name: string): string => {
		const bytes = parts[name];
		return bytes ? new TextDecoder().decode(bytes) : '';
	};
	const main = Object.keys(parts).find((name) => book.test(name)) ?? '';
	const links = new Map<string, string>();
	const relations = textOf(main.replace(/^xl\//, 'xl/_rels/') + '.rels');
	for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)) {
		const path = value(tag, target).toLowerCase();
		links.set(value(tag, id), path.startsWith('/') ? path.slice(1) : `xl/${path}`);
	}
	return Array.from(textOf(main).matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g), ([tag]) => {
		const xml = textOf(links.get(value(tag, link)) ?? '');
		return /\bhidden\s*=|["']0(?:\.0+)?["']/.test(xml) ? hiddenInXml(xml) : undefined;
	});
}

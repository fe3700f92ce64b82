/**
 * What of an Excel package the library gets to see. It inflates without limits, follows what it
 * finds and unfolds as much as a file asks for; so the parts that hold cells pass through our own
 * Zip first, and the others never reach it.
 */
import { zipSync } from 'fflate';
import { limits } from '../limits';
import { ReadError } from '../read-error';
import { xmlText } from '../xml';
import type { Zip } from '../zip';
import { implicitFormats } from './number-text';

const wanted =
	/^(?:xl\/[^/]+\.(?:xml|bin)|xl\/_rels\/workbook\.(?:xml|bin)\.rels|xl\/worksheets\/[^/]+\.(?:xml|bin))$/;
const unwanted = /^xl\/(?:vbaproject|vbadata|calcchain|connections|volatiledependencies)/;
const types = '[content_types].xml';

/** A sheet smaller than this is handed on as it is. */
const tidyBytes = 256 * 1024;

/** A large sheet without the cells and rows that are only formatted, and not too large a one. */
function tidySheet(xml: string, name: string): string {
	const tidy = xml
		.replace(/<(?:\w+:)?c\s[^<>]*\br="[A-Z]+\d+"[^<>]*\/>/g, '')
		.replace(/<((?:\w+:)?c)\s[^<>]*\br="[A-Z]+\d+"[^<>]*><\/\1>/g, '')
		.replace(/<(?:\w+:)?row\s[^<>]*\br="\d+"[^<>]*\/>/g, '')
		.replace(/<((?:\w+:)?row)\s[^<>]*\br="\d+"[^<>]*>\s*<\/\1>/g, '');
	let cells = 0;
	for (const mark = /<(?:\w+:)?c[\s>]/g; mark.exec(tidy);)
		if (++cells > limits.workbookCells) throw new ReadError('too_large', `cells of ${name}`);
	return tidy;
}

/** Adds the formats that a file names by number alone, so that the library knows them. */
function withImplicitFormats(styles: string): string {
	const defined = new Set(
		Array.from(styles.matchAll(/<(?:\w+:)?numFmt\s[^<>]*\bnumFmtId="(\d+)"/g), ([, id]) =>
			Number(id)
		)
	);
	const root = /<((?:\w+:)?)styleSheet(?:\s[^<>]*)?>/.exec(styles);
	if (!root) return styles;
	const [, prefix = ''] = root;
	const formats = implicitFormats
		.filter(([id]) => !defined.has(id))
		.map(([id, format]) => {
			const code = format.replaceAll('"', '&quot;');
			return `<${prefix}numFmt numFmtId="${id}" formatCode="${code}"/>`;
		})
		.join('');
	const list = new RegExp(`<${prefix}numFmts(?:\\s[^<>]*[^<>/])?>`).exec(styles) ?? null;
	const at = list ? list.index + list[0].length : root.index + root[0].length;
	const inside = list ? formats : `<${prefix}numFmts>${formats}</${prefix}numFmts>`;
	return styles.slice(0, at) + inside + styles.slice(at);
}

/** The list of parts without those that the library does not get. */
const withoutOthers = (xml: string, names: ReadonlySet<string>): string =>
	xml.replace(/<(?:\w+:)?Override\s[^<>]*>/g, (override) => {
		const name = /PartName\s*=\s*["']\/?([^"']*)["']/.exec(override)?.[1] ?? '';
		return names.has(name.toLowerCase()) ? override : '';
	});

function tidyPart(name: string, bytes: Uint8Array, names: ReadonlySet<string>): Uint8Array {
	if (name.endsWith('.bin')) return bytes;
	const xml = xmlText(bytes);
	const tidy =
		name === types
			? withoutOthers(xml, names)
			: name.startsWith('xl/styles')
				? withImplicitFormats(xml)
				: name.startsWith('xl/worksheets/') && xml.length > tidyBytes
					? tidySheet(xml, name)
					: xml;
	const utf16 = bytes[0] === 0xff || bytes[0] === 0xfe;
	return tidy === xml && !utf16 ? bytes : new TextEncoder().encode(tidy);
}

/** The package that the library reads: only the parts that hold cells, not packed. */
export function tamePackage(zip: Zip): Uint8Array {
	const names = new Set([
		types,
		...zip.names.filter((name) => wanted.test(name) && !unwanted.test(name))
	]);
	const parts: Record<string, Uint8Array> = {};
	let size = 0;
	for (const name of names) {
		const bytes = zip.read(name);
		if (!bytes) continue;
		const tidy = tidyPart(name, bytes, names);
		size += tidy.length;
		if (size > limits.workbookBytes) throw new ReadError('too_large_unpacked', 'the workbook');
		parts[name] = tidy;
	}
	return zipSync(parts, { level: 0 });
}

/** How many sheets of a package hold no cells: charts, dialogs, macros. */
export const sheetsWithoutCells = (zip: Zip): number =>
	zip.names.filter((name) => /^xl\/(?:chart|dialog|macro)sheets\/[^/]+$/.test(name)).length;

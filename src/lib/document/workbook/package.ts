/**
 * What of an Excel package the library gets to see. It inflates without limits, follows what it
 * finds and unfolds as much as a file asks for; so the parts that hold cells pass through our own
 * Zip first, and the others never reach it.
 */
import { zipSync } from 'fflate';
import { limits } from '../limits';
import { ReadError } from '../read-error';
import { refuseEntities, xmlText } from '../xml';
import type { Zip } from '../zip';
import { tameBinaryPart } from './binary-part';
import { hiddenInPackage } from './hidden-in-package';
import { withOpenFormulas } from './formula';
import { implicitFormats } from './number-text';
import { withoutNoteMarks } from './rich-text';
import type { HiddenLines } from './shown';

const wanted =
	/^(?:xl\/[^/]+\.(?:xml|bin)|xl\/_rels\/workbook\.(?:xml|bin)\.rels|xl\/worksheets\/[^/]+\.(?:xml|bin))$/;
const unwanted = /^xl\/(?:vbaproject|vbadata|calcchain|connections|volatiledependencies)/;
const types = '[content_types].xml';

/** Sheets and lists of words beyond this are looked through before the library gets them. */
const tidyBytes = 256 * 1024;
const stepBytes = 1024 * 1024;

const blankRow =
	/<(?:\w+:)?row\s[^<>]*(?:\/>|>(?:\s*<(?:\w+:)?c\s[^<>]*\br="[^"<>]*"[^<>]*\/>)*\s*<\/(?:\w+:)?row>)/g;
const blankCell = /<(?:\w+:)?c\s[^<>]*\br="[^"<>]*"[^<>]*\/>/g;
/** Cells and merged ranges of a sheet, items of the list of words. */
const item = /<(?:\w+:)?(?:c|si|mergeCell)[\s>]/g;

/**
 * A large part without the rows and cells that are only formatted. It is looked through in steps,
 * so that a million blank rows never stand in memory as text.
 */
function tidyInSteps(bytes: Uint8Array, name: string): Uint8Array {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	const kept: string[] = [];
	let rest = '';
	let items = 0;
	for (let at = 0; at < bytes.length; at += stepBytes) {
		const stream = at + stepBytes < bytes.length;
		const text = rest + decoder.decode(bytes.subarray(at, at + stepBytes), { stream });
		const end = stream ? Math.max(0, text.lastIndexOf('<')) : text.length;
		const tidy = refuseEntities(text.slice(0, end)).replace(blankRow, '').replace(blankCell, '');
		items += tidy.match(item)?.length ?? 0;
		if (items > limits.workbookCells) throw new ReadError('too_large', `cells of ${name}`);
		kept.push(withoutLinks(tidy));
		rest = text.slice(end);
	}
	return new TextEncoder().encode(asShown(kept.join('')));
}

/** The library makes a cell of every place in the range of a link, up to all there are. */
const withoutLinks = (xml: string): string => xml.replace(/(<(?:\w+:)?)hyperlink\b/g, '$1link');

const asShown = (xml: string): string => withOpenFormulas(withoutNoteMarks(xml));

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
	const isSheet = name.startsWith('xl/worksheets/');
	if (name.endsWith('.bin')) return tameBinaryPart(bytes, isSheet ? 'sheet' : 'book');
	const isUtf16 = bytes[0] === 0xff || bytes[0] === 0xfe;
	if (bytes.length > tidyBytes && !isUtf16) return tidyInSteps(bytes, name);
	const xml = xmlText(bytes);
	let tidy = asShown(withoutLinks(xml));
	if (name === types) tidy = withoutOthers(xml, names);
	if (name.startsWith('xl/styles')) tidy = withImplicitFormats(xml);
	return tidy === xml && !isUtf16 ? bytes : new TextEncoder().encode(tidy);
}

/** The package that the library reads, and what its sheets hide, which it is not asked for. */
interface TamePackage {
	readonly bytes: Uint8Array;
	/** By the number of the sheet; nothing of binary ones. */
	readonly hidden: readonly (HiddenLines | undefined)[];
}

/** A package of only the parts that hold cells, not packed. */
export function tamePackage(zip: Zip): TamePackage {
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
	return { bytes: zipSync(parts, { level: 0 }), hidden: hiddenInPackage(parts) };
}

/** How many sheets of a package hold no cells: charts, dialogs, macros. */
export const sheetsWithoutCells = (zip: Zip): number =>
	zip.names.filter((name) => /^xl\/(?:chart|dialog|macro)sheets\/[^/]+$/.test(name)).length;

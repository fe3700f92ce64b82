import { strToU8, zipSync } from 'fflate';
import { numbered, type ItemStyle, type ReportBlock } from '../blocks';
import { bodyXml } from './body';
import {
	contentTypes,
	coreProperties,
	documentPart,
	documentRelations,
	numbering,
	packageRelations,
	styles
} from './parts';

/** Zip keeps local time: the same fields in every time zone give the same bytes. */
const fixedTime = new Date(2024, 0, 1, 8, 0, 0);

function listStyles(blocks: readonly ReportBlock[]): ItemStyle[] {
	const found: ItemStyle[] = [];
	for (const { block, list } of numbered(blocks))
		if (block.kind === 'item') found[list - 1] = block.style;
	return found;
}

export interface DocxOptions {
	readonly title: string;
	readonly year: number;
	/** Whether section and item numbers are Word's automatic ones. */
	readonly automaticNumbers: boolean;
}

/** Writes a report as a .docx: the same blocks give the same bytes. */
export function writeDocx(blocks: readonly ReportBlock[], options: DocxOptions): Uint8Array {
	const parts: Record<string, string> = {
		'[Content_Types].xml': contentTypes,
		'_rels/.rels': packageRelations,
		'docProps/core.xml': coreProperties(options.title, options.year),
		'word/document.xml': documentPart(bodyXml(blocks, options.automaticNumbers)),
		'word/styles.xml': styles,
		'word/numbering.xml': numbering(options.automaticNumbers ? listStyles(blocks) : []),
		'word/_rels/document.xml.rels': documentRelations
	};
	const entries = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
	return zipSync(Object.fromEntries(entries), { level: 6, mtime: fixedTime });
}

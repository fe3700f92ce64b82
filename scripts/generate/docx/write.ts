import { numbered, type ItemStyle, type ReportBlock } from '../blocks';
import { coreProperties, packed } from '../package';
import { bodyXml } from './body';
import {
	contentTypes,
	documentPart,
	documentRelations,
	numbering,
	packageRelations,
	styles
} from './parts';

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
	return packed({
		'[Content_Types].xml': contentTypes,
		'_rels/.rels': packageRelations,
		'docProps/core.xml': coreProperties(options.title, options.year),
		'word/document.xml': documentPart(bodyXml(blocks, options.automaticNumbers)),
		'word/styles.xml': styles,
		'word/numbering.xml': numbering(options.automaticNumbers ? listStyles(blocks) : []),
		'word/_rels/document.xml.rels': documentRelations
	});
}

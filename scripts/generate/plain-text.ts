import { numbered, type ReportBlock } from './blocks';

/** Writes a report as plain text: one paragraph a line, in UTF-8. */
export function plainText(blocks: readonly ReportBlock[]): Uint8Array {
	const lines = numbered(blocks).flatMap(({ block, number }) => {
		switch (block.kind) {
			case 'title':
				return [block.text];
			case 'heading':
				return ['', number + block.text];
			case 'sheet':
				return [];
			case 'table':
				throw new Error('Plain text has no tables');
			default:
				return [number + block.text];
		}
	});
	return new TextEncoder().encode(lines.join('\n') + '\n');
}

import { numbered, type ReportBlock } from '../blocks';
import { Canvas, sheet } from './canvas';
import { pdfFile } from './file';
import { linesOf } from './lines';
import { drawTable } from './table';

interface Look {
	readonly size: number;
	readonly pitch: number;
	/** Points above. */
	readonly above: number;
	readonly centred?: boolean;
	readonly indent?: number;
}

const looks = {
	title: { size: 18, pitch: 30, above: 0, centred: true },
	note: { size: 12, pitch: 20, above: 0, centred: true },
	heading1: { size: 14, pitch: 24, above: 6, indent: 2 },
	heading2: { size: 12, pitch: 20, above: 3, indent: 2 },
	text: { size: 12, pitch: 20, above: 0, indent: 2 }
} satisfies Record<string, Look>;

const measure = sheet.right - sheet.left;

/** Full lines of a paragraph reach the right margin; a heading stays with what follows it. */
function writeText(canvas: Canvas, text: string, look: Look, keep: number): void {
	const { size, pitch, centred, indent } = look;
	if (canvas.y > sheet.top) canvas.y += look.above;
	canvas.need(pitch + keep);
	for (const line of linesOf(text, measure, size, indent)) {
		canvas.need(pitch);
		const spread =
			line.last || centred
				? 0
				: (measure - line.width) / Math.max(1, Array.from(line.text).length - 1);
		const x = centred ? (sheet.width - line.width) / 2 : sheet.left;
		canvas.write(line.text, x, canvas.y + pitch - 0.45 * size, size, spread);
		canvas.y += pitch;
	}
}

/** Writes a report as pages of A4 with ruled tables: the same blocks give the same bytes. */
export function writePdf(blocks: readonly ReportBlock[], title: string): Uint8Array {
	const canvas = new Canvas();
	for (const { block, number } of numbered(blocks)) {
		switch (block.kind) {
			case 'table':
				drawTable(canvas, block);
				break;
			case 'sheet':
				break;
			case 'heading':
				if (block.onNewPage) canvas.need(sheet.bottom);
				writeText(
					canvas,
					number + block.text,
					looks[`heading${block.level}`],
					2 * looks.text.pitch
				);
				break;
			case 'title':
			case 'note':
				writeText(canvas, block.text, looks[block.kind], 0);
				break;
			default:
				writeText(canvas, number + block.text, looks.text, 0);
		}
	}
	return pdfFile(canvas.contents(), sheet, title);
}

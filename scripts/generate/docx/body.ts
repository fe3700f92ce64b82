import { numbered, placed, shares } from '../blocks';
import type { PlacedText, ReportBlock, TableBlock } from '../blocks';
import { escapeXml } from '../package';
import { headingList } from './parts';

const textWidth = 9026;

const run = (text: string) => `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

const paragraph = (text: string, properties = '') =>
	`<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${run(text)}</w:p>`;

const listed = (list: number, level: number) =>
	`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** The first line by two characters. */
const indented = '<w:ind w:firstLineChars="200" w:firstLine="560"/>';

/** What is longer begins at the side of its cell. */
const longestCentred = 20;

function cellXml(cell: PlacedText, width: number, merge: '' | 'restart' | 'continue'): string {
	const properties = [
		`<w:tcW w:w="${width}" w:type="dxa"/>`,
		cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '',
		merge === 'restart' ? '<w:vMerge w:val="restart"/>' : merge ? '<w:vMerge/>' : '',
		'<w:vAlign w:val="center"/>'
	].join('');
	const text = merge === 'continue' ? '' : cell.text;
	const side = text.length > longestCentred ? '<w:jc w:val="left"/>' : '';
	return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text, `<w:pStyle w:val="TableText"/>${side}`)}</w:tc>`;
}

/** Cells merged downwards are written once more, empty, in each row that they cover. */
function tableXml(table: TableBlock): string {
	const widths = shares(table).map((share) => Math.floor(textWidth * share));
	const sum = (own: readonly number[]): number => own.reduce((all, one) => all + one, 0);
	const cells = placed(table);
	const body = table.rows.map((_, row) => {
		const across = cells
			.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
			.sort((a, b) => a.column - b.column)
			.map((cell) => {
				const width = sum(widths.slice(cell.column, cell.column + cell.columnSpan));
				const merge = cell.rowSpan === 1 ? '' : cell.row === row ? 'restart' : 'continue';
				return cellXml(cell, width, merge);
			});
		const head = row < (table.heads ?? 0) ? '<w:trPr><w:tblHeader/></w:trPr>' : '';
		return `<w:tr>${head}${across.join('')}</w:tr>`;
	});
	const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
		.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
		.join('');
	const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
	return `<w:tbl><w:tblPr><w:tblW w:w="${sum(widths)}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`;
}

/**
 * The body of a document. With `automatic` the numbers are Word's own and stand nowhere in the
 * text; else they are typed.
 */
export function bodyXml(blocks: readonly ReportBlock[], automatic: boolean): string {
	return numbered(blocks)
		.map(({ block, number, list }) => {
			const text = (words: string) => (automatic ? words : number + words);
			const numbers = (id: number, level: number) => (automatic ? listed(id, level) : '');
			switch (block.kind) {
				case 'title':
					return paragraph(block.text, '<w:pStyle w:val="Title"/>');
				case 'note':
					return paragraph(block.text, '<w:jc w:val="center"/>');
				case 'heading':
					return paragraph(
						text(block.text),
						`<w:pStyle w:val="Heading${block.level}"/>${block.onNewPage ? '<w:pageBreakBefore/>' : ''}${block.bare ? '' : numbers(headingList, block.level - 1)}`
					);
				case 'item':
					return paragraph(text(block.text), numbers(headingList + list, 0) + indented);
				case 'table':
					return tableXml(block);
				case 'sheet':
					return '';
				case 'paragraph':
					return paragraph(block.text, indented);
			}
		})
		.join('');
}

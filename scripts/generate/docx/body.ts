import { numbered, type CellText, type ReportBlock } from '../blocks';
import { escapeXml, headingList } from './parts';

const textWidth = 9026;

const run = (text: string) => `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

const paragraph = (text: string, properties = '') =>
	`<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${run(text)}</w:p>`;

const listed = (list: number, level: number) =>
	`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

function cellXml(cell: CellText, width: number, merge: '' | 'restart' | 'continue'): string {
	const span = cell.columnSpan ?? 1;
	const properties = [
		`<w:tcW w:w="${width * span}" w:type="dxa"/>`,
		span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
		merge === 'restart' ? '<w:vMerge w:val="restart"/>' : merge ? '<w:vMerge/>' : ''
	].join('');
	return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(merge === 'continue' ? '' : cell.text)}</w:tc>`;
}

/** Cells merged downwards are written once more, empty, in each row that they cover. */
function tableXml(columns: number, rows: readonly CellText[][]): string {
	const width = Math.floor(textWidth / columns);
	const open = new Map<number, { cell: CellText; left: number }>();
	const body = rows.map((cells) => {
		const waiting = [...cells];
		let xml = '';
		for (let column = 0; column < columns;) {
			const above = open.get(column);
			if (above && above.left > 0) {
				above.left--;
				xml += cellXml(above.cell, width, 'continue');
				column += above.cell.columnSpan ?? 1;
				continue;
			}
			const cell = waiting.shift();
			if (!cell) throw new Error(`A row of the table is short of cells at column ${column}`);
			const down = cell.rowSpan ?? 1;
			if (down > 1) open.set(column, { cell, left: down - 1 });
			xml += cellXml(cell, width, down > 1 ? 'restart' : '');
			column += cell.columnSpan ?? 1;
		}
		if (waiting.length > 0) throw new Error(`A row of the table has cells to spare`);
		return `<w:tr>${xml}</w:tr>`;
	});
	const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
		.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
		.join('');
	const grid = `<w:gridCol w:w="${width}"/>`.repeat(columns);
	return `<w:tbl><w:tblPr><w:tblW w:w="${width * columns}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`;
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
						`<w:pStyle w:val="Heading${block.level}"/>${numbers(headingList, block.level - 1)}`
					);
				case 'item':
					return paragraph(text(block.text), numbers(headingList + list, 0));
				case 'table':
					return tableXml(block.columns, block.rows);
				case 'paragraph':
					return paragraph(block.text);
			}
		})
		.join('');
}

import { expect, test } from 'vitest';
import type { Table } from '$lib/domain/document';
import { blocksOf, p, px, t, textsOf } from './make-docx';

const tc = (inside: string, properties = '') =>
	`<w:tc><w:tcPr>${properties}</w:tcPr>${inside.startsWith('<') ? inside : p(inside)}</w:tc>`;
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const span = (n: number) => `<w:gridSpan w:val="${n}"/>`;
const start = '<w:vMerge w:val="restart"/>';
const on = '<w:vMerge/>';

async function tableOf(body: string): Promise<Table> {
	const [table] = await blocksOf(body);
	if (table?.kind !== 'table') throw new Error('no table');
	return table;
}

/** Each cell as [row, column, rowSpan, columnSpan, text]. */
const layout = ({ cells, text }: Table) =>
	cells.map((cell) => [
		cell.row,
		cell.column,
		cell.rowSpan,
		cell.columnSpan,
		text.slice(...cell.span)
	]);

test('merged cells are held once, at their top left', async () => {
	const table = await tableOf(
		tbl(
			tr(tc('指标', start), tc('完成情况', span(2)), tc('分值', start)),
			tr(tc('', on), tc('目标'), tc('实际'), tc('', on)),
			tr(tc('产出'), tc('≥95%'), tc('97.2%'), tc('10'))
		)
	);
	expect(layout(table)).toEqual([
		[0, 0, 2, 1, '指标'],
		[0, 1, 1, 2, '完成情况'],
		[0, 3, 2, 1, '分值'],
		[1, 1, 1, 1, '目标'],
		[1, 2, 1, 1, '实际'],
		[2, 0, 1, 1, '产出'],
		[2, 1, 1, 1, '≥95%'],
		[2, 2, 1, 1, '97.2%'],
		[2, 3, 1, 1, '10']
	]);
	expect(table).toMatchObject({
		rows: 3,
		columns: 4,
		text: '指标\t完成情况\t分值\n目标\t实际\n产出\t≥95%\t97.2%\t10'
	});
});

test('a block merged both ways, a new merge below an old one, and a row of merges alone', async () => {
	const table = await tableOf(
		tbl(
			tr(tc('大', span(2) + start), tc('甲')),
			tr(tc('', span(2) + on), tc('乙')),
			tr(tc('新', span(2) + start), tc('丙', start)),
			tr(tc('', span(2) + on), tc('', on))
		)
	);
	expect(layout(table)).toEqual([
		[0, 0, 2, 2, '大'],
		[0, 2, 1, 1, '甲'],
		[1, 2, 1, 1, '乙'],
		[2, 0, 2, 2, '新'],
		[2, 2, 2, 1, '丙']
	]);
	expect(table.text).toBe('大\t甲\n乙\n新\t丙\n');
});

test('a merge that goes on from nothing is a cell of its own', async () => {
	expect(layout(await tableOf(tbl(tr(tc('甲', on), tc('乙')))))).toEqual([
		[0, 0, 1, 1, '甲'],
		[0, 1, 1, 1, '乙']
	]);
});

test('rows that begin further right, and the old merge along a row', async () => {
	const before = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('乙')}</w:tr>`;
	const old = tr(
		tc('宽', '<w:hMerge w:val="restart"/>'),
		tc('', '<w:hMerge w:val="continue"/>'),
		tc('丙')
	);
	expect(layout(await tableOf(tbl(before, old)))).toEqual([
		[0, 1, 1, 1, '乙'],
		[1, 0, 1, 2, '宽'],
		[1, 2, 1, 1, '丙']
	]);
});

test('no tab or line feed within a cell', async () => {
	const lines = px(`<w:r>${t(' 数量\t指标')}<w:br/>${t('（万元）')}</w:r>`);
	const table = await tableOf(tbl(tr(tc(p('一') + p('') + p('二') + lines), tc('乙'))));
	expect(table.text).toBe('一\u2028二\u2028数量 指标\u2028（万元）\t乙');
});

test('a table within a cell becomes lines of it', async () => {
	const inner = tbl(tr(tc('甲'), tc('乙')), tr(tc('丙'), tc('丁')));
	const table = await tableOf(tbl(tr(tc(p('前') + inner), tc('右'))));
	expect(table.text).toBe('前\u2028甲 乙\u2028丙 丁\t右');
});

test('a single cell around several blocks is a frame', async () => {
	expect(await textsOf(tbl(tr(tc(p('一、概况') + p('正文。')))))).toEqual(['一、概况', '正文。']);
	expect(await textsOf(tbl(tr(tc('仅此'))))).toEqual(['仅此']);
});

test('rows and cells in content controls; deleted and hidden rows', async () => {
	const control = (inside: string) => `<w:sdt><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
	const gone = (mark: string) => `<w:tr><w:trPr>${mark}</w:trPr>${tc('不见')}</w:tr>`;
	const body = tbl(
		control(tr(tc('甲'), control(tc('乙')))),
		gone('<w:del/>'),
		gone('<w:hidden/>'),
		tr(tc('丙'), tc('丁'))
	);
	expect(await textsOf(body)).toEqual(['甲\t乙\n丙\t丁']);
});

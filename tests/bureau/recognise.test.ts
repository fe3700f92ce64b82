import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { isBureauWorkbook } from '$lib/bureau/workbook-tables';
import { nothingSaid } from '$lib/bureau/settings';
import { readBureauWorkbook } from '$lib/bureau/read-workbook';
import { readDocument } from '$lib/document/read';
import { context, departments, documentOf } from './workbook';

const is = async (...rows: (string | number | null)[][]) =>
	isBureauWorkbook(await documentOf({ rows }), departments);

describe('a workbook of the bureau is known', () => {
	it('by its columns', async () => {
		expect(
			await is(['单位：万元'], ['编码', '单位名称', '决算数'], ['1', '甲', 5], ['2', '乙', 6])
		).toBe(true);
		expect(await is(['单位名称', '是否应报'], ['甲', '是'], ['乙', '否'])).toBe(true);
	});

	it('by the agencies that it lists, where its headings are not known', async () => {
		expect(
			await is(
				['代号', '预算主体', '拨款进度'],
				['a', '云棠区民政局', 5],
				['b', '云棠区水务局', 6],
				['c', '云棠区商务局', 7]
			)
		).toBe(true);
	});

	it('and a report’s own tables are none', async () => {
		expect(
			await is(
				['一级指标', '二级指标', '三级指标', '指标值', '完成值'],
				['产出指标', '数量指标', '培训场次', '10', '12'],
				['产出指标', '质量指标', '合格率', '95%', '98%'],
				['效益指标', '社会效益指标', '满意度', '90%', '99%']
			)
		).toBe(false);
		expect(await is(['项目名称', '年初预算数', '决算数'], ['甲项目', 5, 4], ['乙项目', 5, 4])).toBe(
			false
		);
	});
});

it('a report with a table of its own units is none', async () => {
	const table = [
		['单位：万元'],
		['单位', '年初预算', '调整预算', '支出决算', '结余'],
		['局本级', 632, 741, 735, 6],
		['区事务中心', 508, 563, 557, 6]
	];
	const prose = '本年度部门整体收支平衡，各项支出均按预算执行，具体情况见下表所列各项。'.repeat(12);
	expect(await is(...table)).toBe(true);
	expect(await is([prose], ...table)).toBe(false);
});

it.each(['provinces/f04.docx', 'voices/g06.docx'])(
	'%s, a short report with a table of units or offices, is none',
	async (path) => {
		const bytes = new Uint8Array(await readFile(`tests/fixtures/${path}`));
		expect(isBureauWorkbook(await readDocument(path, bytes), departments)).toBe(false);
	}
);

describe('other formats', () => {
	it('a csv is read like a sheet, its year and unit asked', async () => {
		const csv =
			'预算编码,单位名称,年初预算数,支出决算数\n205,广州市云棠区民政局,"1,000.00",990.5\n211,云棠区水务局,5,4\n';
		const document = await readDocument('a.csv', new TextEncoder().encode(csv));
		expect(isBureauWorkbook(document, departments)).toBe(true);
		const asked = readBureauWorkbook(document, context, nothingSaid);
		expect(asked.troubles.map(({ code }) => code)).toEqual(
			expect.arrayContaining(['year_unknown', 'unit_unknown'])
		);
		const said = { ...nothingSaid, unit: '元', years: { '': 2023 } } as const;
		const reading = readBureauWorkbook(document, context, said);
		expect(reading.reference.map(({ fen, cell }) => `${fen} ${cell}`)).toEqual([
			'100000 C2',
			'99050 D2',
			'500 C3',
			'400 D3'
		]);
	});

	it('a web page’s table is read like a sheet', async () => {
		const html = `<html><body><h1>2023年度决算批复</h1><p>单位：万元</p><table>
			<tr><th>单位编码</th><th>单位名称</th><th>决算数</th></tr>
			<tr><td>205</td><td>广州市云棠区民政局</td><td>5.00</td></tr>
			<tr><td>211</td><td>云棠区水务局</td><td>6.00</td></tr></table></body></html>`;
		const document = await readDocument('a.html', new TextEncoder().encode(html));
		const reading = readBureauWorkbook(document, context, nothingSaid);
		expect(reading.reference.map(({ fen }) => fen)).toEqual([5000000, 6000000]);
	});
});

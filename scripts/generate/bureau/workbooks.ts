import type { Category } from '$lib/domain/department';
import { decimalFromFen, fen, fenFromDecimal } from '$lib/domain/money';
import { referenceFigures } from '$lib/domain/reference';
import type { CellText, ReportBlock } from '../blocks';
import { sheetsOf } from '../xlsx/of-blocks';
import { writeXlsx } from '../xlsx/write';
import type { BureauRecord, World } from '../world/world';

const note: ReportBlock = { kind: 'note', text: '（合成示例，非真实单位）' };

const categoryNames: Record<Category, string> = {
	party: '党委机关',
	congress: '人大政协',
	mass: '群团组织',
	government: '政府部门',
	education_health: '教育卫生',
	street: '街道',
	institution: '直属事业单位',
	unknown: '其他'
};

const cells = (...texts: readonly string[]): CellText[] => texts.map((text) => ({ text }));
const yearsOf = (rows: readonly { readonly year: number }[]): number[] =>
	[...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);

function workbook(title: string, year: number, blocks: readonly ReportBlock[]): Uint8Array {
	return writeXlsx(sheetsOf(blocks), { title, year });
}

/** Who should file (应报名单): a sheet for each year. The same world gives the same bytes. */
export function rosterWorkbook({ roster, reference }: World): Uint8Array {
	const records = new Map(reference.map((one) => [`${one.code} ${one.year}`, one]));
	const years = yearsOf(roster);
	const blocks = years.flatMap((year): ReportBlock[] => [
		{ kind: 'sheet', name: `${year}年` },
		{ kind: 'title', text: `广州市云棠区${year}年度部门整体支出绩效自评应报单位名单` },
		note,
		{
			kind: 'table',
			columns: 6,
			widths: [1, 4, 1.4, 1, 2.4, 1.4],
			heads: 1,
			rows: [
				cells('预算编码', '单位名称', '类别', '是否应报', '免报原因', '截止日期'),
				...roster
					.filter((entry) => entry.year === year)
					.map(({ code, exemption, due }) => {
						const record = records.get(`${code} ${year}`);
						if (!record) throw new Error(`${code} ${year} is on the roster and has no money`);
						const { name, category } = record;
						const required = exemption === null ? '是' : '否';
						return cells(code, name, categoryNames[category], required, exemption ?? '', due ?? '');
					})
			]
		}
	]);
	return workbook('部门整体支出绩效自评应报单位名单', years.at(-1) ?? 0, blocks);
}

const twoPlaces = (amount: string): string => Number(amount).toFixed(2);

function summed(amounts: readonly string[]): string {
	const total = amounts.reduce((sum, amount) => {
		const one = fenFromDecimal(amount, '万元');
		if (!one.ok) throw new Error(`${amount} 万元: ${one.reason}`);
		return sum + one.fen;
	}, 0);
	return decimalFromFen(fen(total), '万元');
}

const amountsOf = ({ amounts }: BureauRecord): string[] =>
	referenceFigures.map((figure) => amounts[figure]);

/**
 * What a fiscal system exports of budgets and final accounts: a sheet for each of the years, in
 * 万元, with a sum below. The same world gives the same bytes.
 */
export function referenceWorkbook({ reference }: World, years: readonly number[]): Uint8Array {
	const blocks = years.flatMap((year): ReportBlock[] => {
		const records = reference.filter((record) => record.year === year);
		const rows = records.map(amountsOf);
		const sums = referenceFigures.map((_, at) => summed(rows.map((row) => row[at] ?? '0')));
		return [
			{ kind: 'sheet', name: `${year}年` },
			{ kind: 'title', text: `广州市云棠区${year}年度部门预算及决算批复情况表` },
			note,
			{ kind: 'paragraph', text: '单位：万元' },
			{
				kind: 'table',
				columns: 7,
				widths: [1, 4, 1.5, 1.5, 1.5, 1.6, 1.5],
				heads: 1,
				rows: [
					cells(
						'预算编码',
						'单位名称',
						'年初预算数',
						'调整预算数',
						'支出决算数',
						'其中：基本支出',
						'项目支出'
					),
					...records.map(({ code, name }, at) =>
						cells(code, name, ...(rows[at] ?? []).map(twoPlaces))
					),
					cells('', '合计', ...sums.map(twoPlaces))
				]
			}
		];
	});
	return workbook('部门预算及决算批复情况表', years.at(-1) ?? 0, blocks);
}

import { describe, expect, it } from 'vitest';
import type { FigureId } from '$lib/domain/figure';
import { decimalFromFen } from '$lib/domain/money';
import type { Report } from '$lib/domain/report';
import { extractReports } from '$lib/extraction/extract';
import { reportWith, tableOf } from './source';

const only = (reports: Report[]): Report => {
	const [report] = reports;
	if (!report || reports.length !== 1) throw new Error(`${reports.length} reports`);
	return report;
};
const read = (...parts: Parameters<typeof reportWith>): Report['figures'] =>
	only(extractReports(reportWith(...parts))).figures;

/** The value in the contract's units, or why there is none. */
function said(figures: Report['figures'], id: FigureId): number | string {
	const figure = figures[id];
	if (figure.state === 'missing') return figure.reason;
	const { value } = figure;
	if (value.kind === 'money') return Number(decimalFromFen(value.fen, '万元'));
	if (value.kind === 'rate') return value.percent;
	return value.kind === 'score' ? value.points : value.grade;
}

describe('which words name which figure', () => {
	const cases: [string, FigureId, number | string][] = [
		['2023年本年收入合计520.40万元，本年支出合计518.00万元。', 'totalIncome', 520.4],
		['全年收入共计5,204,000.00元。', 'totalIncome', 520.4],
		['我馆总收入520.40万元，总支出518.00万元。', 'totalExpenditure', 518],
		['本年支出合计1.2亿元。', 'totalExpenditure', 12000],
		['本 年 收 入 合 计 520.40 万 元 。', 'totalIncome', 520.4],
		['本年收入合计３１２.５０万元。', 'totalIncome', 312.5],
		['决算支出518.00万元。', 'totalExpenditure', 518],
		['云岭区文化馆2023年度支出518.00万元。', 'totalExpenditure', 518],
		['年初预算数480万元，全年预算数（调整后）530万元。', 'budgetInitial', 480],
		['年初预算数480万元，全年预算数（调整后）530万元。', 'budgetAdjusted', 530],
		['年初批复预算480万元，年中追加50万元，调整后预算530万元。', 'budgetAdjusted', 530],
		['预算执行率为97.35%（决算支出÷调整后预算）。', 'executionRate', 97.35],
		['决算支出完成年初预算的 95.20%。', 'executionRate', 95.2],
		['基本支出300万元（占支出合计的60%），项目支出200万元。', 'basicShare', 60],
		['基本支出占本年支出的百分之六十。', 'basicShare', 60],
		['年末结转和结余12.40万元。', 'carryOverOut', 12.4],
		['公用经费支出40.5万元。', 'operatingExpenditure', 40.5],
		['2023年预算数530.00万元（年初预算500.00万元，年中追加30.00万元）。', 'budgetAdjusted', 530],
		['2023年预算数530.00万元。备注：预算数为调整后资金总额。', 'budgetAdjusted', 530],
		['2023年预算数530.00万元，执行数518.00万元。', 'budgetAdjusted', 'not_certain'],
		['经区人大常委会批准调整后全年预算530.00万元。', 'budgetAdjusted', 530],
		['2023年部门整体支出绩效自评得分为96.5分。馆本级单独自评得分为98.0分。', 'selfScore', 96.5],
		[
			'委托机构对开放经费开展项目绩效评价，评级为“良”。部门整体支出绩效评级为“优”。',
			'selfGrade',
			'优'
		],
		['2023年我馆（含下属3个单位）基本支出310.20万元。', 'basicExpenditure', 310.2],
		['2023年我馆（不含下属单位）基本支出310.20万元。', 'basicExpenditure', 310.2]
	];
	it.each(cases)('%s → %s', (words, id, value) => {
		expect(said(read(words), id)).toBe(value);
	});
});

it('takes the column of its own year where a table has several', () => {
	const figures = read(
		'单位：万元',
		tableOf([
			['项目', '2023年决算数', '2022年决算数', '增减（%）'],
			['本年收入合计', '520.40', '500.00', '4.08%'],
			['本年支出合计', '518.00', '498.00', '4.02%'],
			['其中：基本支出', '310.00', '300.00', '3.33%']
		])
	);
	expect(said(figures, 'totalIncome')).toBe(520.4);
	expect(said(figures, 'totalExpenditure')).toBe(518);
	expect(said(figures, 'basicExpenditure')).toBe(310);
});

describe('of two readings that say the same', () => {
	const table = (unit: string, total: string) =>
		[
			'2023年度收入支出决算表',
			`单位：${unit}`,
			tableOf([
				['项目', '决算数'],
				['本年收入合计', total]
			])
		] as const;
	it('takes the words, where a table in 元 gives the same amount to the 分', () => {
		const figures = read('2023年本年收入合计518.01万元。', ...table('元', '5,180,096.20'));
		expect(said(figures, 'totalIncome')).toBe(518.01);
		expect(figures.totalIncome).toMatchObject({ confidence: 'certain' });
	});
	it('takes neither, where the table says something else', () => {
		const figures = read('2023年本年收入合计518.01万元。', ...table('元', '5,190,096.20'));
		expect(said(figures, 'totalIncome')).toBe('not_certain');
	});
});

it('says of a 总计 that stands in for a 合计 what it is', () => {
	const { totalIncome } = read('2023年收入总计550.00万元。');
	expect(totalIncome).toMatchObject({ state: 'found', confidence: 'likely' });
	expect(totalIncome.state === 'found' && totalIncome.signs).toContain('grand_total');
});

it('reads in a note what the budget of a table is', () => {
	const rows = tableOf([
		['项目', '预算数(A)', '执行数(B)', '执行率(B/A)'],
		['部门整体支出总额', '530.00', '518.00', '97.74%']
	]);
	const denominator = (...parts: Parameters<typeof read>) => {
		const { executionRate } = read('单位：万元', rows, ...parts);
		return executionRate.state === 'found' ? executionRate.basis.denominator : null;
	};
	expect(denominator()).toBe('not_stated');
	expect(denominator('备注：预算数为调整后资金总额。')).toBe('adjusted');
});

it('holds what a sentence says of the own office for the own office’s', () => {
	const figures = read(
		'1.部门收支。2023年本部门收入合计520.40万元，支出合计518.00万元，其中：基本支出310.00万元，项目支出208.00万元。',
		'2.局本级收支。2023年局本级收入合计120.40万元，支出合计118.00万元，其中：基本支出80.00万元，项目支出38.00万元。'
	);
	expect(said(figures, 'totalExpenditure')).toBe(518);
	expect(said(figures, 'basicExpenditure')).toBe(310);
	expect(said(figures, 'projectExpenditure')).toBe(208);
});

it('gives what follows the budget of a fund to that fund', () => {
	const figures = read(
		'2023年年初部门预算支出540.00万元，全年预算数530.00万元。其中，一般公共预算财政拨款支出年初预算为500.00万元，支出决算为480.00万元。本年支出合计518.00万元。'
	);
	expect(said(figures, 'budgetInitial')).toBe(540);
	expect(said(figures, 'totalExpenditure')).toBe(518);
	expect(said(figures, 'fiscalAppropriationExpenditure')).toBe(480);
});

describe('what names no figure of this agency and year', () => {
	const cases: [string, FigureId][] = [
		['其他收入20.00万元，事业收入3.10万元。', 'totalIncome'],
		['2022年本年收入合计500.00万元。', 'totalIncome'],
		['上年支出合计500.00万元。', 'totalExpenditure'],
		['本年支出较上年增加20.00万元，增长4%。', 'totalExpenditure'],
		['“三公”经费支出2.30万元，为年初预算3.00万元的76.67%。', 'totalExpenditure'],
		['“三公”经费支出2.30万元，完成年初预算的76.67%。', 'executionRate'],
		['因公出国（境）经费支出0.80万元。', 'totalExpenditure'],
		['政府采购支出总额30.00万元。', 'totalExpenditure'],
		['非遗展演项目支出18.00万元。', 'projectExpenditure'],
		['预算执行率低于90%的，应当说明原因。', 'executionRate'],
		['截至9月，专项资金执行率60%。', 'executionRate'],
		['基本支出占人员经费的80%。', 'basicShare'],
		['项目支出的主要用途是办展，占预算的20%。', 'projectShare'],
		['下属单位云岭剧场支出200.00万元。', 'totalExpenditure']
	];
	it.each(cases)('%s → no %s', (words, id) => {
		expect(said(read(words), id)).toBe('not_stated');
	});
});

describe('the widest basis', () => {
	it('takes the year’s 合计 before the 总计 with carry-over, and keeps the other', () => {
		const figures = read('本年收入合计500.00万元，加上年初结转12.00万元，收入总计512.00万元。');
		expect(said(figures, 'totalIncome')).toBe(500);
		expect(said(figures, 'incomeWithCarryOver')).toBe(512);
		expect(figures.totalIncome.alternatives.map((one) => one.printed)).toEqual(['512.00万元']);
	});
	it('takes the 总计 where nothing else is printed', () => {
		const figures = read('2023年度收、支总计均为512.00万元。');
		expect([said(figures, 'totalIncome'), said(figures, 'totalExpenditure')]).toEqual([512, 512]);
		expect(figures.totalIncome).toMatchObject({ confidence: 'likely' });
	});
	it('takes all funds before fiscal ones, and the whole before its own office', () => {
		const figures = read(
			'本部门支出合计900.00万元，其中机关本级支出300.00万元。财政拨款支出850.00万元，其中一般公共预算财政拨款支出800.00万元。'
		);
		expect(said(figures, 'totalExpenditure')).toBe(900);
		expect(said(figures, 'fiscalAppropriationExpenditure')).toBe(850);
		expect(figures.fiscalAppropriationExpenditure).toMatchObject({ basis: { fund: 'fiscal' } });
	});
	it('keeps a narrower fund in the basis where only that is printed', () => {
		const figures = read(
			'一般公共预算财政拨款支出年初预算为400.00万元，支出决算为380.00万元，完成年初预算的95%。'
		);
		expect(figures.executionRate).toMatchObject({
			basis: { fund: 'general', denominator: 'initial' }
		});
		expect(figures.budgetInitial).toMatchObject({ basis: { fund: 'general', stage: 'initial' } });
		expect(said(figures, 'totalExpenditure')).toBe('not_stated');
	});
	it('does not take basic and project expenditure from under the income', () => {
		const figures = read(
			'本年收入合计300.00万元，其中基本支出：200.00万元，项目支出：100.00万元。本年支出合计290.00万元，其中：基本支出195.00万元，项目支出95.00万元。'
		);
		expect([said(figures, 'basicExpenditure'), said(figures, 'projectExpenditure')]).toEqual([
			195, 95
		]);
	});
});

describe('the base of a rate', () => {
	const base = (...words: string[]) => {
		const rate = read(...words).executionRate;
		return rate.state === 'found' ? rate.basis.denominator : rate.reason;
	};
	it.each([
		['预算执行率98%。', 'not_stated'],
		['全年预算数500万元，本年支出490万元，预算执行率98%。', 'adjusted'],
		['预算执行率98%（决算支出÷年初预算）。', 'initial'],
		['完成预算的98%。', 'not_stated'],
		['决算支出为调整后预算的98%。', 'adjusted']
	])('%s', (words, denominator) => {
		expect(base(words)).toBe(denominator);
	});
	it('looks for the adjusted budget in the same chapter where the division fits', () => {
		expect(base('全年预算数500.00万元。', '本年支出合计490.00万元。预算执行率98.00%。')).toBe(
			'adjusted'
		);
		expect(base('全年预算数500.00万元。', '本年支出合计480.00万元。预算执行率98.00%。')).toBe(
			'not_stated'
		);
	});
});

describe('missing, with its reason', () => {
	it('says not_certain where two values on one basis disagree and no sum decides', () => {
		const figure = read('本年支出合计500.00万元。', '本年支出合计505.00万元。').totalExpenditure;
		expect(figure).toMatchObject({ state: 'missing', reason: 'not_certain' });
		expect(figure.alternatives).toHaveLength(2);
	});
	it('lets the sum decide', () => {
		const figures = read(
			'本年支出合计500.00万元，其中基本支出300.00万元，项目支出200.00万元。',
			'本年支出合计505.00万元。'
		);
		expect(said(figures, 'totalExpenditure')).toBe(500);
		expect(figures.totalExpenditure).toMatchObject({ confidence: 'likely' });
	});
	it.each(['本年支出合计5O4.20万元。', '本年支出合计，867.48万元。', '本年支出合计____万元。'])(
		'says unreadable, with its words: %s',
		(words) => {
			const figure = read(words).totalExpenditure;
			expect(figure).toMatchObject({ state: 'missing', reason: 'unreadable' });
			expect(figure.state === 'missing' && figure.evidence?.quote).toContain('本年支出合计');
		}
	);
	it('does not guess which budget an unnamed 预算数 is', () => {
		const figures = read('部门预算数500.00万元，预算执行率为98%。');
		expect(said(figures, 'budgetAdjusted')).toBe('not_certain');
		expect(said(figures, 'budgetInitial')).toBe('not_stated');
	});
});

describe('derived and checked', () => {
	it('adds 人员 and 公用 where no basic total is printed', () => {
		const figures = read(
			'支出合计160.00万元。其中：人员经费80.50万元，公用经费19.50万元，项目支出60.00万元。'
		);
		expect(said(figures, 'basicExpenditure')).toBe(100);
		expect(figures.basicExpenditure).toMatchObject({
			derived: true,
			signs: ['label', 'unit', 'sum_closes', 'derived_from_parts']
		});
	});
	it('marks what repeats, adds up and fits its share', () => {
		const figures = read(
			'本年支出合计200.00万元，其中基本支出150.00万元，占75.00%；项目支出50.00万元，占25.00%。',
			'2023年基本支出150.00万元。'
		);
		expect(figures.basicExpenditure).toMatchObject({
			confidence: 'certain',
			signs: ['label', 'unit', 'repeated', 'sum_closes', 'share_closes']
		});
	});
});

describe('tables of money', () => {
	it('reads three stages with the unit of the head', () => {
		const figures = read(
			tableOf([
				[
					{ text: '项目', rows: 2 },
					{ text: '2023年（万元）', columns: 3 },
					{ text: '执行率', rows: 2 }
				],
				['年初预算数', '调整后预算数', '决算数'],
				['总额', '480.00', '530.00', '510.00', '96.23%'],
				['其中：财政资金', '470.00', '520.00', '500.00', '96.15%']
			])
		);
		expect(
			['budgetInitial', 'budgetAdjusted', 'totalExpenditure', 'executionRate'].map((id) =>
				said(figures, id as FigureId)
			)
		).toEqual([480, 530, 510, 96.23]);
		expect(figures.budgetInitial).toMatchObject({ place: { table: 0, row: 2, column: 1 } });
		expect(figures.executionRate).toMatchObject({ basis: { denominator: 'adjusted' } });
	});
	it('reads labels and amounts, and takes none without a unit', () => {
		const rows = [
			['项目', '金额'],
			['本年收入合计', '520.00'],
			['其中：财政拨款收入', '500.00'],
			['本年支出合计', '510.00']
		];
		expect(said(read('单位：万元', tableOf(rows)), 'fiscalAppropriationIncome')).toBe(500);
		expect(said(read('单位：元', tableOf(rows)), 'totalExpenditure')).toBe(0.051);
		expect(said(read(tableOf(rows)), 'totalIncome')).toBe('not_stated');
	});
	it('passes over the table of one project', () => {
		const figures = read(
			tableOf([
				['项目名称', '夜校经费', '', ''],
				['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数'],
				['年度资金总额', '30.00', '30.00', '29.00']
			])
		);
		expect(said(figures, 'budgetInitial')).toBe('not_stated');
	});
});

describe('score, grade and satisfaction', () => {
	it.each([
		['自评得分 96.5 分，等级为“优”。', 96.5, '优'],
		['综合评分为九十七分，自评等级为良。', 97, '良'],
		['经自评，本部门整体支出绩效自评总得分为91.20分，评定等级：优秀。', 91.2, '优秀'],
		['自评得分88分，其中履职效能40分，管理效率48分。', 88, 'not_stated'],
		['项目自评平均得分99.1分，其中等级为“优”的8个，“良”的1个。', 'not_stated', 'not_stated'],
		['（90分以上为优，80—89分为良。）', 'not_stated', 'not_stated']
	])('%s', (words, score, grade) => {
		const figures = read(words);
		expect([said(figures, 'selfScore'), said(figures, 'selfGrade')]).toEqual([score, grade]);
	});
	it.each([
		['服务对象满意度达96.4%。', 96.4],
		['观众满意度目标值≥90%，实际完成95.1%。', 95.1],
		['年初设定观众满意度90%以上。', 'not_stated'],
		['服务对象总体满意度94.4%，其中老年观众满意度91%。', 94.4],
		['职工满意度88%。', 'not_stated'],
		['群众满意度约为九成五。', 95]
	])('%s', (words, value) => {
		expect(said(read(words), 'satisfaction')).toBe(value);
	});
});

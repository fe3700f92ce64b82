import { describe, expect, it } from 'vitest';
import { decimalFromFen } from '$lib/domain/money';
import { extractReports } from '$lib/extraction/extract';
import { expectTruePlaces } from './quotes';
import { reportWith, tableOf } from './source';

/** What is told of other years: figure, what it is, year, value in 万元 or percent. */
function told(...parts: Parameters<typeof reportWith>): string[] {
	const document = reportWith(...parts);
	const reports = extractReports(document);
	expectTruePlaces(document, reports);
	return reports.flatMap(({ comparisons }) =>
		comparisons.map(({ figure, told, year, value }) => {
			const amount =
				value.kind === 'money'
					? decimalFromFen(value.fen, '万元')
					: value.kind === 'rate'
						? `${value.percent}%`
						: '?';
			return `${figure} ${told} ${year} ${amount}`;
		})
	);
}

describe('what a sentence tells of another year', () => {
	it.each<[string, string[]]>([
		[
			'本年收入合计520万元，比上年增加20万元，增长4%。',
			['totalIncome change 2022 20', 'totalIncome growth 2022 4%']
		],
		[
			'本年支出合计518.00万元，较2022年度决算数减少12.50万元，下降2.36%。',
			['totalExpenditure change 2022 -12.5', 'totalExpenditure growth 2022 -2.36%']
		],
		['本年支出合计518万元，与上年相比，减少12万元。', ['totalExpenditure change 2022 -12']],
		['本年支出合计518万元，同比增长0%。', ['totalExpenditure growth 2022 0%']],
		['本年支出合计518万元，上年为530万元。', ['totalExpenditure level 2022 530']],
		[
			'本年支出合计518万元（上年530万元），下降2.26%。',
			['totalExpenditure level 2022 530', 'totalExpenditure growth 2022 -2.26%']
		],
		[
			'2022年支出500万元，2023年支出518万元，比上年增加18万元。',
			['totalExpenditure change 2022 18', 'totalExpenditure level 2022 500']
		],
		[
			'本年支出合计518万元，其中：基本支出310万元，占59.85%，比上年增加10万元。',
			['basicExpenditure change 2022 10']
		],
		[
			'2023年“三公”经费支出4.20万元，完成预算的84%，比上年减少0.30万元，下降6.67%。',
			['threePublicExpenditure change 2022 -0.3', 'threePublicExpenditure growth 2022 -6.67%']
		],
		['本年支出合计518万元，比2021年增加30万元。', ['totalExpenditure change 2021 30']]
	])('%s', (words, expected) => {
		expect(told(words)).toEqual(expected);
	});

	it.each([
		'本年收入合计520万元、支出合计518万元，比上年增加20万元。',
		'本年收入合计520万元，支出合计518万元，分别比上年增加20万元、18万元。',
		'本年支出合计518万元，比年初预算增加38万元。',
		'本年支出合计518万元，其中基本支出占59.85%，比上年提高2%。',
		'本年支出合计518万元，比上年提高2个百分点。',
		'本年支出合计518万元，主要是人员经费比上年增加20万元。',
		'本年支出合计518万元，比2023年预算减少12万元。',
		'本年支出合计518万元。开放经费比上年增加20万元，增长4%。',
		'本年支出合计518万元，上年收入530万元。'
	])('%s → nothing', (words) => {
		expect(told(words)).toEqual([]);
	});

	it('leaves the level of its own year as it is', () => {
		const [report] = extractReports(
			reportWith('2022年支出500万元，2023年支出518万元，比上年增加18万元。')
		);
		expect(report?.figures.totalExpenditure).toMatchObject({ value: { fen: 518_000_000 } });
	});
});

it('takes the column of another year from a table, and no column of changes', () => {
	expect(
		told(
			'单位：万元',
			tableOf([
				['项目', '2023年决算数', '2022年决算数', '2022年预算数', '增减（%）'],
				['本年收入合计', '520.40', '500.00', '490.00', '4.08%'],
				['本年支出合计', '518.00', '0.00', '480.00', '4.02%']
			])
		)
	).toEqual(['totalIncome level 2022 500', 'totalExpenditure level 2022 0']);
});

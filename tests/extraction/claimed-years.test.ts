import { describe, expect, it } from 'vitest';
import { extractReports } from '$lib/extraction/extract';
import { expectTruePlaces } from './quotes';
import { documentOf, reportWith, tableOf } from './source';

const results = tableOf([
	['项目', '决算数（万元）'],
	['本年支出合计', '500.00']
]);

function claimsOf(document: ReturnType<typeof documentOf>) {
	const reports = extractReports(document);
	expectTruePlaces(document, reports);
	return reports.flatMap(({ checks }) =>
		checks.claimedYears.map(({ source, year }) => `${source} ${year}`)
	);
}

const money =
	'2023年我馆本年收入合计500.00万元。2023年本年支出合计490.00万元。2023年自评得分95分。';

describe('the years that a report claims to be about', () => {
	it('are those of its title, over its tables and of its amounts', () => {
		expect(claimsOf(reportWith(money, '2023年度收入支出决算表', results))).toEqual([
			'title 2023',
			'table 2023',
			'body 2023'
		]);
	});
	it('are told where the title says another than the text', () => {
		const document = documentOf(
			'青桐市云岭区文化馆2022年度部门整体支出绩效自评报告',
			'一、收支情况',
			money
		);
		expect(claimsOf(document)).toEqual(['title 2022', 'body 2023']);
	});
	it('are told where a table says another', () => {
		expect(claimsOf(reportWith(money, '（2022年度）', results))).toContain('table 2022');
	});
	it('are told where the only amount of its kind is for another', () => {
		const spent = '2022年“三公”经费支出5.60万元，比上年减少0.70万元。';
		expect(claimsOf(reportWith(money, spent))).toContain('body 2022');
	});
	it('are told where the text says that another was evaluated', () => {
		const opening = '根据统一部署，我馆对2022年度部门整体支出绩效进行了自评，情况如下。';
		expect(claimsOf(reportWith(opening, money))).toContain('body 2022');
	});
	it.each([
		['a notice', '根据《关于对2022年度部门整体支出进行绩效自评的通知》，我馆开展了自评。'],
		['a comparison', '“三公”经费支出5.60万元，与2022年“三公”经费支出6.30万元相比减少0.70万元。'],
		['the year before beside the own', '2022年“三公”经费支出6.30万元；“三公”经费支出5.60万元。'],
		['a plan', '2024年“三公”经费计划支出5.00万元。'],
		['what was carried over', '2022年结转政府采购项目支出3.00万元。'],
		['a day', '2024年3月15日，自评得分95分经会议审定。']
	])('are not told by %s', (_, text) => {
		expect(claimsOf(reportWith(money, text))).toEqual(['title 2023', 'body 2023']);
	});
	it.each(['2022年度与2023年度收支对比表', '2024年度绩效目标申报表', '上年（2022年度）决算表'])(
		'are not told by %s',
		(caption) => {
			expect(claimsOf(reportWith(money, caption, results))).toEqual(['title 2023', 'body 2023']);
		}
	);
});

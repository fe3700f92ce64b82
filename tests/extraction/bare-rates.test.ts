import { describe, expect, it } from 'vitest';
import { extractReports } from '$lib/extraction/extract';
import { expectTruePlaces } from './quotes';
import { reportWith } from './source';

function bareIn(text: string): string[] {
	const document = reportWith(text);
	const reports = extractReports(document);
	expectTruePlaces(document, reports);
	return reports.flatMap(({ checks }) => checks.bareRates.map(({ printed }) => printed));
}

describe('a rate without its sign', () => {
	it.each([
		['政府性基金收入212.12万元，占比5.50 ；其他收入0元。', ['5.50']],
		['基本支出1,765.02万元，占62.81；项目支出1,045.27万元，占37.19。', ['62.81', '37.19']],
		['与上年对比增加41.36万元，增长 2.57。', ['2.57']],
		['支出同比下降13，主要是压减一般性支出。', ['13']]
	])('%s', (text, printed) => {
		expect(bareIn(text)).toEqual(printed);
	});
	it.each([
		'基本支出占62.81%，项目支出占37.19％。',
		'执行率比上年提高2.57个百分点，增长2.57 %。',
		'占地面积1200.50平方米，展厅占其中300.25平方米。',
		'活动场次增长12场，受众同比增长300人次。',
		'人员增长3，编制未变。',
		'各项占比（单位：%）：基本支出占62.81，项目支出占37.19。'
	])('none in %s', (text) => {
		expect(bareIn(text)).toEqual([]);
	});
});

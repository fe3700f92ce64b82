import { describe, expect, it } from 'vitest';
import { attainmentOf } from '$lib/domain/attainment';
import { extractReports } from '$lib/extraction/extract';
import { processorTime } from '../processor-time';
import { expectTruePlaces } from './quotes';
import { reportWith } from './source';

function brief(...paragraphs: string[]): (string | null)[][] {
	const document = reportWith(...paragraphs);
	const reports = extractReports(document);
	expectTruePlaces(document, reports);
	return (reports[0]?.indicators ?? []).map((one) => [
		one.name,
		one.target?.printed ?? null,
		one.actual?.printed ?? null,
		attainmentOf(one).status
	]);
}

const pairs: [string, (string | null)[]][] = [
	['年初确定借展文物不少于40件，实际借展46件。', ['借展文物', '不少于40件', '46件', 'reached']],
	[
		'漏检率控制在百分之二以内的目标已经实现，经抽查漏检率为百分之一点六。',
		['漏检率', '控制在百分之二以内', '百分之一点六', 'reached']
	],
	[
		'计划年内举办“馆长开讲”等公益讲座20场，受台风影响实际举办17场。',
		['公益讲座', '20场', '17场', 'not_reached']
	],
	['展柜湿度全年控制在45—55%，监测平均为51.2%。', ['展柜湿度', '45—55%', '51.2%', 'reached']],
	[
		'剧场灯光改造合同约定于8月20日前完工，实际于8月11日通过验收。',
		['剧场灯光改造', '8月20日前', '8月11日', 'reached']
	],
	[
		'南馆装修原定5月底前投用，因材料涨价，推迟至7月3日投用。',
		['南馆装修', '5月底前', '7月3日', 'not_reached']
	],
	[
		'全年辅导文艺骨干1,460余人次，较年初设定的1,300人次目标有所超额。',
		['辅导文艺骨干', '1,300人次', '1,460余人次', 'reached']
	],
	['古籍修复率99.2%，高于98%的年度目标。', ['古籍修复率', '98%', '99.2%', 'reached']],
	['流动演出进村62场（年初计划60场）。', ['流动演出进村', '60场', '62场', 'reached']],
	[
		'创建特色文化村9个，完成年初目标12个的75%，主要是3个村未通过验收。',
		['创建特色文化村', '12个', '9个', 'not_reached']
	],
	[
		'年初设定观众满意度92%以上，发放问卷300份，观众满意度约为93%。',
		['观众满意度', '92%以上', '约为93%', 'reached']
	],
	['文物修复合格率应达98%，抽检合格率99.1%。', ['文物修复合格率', '98%', '99.1%', 'reached']],
	[
		'学员满意度。全年目标为95%，第三方测评结果为91.3%，失分点在课时安排。',
		['学员满意度', '95%', '91.3%', 'not_reached']
	],
	['设备故障率不超过1.5%，实测为0.8%。', ['设备故障率', '不超过1.5%', '0.8%', 'reached']],
	[
		'3.文物库房改造面积：年度目标不低于6,000平方米，实际完工6,340平方米。',
		['文物库房改造面积', '不低于6,000平方米', '6,340平方米', 'reached']
	]
];

describe('a target and its result in one sentence', () => {
	it.each(pairs)('%s', (sentence, expected) => {
		expect(brief(sentence)).toEqual([expected]);
	});

	it('keeps several of one sentence apart', () => {
		expect(
			brief(
				'计划培训220人次，实际培训231人次；下乡展演目标30场，实际完成26场，原因是场地维修；群众满意度目标90%，实际为93%；演员满意度目标90%，实际为88%。'
			)
		).toEqual([
			['培训', '220人次', '231人次', 'reached'],
			['下乡展演', '30场', '26场', 'not_reached'],
			['群众满意度', '90%', '93%', 'reached'],
			['演员满意度', '90%', '88%', 'not_reached']
		]);
	});

	it('tells why a target was missed, and only then', () => {
		const reasons = (sentence: string) =>
			extractReports(reportWith(sentence))[0]?.indicators.map((one) => one.reason);
		expect(reasons('计划巡演20场，受场馆检修影响实际巡演17场。')).toEqual(['受场馆检修影响']);
		expect(reasons('计划巡演20场，实际巡演17场，主要原因是两地剧场停业。')).toEqual([
			'两地剧场停业'
		]);
		expect(reasons('计划巡演20场，因乐手不足，实际巡演17场。')).toEqual(['因乐手不足']);
		expect(reasons('计划巡演20场，实际巡演23场，主要是因为加演三场。')).toEqual([null]);
	});
});

describe('what is no indicator', () => {
	it.each([
		'全年接待观众12万人次，较上年增长3%，比计划多2万人次。',
		'年初预算480万元，实际支出466万元，预算执行率97.1%。',
		'其中专项活动经费计划60万元，实际使用55万元。',
		'人员编制22名，实有20人，内设机构4个，下辖剧场2个。',
		'局内设办公室、计划财务科、演出科3个科室，下辖文化站2个。',
		'项目支出占总支出的41.3%，较年初预算下降2.2个百分点。',
		'去年计划演出50场，今年演出46场。',
		'“三公”经费预算8万元，实际支出5.2万元。',
		'下一步计划新增剧场2个，培训演员300人次。',
		'绩效评价自评得分96分，目标分值100分，实际得分96分。'
	])('%s', (sentence) => {
		expect(brief(sentence)).toEqual([]);
	});
});

describe('time', () => {
	it.each([
		['digits', '计划培训' + '7'.repeat(1e6)],
		['numerals', '计划培训' + '百'.repeat(1e6)],
		['one label', '年初目标'.repeat(250_000)],
		['targets', '计划演出20场，'.repeat(120_000)],
		['brackets', '计划演出（'.repeat(200_000)]
	])('is in proportion to a megabyte of %s', (_name, text) => {
		const began = processorTime();
		extractReports(reportWith(text));
		expect(processorTime() - began).toBeLessThan(3000);
	});
});

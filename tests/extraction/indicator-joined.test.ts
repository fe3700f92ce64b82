import { describe, expect, it, test } from 'vitest';
import { attainmentOf } from '$lib/domain/attainment';
import { extractReports } from '$lib/extraction/extract';
import { expectTruePlaces } from './quotes';
import { documentOf, tableOf, title } from './source';

function brief(...parts: Parameters<typeof documentOf>): (string | null)[][] {
	const document = documentOf(title, ...parts);
	const reports = extractReports(document);
	expectTruePlaces(document, reports);
	return (reports[0]?.indicators ?? []).map((one) => [
		one.name,
		one.target?.printed ?? null,
		one.actual?.printed ?? null,
		attainmentOf(one).status
	]);
}

describe('targets that are announced in one place and answered in another', () => {
	it('are joined by their names, whatever the order of the words', () => {
		expect(
			brief(
				'一、部门概况',
				'（一）年度绩效目标',
				'2023年整体绩效目标如下：1.巡回展览不少于18场；2.古籍修复完成率95%以上；3.志愿讲解员培训260人次；4.藏品损毁件数控制在3件以内；5.数字展厅于9月底前上线；6.全年不发生重大安全事故；7.观众总体满意度不低于92%。',
				'二、履职情况',
				'展览走进八个镇，巡回展览办了21场，接待观众3.4万人次。',
				'古籍修复完成率93.6%，较上年提高2.1个百分点，原因是两名修复师离岗。',
				'全年培训志愿讲解员284人次。藏品损毁1件。数字展厅8月26日上线。',
				'全年未发生重大安全事故。观众总体满意度94.8%，职工满意度97%。'
			)
		).toEqual([
			['巡回展览', '不少于18场', '21场', 'reached'],
			['古籍修复完成率', '95%以上', '93.6%', 'not_reached'],
			['志愿讲解员培训', '260人次', '284人次', 'reached'],
			['藏品损毁件数', '控制在3件以内', '1件', 'reached'],
			['数字展厅', '9月底前', '8月26日', 'reached'],
			['重大安全事故', '不发生', '未发生', 'reached'],
			['观众总体满意度', '不低于92%', '94.8%', 'reached']
		]);
	});

	it('are found in an essay with numerals', () => {
		expect(
			brief(
				'年初，我馆把要做的事定了下来，目标是这样几条：送戏下乡一百二十场；扶持业余剧团十五个；辅导员培训率达到百分之百；群众满意度九成以上。',
				'一年下来，送戏下乡一百三十一场，业余剧团扶持了十三个，还差两个。辅导员培训率百分之百。入户访谈二百户，群众满意度九成四。'
			)
		).toEqual([
			['送戏下乡', '一百二十场', '一百三十一场', 'reached'],
			['扶持业余剧团', '十五个', '十三个', 'not_reached'],
			['辅导员培训率', '百分之百', '百分之百', 'reached'],
			['群众满意度', '九成以上', '九成四', 'reached']
		]);
	});

	const announced =
		'2023年度绩效目标如下：1.巡回展览不少于18场；2.古籍修复完成率95%以上；3.群众满意度不低于90%。';

	it('stay without a result where none is sure, if most of the list is answered', () => {
		expect(brief(announced, '巡回展览21场。古籍修复进展顺利。群众满意度93%。')).toEqual([
			['古籍修复完成率', '95%以上', null, 'not_computable'],
			['巡回展览', '不少于18场', '21场', 'reached'],
			['群众满意度', '不低于90%', '93%', 'reached']
		]);
	});

	it('are left out where the report answers none of them', () => {
		expect(brief(announced, '全年工作圆满完成，各项目标均已实现。')).toEqual([]);
	});

	it.each([
		['of last year', '去年巡回展览21场。'],
		['a change', '巡回展览较上年增加21场。'],
		['a share', '巡回展览占全部展览的21%。'],
		['another unit', '巡回展览接待21万人次。'],
		['another thing', '临时借展21场。'],
		['a part', '其中巡回展览21场。'],
		['of a plan', '下一步，计划巡回展览21场。'],
		['two that differ', '春季巡回展览21场，秋季巡回展览9场。']
	])('take no value for a result that is %s', (_what, sentence) => {
		expect(brief(announced, sentence)).toEqual([]);
	});

	it('are not joined where a table already lists the indicators', () => {
		expect(
			brief(
				announced,
				'巡回展览21场。群众满意度93%。',
				tableOf([
					['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
					['产出指标', '办展场数', '≥18场', '21场', '50', '50']
				])
			)
		).toEqual([['办展场数', '≥18场', '21场', 'reached']]);
	});
});

test('a table of targets is answered by the prose behind it', () => {
	const [report] = extractReports(
		documentOf(
			title,
			'二、年初绩效目标',
			tableOf([
				['部门职责/工作活动', '绩效指标', '绩效指标描述', '指标值'],
				['公共文化服务', '流动展览场次', '全年举办的场次', '≥12场'],
				['公共文化服务', '馆藏数字化率', '已数字化藏品的比例', '≥98%'],
				['宣传教育', '观众满意度', '抽样调查表示满意的比例', '≥90%']
			]),
			'四、绩效目标实现情况',
			'公共文化服务方面，全年流动展览场次14场；馆藏数字化率96.49%，设备年底才到货。',
			'宣传教育方面，委托统计部门入户调查，观众满意度为93.6%。'
		)
	);
	expect(
		report?.indicators.map(({ level1, name, target, actual, place }) => [
			level1,
			name,
			target?.printed,
			actual?.printed,
			place.block
		])
	).toEqual([
		['公共文化服务', '流动展览场次', '≥12场', '14场', 4],
		['公共文化服务', '馆藏数字化率', '≥98%', '96.49%', 4],
		['宣传教育', '观众满意度', '≥90%', '93.6%', 5]
	]);
});

test('what opens a passage is the level of what it tells', () => {
	const [report] = extractReports(
		documentOf(
			title,
			'（一）产出情况',
			'年初设定流动展览12场，实际举办14场。',
			'（二）年度完成情况',
			'满意度方面：年初目标为观众满意度90%以上，实际达到93.6%。'
		)
	);
	expect(report?.indicators.map(({ level1 }) => level1)).toEqual(['产出', '满意度']);
});

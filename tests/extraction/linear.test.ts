import { describe, expect, it } from 'vitest';
import further from '$data/lexicon/further.json';
import labels from '$data/lexicon/labels.json';
import sections from '$data/lexicon/sections.json';
import units from '$data/lexicon/units.json';
import type { SourceDocument } from '$lib/domain/document';
import { extractReports } from '$lib/extraction/extract';
import { processorTime } from '../processor-time';
import { documentOf, reportWith, tableOf } from './source';

/** Texts that patterns choke on when repeated: what may begin, go on with, or nearly end a match. */
const hostile = [
	...['9', '1,', '1，', '，000', '1.', '1 ', '000 ', '1%', '1%，', '*', '_', 'I，', 'O', '-', '1-'],
	...['（', '）', '（）', '（a', '“', '”', '“甲”、', '、', '，', '。', '；', '：', ' ', '\n', '甲'],
	...['年', '占', '的', '优', '是', '零', '百', '壹', '一', '千分之', '百分之', '百分之一点'],
	...['一、', '一是', '（一）', '1、', '①', '第一，', '2023年', '二〇二三年', '5月', '5月1日前'],
	...['12.3万元', '12.3万元，', '12.3万元。', '为，123万元', '1元，1', '_元', '1分，', '一分'],
	...['部门整体', '部门整体1分，', '自评得分', '自评得分1分', '等级为优，', '综合评价', '评价等级'],
	...['满意度', '满意度约为', '满意度1%，', '满意度约为1%，', '占支出1%，', '收入1万元，占'],
	...['预算数1万元，', '年初预算1万元，', '追加至1万元，', '执行率1%，', '人员经费1万元，'],
	...['其中收入1万元，', '（收入1万元', '收入1万元。其中', '本年收入合计1万元，', '支出1万元；'],
	...['产出指标：', '产出指标：甲', '产出指标：甲：1；', '满意度指标：满意度90%；', '目标值1，'],
	...['目标1个，实际1个。', '目标1个，', '年初目标：', '年初计划甲，', '全年共', '实际完成'],
	...['一、存在问题\n', '（一）问题\n', '一是甲乙丙。', '针对问题一，甲乙。', '我存在的问题。'],
	...['一、收入1万元\n', '一、执行率1%\n', '1、年度目标：\n', '一、重点工作\n', '甲等、', '因甲，'],
	...['填报单位（', '填报单位：', '甲局', '甲局、', '甲局主要职能', '关于开展', '现将', '项目名称'],
	...['2023年甲局部门整体支出绩效自评报告\n', '整体支出\n', '附件1\n', '“三公”经费1万元，']
];

/** Once alone, once among a report's words, by paragraphs, and in the cells of tables. */
const forms: Record<string, (unit: string, length: number) => SourceDocument> = {
	'one paragraph': (unit, length) => documentOf(unit.repeat(length / unit.length)),
	'a chapter': (unit, length) =>
		reportWith(...`2023年收入${unit.repeat(length / unit.length)}`.split('\n')),
	'after a heading': (unit, length) =>
		documentOf(
			'产出指标：甲：',
			...`三、存在问题\n一是${unit.repeat(length / unit.length)}`.split('\n')
		),
	'a long cell': (unit, length) =>
		reportWith(
			tableOf([
				['三级指标', '指标值', '完成值'],
				['甲', unit.repeat(length / unit.length), unit.repeat(length / unit.length)]
			])
		),
	'a form of sentences': (unit, length) =>
		reportWith(
			tableOf(
				Array.from({ length: length / 40 }, () => [
					'（三）收支情况',
					`2023年我馆各项工作平稳有序，收支情况如下：${unit}，按规定公开。`
				])
			)
		),
	'one cell a line': (unit, length) =>
		documentOf(
			...['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
			...Array.from({ length: length / 10 }, () => [unit.slice(0, 40), '9', '9', '9', '9']).flat()
		),
	'many cells': (unit, length) =>
		reportWith(
			tableOf(
				Array.from({ length: length / 8 }, (_, row) => (row === 0 ? ['支出', '9'] : [unit, unit]))
			)
		)
};

function timeOf(document: SourceDocument): number {
	const started = processorTime();
	extractReports(document);
	return processorTime() - started;
}

const base = 3000;
const factor = 4;
/** Less than this is lost in the noise of the machine. */
const floor = 8;

/** Whether four times as much takes far less than sixteen times as long, tried a few times. */
function growsTooFast(make: (length: number) => SourceDocument): string | null {
	let growth = '';
	for (let attempt = 0; attempt < 4; attempt++) {
		const few = Math.max(floor, timeOf(make(base)));
		const many = timeOf(make(base * factor));
		if (many <= few * 8) return null;
		growth = `${few.toFixed(0)} ms → ${many.toFixed(0)} ms`;
	}
	return growth;
}

const allWords = [
	...[...labels.heads, ...labels.funds, ...labels.entities].flatMap(({ words }) => words),
	...[labels.neutral, labels.connectors, labels.foreign, labels.otherYear, units.counts].flat(),
	...sections.prompts,
	...sections.sections.flatMap(({ all }) => all.flatMap((pattern) => pattern.split('|'))),
	...further.topics.flatMap(({ words }) => words)
];

describe('the time grows no faster than the text', () => {
	it.each(Object.keys(forms))('%s', { timeout: 120_000 }, (form) => {
		const slow = hostile.flatMap((unit) => {
			const growth = growsTooFast((length) => forms[form]!(unit, length));
			return growth ? [`${JSON.stringify(unit)}: ${growth}`] : [];
		});
		expect(slow).toEqual([]);
	});
	it('each word of the lexicon, and mixtures of them with amounts', { timeout: 120_000 }, () => {
		const words = [...new Set(allWords)];
		const mixtures = words.flatMap((_, at) =>
			at % 25 === 0 ? [words.slice(at, at + 25).join('1万元，') + '1%，'] : []
		);
		const slow = [...words, ...mixtures].flatMap((unit) => {
			const growth = growsTooFast((length) => forms['a chapter']!(unit, length));
			return growth ? [`${unit}: ${growth}`] : [];
		});
		expect(slow).toEqual([]);
	});
	it('words that could be cut in more than one way end at once', () => {
		for (const unit of ['部门整体', '综合评价', '满意度约为', '全年共', '约为', '本部门', '达到了'])
			for (const end of ['1分', '1%', '等级', '。', '甲'])
				expect(timeOf(reportWith(`自评满意度${unit.repeat(60)}${end}`)), unit).toBeLessThan(500);
	});
});

describe('ten megabytes', () => {
	const length = 10_000_000;
	it.each(['9', '本年收入合计', '预算执行率', '1,', '（'])(
		'of %s end; a quadratic search would take hours',
		{ timeout: 60_000 },
		(unit) => {
			expect(timeOf(documentOf(unit.repeat(length / unit.length)))).toBeLessThan(8000);
		}
	);
});

import { describe, expect, it } from 'vitest';
import { attainmentOf } from '$lib/domain/attainment';
import type { Indicator } from '$lib/domain/indicator';
import type { SourceDocument } from '$lib/domain/document';
import { extractReports } from '$lib/extraction/extract';
import { processorTime } from '../processor-time';
import { documentOf, tableOf, title } from './source';

const read = (document: SourceDocument): Indicator[] =>
	extractReports(document)[0]?.indicators ?? [];
const named = (document: SourceDocument, name: string): Indicator => {
	const one = read(document).find((each) => each.name === name);
	if (!one) throw new Error(`${name} is not read`);
	return one;
};
const printed = (one: Indicator) => one.suggestions.map(({ quantity }) => quantity.printed);

const listed =
	'产出指标：1.公益讲座场数：60场；2.古籍修复数量：400册；3.修复质量：符合行业规范。效益指标：读者借阅人次：约90000人。满意度指标：读者满意度：95%。';
const withWork = (...work: string[]) =>
	documentOf(title, '一、绩效指标', listed, '二、履职情况', ...work);

describe('a single value is offered what may be its result', () => {
	const work = withWork(
		'本年在各分馆办公益讲座57场，观众反响良好；另开读书会12期。',
		'古籍部修复馆藏古籍386册，装帧图录20册。',
		'读者借阅服务稳步推进，到馆读者约8.6万人次。问卷显示读者满意度达到96.4%，预算执行率为98%。'
	);

	it('by the words that it counts, and a unit alike', () => {
		expect(printed(named(work, '公益讲座场数'))).toEqual(['57场']);
		expect(printed(named(work, '古籍修复数量'))[0]).toBe('386册');
		expect(printed(named(work, '读者借阅人次'))).toEqual(['约8.6万人次']);
		expect(printed(named(work, '读者满意度'))).toEqual(['96.4%']);
	});

	it('with the words as they stand in the document', () => {
		const [one] = named(work, '公益讲座场数').suggestions;
		const block = work.blocks[one?.place.block ?? -1];
		expect(one?.quote).toBe('本年在各分馆办公益讲座57场');
		expect(block?.text.slice(...(one?.place.span ?? []))).toBe(one?.quote);
	});

	it('and stays a single value that is not computed', () => {
		const one = named(work, '公益讲座场数');
		expect(one).toMatchObject({ target: null, actual: null, single: { printed: '60场' } });
		expect(attainmentOf(one)).toMatchObject({ status: 'not_computable', note: 'single_value' });
	});

	it('and words without a number are offered nothing', () => {
		expect(named(work, '修复质量').suggestions).toEqual([]);
	});

	it('no more than three, the likest first, and each value once', () => {
		const many = withWork(
			'公益讲座全年59场。',
			'公益讲座累计59场。',
			'校园公益讲座30场，社区公益讲座22场，企业公益讲座18场。'
		);
		const values = printed(named(many, '公益讲座场数'));
		expect(values).toEqual(['59场', '30场', '22场']);
	});
});

describe('what is no result is not offered', () => {
	it.each([
		['a plan', '明年计划办公益讲座64场。'],
		['last year', '上年公益讲座55场。'],
		['a change', '公益讲座较上年增加6场。'],
		['another unit', '公益讲座的听众有5700人。'],
		['other words', '文艺演出57场。'],
		['far more', '公益讲座录像点播570000次。']
	])('%s', (_, sentence) => {
		expect(printed(named(withWork(sentence), '公益讲座场数'))).toEqual([]);
	});

	it('a measure for the years ahead', () => {
		const ahead = documentOf(
			title,
			'一、绩效指标',
			listed,
			'二、改进措施',
			'（一）办公益讲座58场。'
		);
		expect(printed(named(ahead, '公益讲座场数'))).toEqual([]);
	});

	it('a rate of something else', () => {
		expect(printed(named(withWork('读者证办理率为97%。'), '读者满意度'))).toEqual([]);
	});

	it('the value of another indicator, with both values or with one', () => {
		const both = documentOf(
			title,
			'一、绩效指标',
			'产出指标：1.公益讲座场数：60场；2.少儿公益讲座场数：目标值20场，实际完成值21场；3.线上公益演出场数：40场。效益指标：服务效果：良好。'
		);
		expect(printed(named(both, '公益讲座场数'))).toEqual([]);
	});
});

describe('in tables', () => {
	const head = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'];
	const rows = (actual: string) => [
		head,
		['产出指标', '数量指标', '公益讲座场数', '≥60场', actual],
		['产出指标', '数量指标', '展览场数', '≥10场', '11场']
	];

	it('a target whose result was left blank is offered one from the prose', () => {
		const document = documentOf(title, '全年办公益讲座57场。', tableOf(rows('')));
		expect(printed(named(document, '公益讲座场数'))).toEqual(['57场']);
	});

	it('an indicator with its own result is offered nothing', () => {
		const document = documentOf(title, '全年办公益讲座57场。', tableOf(rows('61场')));
		expect(named(document, '公益讲座场数').suggestions).toEqual([]);
	});

	it('a number of another table, by its row and the unit in its head, and not the plan beside it', () => {
		const document = documentOf(
			title,
			listed,
			tableOf([
				['工作', '计划（场）', '完成（场）'],
				['公益讲座', '62', '58'],
				['文艺演出', '30', '31']
			])
		);
		const [one] = named(document, '公益讲座场数').suggestions;
		expect(one).toMatchObject({ quantity: { number: 58 }, place: { row: 1, column: 2 } });
		expect(named(document, '公益讲座场数').suggestions).toHaveLength(1);
	});

	it('a sentence in a cell', () => {
		const document = documentOf(
			title,
			listed,
			tableOf([
				['任务名称', '主要内容', '成效'],
				['全民阅读', '讲座与展览', '走进街镇办公益讲座57场，受到欢迎']
			])
		);
		expect(printed(named(document, '公益讲座场数'))).toEqual(['57场']);
	});
});

it('a long text is looked through in bounds', () => {
	const long = '公益讲座57场，古籍386册。'.repeat(200_000);
	const document = documentOf(title, '一、绩效指标', listed, '二、履职情况', long);
	const started = processorTime();
	extractReports(documentOf(title, '一、履职情况', long));
	const without = processorTime() - started;
	const again = processorTime();
	extractReports(document);
	expect(processorTime() - again - without).toBeLessThan(1500);
});

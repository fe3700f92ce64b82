import { describe, expect, it } from 'vitest';
import { meaningOf, outlineOf } from '$lib/extraction/text/outline';
import { readingOf } from '$lib/extraction/text/reading';
import { documentOf } from './source';

const outline = (...lines: string[]) =>
	outlineOf(readingOf(documentOf(...lines))).map((one) => [one.level, one.title, one.meaning]);

describe('sections by meaning', () => {
	it.each([
		['部门职能', 'functions'],
		['机构设置与职能职责', 'functions'],
		['年度总体工作和重点工作任务', 'tasks'],
		['部门整体支出绩效目标', 'objectives'],
		['部门整体收支情况', 'finance'],
		['自评结论', 'conclusion'],
		['存在的主要问题及原因分析', 'problems'],
		['改进措施和有关建议', 'measures'],
		['下一步打算', 'measures'],
		['存在的问题和整改情况', 'problems_and_measures'],
		['附则', null]
	])('%s → %s', (title, meaning) => {
		expect(meaningOf(title)).toBe(meaning);
	});
	it('knows every form of numbering and its level', () => {
		expect(
			outline(
				'第三部分 部门决算情况说明',
				'一、部门概况',
				'(二) 主要职能',
				'1．收入情况。本年收入合计20万元。',
				'（三）自评结论：综合评定为良。'
			)
		).toEqual([
			[0, '部门决算情况说明', 'finance'],
			[1, '部门概况', null],
			[2, '主要职能', 'functions'],
			[3, '收入情况', 'finance'],
			[2, '自评结论', 'conclusion']
		]);
	});
	it('takes no list item for a heading', () => {
		expect(
			outline(
				'二、存在问题',
				'1、预算编制偏粗。',
				'2、办展经费执行率偏低，进度滞后。',
				'（1）观众满意度：目标值≥90%。'
			)
		).toEqual([[1, '存在问题', 'problems']]);
	});
	it('ends a section at the next heading of its level or above', () => {
		const reading = readingOf(
			documentOf('一、概况', '（一）部门职责', '负责办展。', '二、存在问题', '布展周期长。')
		);
		const sections = outlineOf(reading);
		expect(sections.map((one) => reading.text.slice(one.from, one.to).trim())).toEqual([
			'（一）部门职责\n负责办展。',
			'负责办展。',
			'布展周期长。'
		]);
	});
});

describe('reading across lines', () => {
	it('joins a paragraph that breaks inside a sentence, and nothing else', () => {
		const { text } = readingOf(
			documentOf(
				'本年收入合计三项相加，其中财政拨款收',
				'入20万元。',
				'一、概况',
				'我馆负责全区的展览工作',
				'二、职责'
			)
		);
		expect(text).toBe(
			'本年收入合计三项相加，其中财政拨款收入20万元。\n一、概况\n我馆负责全区的展览工作\n二、职责'
		);
	});
	it('reads traditional characters and drops pinyin noise', () => {
		expect(readingOf(documentOf('項(xiàng)目支出１２萬元')).text).toBe('项目支出12万元');
	});
});

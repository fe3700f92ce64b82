import { describe, expect, it } from 'vitest';
import { rules } from '$lib/audit/catalogue';
import { measureIds } from '$lib/domain/measure';
import { templateOf, templates } from '$lib/domain/template';
import type { Threshold } from '$lib/domain/threshold';
import { ruleName, ruleText, thresholdWords } from '$lib/messages/rule-words';
import { translator } from '$lib/messages/translate';
import { measureLines } from './measure-lines';
import { gradesOf } from './template-words';
import { showThreshold, thresholdLines } from './threshold-lines';

const t = translator('zh-CN');
const threshold = (more: Partial<Threshold> = {}): Threshold => ({
	unit: 'points',
	value: 0.1,
	overrides: [],
	...more
});

describe('what the cross-checks go by', () => {
	it('has words for every rule of the catalogue, and for each of its thresholds', () => {
		const speechless = rules.flatMap(({ id, thresholds }) => [
			...[ruleName(t, id), ruleText(t, id)].filter((words) => words === id),
			...Object.keys(thresholds).flatMap((name) =>
				thresholdWords(t, id, name) === name ? [`${id} ${name}`] : []
			)
		]);
		expect(speechless).toEqual([]);
	});

	it('is shown with its unit, money in 万元', () => {
		expect(showThreshold(t, { unit: 'fen' }, 500_000)).toBe('0.5 万元');
		expect(showThreshold(t, { unit: 'fen' }, 1)).toBe('0.000001 万元');
		expect(showThreshold(t, { unit: 'points' }, 0.01)).toBe('0.01 个百分点');
		expect(showThreshold(t, { unit: 'ratio' }, 100)).toBe('100 倍');
		expect(showThreshold(t, { unit: 'percent' }, 130)).toBe('130 %');
		expect(showThreshold(translator('en'), { unit: 'count' }, 3)).toBe('3');
	});

	it('says for which forms and years it is another', () => {
		const [form] = templates;
		if (!form) throw new Error('no template');
		const overrides = [
			{ template: form.id, value: 0.2 },
			{ from: 2022, to: 2023, value: 0.3 },
			{ template: form.id, from: 2024, value: 0.4 },
			{ to: 2020, value: 0.5 }
		];
		const rule = { id: 'K7', thresholds: { points: threshold({ overrides }) } } as const;
		const [line] = thresholdLines(t, 'zh-CN', rule);
		expect(line).toEqual({
			words: '相差不超过此数不提示',
			value: '0.1 个百分点',
			overrides: [
				`表式“${form.name.zh}”：0.2 个百分点`,
				'2022–2023 年度：0.3 个百分点',
				`表式“${form.name.zh}”、2024 年度起：0.4 个百分点`,
				'2020 年度止：0.5 个百分点'
			]
		});
		const [english] = thresholdLines(translator('en'), 'en', rule);
		expect(english?.overrides[0]).toBe(`form “${form.name.en}”: 0.2 pp`);
	});
});

describe('the measures in words', () => {
	it('are all there, each with its formula, unit, base and what keeps it from being compared', () => {
		const lines = measureLines(t);
		expect(lines.map(({ id }) => id)).toEqual([...measureIds]);
		expect(lines.find(({ id }) => id === 'executionRate')).toEqual({
			id: 'executionRate',
			name: '预算执行率',
			formula: '决算数 ÷ 调整预算数',
			unit: '%',
			basis: '调整预算数',
			direction: '越高越好',
			ranked: '参与',
			figures: '用到的数字：本年支出合计、全年预算数（调整后）',
			alternatives: '名次区间另比：支出占年初预算',
			reasons: [
				'报告没有给出，或读不准',
				'口径不可比',
				'只给出约数或界限',
				'报告未给出预算，无法重算',
				'基数为零，不可比'
			]
		});
		expect(lines.find(({ id }) => id === 'selfScore')).toMatchObject({
			ranked: '不排名',
			alternatives: ''
		});
		expect(lines.find(({ id }) => id === 'reachedShare')?.figures).toBe('');
	});
});

it('the grades of a form begin at their scores, the best first', () => {
	expect(gradesOf(templateOf(null))).toMatch(/^优 90 · 良 80 · 中 60 · 差 0$/);
});

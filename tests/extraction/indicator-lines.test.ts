import { describe, expect, it, test } from 'vitest';
import { extractReports } from '$lib/extraction/extract';
import { documentOf, title } from './source';

const read = (...paragraphs: string[]) =>
	extractReports(documentOf(title, '三、指标完成情况', ...paragraphs))[0]?.indicators.map(
		(one) => ({
			levels: [one.level1, one.level2],
			name: one.name,
			values: [one.target?.printed ?? null, one.actual?.printed ?? null],
			score: one.score,
			reason: one.reason
		})
	);

describe('indicators told one in a line', () => {
	it('with labels and nothing between them', () => {
		expect(
			read(
				'产出指标：',
				'（1）数量指标',
				'流动展览场次  年初目标值 ≥12场  完成值 14场  得分5',
				'馆藏数字化件数  年初目标值 600件  完成值 580件  得分4.5'
			)
		).toEqual([
			{
				levels: ['产出指标', '数量指标'],
				name: '流动展览场次',
				values: ['≥12场', '14场'],
				score: 5,
				reason: null
			},
			{
				levels: ['产出指标', '数量指标'],
				name: '馆藏数字化件数',
				values: ['600件', '580件'],
				score: 4.5,
				reason: null
			}
		]);
	});
	it('with why they were missed behind them', () => {
		expect(
			read(
				'（1）流动展览场次：目标12场，实际完成9场，两处场地临时停用；',
				'（2）观众满意度：目标≥90%，实际93.4%。'
			)
		).toMatchObject([
			{ name: '流动展览场次', values: ['12场', '9场'], reason: '两处场地临时停用' },
			{ name: '观众满意度', values: ['≥90%', '93.4%'], reason: null }
		]);
	});
	it('with points in their own words, under levels that open the paragraph', () => {
		expect(
			read(
				'（一）产出指标（50分，得分47.60分）',
				'数量指标：流动展览场次，年初指标值12场，实际完成14场，得10分；馆藏数字化件数，年初指标值600件，实际完成580件，受停电影响部分延后，得7.6分（满分8分）。'
			)
		).toMatchObject([
			{ levels: ['产出指标', '数量指标'], name: '流动展览场次', score: 10, reason: null },
			{
				levels: ['产出指标', '数量指标'],
				name: '馆藏数字化件数',
				score: 7.6,
				reason: '受停电影响部分延后'
			}
		]);
	});
	it('with the name in quotes and the rate of completion', () => {
		expect(
			read(
				'（一）产出指标完成情况',
				'1.数量指标',
				'指标“流动展览场次”，预期指标值为≥30场，实际完成值为44场，指标完成率146.67%，偏差原因：与学校合办，场次增加。'
			)
		).toEqual([
			{
				levels: ['产出指标', '数量指标'],
				name: '流动展览场次',
				values: ['≥30场', '44场'],
				score: null,
				reason: '与学校合办，场次增加'
			}
		]);
	});
	it('with words instead of numbers', () => {
		expect(read('1.馆舍环境：目标有所改善，实际新增坐椅40把，环境有所改善。')).toMatchObject([
			{ values: ['有所改善', '新增坐椅40把，环境有所改善'] }
		]);
	});
	it('with what was done before the number', () => {
		expect(read('1.展厅修缮面积：年度目标不低于600平方米，实际竣工634平方米。')).toMatchObject([
			{ values: ['不低于600平方米', '634平方米'] }
		]);
	});
});

test.each([
	'预算执行率：目标值100%，实际完成值97%。',
	'本年度绩效目标全部完成，实际支出500万元。',
	'三级指标||年度指标值|实际完成值||'
])('%s is none', (text) => {
	expect(read(text)).toEqual([]);
});

test('entries without a closing mark stay apart where paragraphs stand in one line each', () => {
	const long = '馆内各项服务平稳有序，'.repeat(14) + '未发生安全事故。';
	expect(
		read(
			long,
			'流动展览场次目标值≥12场完成值14场得分5',
			'馆藏数字化件数目标值600件完成值580件得分4.5'
		)
	).toHaveLength(2);
});

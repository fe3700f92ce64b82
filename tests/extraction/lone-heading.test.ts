import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '$lib/domain/document';
import { extractReports } from '$lib/extraction/extract';

const documentOf = (...lines: string[]): SourceDocument => ({
	format: 'txt',
	blocks: lines.map((text, index) => ({
		kind: 'paragraph',
		text,
		origin: { paragraph: index + 1 }
	}))
});
const namesIn = (...lines: string[]) =>
	extractReports(
		documentOf('2023年度某市某区档案馆整体支出绩效自评报告', '一、关键指标完成情况', ...lines)
	).flatMap((report) => report.indicators.map((one) => one.name));

describe('indicators under one heading alone', () => {
	it('are read where target and result are both given', () => {
		expect(namesIn('产出指标：', '1、库房巡检次数：目标值≥50次，实际完成52次。')).toEqual([
			'库房巡检次数'
		]);
	});

	it('are not guessed from a chance word', () => {
		expect(namesIn('产出指标：', '1、主要工作：全年巡检50次。')).toEqual([]);
	});
});

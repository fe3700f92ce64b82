import { describe, expect, it } from 'vitest';
import { extractReports } from '$lib/extraction/extract';
import { documentOf, reportWith, tableOf, title } from './source';

const missingIn = (...parts: Parameters<typeof reportWith>) =>
	extractReports(reportWith('2023年收入500.00万元。', ...parts))[0]?.checks.missingSections;

const problems = ['二、存在问题', '（一）预算编得粗。', '（二）采购偏晚。'];
const measures = ['三、改进措施', '（一）细编预算。', '（二）提前采购。'];

describe('the sections that every report must have', () => {
	it('are all there', () => {
		expect(missingIn(...problems, ...measures)).toEqual([]);
	});
	it('are missing where no heading announces them', () => {
		expect(missingIn(...problems)).toEqual(['measures']);
		expect(missingIn(...measures)).toEqual(['problems']);
		expect(missingIn()).toEqual(['problems', 'measures']);
	});
	it('are missing where only the form asks for them', () => {
		const prompt = '（结合自评情况，分析存在的问题及原因。100字以内）';
		expect(missingIn('二、存在问题', prompt, ...measures)).toEqual(['problems']);
	});
	it('are there where it is said that there is nothing', () => {
		expect(missingIn('二、存在问题', '无。', ...measures)).toEqual([]);
	});
	it('are there where they stand together, or in a form', () => {
		expect(missingIn('二、存在的问题和改进措施', '预算编得粗，下一步细编。')).toEqual([]);
		const form = tableOf([
			['存在的主要问题', '无'],
			['改进措施', '1.细编预算。2.提前采购。']
		]);
		expect(missingIn(form)).toEqual([]);
	});
	it('are asked of no notice', () => {
		const [notice] = extractReports(documentOf('关于开展绩效自评工作的通知', '请于3月底前报送。'));
		expect(notice?.checks.missingSections).toEqual([]);
	});
	it('are asked of the report that the title names', () => {
		const [report] = extractReports(documentOf(title, '一、收支情况', '2023年收入500.00万元。'));
		expect(report?.checks.missingSections).toEqual(['problems', 'measures']);
	});
});

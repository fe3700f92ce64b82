import { describe, expect, it } from 'vitest';
import { contains, judgePassages } from '../../scripts/accuracy/judge-passages';
import { expected, named, outcomes, passage, report } from './sample';

describe('a passage', () => {
	it('fits with its lead sentence or the whole item, white space and full stop aside', () => {
		expect(contains('编制不够细。', '编制 不够细。部分项目没有测算。')).toBe(true);
		expect(contains('编制不够细。部分项目没有测算。', '编制不够细')).toBe(true);
		expect(contains('编制不够细', '执行不够快')).toBe(false);
		expect(contains('编制不够细', '编制')).toBe(false);
	});
	it('counts once, as right, missed or unasked', () => {
		const truth = expected({ problems: ['编制不够细', '执行不够快'] });
		const read = report({ problems: ['编制不够细', '编制不够细', '公开'].map(passage) });
		expect(outcomes(judgePassages(truth, read))).toEqual([
			'x/problems/1 right',
			'x/problems/2 missed',
			'x/problems/+2 unasked',
			'x/problems/+3 unasked'
		]);
	});
	it('is not judged where none are labelled', () => {
		expect(judgePassages(expected({}), report({ functions: [passage('管理公园')] }))).toEqual([]);
	});
});

describe('projects', () => {
	it('are known by their whole names', () => {
		const truth = expected({ projects: ['公园管护', '绿道建设'] });
		const read = report({ projects: ['绿道 建设', '公园管护项目'].map(named) });
		expect(outcomes(judgePassages(truth, read))).toEqual([
			'x/projects/1 missed',
			'x/projects/2 right',
			'x/projects/+2 unasked'
		]);
	});
});

describe('measures', () => {
	const truth = expected({
		problems: ['编制不够细', '执行不够快'],
		measures: [
			{ text: '细化编制', problem: 1 },
			{ text: '加快执行', problem: 2 },
			{ text: '加强培训', problem: null },
			{ text: '压实责任' }
		]
	});
	const links = (problems: string[], numbers: (number | null)[]) =>
		outcomes(
			judgePassages(
				truth,
				report({
					problems: problems.map(passage),
					measures: (truth.measures ?? []).map(({ text }, i) => ({
						...passage(text),
						problem: numbers[i] ?? null
					}))
				})
			)
		).filter((one) => one.includes('/problem '));

	it('answer the problem of the truth, however many were read before it', () => {
		expect(links(['另有其事', '编制不够细', '执行不够快'], [2, 3, null, null])).toEqual([
			'x/measures/1/problem right',
			'x/measures/2/problem right'
		]);
	});
	it('answer another, none, or one where none is stated', () => {
		expect(links(['编制不够细', '执行不够快'], [2, null, 1, 1])).toEqual([
			'x/measures/1/problem otherwise',
			'x/measures/2/problem missed',
			'x/measures/3/problem unasked'
		]);
	});
	it('are missed where nothing was read', () => {
		expect(outcomes(judgePassages(truth, null))).toEqual([
			'x/problems/1 missed',
			'x/problems/2 missed',
			'x/measures/1 missed',
			'x/measures/2 missed',
			'x/measures/3 missed',
			'x/measures/4 missed'
		]);
	});
});

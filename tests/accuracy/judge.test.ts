import { describe, expect, it } from 'vitest';
import type { ExpectedFigure, Value } from '../../scripts/accuracy/expected';
import { judge, judgeFile } from '../../scripts/accuracy/judge';
import { expected, money, named, outcomes, report } from './sample';

const stated = (value: Value, others: Value[] = []): ExpectedFigure => ({
	value,
	others,
	basis: null
});

const ofIncome = (truth: ExpectedFigure | null, wan: string | null): string[] =>
	outcomes(
		judge(
			expected({ figures: { totalIncome: truth } }),
			report({ figures: wan === null ? {} : { totalIncome: money(wan) } })
		)
	);

describe('a figure', () => {
	it('is right with the value that is stated', () => {
		expect(ofIncome(stated(458.62), '458.62')).toEqual(['x/totalIncome right']);
	});
	it('is right with a value that is accepted', () => {
		expect(ofIncome(stated(458.62, [458.6]), '458.6')).toEqual(['x/totalIncome right']);
		expect(ofIncome(stated(null, [458.6]), '458.6')).toEqual(['x/totalIncome right']);
	});
	it('is read otherwise with any other value', () => {
		expect(ofIncome(stated(458.62, [458.6]), '462.58')).toEqual(['x/totalIncome otherwise']);
	});
	it('is missed where it is stated and not read', () => {
		expect(ofIncome(stated(458.62), null)).toEqual(['x/totalIncome missed']);
	});
	it('is unasked where it is read and not stated', () => {
		expect(ofIncome(null, '458.62')).toEqual(['x/totalIncome unasked']);
		expect(ofIncome(stated(null, [458.6]), '462.58')).toEqual(['x/totalIncome unasked']);
	});
	it('counts for nothing where it is left out and may be', () => {
		expect(ofIncome(null, null)).toEqual([]);
		expect(ofIncome(stated(458.62, [null]), null)).toEqual([]);
	});
	it('has its basis judged where its value is the one stated', () => {
		const onBasis = (fund: string[], wan: string) =>
			ofIncome({ value: 458.62, others: [], basis: { fund, stage: ['final'] } }, wan);
		expect(onBasis(['all'], '458.62')).toContain('x/totalIncome/basis right');
		expect(onBasis(['fiscal', 'all'], '458.62')).toContain('x/totalIncome/basis right');
		expect(onBasis(['fiscal'], '458.62')).toContain('x/totalIncome/basis otherwise');
		expect(onBasis(['fiscal'], '462.58')).toEqual(['x/totalIncome otherwise']);
	});
	it('tells how sure the reading was', () => {
		const truth = expected({ figures: { totalIncome: stated(1) } });
		const read = report({ figures: { totalIncome: money('2') } });
		expect(judge(truth, read)).toContainEqual({
			id: 'x/totalIncome',
			field: 'totalIncome',
			outcome: 'otherwise',
			stated: '1',
			read: '2',
			confidence: 'certain'
		});
	});
});

describe('kind, agency and year', () => {
	it('may be any that is accepted', () => {
		const truth = expected({
			kind: { value: 'final_accounts', others: ['department_self_evaluation'] },
			agency: '云岭区文化馆',
			year: { value: 2023, others: [2022] }
		});
		const read = report({ agency: named('云岭区文化馆'), year: { ...named(''), year: 2022 } });
		expect(judge(truth, read).map(({ field, outcome }) => [field, outcome])).toEqual([
			['report', 'right'],
			['kind', 'right'],
			['agency', 'right'],
			['year', 'right']
		]);
		const other = report({ kind: 'notice', agency: named('云岭区') });
		expect(judge(truth, other).map(({ field, outcome }) => [field, outcome])).toEqual([
			['report', 'right'],
			['kind', 'otherwise'],
			['agency', 'otherwise'],
			['year', 'missed']
		]);
	});
});

describe('a file', () => {
	const one = expected({ id: 'x#1', part: 1, figures: { totalIncome: stated(1) } });
	const two = expected({ id: 'x#2', part: 2, figures: { totalIncome: stated(2) } });

	it('has its reports judged by part', () => {
		const reports = [
			report({ part: 2, figures: { totalIncome: money('2') } }),
			report({ part: 1, figures: { totalIncome: money('3') } })
		];
		expect(outcomes(judgeFile([one, two], reports))).toEqual([
			'x#1/totalIncome otherwise',
			'x#2/totalIncome right'
		]);
	});
	it('has one report too many, or too few', () => {
		const reports = [report({ part: 1 }), report({ part: 3 })];
		const judged = judgeFile([one, two], reports).filter(({ field }) => field === 'report');
		expect(judged.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
			'x#1/report right',
			'x#2/report missed',
			'x.docx/report+3 unasked'
		]);
	});
	it('misses all that it states where it could not be read', () => {
		expect(judgeFile([one, two], null).map(({ outcome }) => outcome)).toEqual(
			Array(6).fill('missed')
		);
	});
});

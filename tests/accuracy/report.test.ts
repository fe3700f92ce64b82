import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { goalsOf } from '../../scripts/accuracy/goals';
import {
	f1,
	precision,
	recall,
	shown,
	tallyOf,
	type Judgement,
	type Outcome
} from '../../scripts/accuracy/judgement';
import { wholeReports } from '../../scripts/accuracy/material';
import { accuracyReport } from '../../scripts/accuracy/report';
import { setNames, type Measured, type SetName } from '../../scripts/accuracy/sets';
import { table } from '../../scripts/accuracy/table';

const nothing = { rules: [], missed: [], others: [], falseErrors: [], clean: 1 };
const noChecks = { carried: nothing, clean: nothing };

const judgement = (outcome: Outcome, over: Partial<Judgement> = {}): Judgement => ({
	id: 'x/totalIncome',
	field: 'totalIncome',
	outcome,
	stated: '1',
	read: '2',
	confidence: 'certain',
	...over
});

describe('counting', () => {
	it('takes what was read otherwise for wrong and missed', () => {
		const outcomes: Outcome[] = ['right', 'right', 'right', 'otherwise', 'unasked', 'missed'];
		const tally = tallyOf(outcomes.map((outcome) => judgement(outcome)));
		expect(tally).toEqual({ right: 3, wrong: 2, missed: 2 });
		expect([precision(tally), recall(tally), f1(tally)]).toEqual([0.6, 0.6, 0.6]);
	});
	it('has no shares of nothing', () => {
		const tally = tallyOf([]);
		expect([precision(tally), recall(tally), f1(tally)]).toEqual([null, null, null]);
	});
});

describe('what is written down', () => {
	it('is a value and never a sentence', () => {
		expect(['优', '≥95%', '约 120 场', 'final_accounts', 57.24, null].map(shown)).toEqual([
			'优',
			'≥95%',
			'约120场',
			'final_accounts',
			'57.24',
			'—'
		]);
		expect(shown('各项工作均已完成')).toBe('(text)');
		expect(shown('全年共开展各类活动120场，反响良好')).toBe('(text)');
	});
	it('is a table that can be read as it is', () => {
		expect(table(['名', '#n'], [['a|b', '1']])).toBe(
			['| 名   |   n |', '| ---- | --: |', '| a\\|b |   1 |'].join('\n')
		);
	});
});

const file = (set: SetName, judgements: Judgement[], failure: Measured['failure'] = null) => ({
	set,
	format: 'docx',
	file: `${set}.docx`,
	failure,
	judgements
});

const setsWith = (...whole: Measured[]): Map<SetName, Measured[]> =>
	new Map(
		setNames.map((set): [SetName, Measured[]] => [
			set,
			set === 'whole' ? whole : [file(set, [judgement('right')])]
		])
	);

const goal = (measured: Map<SetName, Measured[]>, name: string) =>
	goalsOf(measured).find((one) => `${one.name} ${one.bound}`.startsWith(name));

describe('goals', () => {
	it('are met or missed by all files, beside those that were read', () => {
		const unread = file('whole', [judgement('missed')], 'unsupported_doc');
		const measured = setsWith(file('whole', [judgement('right')]), unread);
		expect(goal(measured, 'excerpts and whole: figures recall')).toMatchObject({
			measured: '0.667',
			ofRead: '1.000',
			holds: false
		});
		expect(goal(measured, 'excerpts and whole: figures precision')).toMatchObject({ holds: true });
	});
	it('allow no value that was called certain and is wrong', () => {
		const name = 'all: values called certain';
		expect(goal(setsWith(), name)).toMatchObject({ measured: '0', holds: true });
		const wrong = setsWith(file('whole', [judgement('otherwise')]));
		expect(goal(wrong, name)).toMatchObject({ measured: '1', holds: false });
		const unsure = setsWith(file('whole', [judgement('unasked', { confidence: 'doubtful' })]));
		expect(goal(unsure, name)).toMatchObject({ holds: true });
	});
	it('are open where a set was not measured', () => {
		const measured = setsWith();
		measured.delete('seed');
		expect(goal(measured, 'seed: everything')).toMatchObject({ measured: '', holds: null });
		expect(accuracyReport(measured, noChecks)).toContain('not here: seed.');
	});
});

describe('the report', () => {
	const text = accuracyReport(
		setsWith(
			file('whole', [
				judgement('otherwise'),
				judgement('missed', { id: 'x/indicator/1/name', field: 'indicator name' }),
				judgement('missed', { id: 'x/indicator/1/values', field: 'indicator values' })
			])
		),
		noChecks
	);
	it('lists what is wrong or missed, an indicator that was not found once', () => {
		expect(text).toContain('- x/totalIncome otherwise: 1 → 2 (certain)\n');
		expect(text).toContain('x/indicator/1/name');
		expect(text).not.toContain('x/indicator/1/values');
	});
	it('counts by set, by format and by field, and holds confidence against outcome', () => {
		expect(text).toMatch(/\| whole +\| figures +\| +0 \| +1 \| +1 \|/);
		const others = setNames.length - 1;
		expect(text).toMatch(new RegExp(String.raw`\| docx +\| figures +\| +${others} \| +1 \| +1 \|`));
		expect(text).toMatch(/\| totalIncome +\| +1 \/ 0 \/ 0 \| +1 \/ 0 \/ 0 \| +0 \/ 1 \/ 1 \|/);
		expect(text).toMatch(/\| whole +\| certain +\| +0 \| +1 \|/);
	});
});

describe('the labels of whole reports', () => {
	const row = {
		file: 'b.docx',
		part: 2,
		kind: 'final_accounts',
		acceptKind: ['department_self_evaluation'],
		agency: '云岭区文化馆',
		year: 2023,
		yearAccept: [2022],
		figures: {
			totalIncome: { value: 5, basis: { stage: 'final', fund: 'all', entity: 'department' } },
			selfGrade: { value: '优', basis: { fund: 'all' } },
			budgetAdjusted: null
		},
		acceptFigures: { budgetAdjusted: [6] },
		indicators: [
			{
				level1: '产出指标',
				level2: null,
				name: '巡查次数',
				target: null,
				actual: null,
				single: '12次',
				unit: '次',
				direction: null,
				weight: null,
				score: null,
				attainment: null,
				status: 'not_computable',
				reason: null,
				nameAlso: ['巡查'],
				unitAlso: [null],
				accept: [{ single: null, target: '12次' }]
			}
		],
		projects: [],
		problems: [],
		measures: []
	};

	it('keep every answer that is accepted', () => {
		const folder = mkdtempSync(join(tmpdir(), 'labels-'));
		try {
			writeFileSync(join(folder, 'truth.jsonl'), `${JSON.stringify(row)}\n`);
			const [label] = wholeReports(folder);
			expect(label).toMatchObject({
				id: 'b.docx#2',
				kind: { value: 'final_accounts', others: ['department_self_evaluation'] },
				year: { value: 2023, others: [2022] },
				figures: {
					totalIncome: { value: 5, others: [], basis: { fund: ['all'], denominator: [null] } },
					selfGrade: { value: '优', basis: null },
					budgetAdjusted: { value: null, others: [6], basis: null },
					selfScore: null
				},
				indicators: [
					{
						names: ['巡查次数', '巡查'],
						unit: { value: '次', others: [null] },
						values: {
							value: { target: null, single: { printed: '12次' } },
							others: [{ target: { printed: '12次' }, single: null, status: 'not_computable' }]
						}
					}
				]
			});
			expect(label?.indicators?.[0]).not.toHaveProperty('direction');
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});

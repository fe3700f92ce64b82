import { describe, expect, it, test } from 'vitest';
import type { FigureId } from '$lib/domain/figure';
import { amountsIn } from '$lib/extraction/text/amounts';
import { extractReports } from '$lib/extraction/extract';
import { normalise } from '$lib/extraction/text/normalise';
import { reportWith } from './source';

const printed = (id: FigureId, ...paragraphs: string[]) => {
	const figure = extractReports(reportWith(...paragraphs))[0]?.figures[id];
	return figure?.state === 'found' ? figure.printed : null;
};

describe('amounts in Chinese numerals', () => {
	it.each<[string, [string | null, string]]>([
		['五百六十八万元', ['568', '万元']],
		['六百三十余万元', ['630', '万元']],
		['五万八千元', ['58000', '元']],
		['一亿二千万元', ['12000', '万元']],
		['一点二亿元', ['1.2', '亿元']],
		['壹仟捌佰捌拾肆万肆仟元', ['18844000', '元']],
		['捌拾柒点伍分', ['87.5', '分']],
		['九十三分半', ['93.5', '分']]
	])('%s', (text, [decimal, unit]) => {
		expect(amountsIn(normalise(text).text)).toMatchObject([{ decimal, unit }]);
	});
	it.each(['单位：万元', '二〇二三年元月', '百元以上', '第三元素', '一分为二'])(
		'not in %s',
		(text) => {
			expect(amountsIn(normalise(text).text)).toEqual([]);
		}
	);
});

describe('words before a label that are not known', () => {
	it('are passed over where the sum closes', () => {
		const text =
			'本年支出合计500.00万元。资金投向上看基本支出300.00万元，着力保障的项目支出200.00万元。';
		expect(printed('basicExpenditure', text)).toBe('300.00万元');
		expect(printed('projectExpenditure', text)).toBe('200.00万元');
	});
	it('are not where nothing bears the amount out', () => {
		expect(printed('basicExpenditure', '资金投向上看基本支出300.00万元。')).toBeNull();
	});
	it('never make it another body or a purpose', () => {
		const text = '本年支出合计500.00万元。群艺中心基本支出300.00万元，群艺中心项目支出200.00万元。';
		expect(printed('basicExpenditure', text)).toBeNull();
	});
});

describe('budgets', () => {
	const moved =
		'年初核定4.38亿元，年中收回未启动项目资金后调整为4.21亿元，对照调整后预算，执行率97.18%。';
	it('are read where the initial one is moved to another', () => {
		expect(printed('budgetInitial', moved)).toBe('4.38亿元');
		expect(printed('budgetAdjusted', moved)).toBe('4.21亿元');
	});
	it('name the base of the rate that is held against them', () => {
		const figure = extractReports(reportWith(moved))[0]?.figures.executionRate;
		expect(figure).toMatchObject({ printed: '97.18%', basis: { denominator: 'adjusted' } });
	});
	it('are read where the expenditure fulfils them', () => {
		const text = '财政拨款支出612.40万元，完成年初预算600.00万元的102.07%。';
		expect(printed('budgetInitial', text)).toBe('600.00万元');
		expect(printed('executionRate', text)).toBe('102.07%');
	});
	it('are not read from what one project was moved to', () => {
		expect(printed('budgetAdjusted', '展陈项目年初安排30万元，后调整为25万元。')).toBeNull();
	});
});

test('a share that moved is what it moved to', () => {
	expect(printed('basicShare', '基本支出占总支出的比重由上年的34.84%降至31.49%。')).toBe('31.49%');
});

test('a grant is income where the rest of the income is told beside it', () => {
	const text = '当年财政拨款六百三十余万元，其余为上年结转及零星收入。';
	expect(printed('fiscalAppropriationIncome', text)).toBe('六百三十余万元');
	expect(printed('fiscalAppropriationIncome', '展陈项目获财政拨款30万元。')).toBeNull();
});

test('a grade and a score of another year are not this one', () => {
	const text = '本年度部门整体支出自评等级为“良好”。本馆二〇二二年自评等级为“优秀”。';
	expect(printed('selfGrade', text)).toBe('良好');
});

test('a short line is the rest of its paragraph', () => {
	const lines = [
		'2023年本年支出合计500.00万元，其中：基本支出300.00万',
		'元。项目支',
		'出200.00万元。'
	];
	expect(printed('projectExpenditure', ...lines)).toBe('200.00万元');
});

test('points out of less than a hundred are parts, and their sum is the score', () => {
	const text =
		'部门决策25分，自评24分；部门管理20分，自评18.6分；部门绩效55分，自评53分。合计95.6分。';
	expect(printed('selfScore', text)).toBe('95.6分');
});

test('a satisfaction that was aimed at is not the result', () => {
	const text = [
		'年初设定的主要目标是：举办展览12场；观众满意度达到95%以上。',
		'年底发放问卷60份，满意度为98.3%。'
	];
	expect(printed('satisfaction', ...text)).toBe('98.3%');
});

test('Hunan tells of all expenditure under 一般公共预算支出情况', () => {
	const [report] = extractReports(
		reportWith('二、一般公共预算支出情况', '2023年基本支出300.00万元，项目支出200.00万元。')
	);
	expect(report?.figures.basicExpenditure).toMatchObject({ basis: { fund: 'all' } });
});

test('what a report tells of its own office is not the department', () => {
	const text = '全馆基本支出280.51万元。馆本级收入120.88万元、支出103.62万元。';
	const [report] = extractReports(reportWith(text.replaceAll('馆本级', '机关本级')));
	expect(report?.figures.totalExpenditure).toMatchObject({
		state: 'missing',
		alternatives: [{ printed: '103.62万元', basis: { entity: 'own_office' } }]
	});
	const alone = extractReports(reportWith('机关本级支出103.62万元。'))[0];
	expect(alone?.figures.totalExpenditure).toMatchObject({ basis: { entity: 'own_office' } });
});

test('parts whose shares fit their own sum are borne out without it', () => {
	const text =
		'全年花出去500.00万元，其中人员、公用等基本支出200.00万元，占本年支出的40.00%；造林等项目支出300.00万元，占本年支出的60.00%。';
	expect(printed('basicExpenditure', text)).toBe('200.00万元');
	expect(printed('projectShare', text)).toBe('60.00%');
});

test('a score is the sum of the parts before it in its sentence', () => {
	expect(
		printed('selfScore', '我馆履职效能得48.90分，管理效率得48.70分，合计97.60分，自评等级为优。')
	).toBe('97.60分');
});

test('a budget is the initial one, whoever granted it', () => {
	const text = '年初区人大批复我馆部门预算492.60万元，执行中全年预算调整为518.30万元。';
	expect(printed('budgetInitial', text)).toBe('492.60万元');
	expect(printed('budgetAdjusted', text)).toBe('518.30万元');
});

test('a share whose sign was lost is a share', () => {
	const text =
		'支出合计500.00万元，其中：基本支出314.05万元，占62.81；项目支出185.95万元，占37.19。';
	expect(printed('basicShare', text)).toBe('62.81');
	expect(printed('projectShare', text)).toBe('37.19');
});

test('what is left over is named behind its amount', () => {
	const text =
		'全年总支出500.00万元，其中人员经费214.05万元、公用经费100.00万元，剩下的185.95万元都是项目支出，占到总支出的37.19%。';
	expect(printed('projectExpenditure', text)).toBe('185.95万元');
	expect(printed('projectShare', text)).toBe('37.19%');
});

test('the satisfaction that a chapter of objectives asks for is no result', () => {
	expect(printed('satisfaction', '（三）部门整体绩效目标', '观众满意度达到95%以上。')).toBeNull();
});

test('a heading gives the unit of the amounts below it, and of no others', () => {
	const [report] = extractReports(
		reportWith(
			'二、预算及执行情况（金额单位：万元）',
			'2023年年初预算486.20，调整后预算528.75。支出决算519.06，其中基本支出187.44，项目支出331.62。',
			'三、其他',
			'收入决算526.31。'
		)
	);
	expect(report?.figures.budgetInitial).toMatchObject({
		value: { fen: 486_2000_00 },
		printed: '486.20',
		unit: '万元'
	});
	expect(report?.figures.projectExpenditure).toMatchObject({ printed: '331.62' });
	expect(report?.figures.totalIncome.state).toBe('missing');
});

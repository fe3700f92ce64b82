import { describe, expect, it } from 'vitest';
import { extractReports } from '$lib/extraction/extract';
import { expectTruePlaces } from './quotes';
import { documentOf, tableOf, title } from './source';

function read(...parts: Parameters<typeof documentOf>) {
	const document = documentOf(title, ...parts);
	const reports = extractReports(document);
	expectTruePlaces(document, reports);
	const [report] = reports;
	if (!report) throw new Error('no report');
	return report;
}

const span = (text: string, columns: number) => ({ text, columns });

describe('a form that asks for problems and measures below its indicators', () => {
	const form = (problems: string, measures: string) =>
		tableOf([
			['指标名称', '年初指标值', '全年完成值', '指标权重', '指标得分', '说明'],
			['开展巡查次数', '≥40次', '44次', '20', '20', ''],
			['群众满意度', '≥90%', '93.5%', '10', '10', ''],
			['存在的主要问题', span(problems, 5)],
			['下一步改进措施', span(measures, 5)]
		]);
	const long =
		'1.巡查力量集中在主干道，支路和背街小巷覆盖不够。2.第三方服务验收标准偏粗，扣款依据不足。';
	const short = '1.增加夜间巡查。2.细化验收标准。';

	it.each([
		[long, short],
		[short, long]
	])('has both answers read, whichever is the longer', (problems, measures) => {
		const report = read(form(problems, measures));
		expect(report.problems).toHaveLength(2);
		expect(report.measures.map(({ problem }) => problem)).toEqual([1, 2]);
	});

	it('has no indicator but those of its rows', () => {
		expect(read(form(long, short)).indicators.map(({ name }) => name)).toEqual([
			'开展巡查次数',
			'群众满意度'
		]);
	});
});

describe('the same form where cells cannot be merged', () => {
	it('has no indicator but those of its rows', () => {
		const { indicators } = read(
			tableOf([
				['指标名称', '年初指标值', '全年完成值', '指标权重', '指标得分', '说明'],
				['开展巡查次数', '≥40次', '44次', '20', '20', ''],
				['存在的主要问题', '1.巡查力量集中在主干道。2.验收标准偏粗。', '', '', '', ''],
				['下一步改进措施', '1.增加夜间巡查。2.细化验收标准。', '', '', '', '']
			])
		);
		expect(indicators.map(({ name }) => name)).toEqual(['开展巡查次数']);
	});
});

describe('a form behind a report that lists its indicators in prose as well', () => {
	it('gives each indicator once, with its points', () => {
		const { indicators } = read(
			'二、绩效指标完成情况',
			'产出指标：',
			'（1）开展巡查次数：目标值≥40次，实际完成值44次。',
			'满意度指标：',
			'（1）群众满意度：目标值≥90%，实际完成值93.5%。',
			'附件：部门整体支出绩效自评表',
			tableOf([
				['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
				['产出指标', '开展巡查次数', '≥40次', '44次', '20', '20'],
				['满意度指标', '群众满意度', '≥90%', '93.5%', '10', '10']
			])
		);
		expect(indicators.map(({ name, weight }) => [name, weight])).toEqual([
			['开展巡查次数', 20],
			['群众满意度', 10]
		]);
	});
});

describe('running prose', () => {
	it('tells targets and results in words as well as in numbers', () => {
		const { indicators } = read(
			'产出方面，预算批复及时率目标为100%，实际完成100%；十分钟到场率目标为不低于95%，实际完成96.2%。',
			'效益方面，会商机制健全程度目标为健全，实际完成基本健全。'
		);
		expect(
			indicators.map(({ level1, name, target, actual }) => [
				level1,
				name,
				target?.printed,
				actual?.printed
			])
		).toEqual([
			['产出', '预算批复及时率', '100%', '100%'],
			['产出', '十分钟到场率', '不低于95%', '96.2%'],
			['效益', '会商机制健全程度', '健全', '基本健全']
		]);
	});

	it('says that a result was not reported, and why', () => {
		const { indicators } = read(
			'产出方面，合同审查份数目标为不少于240份，实际完成未填报，主要原因是窗口办理量下降；培训场次目标为不少于14场，实际完成15场。'
		);
		expect(
			indicators.map(({ name, target, actual, reason }) => [
				name,
				target?.number,
				actual?.number ?? null,
				reason
			])
		).toEqual([
			['合同审查份数', 240, null, '窗口办理量下降'],
			['培训场次', 14, 15, null]
		]);
	});

	it.each(['达成预期指标', '达标', '达到预期'])('keeps the whole of the result %s', (words) => {
		const { indicators } = read(
			'产出指标：',
			`（1）机制建设情况：目标值持续完善，实际完成值${words}。`,
			'满意度指标：',
			'（1）群众满意度：目标值≥90%，实际完成值93.5%。',
			`效益方面，队伍稳定情况目标为保持稳定，实际完成${words}。`
		);
		const results = indicators.map(({ name, actual }) => [name, actual?.printed]);
		expect(results).toContainEqual(['队伍稳定情况', words]);
	});

	it('does not take a problem with targets for a target', () => {
		const { indicators } = read(
			'自评中也发现一些问题：一是部分目标值设置偏保守，对照年初任务清单看到，实际完成明显高于年初目标，导向作用不强。'
		);
		expect(indicators).toEqual([]);
	});

	it('keeps rates of different things apart, though their names share words', () => {
		const { indicators } = read(
			'产出方面，投资项目审批合规率目标为100%，实际完成100%；重点投资项目完成率目标为100%，实际完成100%。'
		);
		expect(indicators).toHaveLength(2);
	});

	it('keeps lines of one list apart, though each is 100%', () => {
		const { indicators } = read(
			'产出指标：',
			'（1）审计项目质量检查合格率，年初目标100%，年末完成100%。',
			'（2）采购项目验收合格率，年初目标100%，年末完成100%。'
		);
		expect(indicators).toHaveLength(2);
	});

	it('names the columns of a table without making an indicator of them', () => {
		expect(read('各项指标的目标值、实际完成值和得分情况详见附件。').indicators).toEqual([]);
	});

	it.each(['针对上述问题，下一步将：', '下一步，我局将：', '针对这些不足，下一步打算：'])(
		'promises measures after %s',
		(lead) => {
			const { measures } = read(
				'自评中也发现，我局还存在一些问题：一是巡查力量集中在主干道；二是验收标准偏粗。',
				`${lead}一是增加夜间巡查；二是细化验收标准。`
			);
			expect(measures.map(({ text }) => text)).toEqual(['增加夜间巡查', '细化验收标准']);
		}
	);
});

describe('problems without a heading before measures that have one', () => {
	it('are read, and linked with their measures', () => {
		const { problems, measures } = read(
			'对照年初目标，仍存在以下问题：一是巡查力量集中在主干道；二是验收标准偏粗。',
			'下一步打算：一是增加夜间巡查；二是细化验收标准。'
		);
		expect(problems.map(({ text }) => text)).toEqual(['巡查力量集中在主干道', '验收标准偏粗']);
		expect(measures.map(({ problem }) => problem)).toEqual([1, 2]);
	});
});

describe('a column 占本年支出比重', () => {
	it('holds the shares of basic and of project expenditure', () => {
		const { figures } = read(
			tableOf([
				['项目', '金额（万元）', '占本年支出比重'],
				['本年支出合计', '200.00', ''],
				['基本支出', '150.00', '75.00%'],
				['项目支出', '50.00', '25.00%']
			])
		);
		expect(figures.basicShare).toMatchObject({ value: { percent: 75 } });
		expect(figures.projectShare).toMatchObject({ value: { percent: 25 } });
	});
});

describe('an indicator that counts problems', () => {
	it('opens no section of problems or measures', () => {
		const { indicators, problems } = read(
			'产出指标：',
			'巡察发现问题数量：年度目标不少于300个，实际完成318个。',
			'巡察党组织数量：年度目标不少于20个，实际完成21个。',
			'效益指标：',
			'反馈问题整改完成率：年度目标不低于91%，实际完成92.7%。',
			'政策知晓率：年度目标不低于85%，实际完成88.5%。',
			'四、主要问题',
			'一是支部活动与中心工作结合不紧；二是闲置资产处置偏慢。'
		);
		expect(indicators.map(({ level1, name }) => [level1, name])).toEqual([
			['产出指标', '巡察发现问题数量'],
			['产出指标', '巡察党组织数量'],
			['效益指标', '反馈问题整改完成率'],
			['效益指标', '政策知晓率']
		]);
		expect(problems).toHaveLength(2);
	});
});

describe('the name of an agency in a title', () => {
	it.each(['妇幼保健院', '教师发展院', '开放大学', '委党史研究室', '委统一战线工作部', '青少年宫'])(
		'may end like 青桐市云岭区%s',
		(end) => {
			const name = `青桐市云岭区${end}`;
			const [report] = extractReports(documentOf(`2023年度${name}整体支出绩效自评报告`));
			expect(report?.agency?.name).toBe(name);
		}
	);
});

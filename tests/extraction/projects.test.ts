import { expect, test } from 'vitest';
import { extractReports } from '$lib/extraction/extract';
import { documentOf, tableOf, title } from './source';

const projects = (...parts: Parameters<typeof documentOf>) =>
	extractReports(documentOf(title, ...parts))[0]?.projects.map(({ name }) => name);

test.each([
	['年度重点安排四个项目：展厅改造工程、流动展览项目、志愿服务经费、库房除湿设备购置。', 4],
	['项目资金主要投向：流动展览补贴、展厅改造工程、数字馆藏建设、群众合唱奖补。', 4],
	['本年度围绕群众文化安排了展厅改造工程、流动展览专项、志愿服务经费三类支出。', 3],
	['2023年主要实施了展厅改造工程、流动展览计划、合唱团奖补、数字馆藏建设等。', 4],
	['2023年安排资金的重点任务有：展厅改造、库房整治、旧馆拆除、网络改造。', 4],
	['2023年重点实施以下项目：展厅改造项目、流动展览项目。', 2],
	['重点项目3个，分别为：展厅改造项目、流动展览项目、库房整治项目。', 3],
	['本年度主要项目有：1.展厅改造经费；2.流动展览经费；3.志愿服务经费。', 3],
	['主要项目：馆藏保护与利用、流动展览、合唱团贴息、库房整治。', 4]
])('%s names its projects', (text, count) => {
	expect(projects(text)).toHaveLength(count);
});

test.each([
	'项目支出主要用于办公费、差旅费、培训费。',
	'项目支出主要用于展厅改造、流动展览和志愿服务等方面。',
	'重点推进以下任务：一是抓好展厅改造和流动展览；二是推进库房整治。',
	'全年开展了送戏下乡、免费培训、读书活动。',
	'主要职责包括：组织群众文化活动、辅导业余团队、保护民间文化。'
])('%s names none', (text) => {
	expect(projects(text)).toEqual([]);
});

test('tasks that begin with a verb are no projects unless they are called so', () => {
	expect(
		projects(
			'（二）年度重点工作任务',
			'1.加强公共文化体系建设，服务更近。2.实施展厅改造工程。3.深化阅读服务。'
		)
	).toEqual(['展厅改造工程']);
});

test('a table of several projects names them, one of a single project does not', () => {
	const several = tableOf([
		['序号', '项目名称', '全年预算数', '全年执行数', '执行率'],
		['1', '展厅改造', '60.00', '58.00', '96.67%'],
		['2', '流动展览', '20.00', '20.00', '100%'],
		['', '合计', '80.00', '78.00', '97.50%']
	]);
	expect(projects(several)).toEqual(['展厅改造', '流动展览']);
	const single = tableOf([
		['项目名称', '展厅改造', '主管部门', '文化馆'],
		['项目资金（万元）', '全年预算数', '全年执行数', '执行率'],
		['年度资金总额', '60.00', '58.00', '96.67%']
	]);
	expect(projects(single)).toEqual([]);
});

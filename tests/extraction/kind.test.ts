import { expect, test } from 'vitest';
import { extractReports } from '$lib/extraction/extract';
import { documentOf, tableOf } from './source';

test('final accounts are known by their title, whatever tables of projects stand in them', () => {
	const [report] = extractReports(
		documentOf(
			'青桐市云岭区水务局2023年度部门决算公开情况说明',
			'一、收入支出决算情况说明',
			'2023年度收入合计480.00万元，支出合计510.00万元，其中：基本支出160.00万元，项目支出350.00万元。',
			'二、绩效自评情况',
			'（一）项目支出绩效自评情况。见下表。',
			tableOf([
				['项目名称', '河道清淤', '主管部门', '青桐市云岭区水务局'],
				['项目资金（万元）', '全年预算数', '全年执行数', '执行率'],
				['年度资金总额', '260.00', '248.00', '95.38%']
			])
		)
	);
	expect(report?.kind).toBe('final_accounts');
	expect(report?.figures.totalExpenditure).toMatchObject({ printed: '510.00万元' });
});

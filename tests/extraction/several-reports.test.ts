import { describe, expect, it } from 'vitest';
import type { Table } from '$lib/domain/document';
import { extractReports } from '$lib/extraction/extract';
import { documentOf, tableOf } from './source';

const report = (name: string, year: number, amount: string): (string | Table)[] => [
	`${name}${year}年度部门整体支出绩效自评报告`,
	'一、收支情况',
	`${year}年本年支出合计${amount}万元。`
];
const read = (...parts: (string | Table)[]) =>
	extractReports(documentOf(...parts)).map(({ part, agency: who, year, figures }) => [
		part,
		who?.name ?? null,
		year?.year ?? null,
		figures.totalExpenditure.state === 'found' ? figures.totalExpenditure.printed : null
	]);
const water = '云岭区水务局';
const schools = '云岭区教育局';
const elders = '云岭区民政局';

describe('several reports in one file', () => {
	it('begin at titles that name another agency', () => {
		expect(read(...report(water, 2023, '510.00'), ...report(schools, 2023, '8210.00'))).toEqual([
			[1, water, 2023, '510.00万元'],
			[2, schools, 2023, '8210.00万元']
		]);
	});
	it('begin at titles of another year', () => {
		expect(read(...report(water, 2022, '490.00'), ...report(water, 2023, '510.00'))).toEqual([
			[1, water, 2022, '490.00万元'],
			[2, water, 2023, '510.00万元']
		]);
	});
	it('are not begun by a contents page', () => {
		const all = [water, schools, elders];
		expect(
			read(
				'目录',
				...all.map((name) => `${name}2023年度部门整体支出绩效自评报告`),
				...report(water, 2023, '510.00'),
				...report(schools, 2023, '8210.00'),
				...report(elders, 2023, '730.00')
			)
		).toEqual([
			[1, water, 2023, '510.00万元'],
			[2, schools, 2023, '8210.00万元'],
			[3, elders, 2023, '730.00万元']
		]);
	});
	it('are told by the field below titles that name nobody', () => {
		const one = (name: string, amount: string) => [
			'2023年度部门整体支出绩效自评报告',
			`填报单位：${name}`,
			'一、收支情况',
			`2023年本年支出合计${amount}万元。`
		];
		expect(read(...one(water, '510.00'), ...one(schools, '8210.00'))).toEqual([
			[1, water, 2023, '510.00万元'],
			[2, schools, 2023, '8210.00万元']
		]);
	});
	it('are told by forms one after another', () => {
		const form = (name: string, amount: string) => [
			'部门整体支出绩效自评表',
			'（2023年度）',
			tableOf([
				['部门名称', name, '', ''],
				['预算执行情况', '年初预算数（万元）', '全年预算数（万元）', '全年执行数（万元）'],
				['年度资金总额', '500.00', '520.00', amount]
			])
		];
		expect(read(...form(water, '510.00'), ...form(schools, '519.00'))).toEqual([
			[1, water, 2023, '510.00'],
			[2, schools, 2023, '519.00']
		]);
	});
	it.each([
		['its appendix repeats the title', [`附件：${water}2023年度部门整体支出绩效自评表`]],
		['its cover stands before it', []]
	])('are one where %s', (_, more) => {
		expect(
			read(`${water}2023年度部门整体支出绩效自评报告`, ...report(water, 2023, '510.00'), ...more)
		).toEqual([[null, water, 2023, '510.00万元']]);
	});
});

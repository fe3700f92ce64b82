import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runRules } from '$lib/audit/run-rules';
import type { SourceDocument } from '$lib/domain/document';
import type { Filing } from '$lib/domain/filing';
import { extractReports } from '$lib/extraction/extract';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { documentOf, reportWith, tableOf, type CellText } from '../extraction/source';
import { department, districtOf, filing } from '../warehouse/a-filing';

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
});
afterAll(() => connector.close());

const agency = department('a');
const rules = ['K12', 'K19', 'K22'];

/** What the rules that look at a document make of one, filed for a year. */
async function findingsOf(document: SourceDocument, year = 2023) {
	const [report] = extractReports(document);
	if (!report) throw new Error('no report');
	const one: Filing = { ...filing(agency, year), report };
	await loadDistrict(connector, districtOf([agency], [one]));
	const found = (await runRules(connector)).filter(({ rule }) => rules.includes(rule));
	return found.map(({ rule, severity, params, places }) => ({
		rule,
		severity,
		params,
		quotes: places.map(({ quote }) => quote)
	}));
}

const money = '2023年我馆本年收入合计500.00万元。2023年本年支出合计490.00万元。';
const accounts = (...rows: CellText[][]) => tableOf([['项目', '决算数（万元）'], ...rows]);
const carried = (total: string) =>
	accounts(['本年收入合计', '500.00'], ['年初结转和结余', '30.00'], ['收入总计', total]);

describe('K12: one year in title, text and tables', () => {
	it('names the year that differs and one that is right', async () => {
		const title = '青桐市云岭区文化馆2022年度部门整体支出绩效自评报告';
		const document = documentOf(title, '一、收支情况', money, '2023年自评得分95分。');
		expect(await findingsOf(document)).toEqual([
			{
				rule: 'K12',
				severity: 'warn',
				params: { what: 'title', year: 2022, expected: 2023 },
				quotes: ['2022年度', '2023年']
			}
		]);
	});
	it('finds nothing where they are one', async () => {
		expect(await findingsOf(reportWith(money, '（2023年度）', carried('530.00')))).toEqual([]);
	});
	it('holds nothing against a report that was filed for another year throughout', async () => {
		expect(await findingsOf(reportWith(money), 2024)).toEqual([]);
	});
});

describe('K19: the sign of a rate', () => {
	it('is missed', async () => {
		const document = reportWith(money, '其中基本支出300.00万元，占61.22，比上年增长2.57。');
		expect(await findingsOf(document)).toMatchObject([
			{ rule: 'K19', severity: 'note', params: { printed: '61.22' }, quotes: ['占61.22'] },
			{ rule: 'K19', severity: 'note', params: { printed: '2.57' }, quotes: ['增长2.57'] }
		]);
	});
	it('is not where it stands', async () => {
		expect(await findingsOf(reportWith(money, '基本支出占61.22%，增长2.57%。'))).toEqual([]);
	});
});

describe('K22: a total of a table', () => {
	const k22 = (severity: string, amount: string, difference: string) => [
		{
			rule: 'K22',
			severity,
			params: { total: '收入总计', amount, other: '530', difference },
			quotes: [`收入总计\t${amount}`, '本年收入合计\t500.00\n年初结转和结余\t30.00']
		}
	];
	it.each<[string, string, ReturnType<typeof k22>]>([
		['the sum', '530.00', []],
		['within rounding of three values', '530.01', []],
		['beyond it', '530.02', k22('note', '530.02', '0.02')],
		['by 0.5 万元', '530.50', k22('error', '530.50', '0.5')],
		['less a digit', '53.00', k22('error', '53.00', '477')]
	])('%s', async (_, total, expected) => {
		const found = await findingsOf(reportWith(money, carried(total)));
		const plain = expected.map((one) => ({
			...one,
			params: { ...one.params, amount: String(Number(one.params.amount)) }
		}));
		expect(found).toEqual(plain);
	});
	it('is left to K1 and K4 where they say the same', async () => {
		const table = accounts(
			['本年支出合计', '490.00'],
			['基本支出', '300.00'],
			['其中：人员经费', '250.00'],
			['公用经费', '40.00'],
			['项目支出', '180.00']
		);
		expect(await findingsOf(reportWith(table))).toEqual([]);
	});
	it('is told of a budget, which they do not look at', async () => {
		const table = tableOf([
			['项目', '年初预算数（万元）', '决算数（万元）'],
			['本年支出合计', '480.00', '490.00'],
			['基本支出', '300.00', '300.00'],
			['项目支出', '190.00', '190.00']
		]);
		expect(await findingsOf(reportWith(table))).toMatchObject([
			{ rule: 'K22', params: { amount: '480', other: '490', difference: '10' } }
		]);
	});
});

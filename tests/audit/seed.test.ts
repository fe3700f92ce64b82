import { afterAll, beforeAll, expect, it } from 'vitest';
import { askDepartmentMeasures } from '$lib/analysis/department-measures';
import { runRules } from '$lib/audit/run-rules';
import { fen } from '$lib/domain/money';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import {
	department,
	filing,
	found,
	grade,
	indicator,
	quantity,
	rate,
	reading,
	wan,
	districtOf
} from '../warehouse/a-filing';

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
	const association = department('science', 'mass', '广州市天河区科学技术协会');
	const here = (from: number) => ({ block: 9, from });
	const again = (wanted: number, from: number) =>
		reading({ kind: 'money', fen: fen(wanted), decimals: 2 }, here(from));
	const whole = (denominator: 'income' | 'expenditure') =>
		found({ kind: 'rate', percent: 100, decimals: 0 }, { fund: 'fiscal', denominator });
	const single = (name: string, number: number | null, printed: string) =>
		indicator({ name, target: null, actual: null, single: quantity(number, printed) });
	await loadDistrict(
		connector,
		districtOf(
			[association],
			[
				filing(
					association,
					2023,
					{
						totalIncome: wan(458.62, here(0)),
						totalExpenditure: wan(458.62, here(80)),
						fiscalAppropriationIncome: wan(458.62, { fund: 'fiscal', ...here(60) }),
						fiscalAppropriationExpenditure: wan(458.62, { fund: 'fiscal', ...here(100) }),
						fiscalIncomeShare: whole('income'),
						fiscalExpenditureShare: whole('expenditure'),
						basicExpenditure: wan(262.52, { ...here(120), alternatives: [again(262520000, 20)] }),
						projectExpenditure: wan(196.1, { ...here(150), alternatives: [again(196100000, 40)] }),
						basicShare: rate(57.24, { denominator: 'expenditure' }),
						projectShare: rate(42.76, { denominator: 'expenditure' }),
						executionRate: found(
							{ kind: 'rate', percent: 100, decimals: 0 },
							{ denominator: 'not_stated' }
						),
						selfGrade: grade('优'),
						satisfaction: found({ kind: 'rate', percent: 100, decimals: 0 })
					},
					[single('科普活动参加人数', 12000, '约 12000 人'), single('活动场数', 48, '共 48 场')]
				)
			]
		)
	);
});
afterAll(() => connector.close());

it('finds in the figures of the real report only that income and expenditure are mixed, and that all are satisfied', async () => {
	const findings = await runRules(connector);
	expect(findings.map(({ rule, severity, params }) => [rule, severity, params])).toEqual([
		['K17', 'note', { satisfaction: '100' }],
		['K25', 'note', { part: 'basicExpenditure' }],
		['K25', 'note', { part: 'projectExpenditure' }]
	]);
	expect(findings.map(({ places }) => places.map(({ place }) => place.span[0]))).toEqual([
		[0],
		[20],
		[40]
	]);
});

it('makes of them the measures that they allow', async () => {
	const rows = await askDepartmentMeasures(connector, { code: 'science' });
	const of = new Map(rows.map((row) => [row.measure, row]));
	expect(of.get('basicShare')?.value).toBeCloseTo(0.57241, 5);
	expect(of.get('executionRate')).toMatchObject({ value: null, reason: 'no_budget' });
	expect(of.get('executionStated')).toMatchObject({ value: 1, reason: null });
	expect(of.get('reachedShare')).toMatchObject({ value: null, reason: 'no_targets' });
	expect(of.get('attainmentCoverage')).toMatchObject({ numerator: 0, denominator: 2 });
	expect(of.get('selfScore')).toMatchObject({ value: null, reason: 'not_stated' });
});

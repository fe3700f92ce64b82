import { afterAll, beforeAll, expect, it } from 'vitest';
import { askFilingStates, filingStateOf } from '$lib/analysis/filing-states';
import { askOverviewAnswer, valuesOf } from '$lib/analysis/overview-answer';
import { unbroken } from '$lib/domain/department';
import { askRanking } from '$lib/analysis/ranking';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { department, districtOf, filing, wan } from '../warehouse/a-filing';

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
	const agencies = [
		...['filed', 'due', 'late', 'exempt', 'unlisted', 'volunteer'].map((code) => department(code)),
		{ ...department('ended'), life: { ...unbroken, lastYear: 2021 } },
		{ ...department('unit'), parent: 'filed' },
		{ ...department('quiet'), parent: 'filed' }
	];
	const amounts = { totalExpenditure: wan(100), budgetAdjusted: wan(110) };
	const entry = { year: 2023, exemption: null, due: '2024-04-30' };
	await loadDistrict(connector, {
		...districtOf(
			agencies,
			agencies
				.filter(({ code }) => code === 'filed' || code === 'volunteer')
				.flatMap((agency) => [2022, 2023].map((year) => filing(agency, year, amounts)))
		),
		roster: [
			{ ...entry, code: 'filed' },
			{ ...entry, code: 'due' },
			{ ...entry, code: 'ended' },
			{ ...entry, code: 'unit' },
			{ ...entry, code: 'late', due: '2024-03-31' },
			{ ...entry, code: 'exempt', exemption: '年内划转', due: null }
		]
	});
});
afterAll(() => connector.close());

it('says who has to file, where a year has a roster', async () => {
	const [asked] = await askFilingStates(connector, { years: [2023] });
	const stateOf = new Map(asked?.states.map((row) => [row.code, filingStateOf(row, '2024-04-15')]));
	expect(Object.fromEntries(stateOf)).toEqual({
		filed: 'filed',
		volunteer: 'filed',
		due: 'not_filed',
		ended: 'not_filed',
		unit: 'not_filed',
		late: 'overdue',
		exempt: 'exempt',
		unlisted: 'exempt'
	});
});

it('asks all that account, where a year has none', async () => {
	const [asked] = await askFilingStates(connector, { years: [2022] });
	expect(asked?.states.map((row) => filingStateOf(row, '2024-04-15')).sort()).toEqual([
		...['filed', 'filed'],
		...['not_filed', 'not_filed', 'not_filed', 'not_filed']
	]);
});

it('counts those that filed or should have', async () => {
	const { sums: rows } = await askOverviewAnswer(connector, { year: 2023 });
	expect(rows.map(({ year, agencies, filed }) => [year, agencies, filed])).toEqual([
		[2022, 6, 2],
		[2023, 6, 2]
	]);
});

it('holds nothing against one that need not file', async () => {
	const ranking = await askRanking(connector, {
		measure: 'executionRate',
		year: 2023,
		category: null
	});
	const answer = await askOverviewAnswer(connector, { year: 2023 });
	const reasons = {
		filed: null,
		volunteer: null,
		due: 'not_filed',
		late: 'not_filed',
		exempt: 'not_due',
		unlisted: 'not_due'
	};
	const reasonsOf = (rows: readonly { code: string; reason: string | null }[]) =>
		Object.fromEntries(rows.map(({ code, reason }) => [code, reason]));
	expect(reasonsOf(ranking)).toEqual(reasons);
	expect(reasonsOf(valuesOf(answer, 'executionRate'))).toEqual({ ...reasons, ended: 'not_filed' });
});

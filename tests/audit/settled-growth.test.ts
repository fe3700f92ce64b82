import { afterAll, beforeAll, expect, it } from 'vitest';
import { askMeasured } from '$lib/analysis/measured';
import { laySettlements } from '$lib/audit/lay-settlements';
import { runRules } from '$lib/audit/run-rules';
import type { Finding } from '$lib/domain/finding';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { remeasure } from '$lib/warehouse/remeasure';
import { department, districtOf, filing, wan } from '../warehouse/a-filing';

let connector: Connector;
let findings: Finding[];
beforeAll(async () => {
	connector = await openNodeConnector();
	const others = ['b', 'c', 'd'].map((code) => department(code));
	const general = (amount: number) => wan(amount, { fund: 'general' });
	await loadDistrict(
		connector,
		districtOf(
			[department('a'), ...others],
			[
				...others.flatMap((agency) =>
					[2021, 2022].map((year) => filing(agency, year, { totalExpenditure: wan(100) }))
				),
				filing(department('a'), 2021, { totalExpenditure: general(400) }),
				// On another basis than most, and its parts do not sum to the whole.
				filing(department('a'), 2022, {
					totalExpenditure: general(500),
					basicExpenditure: general(300),
					projectExpenditure: general(100)
				})
			]
		)
	);
	findings = await runRules(connector);
});
afterAll(() => connector.close());

const growth = async () => {
	const [row] = await askMeasured(connector, { measures: ['growth'], years: [2022], codes: ['a'] });
	return row;
};

it('a growth that alone was withheld comes back once its finding is settled', async () => {
	expect(findings.map(({ rule }) => rule)).toContain('K1');
	expect(await growth()).toMatchObject({ value: null, reason: 'disputed' });
	const settled = findings.map(({ key }) => ({
		key,
		verdict: 'explained' as const,
		note: '',
		at: '2026-11-23T08:00:00.000Z',
		digest: null
	}));
	await laySettlements(connector, settled, () => remeasure(connector));
	expect(await growth()).toMatchObject({ value: 0.25 });
	await laySettlements(connector, [], () => remeasure(connector));
	expect(await growth()).toMatchObject({ value: null, reason: 'disputed' });
});

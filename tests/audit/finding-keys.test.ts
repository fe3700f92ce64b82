import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFindings } from '$lib/analysis/findings';
import { runRules } from '$lib/audit/run-rules';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { department, districtOf, filing, indicator, quantity, wan } from '../warehouse/a-filing';

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
});
afterAll(() => connector.close());

const agency = department('a');
const unmet = (name: string, score = 10) =>
	indicator({ name, actual: quantity(80), weight: 10, score, reason: '场地维修' });

async function keysOf(total: number, names: string[]): Promise<string[]> {
	const one = filing(
		agency,
		2023,
		{ totalExpenditure: wan(total), basicExpenditure: wan(1), projectExpenditure: wan(2) },
		names.map((name) => unmet(name))
	);
	await loadDistrict(connector, districtOf([agency], [one]));
	await runRules(connector);
	return (await askFindings(connector, { year: null, code: null })).map(({ key }) =>
		key.replace(one.id, 'id')
	);
}

describe('The key of a finding', () => {
	it('names rule, report and what it is about', async () => {
		expect(await keysOf(500, ['培训人次', '检查次数'])).toEqual([
			'K1|id|basicExpenditure,projectExpenditure,totalExpenditure',
			'K15|id|培训人次',
			'K15|id|检查次数'
		]);
	});

	it('is the same whatever the amounts and the order are', async () => {
		const before = await keysOf(500, ['培训人次', '检查次数']);
		expect(await keysOf(700, ['检查次数', '培训人次'])).toEqual(before);
	});

	it('tells two of one name apart, and holds none of the signs that part findings', async () => {
		const keys = await keysOf(3, ['人次', '人次', 'a␟b␞c']);
		expect(keys).toEqual(['K15|id|a b c', 'K15|id|人次', 'K15|id|人次|2']);
	});
});

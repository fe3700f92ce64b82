import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askRule } from '$lib/audit/ask-rule';
import { prepareRules } from '$lib/audit/prepare-rules';
import { rules } from '$lib/audit/catalogue';
import { k1 } from '$lib/audit/k1';
import type { Rule } from '$lib/audit/rule';
import { thresholds, type Threshold } from '$lib/domain/threshold';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { department, districtOf, filing, wan } from '../warehouse/a-filing';

describe('the catalogue', () => {
	it('has every rule once, in order', () => {
		const numbers = rules.map(({ id }) => Number(id.slice(1)));
		expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
	});

	it('uses every threshold of the file', () => {
		const used = rules.map(({ id, thresholds }) => [id, Object.keys(thresholds).sort()] as const);
		const written = Object.entries(thresholds).map(
			([id, all]) => [id, Object.keys(all).sort()] as const
		);
		expect(used.filter(([, names]) => names.length > 0)).toEqual(written);
	});

	it.each(rules.map((rule) => [rule.id, rule] as const))(
		'%s binds what it goes by',
		(_, { sql, thresholds, words }) => {
			const bound = sql.replace(/--[^\n]*/g, '').match(/\?/g) ?? [];
			expect(bound).toHaveLength(Object.keys(thresholds).length + (words ? 1 : 0));
		}
	);
});

describe('a threshold that differs by template and year', () => {
	let connector: Connector;
	beforeAll(async () => {
		connector = await openNodeConnector();
		const agency = department('a');
		const off = (year: number, template: string) =>
			filing(
				agency,
				year,
				{
					totalExpenditure: wan(100),
					basicExpenditure: wan(60),
					projectExpenditure: wan(39)
				},
				[],
				template
			);
		const filings = [off(2021, 'hubei'), off(2022, 'hubei'), off(2023, 'general')];
		await loadDistrict(connector, districtOf([agency], filings));
	});
	afterAll(() => connector.close());

	const severities = async (overrides: Threshold['overrides']) => {
		const errorAmount: Threshold = { unit: 'fen', value: 500_000, overrides };
		const rule = { ...k1, thresholds: { errorAmount } } as Rule;
		const scopes = await prepareRules(connector, undefined);
		const found = await askRule(connector, rule, scopes, undefined);
		return found.map(({ report, severity }) => `${report} ${severity}`).sort();
	};

	it.each<[string, Threshold['overrides'], string[]]>([
		['for all alike', [], ['a-2021 error', 'a-2022 error', 'a-2023 error']],
		[
			'for one template',
			[{ template: 'hubei', value: 2_000_000 }],
			['a-2021 note', 'a-2022 note', 'a-2023 error']
		],
		[
			'from a year on',
			[{ from: 2022, value: 2_000_000 }],
			['a-2021 error', 'a-2022 note', 'a-2023 note']
		],
		[
			'for one template and year',
			[{ template: 'hubei', from: 2022, to: 2022, value: 2_000_000 }],
			['a-2021 error', 'a-2022 note', 'a-2023 error']
		]
	])('holds %s', async (_, overrides, expected) => {
		expect(await severities(overrides)).toEqual(expected);
	});
});

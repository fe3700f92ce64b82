import { afterAll, beforeAll } from 'vitest';
import { runRules } from '$lib/audit/run-rules';
import type { Filing } from '$lib/domain/filing';
import type { Finding } from '$lib/domain/finding';
import type { ReferenceAmount } from '$lib/domain/reference';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { department, districtOf } from '../warehouse/a-filing';

export const agency = department('a');

/** Opens an engine for the tests of a file, and asks it what the rules say. */
export function checking() {
	let connector: Connector;
	beforeAll(async () => {
		connector = await openNodeConnector();
	});
	afterAll(() => connector.close());

	const findingsIn = async (
		filings: readonly Filing[],
		reference: readonly ReferenceAmount[] = []
	): Promise<Finding[]> => {
		await loadDistrict(connector, { ...districtOf([], filings), reference });
		return runRules(connector);
	};
	const findings = (filing: Filing, reference: readonly ReferenceAmount[] = []) =>
		findingsIn([filing], reference);
	return {
		findingsIn,
		findings,
		/** Rule, severity and params of those of one rule. */
		async told(rule: string, filing: Filing, reference: readonly ReferenceAmount[] = []) {
			const all = await findings(filing, reference);
			return all
				.filter((one) => one.rule === rule)
				.map(({ severity, params }) => [severity, params] as const);
		}
	};
}

import { afterAll, beforeAll } from 'vitest';
import { askRule } from '$lib/audit/ask-rule';
import { rules } from '$lib/audit/catalogue';
import { prepareRules } from '$lib/audit/prepare-rules';
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

	const load = (filings: readonly Filing[], reference: readonly ReferenceAmount[]) =>
		loadDistrict(connector, { ...districtOf([], filings), reference });
	const findingsIn = async (
		filings: readonly Filing[],
		reference: readonly ReferenceAmount[] = []
	): Promise<Finding[]> => {
		await load(filings, reference);
		return runRules(connector);
	};
	const findings = (filing: Filing, reference: readonly ReferenceAmount[] = []) =>
		findingsIn([filing], reference);
	return {
		findingsIn,
		findings,
		/** Severity and params of what one rule says; only that one runs, which is much faster. */
		async told(id: string, filing: Filing, reference: readonly ReferenceAmount[] = []) {
			const rule = rules.find((one) => one.id === id);
			if (!rule) throw new Error(`There is no rule ${id}`);
			await load([filing], reference);
			const scopes = await prepareRules(connector);
			const objections = await askRule(connector, rule, scopes, undefined);
			return objections.map(({ severity, params }) => [severity, params] as const);
		}
	};
}

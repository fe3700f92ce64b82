import { runRules } from '$lib/audit/run-rules';
import type { Department } from '$lib/domain/department';
import type { Filing } from '$lib/domain/filing';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';

/** A query engine with a district in it. */
export interface Engine {
	readonly connector: Connector;
	/**
	 * Loads the district whole, then runs the cross-checks. Where the load fails the district before
	 * stays; where a check fails the new one stands without findings. Rejects in both cases.
	 */
	load(departments: readonly Department[], filings: readonly Filing[]): Promise<void>;
}

export const engineOn = (connector: Connector): Engine => ({
	connector,
	async load(departments, filings) {
		await loadDistrict(connector, departments, filings);
		await runRules(connector);
	}
});

import { runRules } from '$lib/audit/run-rules';
import type { Department } from '$lib/domain/department';
import type { Filing } from '$lib/domain/filing';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';

/** A query engine with a district in it. */
export interface Engine {
	readonly connector: Connector;
	/** Loads the district whole and runs the cross-checks; on failure the one before stays. */
	load(departments: readonly Department[], filings: readonly Filing[]): Promise<void>;
}

export const engineOn = (connector: Connector): Engine => ({
	connector,
	async load(departments, filings) {
		await loadDistrict(connector, departments, filings);
		await runRules(connector);
	}
});

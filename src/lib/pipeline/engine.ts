import { runRules } from '$lib/audit/run-rules';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict, type DistrictContents } from '$lib/warehouse/load';

/** A query engine with a district in it. */
export interface Engine {
	readonly connector: Connector;
	/**
	 * Loads the district whole, then runs the cross-checks. Where the load fails the district before
	 * stays; where a check fails the new one stands without findings. Rejects in both cases.
	 */
	load(contents: DistrictContents): Promise<void>;
}

export const engineOn = (connector: Connector): Engine => ({
	connector,
	async load(contents) {
		await loadDistrict(connector, contents);
		await runRules(connector);
	}
});

import { runRules } from '$lib/audit/run-rules';
import type { Connector } from '$lib/warehouse/connector';
import type { DistrictContents } from '$lib/warehouse/contents';
import { loadDistrict } from '$lib/warehouse/load';

/** A query engine with a district in it. */
export interface Engine {
	readonly connector: Connector;
	/**
	 * Makes the engine hold the contents, then runs the cross-checks where their findings did not come
	 * with them. Where the load fails the district before stays; where a check fails the new one
	 * stands without findings. Rejects in both cases.
	 */
	load(contents: DistrictContents): Promise<void>;
}

export const engineOn = (connector: Connector): Engine => ({
	connector,
	async load(contents) {
		const { checked } = await loadDistrict(connector, contents);
		if (!checked) await runRules(connector);
	}
});

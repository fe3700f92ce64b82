import { laySettlements } from '$lib/audit/lay-settlements';
import { runRules } from '$lib/audit/run-rules';
import type { Settlement } from '$lib/domain/settlement';
import type { Connector } from '$lib/warehouse/connector';
import type { DistrictContents } from '$lib/warehouse/contents';
import { loadDistrict } from '$lib/warehouse/load';
import { remeasure } from '$lib/warehouse/remeasure';

/** A query engine with a district in it. */
export interface Engine {
	readonly connector: Connector;
	/**
	 * Makes the engine hold the contents, then runs the cross-checks where their findings did not come
	 * with them. Where the load fails the district before stays; where a check fails the new one
	 * stands without findings. Rejects in both cases.
	 */
	load(contents: DistrictContents): Promise<void>;
	/**
	 * Lays what was said of findings over what they dispute, in place of what was said before. Returns
	 * what a report error disputes: `<report>␟figure␟…` and `<report>␟measure␟…`. Not during a load.
	 */
	settle(settlements: readonly Settlement[]): Promise<ReadonlySet<string>>;
}

export const engineOn = (connector: Connector): Engine => ({
	connector,
	async load(contents) {
		const { checked } = await loadDistrict(connector, contents);
		if (!checked) await runRules(connector);
	},
	settle: (settlements) => laySettlements(connector, settlements, () => remeasure(connector))
});

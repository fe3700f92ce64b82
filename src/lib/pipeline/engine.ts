import { laySettlements, type Laid } from '$lib/audit/lay-settlements';
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
	 * Makes the engine hold the contents, then runs the cross-checks for what changed, where their
	 * findings did not come with them. Where the load fails the district before stays; where a check
	 * fails the new one stands with the findings of the reports that stayed, and the next load checks
	 * all. Rejects in both cases. Loads follow one another.
	 */
	load(contents: DistrictContents): Promise<void>;
	/**
	 * Lays what was said of findings over what they dispute, in place of what was said before. Says
	 * what a report error disputes, as `<report>␟figure␟…` and `<report>␟measure␟…`, and which findings
	 * say something else since. Follows the loads that were begun before.
	 */
	settle(settlements: readonly Settlement[]): Promise<Laid>;
}

export function engineOn(connector: Connector): Engine {
	/** Whether the findings that stand are those of the district that stands. */
	let isChecked = false;
	let last: Promise<unknown> = Promise.resolve();
	const loadNow = async (contents: DistrictContents): Promise<void> => {
		const { checked, moved } = await loadDistrict(connector, contents);
		const some = isChecked ? moved : null;
		isChecked = false;
		if (!checked) await runRules(connector, undefined, some);
		isChecked = true;
	};
	function next<Done>(work: () => Promise<Done>): Promise<Done> {
		const done = last.catch(() => undefined).then(work);
		last = done;
		return done;
	}
	return {
		connector,
		load: (contents) => next(() => loadNow(contents)),
		settle: (settlements) =>
			next(() => laySettlements(connector, settlements, () => remeasure(connector)))
	};
}

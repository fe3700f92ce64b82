import type { ReportRow } from '$lib/analysis/reports';
import type { Source } from '$lib/pipeline/carried';
import { Answer } from '$lib/state/answer.svelte';
import type { District } from '$lib/state/district.svelte';

/** The text of a report, and the figures that were read in it. */
export type ReadSource = Source & { readonly id: string };

/** The source of the report that is looked at. To be made during a component's set-up. */
export const sourceAnswer = (
	district: District,
	report: () => Pick<ReportRow, 'id' | 'origin'> | null
): Answer<ReadSource> =>
	new Answer(() => {
		const asked = report();
		return asked && district.sourceOf(asked).then((read) => ({ id: asked.id, ...read }));
	});

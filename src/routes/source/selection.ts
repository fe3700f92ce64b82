import type { FigureId } from '$lib/domain/figure';
import type { Evidence, Place } from '$lib/domain/provenance';

/** What the source panel shows: a figure of the report, or any other words of it. */
export type Selection =
	| { readonly kind: 'figure'; readonly figure: FigureId }
	| {
			readonly kind: 'words';
			readonly title: string;
			readonly detail: string;
			readonly evidence: Evidence;
			/** Other places of the report that belong to them, lit as well. */
			readonly beside?: readonly Place[];
	  };

import { placeSchema, type Evidence } from '$lib/domain/provenance';

/** Words and their place as a row has them: the place is JSON. */
export const evidenceFrom = (quote: string, place: string): Evidence => ({
	quote,
	place: placeSchema.parse(JSON.parse(place))
});

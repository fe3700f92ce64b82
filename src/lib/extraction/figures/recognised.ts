import type { SourceDocument } from '$lib/domain/document';
import type { Figure, Figures, MatchSign, Reading } from '$lib/domain/figure';
import { figureIds } from '$lib/domain/figure';
import type { Indicator } from '$lib/domain/indicator';
import type { Place } from '$lib/domain/provenance';

/** What bears a figure out that may have been misread. */
const bearsOut: readonly MatchSign[] = ['repeated', 'sum_closes', 'share_closes'];

/** Whether a place holds what was hard to read. */
function isDoubtful({ blocks }: SourceDocument, { block, span: [from, to] }: Place): boolean {
	const pieces = blocks[block]?.pieces ?? [];
	return pieces.some(({ doubtful, span }) => doubtful && span[0] < to && span[1] > from);
}

function heldBack<R extends Reading>(reading: R, document: SourceDocument): R {
	if (!document.blocks[reading.place.block]?.recognised) return reading;
	const signs: MatchSign[] = [...reading.signs, 'recognised'];
	const isBorneOut = reading.signs.some((sign) => bearsOut.includes(sign));
	const doubtful = isDoubtful(document, reading.place);
	if (!isBorneOut) return { ...reading, signs, confidence: 'doubtful' };
	const tooSure = reading.confidence === 'certain' && doubtful;
	return { ...reading, signs, confidence: tooSure ? 'likely' : reading.confidence };
}

/**
 * The figures of a document with those marked that were read off pictures. However clear the print,
 * a figure that no sum, no share and no second mention bears out is to be checked; one that was hard
 * to read is never certain.
 */
export function markRecognised(figures: Figures, document: SourceDocument): Figures {
	if (!document.blocks.some(({ recognised }) => recognised)) return figures;
	const marked = {} as Record<(typeof figureIds)[number], Figure>;
	for (const id of figureIds) {
		const figure = figures[id];
		const alternatives = figure.alternatives.map((one) => heldBack(one, document));
		marked[id] =
			figure.state === 'found'
				? { ...heldBack(figure, document), alternatives }
				: { ...figure, alternatives };
	}
	return marked;
}

/** The indicators with those marked that were read off pictures: nothing bears them out. */
export const markRecognisedIndicators = (
	indicators: readonly Indicator[],
	{ blocks }: SourceDocument
): Indicator[] =>
	indicators.map((indicator) =>
		blocks[indicator.place.block]?.recognised ? { ...indicator, recognised: true } : indicator
	);

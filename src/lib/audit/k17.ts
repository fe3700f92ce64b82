import { z } from 'zod';
import sampleData from '$data/lexicon/samples.json';
import { checked } from '$lib/domain/data-file';
import { thresholdsOf } from '$lib/domain/threshold';
import sql from './k17.sql?raw';
import { inPercent } from './printed';
import { rule } from './rule';

const samplesSchema = z.strictObject({ words: z.array(z.string().min(1)).min(1) });

/**
 * K17: where everybody is satisfied (`percent`), the report says whom it asked or how (DOMAIN C3): in
 * the words of the figure, of an indicator or of a passage about satisfaction. Params:
 * `satisfaction`, a percentage.
 */
export const k17 = rule({
	id: 'K17',
	sql,
	severities: ['note'],
	thresholds: thresholdsOf('K17', 'percent'),
	words: checked('samples.json', samplesSchema, sampleData).words,
	row: z.strictObject({ reportId: z.string(), satisfaction: z.number() }),
	objection: ({ reportId, satisfaction }) => ({
		report: reportId,
		severity: 'note',
		params: { satisfaction: inPercent(satisfaction, 0) },
		figures: ['satisfaction']
	})
});

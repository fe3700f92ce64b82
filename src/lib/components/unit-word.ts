import type { MeasureUnit } from '$lib/domain/measure';
import type { Translate } from '$lib/messages/translate';

/** The unit in which a measure is shown: 万元, %, 分. */
export const unitWord = (t: Translate, unit: MeasureUnit): string =>
	t(`unit.${unit === 'money' ? 'wan' : unit}`);

import { formatMoment } from '$lib/format/dates';
import type { Translate } from '$lib/messages/translate';
import type { SeenFinding } from './seen-finding';

/**
 * What was said of a finding before it came to say something else, or of another version of its
 * report; empty where nothing was, or where that holds.
 */
export function formerWords(
	t: Translate,
	{ key, settlement }: Pick<SeenFinding, 'key' | 'settlement'>
): string {
	if (!settlement || settlement.holds) return '';
	const { verdict, note, at } = settlement;
	const said = { verdict: t(`verdict.${verdict}`), at: formatMoment(at) };
	const words = settlement.key === key ? 'former' : 'formerVersion';
	return note === ''
		? t(`findings.${words}`, said)
		: t(`findings.${words}WithNote`, { ...said, note });
}

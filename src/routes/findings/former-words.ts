import type { Settlement } from '$lib/domain/settlement';
import { formatMoment } from '$lib/format/dates';
import type { Translate } from '$lib/messages/translate';

/** What was said of a finding before it came to say something else. */
export function formerWords(t: Translate, { verdict, note, at }: Settlement): string {
	const said = { verdict: t(`verdict.${verdict}`), at: formatMoment(at) };
	return note === '' ? t('findings.former', said) : t('findings.formerWithNote', { ...said, note });
}

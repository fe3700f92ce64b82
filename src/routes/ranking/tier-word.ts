import type { Translate } from '$lib/messages/translate';

/** A tier in words, by where it and the one above it begin. */
export function tierWord(t: Translate, tiers: readonly number[], at: number): string {
	const from = tiers[at];
	const to = tiers[at - 1];
	if (to === undefined) return t('ranking.tier.first', { from: from ?? 0 });
	return from === undefined
		? t('ranking.tier.last', { to })
		: t('ranking.tier.between', { from, to });
}

import type { FindingRow } from '$lib/analysis/findings';
import { findingWords } from '$lib/messages/finding-words';
import type { Translate } from '$lib/messages/translate';
import type { Selection } from './selection';

/** The words of its own report that a finding rests on, the first in view; null where there are none. */
export function findingSelection(
	t: Translate,
	finding: Pick<FindingRow, 'rule' | 'params' | 'places'>
): Selection | null {
	const [evidence, ...others] = finding.places;
	if (!evidence) return null;
	return {
		kind: 'words',
		title: finding.rule,
		detail: findingWords(t, finding),
		evidence,
		beside: others.map(({ place }) => place)
	};
}

import type { Translate } from '$lib/messages/translate';

/** The first names of a long list, with the word that says there are more; all of them where few. */
export const namesInShort = (names: readonly string[], t: Translate, most = 8): string => {
	const separator = t('common.list');
	if (names.length <= most) return names.join(separator);
	return t('common.andMore', { names: names.slice(0, most).join(separator) });
};

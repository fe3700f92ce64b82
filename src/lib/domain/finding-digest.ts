import type { Finding } from './finding';
import type { Evidence } from './provenance';
import { wholeHash } from './text-hash';

/** Where the bureau's own workbook says it: the same amounts from another file are no other finding. */
const whereabouts: readonly string[] = ['file', 'sheet', 'cell'];

const bareWords = ({ quote }: Evidence): string => quote.replace(/\s+/g, '');

/**
 * What a finding says, in short: its params and the words that it quotes, whatever stands between
 * them, in any order of the params. Two findings of one key that say the same have the same digest.
 * Severity and places are left out: neither is what the bureau was told.
 */
export function digestOf({
	params,
	places,
	other
}: Pick<Finding, 'params' | 'places' | 'other'>): string {
	const told = Object.entries(params)
		.filter(([name]) => !whereabouts.includes(name))
		.sort(([a], [b]) => (a < b ? -1 : 1));
	const said = [told, places.map(bareWords), (other?.places ?? []).map(bareWords)];
	return wholeHash(JSON.stringify(said)).toString(36);
}

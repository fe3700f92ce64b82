import { verdicts, type Standing } from '$lib/domain/settlement';

/** How many findings a key goes on, with Shift or without; null for another key. */
export function walkOf(key: string): number | null {
	if (key === 'j' || key === 'J' || key === 'ArrowDown') return 1;
	if (key === 'k' || key === 'K' || key === 'ArrowUp') return -1;
	return null;
}

/** What a key says of a finding: 1 to 4 a verdict, 0 that it is open again; null for another key. */
export function verdictOf(key: string): Standing | null {
	if (key === '0') return 'open';
	return /^[1-9]$/.test(key) ? (verdicts[Number(key) - 1] ?? null) : null;
}

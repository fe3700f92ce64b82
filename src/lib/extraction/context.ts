import type { Basis } from '$lib/domain/basis';
import type { Section } from './text/outline';
import type { Reading } from './text/reading';

/** What is known of a report before its figures are read. */
export interface Context {
	reading: Reading;
	sections: readonly Section[];
	agency: string | null;
	year: number | null;
	stage: 'initial' | 'final';
	entity: NonNullable<Basis['entity']>;
}

import { describe, expect, it } from 'vitest';
import type { Said } from '$lib/domain/settlement';
import { otherVersions, saidOf } from './said-before';

const report = (id: string, year: number, importedAt: string | null) => ({
	id,
	code: 'a',
	year,
	importedAt
});
const versions = otherVersions([
	report('carried', 2023, null),
	report('first', 2023, '2026-03-01T00:00:00.000Z'),
	report('second', 2023, '2026-03-02T00:00:00.000Z'),
	report('third', 2023, '2026-03-03T00:00:00.000Z'),
	report('last year', 2022, '2026-03-01T00:00:00.000Z')
]);
const said = (key: string): Said => ({
	key,
	verdict: 'reportError',
	note: '',
	at: '2026-11-23T08:00:00.000Z',
	digest: null,
	holds: true
});
const settled = (...keys: string[]) => new Map(keys.map((key) => [key, said(key)]));
const finding = { key: 'K1|third|basicExpenditure|2', rule: 'K1', reportId: 'third' };

describe('what was said of a finding', () => {
	it('is its own word first', () => {
		expect(saidOf(finding, settled(finding.key, 'K1|second|basicExpenditure|2'), versions)).toEqual(
			said(finding.key)
		);
	});

	it('is else that of the version before it, which does not hold', () => {
		const settlements = settled(
			'K1|carried|basicExpenditure|2',
			'K1|first|basicExpenditure|2',
			'K1|second|basicExpenditure'
		);
		expect(saidOf(finding, settlements, versions)).toEqual({
			...said('K1|first|basicExpenditure|2'),
			holds: false
		});
	});

	it('is no word on another rule, year or subject', () => {
		const settlements = settled('K2|first|basicExpenditure|2', 'K1|last year|basicExpenditure|2');
		expect(saidOf(finding, settlements, versions)).toBeNull();
		expect(saidOf({ ...finding, key: 'odd' }, settlements, versions)).toBeNull();
	});
});

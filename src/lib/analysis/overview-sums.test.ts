import { describe, expect, it } from 'vitest';
import { changeOfShare, changeOfSum } from './overview-sums';

const row = (code: string, value: number | null, previousValue: number | null) => ({
	code,
	value,
	previousValue,
	reason: null,
	basis: 'all/department/-'
});

describe('the change against the year before', () => {
	it('of a sum is over the agencies of both years', () => {
		const rows = [row('A', 110, 100), row('B', 500, null), row('C', null, 70)];
		expect(changeOfSum(rows)?.agencies).toBe(1);
		expect(changeOfSum(rows)?.change).toBeCloseTo(0.1);
	});

	it('of a share does not move because another agency joins', () => {
		const parts = [row('A', 40, 40), row('B', 90, null)];
		const wholes = [row('A', 100, 100), row('B', 100, null)];
		expect(changeOfShare(parts, wholes)).toEqual({ agencies: 1, change: 0 });
	});

	it('of a share leaves out whose part or whole is missing, not comparable or on another basis', () => {
		const parts = [row('A', 50, 40), row('B', 90, 10), row('C', 90, 10), row('D', 90, 10)];
		const wholes = [
			row('A', 100, 100),
			row('B', 100, null),
			{ ...row('C', 100, 100), reason: 'basis_differs' as const },
			{ ...row('D', 100, 100), basis: 'fiscal/department/-' }
		];
		const change = changeOfShare(parts, wholes);
		expect(change?.agencies).toBe(1);
		expect(change?.change).toBeCloseTo(0.1);
	});

	it('is none where nobody can be compared', () => {
		expect(changeOfSum([row('A', 1, null)])).toBeNull();
		expect(changeOfShare([row('A', 1, null)], [row('A', 2, null)])).toBeNull();
	});
});

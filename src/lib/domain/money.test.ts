import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalFromFen, fen, fenFromDecimal, moneyUnits } from './money';

describe('money', () => {
	it.each([
		['458.62', '万元', 458_620_000],
		['2476260.58', '元', 247_626_058],
		['247.626058', '万元', 247_626_058],
		['-4.79', '亿元', -47_900_000_000],
		['0.00', '万元', 0]
	] as const)('reads %s %s exactly', (decimal, unit, expected) => {
		expect(fenFromDecimal(decimal, unit)).toEqual({ ok: true, fen: expected });
	});

	it.each([
		['1.234', '元', 'parts_of_a_fen'],
		['1,000', '元', 'not_a_number'],
		['', '万元', 'not_a_number'],
		['99999999999', '亿元', 'too_large']
	] as const)('refuses %j %s: %s', (decimal, unit, reason) => {
		expect(fenFromDecimal(decimal, unit)).toEqual({ ok: false, reason });
	});

	it('comes back as it went', () => {
		const amount = fc.integer({ min: -(2 ** 50), max: 2 ** 50 });
		fc.assert(
			fc.property(amount, fc.constantFrom(...moneyUnits), (value, unit) => {
				expect(fenFromDecimal(decimalFromFen(fen(value), unit), unit)).toEqual({
					ok: true,
					fen: value
				});
			})
		);
	});

	it('takes no parts of a 分', () => {
		expect(() => fen(0.5)).toThrow(RangeError);
	});
});

import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { toCsv } from './csv';

describe('CSV', () => {
	it('begins with a byte order mark and keeps numbers as numbers', () => {
		expect(toCsv([[{ text: '部门' }, { number: '-1.50' }]])).toBe('\uFEFF部门,-1.50\r\n');
	});

	it.each(['=1', '+1', '-1', '@A1', '\t=1', '\0=1', '＝1', '＋1', '－1', '＠A1'])(
		'disarms %j',
		(text) => {
			expect(toCsv([[{ text }]])).toContain(`'${text}`);
		}
	);

	it.each(['\n=1', '\r=1'])('disarms and quotes %j', (text) => {
		expect(toCsv([[{ text }]])).toContain(`"'${text}"`);
	});

	it('is read back as it was written', () => {
		const word = fc.string({ unit: 'grapheme' }).map((text) => `文${text}`);
		fc.assert(
			fc.property(
				fc.array(fc.array(word, { minLength: 2, maxLength: 2 }), { minLength: 1 }),
				(rows) => {
					const csv = toCsv(rows.map((row) => row.map((text) => ({ text }))));
					const back: unknown = parse(csv, { bom: true, record_delimiter: '\r\n' });
					expect(back).toEqual(rows);
				}
			)
		);
	});
});

import { describe, expect, it } from 'vitest';
import type { DocumentChecks, TableSum } from '$lib/domain/document-checks';
import { fen, mostFen } from '$lib/domain/money';
import { reportRowsOf } from '$lib/warehouse/rows';
import { department, filing } from './a-filing';

const words = (quote: string) => ({
	quote,
	place: { block: 2, span: [4, 4 + quote.length] as [number, number] }
});
const place = (quote: string) => JSON.stringify(words(quote).place);
const sum = (stated: number): TableSum => ({
	name: '合计',
	stated: fen(stated),
	added: fen(90),
	addends: 2,
	lastDigits: fen(3),
	parts: words('甲 40 乙 50'),
	...words('合计 9')
});

function rowsWith(checks: Partial<DocumentChecks>) {
	const plain = filing(department('a'), 2023);
	const report = { ...plain.report, checks: { ...plain.report.checks, ...checks } };
	return reportRowsOf([{ ...plain, report }]);
}

describe('the rows of what must agree with itself', () => {
	it('are numbered as they were found, each with its words', () => {
		const rows = rowsWith({
			claimedYears: [
				{ source: 'title', year: 2022, ...words('2022年') },
				{ source: 'table', year: 2023, ...words('2023年') }
			],
			tableSums: [sum(9)],
			bareRates: [{ printed: '5.50', ...words('占5.50') }],
			missingSections: ['problems', 'measures']
		});
		const report_id = 'a-2023';
		expect(rows.claimed_year).toEqual([
			{ report_id, seq: 1, source: 'title', year: 2022, quote: '2022年', place: place('2022年') },
			{ report_id, seq: 2, source: 'table', year: 2023, quote: '2023年', place: place('2023年') }
		]);
		expect(rows.table_sum).toEqual([
			{
				report_id,
				seq: 1,
				name: '合计',
				stated_fen: 9,
				added_fen: 90,
				addends: 2,
				last_digit_fen: 3,
				quote: '合计 9',
				place: place('合计 9'),
				parts_quote: '甲 40 乙 50',
				parts_place: place('甲 40 乙 50')
			}
		]);
		expect(rows.bare_rate).toEqual([
			{ report_id, seq: 1, printed: '5.50', quote: '占5.50', place: place('占5.50') }
		]);
		expect(rows.report[0]?.missing_sections).toBe('problems,measures');
	});

	it('are none for amounts beyond every agency, and none where all agrees', () => {
		expect(rowsWith({ tableSums: [sum(mostFen + 1)] }).table_sum).toEqual([]);
		expect(rowsWith({}).report[0]?.missing_sections).toBe('');
	});
});

import type { Filing } from '$lib/domain/filing';
import { mostFen } from '$lib/domain/money';
import { integer } from './scaled';
import type { Row, TableRows } from './tables';

type CheckTable = 'claimed_year' | 'table_sum' | 'bare_rate';

function claimedYearRows({ id, report }: Filing): Row<'claimed_year'>[] {
	return report.checks.claimedYears.map(({ source, year, quote, place }, index) => ({
		report_id: id,
		seq: index + 1,
		source,
		year,
		quote,
		place: JSON.stringify(place)
	}));
}

function tableSumRows({ id, report }: Filing): Row<'table_sum'>[] {
	const sound = report.checks.tableSums.filter(({ stated, added, lastDigits }) =>
		[stated, added, lastDigits].every((amount) => Math.abs(amount) <= mostFen)
	);
	return sound.map((sum, index) => ({
		report_id: id,
		seq: index + 1,
		name: sum.name,
		stated_fen: sum.stated,
		added_fen: sum.added,
		addends: integer(sum.addends),
		last_digit_fen: sum.lastDigits,
		quote: sum.quote,
		place: JSON.stringify(sum.place),
		parts_quote: sum.parts.quote,
		parts_place: JSON.stringify(sum.parts.place)
	}));
}

function bareRateRows({ id, report }: Filing): Row<'bare_rate'>[] {
	return report.checks.bareRates.map(({ printed, quote, place }, index) => ({
		report_id: id,
		seq: index + 1,
		printed,
		quote,
		place: JSON.stringify(place)
	}));
}

/** The rows of what in reports must agree with itself; amounts beyond every agency are left out. */
export const checkRowsOf = (filings: readonly Filing[]): Pick<TableRows, CheckTable> => ({
	claimed_year: filings.flatMap(claimedYearRows),
	table_sum: filings.flatMap(tableSumRows),
	bare_rate: filings.flatMap(bareRateRows)
});

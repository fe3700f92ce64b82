import { isInternal } from '$lib/domain/finding';
import { decimalFromFen, fen, fenFromDecimal } from '$lib/domain/money';
import type { Evidence } from '$lib/domain/provenance';
import type { CsvCell } from '$lib/export/csv';
import type { ShownTable } from '$lib/export/table-csv';
import { formatMoment } from '$lib/format/dates';
import { missingMark } from '$lib/format/numbers';
import { findingWords } from '$lib/messages/finding-words';
import { ruleName } from '$lib/messages/rule-words';
import type { Translate } from '$lib/messages/translate';
import { placeWords } from '../source/place-words';
import type { SeenFinding } from './seen-finding';
import { formerWords } from './former-words';

const quotesCell = (t: Translate, places: readonly Evidence[]): CsvCell => ({
	text: places
		.map(({ quote, place }) => t('findingsTable.quoted', { quote, where: placeWords(t, place) }))
		.join('\n')
});

/** An amount among the params, which is in 万元, in 分; null where there is none. */
function amountOf(param: string | number | undefined): number | null {
	const read = typeof param === 'string' ? fenFromDecimal(param, '万元') : null;
	return read?.ok ? read.fen : null;
}

const yuan = (amount: number | null): CsvCell =>
	amount === null ? { text: missingMark } : { number: decimalFromFen(fen(amount), '元') };

/** What a finding holds against what, and by how much they differ, in 分. */
function amountsOf({ params }: Pick<SeenFinding, 'params'>) {
	const [printed, due] = [amountOf(params.amount), amountOf(params.other)];
	const difference =
		amountOf(params.difference) ??
		(printed === null || due === null ? null : Math.abs(printed - due));
	return { printed, due, difference };
}

function noteWords(t: Translate, finding: SeenFinding): string {
	const { settlement } = finding;
	if (!settlement) return '';
	return settlement.holds ? settlement.note : formerWords(t, finding);
}

/**
 * 勾稽核对差异表 (DOMAIN C7, 10): findings as they are shown, one row each, amounts in 元. What is for
 * the bureau alone is in it where `internal` says so: the findings that are marked as such, and what
 * was said of each.
 */
export function findingsTable(
	t: Translate,
	findings: readonly SeenFinding[],
	{ years, internal, at }: { years: string; internal: boolean; at: string }
): ShownTable {
	const told = findings.filter(({ rule }) => internal || !isInternal(rule));
	const words = { years, count: told.length, at: formatMoment(at) };
	return {
		title: t(internal ? 'findingsTable.titleInternal' : 'findingsTable.title', words),
		headings: [
			t('findingsTable.code'),
			t('common.department'),
			t('common.year'),
			t('findings.rule'),
			t('findingsTable.ruleName'),
			t('findings.severity'),
			t('findings.what'),
			t('findingsTable.printed'),
			t('findingsTable.due'),
			t('findingsTable.difference'),
			t('findings.quotes'),
			...(internal
				? [
						t('findings.verdict'),
						t('findings.note'),
						t('findingsTable.settledAt'),
						t('findingsTable.otherQuotes'),
						t('findingsTable.audience')
					]
				: [])
		],
		rows: told.map((finding) => {
			const { printed, due, difference } = amountsOf(finding);
			const { settlement } = finding;
			return [
				{ text: finding.code },
				{ text: finding.shortName },
				{ number: String(finding.year) },
				{ text: finding.rule },
				{ text: ruleName(t, finding.rule) },
				{ text: t(`severity.${finding.severity}`) },
				{ text: findingWords(t, finding) },
				yuan(printed),
				yuan(due),
				yuan(difference),
				quotesCell(t, finding.places),
				...(internal
					? [
							{ text: t(`verdict.${finding.standing}`) },
							{ text: noteWords(t, finding) },
							{ text: settlement?.holds ? formatMoment(settlement.at) : '' },
							quotesCell(t, finding.other?.places ?? []),
							{ text: isInternal(finding.rule) ? t('findingsTable.internal') : '' }
						]
					: [])
			];
		})
	};
}

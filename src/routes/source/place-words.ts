import type { Place } from '$lib/domain/provenance';
import { formatNumber } from '$lib/format/numbers';
import type { Translate } from '$lib/messages/translate';

/**
 * Where words stand, for people: the cell of a workbook; the page and the row of a table; else how far
 * down. `paragraph` is the number that the format itself gives, where it is known.
 */
export function placeWords(t: Translate, place: Place, paragraph = place.block + 1): string {
	const { page, sheet, cell, row } = place;
	if (sheet !== undefined && cell !== undefined) return t('source.cell', { sheet, cell });
	const inTable = row !== undefined && t('source.table', { row: row + 1 });
	const onPage = page !== undefined && t('source.page', { page });
	const inText = !inTable && !onPage && t('source.block', { n: formatNumber(paragraph) });
	return [onPage, inTable, inText].filter(Boolean).join(' · ');
}

import type { TroubleCode } from '$lib/domain/bureau';
import type { RosterEntry } from '$lib/domain/roster';
import { bureauWords } from './lexicon';
import { dayIn } from './sheet-facts';
import type { AgencyRow } from './table-rows';

/** What is odd about a row of the roster; `cell` is where it stands. */
export interface RowTrouble {
	readonly code: TroubleCode;
	readonly cell: string;
	readonly printed: string;
}

const word = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
const isBlank = (text: string): boolean => text === '' || bureauWords.blank.includes(text);

/**
 * Who should file, and by when. An agency must file where the row says so, or says nothing of it
 * and names no reason why not. `sheetDue` is the day that stands above the table.
 */
export function rosterRow(
	row: AgencyRow,
	sheetDue: string | null
): { entry: Omit<RosterEntry, 'code' | 'year'> | null; troubles: RowTrouble[] } {
	const troubles: RowTrouble[] = [];
	const complain = (code: TroubleCode, column: 'required' | 'exemption' | 'due'): void => {
		const cell = row.at(column);
		troubles.push({ code, cell: cell?.cell ?? row.cell, printed: cell?.text ?? '' });
	};
	const said = word(row.textOf('required'));
	const reason = row.textOf('exemption');
	const given = !isBlank(word(reason));
	const required = bureauWords.yes.includes(said);
	const exempt = bureauWords.no.includes(said);
	if (!required && !exempt && !isBlank(said)) complain('required_unclear', 'required');
	else if (!required && !exempt && row.at('required') && !given)
		complain('required_unclear', 'required');
	else if (required && given) complain('required_and_exempt', 'exemption');
	if (troubles.length > 0) return { entry: null, troubles };
	if (exempt && !given) complain('exempt_without_reason', 'required');
	const exemption = given ? reason : exempt ? row.textOf('required') : null;
	const cell = row.at('due');
	const stored = typeof cell?.stored === 'string' ? dayIn(cell.stored) : null;
	const day = stored ?? dayIn(cell?.text ?? '');
	if (day === null && !isBlank(word(cell?.text ?? ''))) complain('due_unclear', 'due');
	return { entry: { exemption, due: day ?? (cell?.text ? null : sheetDue) }, troubles };
}

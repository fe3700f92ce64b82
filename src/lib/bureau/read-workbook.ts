import type { BureauColumn, BureauKind, BureauTrouble, TroubleCode } from '$lib/domain/bureau';
import { accountsFor, type Department } from '$lib/domain/department';
import type { SourceDocument } from '$lib/domain/document';
import type { MoneyUnit } from '$lib/domain/money';
import {
	referenceFigures,
	type ReferenceAmount,
	type ReferenceFigure
} from '$lib/domain/reference';
import type { RosterEntry } from '$lib/domain/roster';
import { firstYear, slotOf } from '$lib/domain/slot';
import { AgencyFinder, type AgencyQuestion } from './agencies';
import { readAmount } from './amount';
import { rosterRow } from './roster-row';
import type { BureauContext, BureauSettings } from './settings';
import { dueIn, yearOfCell } from './sheet-facts';
import { readSheetTable, yearOfFile, type ReadTable } from './read-table';
import type { AgencyRow } from './table-rows';
import { columnsSaid, headedTables, headingsOf, kindOfTables } from './workbook-tables';

/** A column of the workbook, once for all of its sheets. */
export interface FoundColumn {
	readonly heading: string;
	readonly printed: string;
	readonly column: BureauColumn | null;
	/** What stands first under it. */
	readonly example: string;
}

/** A sheet and what is known of it; null where the user is asked. */
export interface FoundSheet {
	readonly sheet: string;
	/** Null also where each row names its own. */
	readonly year: number | null;
	readonly yearByRow: boolean;
	readonly unit: MoneyUnit | null;
	readonly rows: number;
	readonly totals: number;
}

/** What a workbook of the bureau says, what is wrong with it, and what is to be asked. */
export interface BureauReading {
	readonly kind: BureauKind | null;
	readonly headings: string;
	readonly columns: readonly FoundColumn[];
	readonly sheets: readonly FoundSheet[];
	readonly roster: readonly RosterEntry[];
	readonly reference: readonly ReferenceAmount[];
	readonly departments: readonly Department[];
	readonly troubles: readonly BureauTrouble[];
	readonly questions: readonly AgencyQuestion[];
	/** Rows that an agency has several of; the user may choose one. */
	readonly repeated: readonly RepeatedRow[];
}

/** A row of an agency that has several; `group` is the same for all of them. */
export interface RepeatedRow {
	readonly key: string;
	readonly group: string;
	readonly cell: string;
	readonly printed: string;
}

interface Placed {
	readonly row: AgencyRow;
	readonly table: ReadTable;
	readonly code: string;
	readonly year: number;
}

/** Reads all that a workbook says, as far as it is known; nothing is guessed. */
class Reading {
	readonly troubles: BureauTrouble[] = [];
	readonly roster: RosterEntry[] = [];
	readonly reference: ReferenceAmount[] = [];
	readonly repeated: RepeatedRow[] = [];

	constructor(
		private readonly kind: BureauKind,
		private readonly context: BureauContext,
		private readonly settings: BureauSettings
	) {}

	complain(
		code: TroubleCode,
		at: { sheet: string; cell: string | null },
		printed: string,
		other = '',
		column: BureauColumn | null = null
	): void {
		this.troubles.push({ code, sheet: at.sheet, cell: at.cell, column, printed, other });
	}

	/** The rows whose year and agency are known, each agency once for a year. */
	place(tables: readonly ReadTable[], finder: AgencyFinder): Placed[] {
		const placed = tables.flatMap((table) =>
			table.rows.flatMap((row): Placed[] => {
				const year = this.yearOf(row, table);
				if (year === null) return [];
				const found = finder.find(row, year);
				if (!found.ok) {
					this.complain(found.trouble, row, row.printed, found.other);
					return [];
				}
				if (found.byNameOnly) this.complain('code_unknown', row, row.code, row.name);
				const { departments } = this.context;
				const known = departments.find(({ code }) => code === found.code);
				if (known && !accountsFor(known.life, year))
					this.complain('not_in_being', row, known.name, String(year));
				return [{ row, table, code: found.code, year }];
			})
		);
		return this.once(placed);
	}

	private yearOf(row: AgencyRow, { byRow, year }: ReadTable): number | null {
		if (!byRow) return year;
		const said = yearOfCell(row.textOf('year'));
		if (said !== null && said >= firstYear && said <= this.context.thisYear) return said;
		this.complain('row_year', { ...row, cell: row.at('year')?.cell ?? row.cell }, row.printed);
		return null;
	}

	/** Without the rows of agencies that stand there twice, but for the one that the user chose. */
	private once(placed: readonly Placed[]): Placed[] {
		const groups = new Map<string, Placed[]>();
		for (const one of placed) {
			const key = slotOf(one.code, one.year);
			groups.set(key, [...(groups.get(key) ?? []), one]);
		}
		return [...groups.values()]
			.flatMap((group) => this.rivals(group))
			.flatMap((rivals) => {
				const [first] = rivals;
				if (!first || rivals.length === 1) return rivals;
				const chosen = rivals.find(({ row }) => this.settings.chosen.includes(row.key));
				for (const { row } of rivals) {
					const { key, cell, printed } = row;
					this.repeated.push({ key, group: first.row.key, cell, printed });
					if (chosen?.row === row) continue;
					const others = rivals.filter((one) => one.row !== row).map((one) => one.row.cell);
					this.complain('agency_twice', row, printed, others.join(' '));
				}
				return chosen ? [chosen] : [];
			});
	}

	/** The rows of one agency and year, those together that say something of the same thing. */
	private rivals(group: readonly Placed[]): Placed[][] {
		const figures = ({ table }: Placed): ReferenceFigure[] =>
			referenceFigures.filter((figure) => table.columns.some(({ column }) => column === figure));
		const meet = (a: Placed, b: Placed): boolean =>
			this.kind === 'roster' || figures(a).some((figure) => figures(b).includes(figure));
		let parts: Placed[][] = [];
		for (const one of group) {
			const met = parts.filter((part) => part.some((other) => meet(one, other)));
			parts = [...parts.filter((part) => !met.includes(part)), [...met.flat(), one]];
		}
		return parts;
	}

	take(placed: Placed): void {
		const { row, table, code, year } = placed;
		if (this.kind === 'roster') {
			const { entry, troubles } = rosterRow(row, dueIn(table.above));
			for (const one of troubles)
				this.complain(one.code, { sheet: row.sheet, cell: one.cell }, one.printed, row.name);
			if (entry) this.roster.push({ code, year, ...entry });
			return;
		}
		for (const figure of referenceFigures)
			if (table.columns.some(({ column }) => column === figure)) this.takeAmount(figure, placed);
	}

	private takeAmount(figure: ReferenceFigure, { row, table, code, year }: Placed): void {
		const cell = row.at(figure);
		const [unit, another] = table.unitsOf(figure, row);
		const place = { sheet: row.sheet, cell: cell?.cell ?? row.cell };
		const printed = cell?.text ?? '';
		const complain = (trouble: TroubleCode, other: string): void =>
			this.complain(trouble, place, printed, other, figure);
		if (unit === undefined) {
			complain('amount_unit_unknown', row.textOf('unit'));
			return;
		}
		if (another !== undefined) {
			complain('amount_unit_differs', `${unit} ${another}`);
			return;
		}
		const read = readAmount(cell, unit);
		const { file } = this.context;
		if (read.ok)
			this.reference.push({ code, year, figure, fen: read.fen, printed, unit, file, ...place });
		else complain(read.code, read.other === '' ? row.name : `${read.other} ${unit}`);
	}
}

/** Each column once, with what stands first under it. */
function foundColumns(
	tables: ReturnType<typeof headedTables>,
	said: BureauSettings['columns']
): FoundColumn[] {
	const columns = new Map<string, FoundColumn>();
	for (const { table, head } of tables)
		for (const { heading, printed, column, at } of columnsSaid(head, said)) {
			if (columns.get(heading)?.example) continue;
			let example = '';
			for (let row = head.data; row < table.rows && example === ''; row++)
				example = table.at(row, at)?.text ?? '';
			columns.set(heading, { heading, printed, column, example });
		}
	return [...columns.values()];
}

/**
 * Reads a workbook of the bureau: the rows that are sound, and a trouble for all else. A sheet
 * whose columns, year or unit are not known gives nothing until the user has said them.
 */
export function readBureauWorkbook(
	document: SourceDocument,
	context: BureauContext,
	settings: BureauSettings
): BureauReading {
	const tables = headedTables(document);
	const kind = settings.kind ?? kindOfTables(tables, settings.columns);
	const base = { headings: headingsOf(tables), columns: foundColumns(tables, settings.columns) };
	const nothing = { roster: [], reference: [], departments: [], questions: [], repeated: [] };
	if (kind === null) return { kind, ...base, ...nothing, sheets: [], troubles: [] };
	const reading = new Reading(kind, context, settings);
	const known = { ...context, fileYear: yearOfFile(context.file, tables) };
	const read = tables.map((one) =>
		readSheetTable(one, kind, known, settings, (...trouble) => reading.complain(...trouble))
	);
	const sound = read.filter(({ ready }) => ready);
	const finder = new AgencyFinder(
		sound.flatMap(({ rows }) => rows),
		context,
		settings
	);
	for (const one of reading.place(sound, finder)) reading.take(one);
	const sheets = read.map(({ sheet, year, byRow, unit, rows, totals }): FoundSheet => ({
		sheet,
		year,
		yearByRow: byRow,
		unit,
		rows: rows.length,
		totals
	}));
	return {
		kind,
		...base,
		sheets,
		roster: reading.roster,
		reference: reading.reference,
		departments: [...finder.added.values()],
		troubles: reading.troubles,
		questions: [...finder.questions.values()],
		repeated: reading.repeated
	};
}

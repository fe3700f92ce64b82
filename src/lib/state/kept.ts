import type { ImportRecord } from '$lib/domain/import-record';
import type { Settlement } from '$lib/domain/settlement';
import type { BureauSide, ColumnMapping, TakenFile } from '$lib/workspace/bureau-rows';
import type { StoredReport, UnreadRow } from '$lib/workspace/rows';
import type { Workspace } from '$lib/workspace/store';

/** All that the workspace holds beside the files themselves, read at one time. */
export interface Kept {
	readonly stored: readonly StoredReport[];
	/** Stored rows that can no longer be read, not even from their files. */
	readonly unread: readonly UnreadRow[];
	/** What was taken of the bureau's own side. */
	readonly bureau: BureauSide;
	/** The bureau's workbooks that were taken. */
	readonly bureauFiles: { files: readonly TakenFile[]; unread: readonly UnreadRow[] };
	/** What the user has said of the columns of such workbooks. */
	readonly columnMappings: readonly ColumnMapping[];
	/** Who agencies of such workbooks are, by their names there. */
	readonly agencyAnswers: ReadonlyMap<string, string>;
	/** What the bureau has said of findings. */
	readonly settlements: readonly Settlement[];
	/** What the last import brought. */
	readonly lastImport: ImportRecord | null;
}

export const nothingKept: Kept = {
	stored: [],
	unread: [],
	bureau: { departments: [], roster: [], reference: [] },
	bureauFiles: { files: [], unread: [] },
	columnMappings: [],
	agencyAnswers: new Map(),
	settlements: [],
	lastImport: null
};

export async function readKept(workspace: Workspace): Promise<Kept> {
	const { reports, unread } = await workspace.reports();
	const answers = await workspace.bureau.answers();
	return {
		stored: reports,
		unread,
		bureau: await workspace.bureauSide(),
		bureauFiles: await workspace.bureau.files(),
		columnMappings: await workspace.bureau.mappings(),
		agencyAnswers: new Map(answers.map(({ name, answer }) => [name, answer])),
		settlements: await workspace.settlements.all(),
		lastImport: await workspace.imports.last()
	};
}

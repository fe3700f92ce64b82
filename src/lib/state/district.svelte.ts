import { askDepartments, type DepartmentRow } from '$lib/analysis/departments';
import { askReports, type ReportRow } from '$lib/analysis/reports';
import { snapshotSchema, type Snapshot } from '$lib/analysis/snapshot';
import { askYears, type YearRow } from '$lib/analysis/years';
import { byCategory, type Department } from '$lib/domain/department';
import type { MeasureId } from '$lib/domain/measure';
import type { Said, Settlement } from '$lib/domain/settlement';
import { openCarried, type Carried, type CarriedFiles, type Source } from '$lib/pipeline/carried';
import type { Engine } from '$lib/pipeline/engine';
import { effectiveBureau, effectiveFilings } from '$lib/workspace/effective';
import type { BureauSide, ColumnMapping, TakenFile } from '$lib/workspace/bureau-rows';
import type { StoredReport, UnreadRow } from '$lib/workspace/rows';
import type { Workspace } from '$lib/workspace/store';
import { ChangeError, loadWhatLoads, messageOf } from './change';
import { keepSetting, settingOf, type Settings } from './settings';

/** What the district is built from, handed in so that tests and other engines can stand in. */
export interface DistrictPorts {
	readonly carriedFiles: CarriedFiles;
	readonly openWorkspace: () => Promise<Workspace>;
	readonly startEngine: () => Promise<Engine>;
	readonly settings: Settings;
}

export type Phase = 'starting' | 'ready' | 'failed';

const sampleSetting = 'jiheng.sample';
const nothing = { departments: [], roster: [], reference: [] };

/** The open district: the reports that count, in the engine, and how far its start has come. */
export class District {
	phase = $state<Phase>('starting');
	/** Which part could not be opened, where one could not. */
	trouble = $state<{ part: 'engine' | 'carried' | 'storage'; detail: string } | null>(null);
	snapshot = $state.raw<Snapshot | null>(null);
	carried = $state.raw<Carried | null>(null);
	stored = $state.raw<readonly StoredReport[]>([]);
	/** Stored rows that can no longer be read, not even from their files. */
	unread = $state.raw<readonly UnreadRow[]>([]);
	/** The bureau's workbooks that were taken. */
	bureauFiles = $state.raw<{ files: readonly TakenFile[]; unread: readonly UnreadRow[] }>({
		files: [],
		unread: []
	});
	/** What the user has said of the columns of such workbooks. */
	columnMappings = $state.raw<readonly ColumnMapping[]>([]);
	/** Who agencies of such workbooks are, by their names there. */
	agencyAnswers = $state.raw<ReadonlyMap<string, string>>(new Map());
	/** Reports that count but cannot be loaded; the others are loaded without them. */
	setAside = $state.raw<readonly { report: StoredReport; detail: string }[]>([]);
	/** What was taken of the bureau's own side. */
	bureau = $state.raw<BureauSide>(nothing);
	/** What the bureau has said of findings, by their keys. */
	settlements = $state.raw<ReadonlyMap<string, Said>>(new Map());
	/** What findings that were settled as report errors dispute, as the engine names it. */
	wrong = $state.raw<ReadonlySet<string>>(new Set());
	/** The reports that count. */
	reports = $state.raw<readonly ReportRow[]>([]);
	departments = $state.raw<readonly DepartmentRow[]>([]);
	/** What is known of each year, latest first. */
	#years = $state.raw<readonly YearRow[]>([]);
	showSample = $state(true);
	/** Counts the loads, so that what was asked before one is asked again after it. */
	revision = $state(0);

	readonly #ports: DistrictPorts;
	#workspace: Workspace | null = null;
	#engine: Engine | null = null;
	#loading: Promise<void> = Promise.resolve();

	constructor(ports: DistrictPorts) {
		this.#ports = ports;
		this.showSample = settingOf(ports.settings, sampleSetting) !== 'hidden';
	}

	/** The years that may be chosen, latest first: those of the bureau are there before any report is. */
	readonly years = $derived(this.#years.map(({ year }) => year));
	/** The years that have reports, latest first. */
	readonly filedYears = $derived(
		this.#years.filter(({ filed }) => filed > 0).map(({ year }) => year)
	);
	/** The year that is shown before one is chosen. */
	readonly latestYear = $derived(this.filedYears[0] ?? this.years[0] ?? null);

	/** Whom the department page shows before anyone is chosen: a real report's agency, or the first on offer. */
	readonly firstDepartment = $derived(
		this.reports.find((report) => report.origin !== 'carried')?.code ??
			byCategory(this.departments).find((one) => one.years.length > 0)?.code ??
			null
	);

	/** The year that a department is shown with before one is chosen: the latest that it filed for. */
	latestYearOf(code: string | null): number | null {
		return this.departments.find((one) => one.code === code)?.years[0] ?? this.latestYear;
	}

	/** The agencies of the carried district, of the bureau's roster and of the stored reports. */
	readonly roster = $derived(this.#rosterWith(this.stored));

	/** Opens everything; resolves when the engine holds the district, or with `phase` failed. */
	async open(): Promise<void> {
		const engine = this.#ports.startEngine();
		engine.catch(() => undefined);
		const snapshot = this.#ports.carriedFiles.json('snapshot.json').catch(() => null);
		const carried = this.#openCarried();
		await this.#openStored();
		this.#show(await snapshot);
		await carried;
		if (!this.carried) this.snapshot = null;
		try {
			this.#engine = await engine;
			await this.#load();
			this.phase = 'ready';
		} catch (error) {
			this.#fail('engine', error);
			this.phase = 'failed';
		}
	}

	/** Asks a question of the loaded district; null while there is none to ask. */
	ask<Parameters, Rows>(
		question: (engine: Engine['connector'], parameters: Parameters, signal?: AbortSignal) => Rows,
		parameters: Parameters,
		signal?: AbortSignal
	): Rows | null {
		if (this.revision === 0 || !this.#engine) return null;
		return question(this.#engine.connector, parameters, signal);
	}

	/** The text of a report's source, and the figures that were read in it. */
	async sourceOf({ id, origin }: Pick<ReportRow, 'id' | 'origin'>): Promise<Source> {
		if (origin !== 'imported') {
			const source = await this.carried?.source(id);
			if (source) return source;
		}
		const stored = this.stored.find((report) => report.id === id);
		const document = stored && (await this.#workspace?.document(stored.sha256));
		if (!document) throw new Error(`No source of ${id}`);
		return { document, figures: stored.report.figures };
	}

	/**
	 * Changes what is stored, then loads the district anew. Rejects with a ChangeError: `keep` where
	 * nothing was changed, `load` where the change is stored but not shown.
	 */
	async change(work: (workspace: Workspace) => Promise<void>): Promise<void> {
		const workspace = await this.#keep(work);
		try {
			await this.#readStored(workspace);
			await this.#load();
		} catch (error) {
			throw new ChangeError('load', error);
		}
	}

	/** Says something of a finding. Rejects with a ChangeError, as `change` does. */
	settle(settlement: Settlement): Promise<void> {
		return this.#changeSettlements((workspace) => workspace.settlements.settle(settlement));
	}

	/** Takes back what was said of a finding. Rejects with a ChangeError, as `change` does. */
	takeBack(key: string): Promise<void> {
		return this.#changeSettlements((workspace) => workspace.settlements.takeBack(key));
	}

	/** The report of an agency and year that counts. */
	reportOf(code: string | null, year: number | null): ReportRow | undefined {
		return this.reports.find((one) => one.code === code && one.year === year);
	}

	/** Whether the bureau has found a measure of an agency and year to be wrong. */
	isWrongIn(year: number, code: string, measure: MeasureId): boolean {
		if (this.wrong.size === 0) return false;
		const report = this.reportOf(code, year);
		return report !== undefined && this.isWrong(report.id, 'measure', measure);
	}

	/** Whether the bureau has found a figure or a measure of a report to be wrong. */
	isWrong(report: string | null, kind: 'figure' | 'measure', subject: string): boolean {
		return this.wrong.has(`${report}␟${kind}␟${subject}`);
	}

	/** Shows or hides the carried district. Rejects with a ChangeError `load`, all being as before. */
	async setShowSample(shown: boolean): Promise<void> {
		const before = this.showSample;
		this.showSample = shown;
		try {
			await this.#load();
		} catch (error) {
			this.showSample = before;
			throw new ChangeError('load', error);
		}
		keepSetting(this.#ports.settings, sampleSetting, shown ? 'shown' : 'hidden');
	}

	async #keep(work: (workspace: Workspace) => Promise<void>): Promise<Workspace> {
		try {
			const workspace = (this.#workspace ??= await this.#ports.openWorkspace());
			await work(workspace);
			return workspace;
		} catch (error) {
			throw new ChangeError('keep', error);
		}
	}

	async #changeSettlements(work: (workspace: Workspace) => Promise<void>): Promise<void> {
		const workspace = await this.#keep(work);
		try {
			await this.#readSettlements(workspace);
			await this.#queued(async (engine) => {
				await this.#laySettlements(engine);
				this.revision += 1;
			});
		} catch (error) {
			throw new ChangeError('load', error);
		}
	}

	async #readSettlements(workspace: Workspace): Promise<void> {
		this.#setSettlements(await workspace.settlements.all(), new Set());
	}

	#setSettlements(all: Iterable<Settlement>, outdated: ReadonlySet<string>): void {
		this.settlements = new Map(
			[...all].map((one) => [one.key, { ...one, holds: !outdated.has(one.key) }])
		);
	}

	async #laySettlements(engine: Engine): Promise<void> {
		const all = [...this.settlements.values()];
		const { wrong, outdated } = await engine.settle(all);
		this.wrong = wrong;
		this.#setSettlements(all, outdated);
	}

	/** The snapshot is of the carried district alone: with anything of one's own it would mislead. */
	#show(snapshot: unknown): void {
		const { roster, reference, departments } = this.bureau;
		const own = [...this.stored, ...roster, ...reference, ...departments];
		if (!this.showSample || own.length > 0 || this.settlements.size > 0) return;
		const parsed = snapshotSchema.safeParse(snapshot);
		if (!parsed.success) return;
		this.snapshot = parsed.data;
		this.#years = parsed.data.years;
	}

	async #openCarried(): Promise<void> {
		try {
			this.carried = await openCarried(this.#ports.carriedFiles);
		} catch (error) {
			this.#fail('carried', error);
		}
	}

	async #openStored(): Promise<void> {
		try {
			this.#workspace = await this.#ports.openWorkspace();
			await this.#readStored(this.#workspace);
		} catch (error) {
			this.#fail('storage', error);
		}
	}

	async #readStored(workspace: Workspace): Promise<void> {
		const { reports, unread } = await workspace.reports();
		const bureau = await workspace.bureauSide();
		this.stored = reports;
		this.unread = unread;
		this.bureau = bureau;
		this.bureauFiles = await workspace.bureau.files();
		this.columnMappings = await workspace.bureau.mappings();
		const answers = await workspace.bureau.answers();
		this.agencyAnswers = new Map(answers.map(({ name, answer }) => [name, answer]));
		await this.#readSettlements(workspace);
	}

	#rosterWith(stored: readonly StoredReport[]): Department[] {
		const byCode = new Map<string, Department>();
		for (const one of this.carried?.departments ?? []) byCode.set(one.code, one);
		for (const one of [...this.bureau.departments, ...stored.map((of) => of.department)])
			if (!byCode.has(one.code)) byCode.set(one.code, one);
		return [...byCode.values()];
	}

	#fail(part: 'engine' | 'carried' | 'storage', error: unknown): void {
		this.trouble = { part, detail: messageOf(error) };
	}

	/** Loads are done one after another; what a load replaces stays until it has succeeded. */
	#load(): Promise<void> {
		return this.#queued(async (engine) => {
			const stored = this.stored;
			const loadWithout = (out: ReadonlySet<string>) => this.#loadWithout(engine, stored, out);
			const counting = stored.filter((report) => report.counts).map((report) => report.id);
			const known = this.setAside.map(({ report }) => report.id);
			const { faults } = await loadWhatLoads(counting, known, loadWithout);
			if (this.settlements.size > 0) await this.#laySettlements(engine);
			else this.wrong = new Set();
			const years = await askYears(engine.connector);
			this.departments = await askDepartments(engine.connector);
			this.#years = years;
			this.reports = await askReports(engine.connector);
			this.setAside = stored.flatMap((report) => {
				const detail = faults.get(report.id);
				return detail === undefined ? [] : [{ report, detail }];
			});
			this.revision += 1;
		});
	}

	/** Work on the engine, after all that was begun before; none where there is no engine. */
	#queued(work: (engine: Engine) => Promise<void>): Promise<void> {
		const next = this.#loading
			.catch(() => undefined)
			.then(async () => {
				if (this.#engine) await work(this.#engine);
			});
		this.#loading = next;
		return next;
	}

	async #loadWithout(
		engine: Engine,
		stored: readonly StoredReport[],
		out: ReadonlySet<string>
	): Promise<void> {
		const left = stored.filter((report) => !out.has(report.id));
		const carried = this.showSample ? this.carried : null;
		const filings = effectiveFilings(carried?.reports ?? [], left);
		const { roster, reference } = effectiveBureau(carried ?? nothing, this.bureau);
		const named = [...roster, ...reference, ...this.bureau.departments];
		const own = new Set([
			...filings.map(({ department }) => department.code),
			...named.map(({ code }) => code)
		]);
		const departments = this.#rosterWith(left).filter((one) => carried || own.has(one.code));
		await engine.load({ carried, departments, filings, roster, reference });
	}
}

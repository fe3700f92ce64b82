import { askDepartments } from '$lib/analysis/departments';
import { askReports, type ReportRow } from '$lib/analysis/reports';
import { snapshotSchema, type Snapshot } from '$lib/analysis/snapshot';
import { askYears } from '$lib/analysis/years';
import { byCategory } from '$lib/domain/department';
import type { MeasureId } from '$lib/domain/measure';
import type { Settlement } from '$lib/domain/settlement';
import { openCarried, type Carried, type CarriedFiles, type Source } from '$lib/pipeline/carried';
import type { Engine } from '$lib/pipeline/engine';
import type { PagePicture, PagePictures } from '$lib/pipeline/page-picture';
import { HeldElsewhereError, type Workspace } from '$lib/workspace/store';
import { ChangeError, loadWhatLoads, messageOf } from './change';
import { importRecord, standingIn, type Brought } from './import-news';
import { nothingKept, readKept, type Kept } from './kept';
import { contentsOf, nothingLoaded, rosterOf, saidBy, type Loaded } from './loaded';
import { keepSetting, settingOf, type Settings } from './settings';

/** What may be at fault where something could not be opened; `held` by another window. */
type Part = 'engine' | 'carried' | 'storage' | 'held';

/** What the district is built from, handed in so that tests and other engines can stand in. */
export interface DistrictPorts {
	readonly carriedFiles: CarriedFiles;
	readonly openWorkspace: () => Promise<Workspace>;
	readonly startEngine: () => Promise<Engine>;
	readonly pagePicture: PagePictures;
	readonly settings: Settings;
}

export type Phase = 'starting' | 'ready' | 'failed';

const sampleSetting = 'jiheng.sample';

/** The open district: the reports that count, in the engine, and how far its start has come. */
export class District {
	phase = $state<Phase>('starting');
	/** Which part could not be opened, where one could not. */
	trouble = $state<{ part: Part; detail: string } | null>(null);
	snapshot = $state.raw<Snapshot | null>(null);
	carried = $state.raw<Carried | null>(null);
	#kept = $state.raw<Kept>(nothingKept);
	#loaded = $state.raw<Loaded>(nothingLoaded);
	showSample = $state(true);
	/** Counts the loads, so that what was asked before one is asked again after it. */
	revision = $state(0);

	readonly #ports: DistrictPorts;
	#workspace: Workspace | null = null;
	#engine: Engine | null = null;
	#queue: Promise<void> = Promise.resolve();

	constructor(ports: DistrictPorts) {
		this.#ports = ports;
		this.showSample = settingOf(ports.settings, sampleSetting) !== 'hidden';
	}

	readonly stored = $derived(this.#kept.stored);
	readonly unread = $derived(this.#kept.unread);
	readonly bureauFiles = $derived(this.#kept.bureauFiles);
	readonly columnMappings = $derived(this.#kept.columnMappings);
	readonly agencyAnswers = $derived(this.#kept.agencyAnswers);
	readonly lastImport = $derived(this.#kept.lastImport);
	readonly setAside = $derived(this.#loaded.setAside);
	readonly settlements = $derived(this.#loaded.settlements);
	readonly reports = $derived(this.#loaded.reports);
	readonly departments = $derived(this.#loaded.departments);

	/** The years that may be chosen, latest first: those of the bureau are there before any report is. */
	readonly years = $derived(this.#loaded.years.map(({ year }) => year));
	/** The years that have reports, latest first. */
	readonly filedYears = $derived(
		this.#loaded.years.filter(({ filed }) => filed > 0).map(({ year }) => year)
	);
	/** The year that is shown before one is chosen. */
	readonly latestYear = $derived(this.filedYears[0] ?? this.years[0] ?? null);

	/** Whether there is neither a report nor anything of the bureau's own. */
	readonly isEmpty = $derived(this.phase === 'ready' && this.latestYear === null);

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
	readonly roster = $derived(rosterOf(this.carried, this.#kept, this.stored));

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
			await this.#reload();
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

	/** A page of an imported scan, counted from 1; null where there is none. */
	async pictureOf(
		reportId: string,
		page: number,
		signal: AbortSignal
	): Promise<PagePicture | null> {
		const stored = this.stored.find(({ id }) => id === reportId);
		const bytes = stored && (await this.#workspace?.bytes(stored.sha256));
		signal.throwIfAborted();
		return bytes ? this.#ports.pagePicture(bytes, page, signal) : null;
	}

	/**
	 * Changes what is stored, then loads the district anew. Rejects with a ChangeError: `keep` where
	 * nothing was changed, `load` where the change is stored but not shown.
	 */
	async change(work: (workspace: Workspace) => Promise<void>): Promise<void> {
		const workspace = await this.#keep(work);
		await this.#showing(this.#reload(() => readKept(workspace)));
	}

	/**
	 * Changes what is stored as `change` does, and keeps what that brought for the page of filings;
	 * where that cannot be kept, the change holds all the same.
	 */
	async bring(brought: Brought, work: (workspace: Workspace) => Promise<void>): Promise<void> {
		const workspace = await this.#keep(work);
		const at = new Date().toISOString();
		const bringing = this.#queued(async () => {
			const before = await this.#standing();
			await this.#reloadNow(() => readKept(workspace));
			const after = await this.#standing();
			if (!before || !after) return;
			const lastImport = importRecord(at, brought, before, after);
			await workspace.imports.keep(lastImport).catch(() => undefined);
			this.#kept = { ...this.#kept, lastImport };
		});
		await this.#showing(bringing);
	}

	/**
	 * Says something of findings and takes back what was said of others, by their keys, all at once.
	 * Rejects with a ChangeError, as `change` does.
	 */
	async settle(said: readonly Settlement[], takenBack: readonly string[] = []): Promise<void> {
		const workspace = await this.#keep((one) => one.settlements.change(said, takenBack));
		const lay = this.#queued(async () => {
			const settlements = await workspace.settlements.all();
			const laid = await this.#lay(this.#engine, settlements);
			this.#kept = { ...this.#kept, settlements };
			this.#loaded = { ...this.#loaded, ...laid };
			this.revision += 1;
		});
		await this.#showing(lay);
	}

	/** The report of an agency and year that counts. */
	reportOf(code: string | null, year: number | null): ReportRow | undefined {
		return this.reports.find((one) => one.code === code && one.year === year);
	}

	/** Whether the bureau has found a measure of an agency and year to be wrong. */
	isWrongIn(year: number, code: string, measure: MeasureId): boolean {
		if (this.#loaded.wrong.size === 0) return false;
		const report = this.reportOf(code, year);
		return report !== undefined && this.isWrong(report.id, 'measure', measure);
	}

	/** Whether the bureau has found a figure or a measure of a report to be wrong. */
	isWrong(report: string | null, kind: 'figure' | 'measure', subject: string): boolean {
		return this.#loaded.wrong.has(`${report}␟${kind}␟${subject}`);
	}

	/** Shows or hides the carried district. Rejects with a ChangeError `load`, all being as before. */
	async setShowSample(shown: boolean): Promise<void> {
		await this.#showing(this.#reload(() => Promise.resolve(this.#kept), shown));
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

	async #showing(work: Promise<void>): Promise<void> {
		try {
			await work;
		} catch (error) {
			throw new ChangeError('load', error);
		}
	}

	/** The snapshot is of the carried district alone: with anything of one's own it would mislead. */
	#show(snapshot: unknown): void {
		const { stored, settlements, bureau } = this.#kept;
		const { roster, reference, departments } = bureau;
		const own = [...stored, ...settlements, ...roster, ...reference, ...departments];
		if (!this.showSample || own.length > 0) return;
		const parsed = snapshotSchema.safeParse(snapshot);
		if (!parsed.success) return;
		this.snapshot = parsed.data;
		this.#loaded = { ...this.#loaded, years: parsed.data.years };
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
			this.#kept = await readKept(this.#workspace);
		} catch (error) {
			this.#fail(error instanceof HeldElsewhereError ? 'held' : 'storage', error);
		}
	}

	#fail(part: Part, error: unknown): void {
		this.trouble = { part, detail: messageOf(error) };
	}

	/** What stands now; null where nothing does. */
	async #standing() {
		return this.#engine && standingIn(this.#engine.connector, this.#loaded);
	}

	/** Loads what is kept, after all that was begun before. */
	#reload(read = () => Promise.resolve(this.#kept), showSample?: boolean): Promise<void> {
		return this.#queued(() => this.#reloadNow(read, showSample));
	}

	/**
	 * What it changes is set at once when all of it has succeeded; where it fails all is as it was,
	 * the engine too as far as it can be.
	 */
	async #reloadNow(read: () => Promise<Kept>, showSample = this.showSample): Promise<void> {
		const kept = await read();
		const loaded = this.#engine && (await this.#load(this.#engine, kept, showSample));
		this.#kept = kept;
		this.showSample = showSample;
		if (!loaded) return;
		this.#loaded = loaded;
		this.revision += 1;
	}

	#queued(work: () => Promise<void>): Promise<void> {
		this.#queue = this.#queue.catch(() => undefined).then(work);
		return this.#queue;
	}

	async #load(engine: Engine, kept: Kept, showSample: boolean): Promise<Loaded> {
		const { stored, settlements } = kept;
		const loadWithout = async (out: ReadonlySet<string>) => {
			const left = stored.filter((report) => !out.has(report.id));
			const contents = contentsOf(this.carried, kept, left, showSample);
			await engine.load(contents);
			return contents;
		};
		const counting = stored.filter((report) => report.counts).map((report) => report.id);
		const known = this.setAside.map(({ report }) => report.id);
		try {
			const { loaded: contents, faults } = await loadWhatLoads(counting, known, loadWithout);
			return {
				contents,
				...(await this.#lay(engine, settlements)),
				years: await askYears(engine.connector),
				departments: await askDepartments(engine.connector),
				reports: await askReports(engine.connector),
				setAside: stored.flatMap((report) => {
					const detail = faults.get(report.id);
					return detail === undefined ? [] : [{ report, detail }];
				})
			};
		} catch (error) {
			await this.#putBack(engine).catch(() => undefined);
			throw error;
		}
	}

	async #putBack(engine: Engine): Promise<void> {
		const { contents } = this.#loaded;
		if (!contents) return;
		await engine.load(contents);
		await this.#lay(engine, this.#kept.settlements);
	}

	/** Lays what was said of findings over those that the engine holds. */
	async #lay(
		engine: Engine | null,
		settlements: readonly Settlement[]
	): Promise<Pick<Loaded, 'settlements' | 'wrong'>> {
		const { wrong, outdated } =
			engine && settlements.length + this.settlements.size > 0
				? await engine.settle(settlements)
				: { wrong: new Set<string>(), outdated: new Set<string>() };
		return { wrong, settlements: saidBy(settlements, outdated) };
	}
}

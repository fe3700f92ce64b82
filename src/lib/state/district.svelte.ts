import { askDepartments, type DepartmentRow } from '$lib/analysis/departments';
import { snapshotSchema, type Snapshot } from '$lib/analysis/snapshot';
import { askYears } from '$lib/analysis/years';
import type { Department } from '$lib/domain/department';
import type { SourceDocument } from '$lib/domain/document';
import type { Filing } from '$lib/domain/filing';
import { openCarried, type Carried, type FetchCarried } from '$lib/pipeline/carried';
import type { Engine } from '$lib/pipeline/engine';
import { effectiveFilings } from '$lib/workspace/effective';
import type { StoredReport, UnreadRow } from '$lib/workspace/rows';
import type { Workspace } from '$lib/workspace/store';
import { ChangeError, loadWhatLoads, messageOf } from './change';
import { keepSetting, settingOf, type Settings } from './settings';

/** What the district is built from, handed in so that tests and other engines can stand in. */
export interface DistrictPorts {
	readonly fetchCarried: FetchCarried;
	readonly openWorkspace: () => Promise<Workspace>;
	readonly startEngine: () => Promise<Engine>;
	readonly settings: Settings;
}

export type Phase = 'starting' | 'ready' | 'failed';

const sampleSetting = 'jiheng.sample';

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
	/** Reports that count but cannot be loaded; the others are loaded without them. */
	setAside = $state.raw<readonly { report: StoredReport; detail: string }[]>([]);
	filings = $state.raw<readonly Filing[]>([]);
	departments = $state.raw<readonly DepartmentRow[]>([]);
	/** The years that have reports, latest first. */
	years = $state.raw<readonly number[]>([]);
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

	readonly latestYear = $derived(this.years[0] ?? null);

	/** Whom the department page shows before anyone is chosen: a real report's agency, where there is one. */
	readonly firstDepartment = $derived(
		this.filings.find((filing) => filing.origin !== 'carried')?.department.code ??
			this.departments.find((one) => one.years.length > 0)?.code ??
			null
	);

	readonly roster = $derived(this.#rosterWith(this.stored));

	/** Opens everything; resolves when the engine holds the district, or with `phase` failed. */
	async open(): Promise<void> {
		const engine = this.#ports.startEngine();
		engine.catch(() => undefined);
		await this.#openStored();
		await Promise.all([this.#openSnapshot(), this.#openCarried()]);
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

	/** The text of a report's source. */
	async documentOf(filing: Filing): Promise<SourceDocument> {
		const document =
			filing.origin === 'imported'
				? await this.#workspace?.document(filing.id.split('#')[0] ?? '')
				: await this.carried?.document(filing.id);
		if (!document) throw new Error(`No source of ${filing.id}`);
		return document;
	}

	/**
	 * Changes what is stored, then loads the district anew. Rejects with a ChangeError: `keep` where
	 * nothing was changed, `load` where the change is stored but not shown.
	 */
	async change(work: (workspace: Workspace) => Promise<void>): Promise<void> {
		let workspace: Workspace;
		try {
			workspace = this.#workspace ??= await this.#ports.openWorkspace();
			await work(workspace);
		} catch (error) {
			throw new ChangeError('keep', error);
		}
		try {
			await this.#readStored(workspace);
			await this.#load();
		} catch (error) {
			throw new ChangeError('load', error);
		}
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

	/** The snapshot is of the carried district alone: with reports of one's own it would mislead. */
	async #openSnapshot(): Promise<void> {
		if (!this.showSample || this.stored.length > 0) return;
		const parsed = snapshotSchema.safeParse(
			await this.#ports.fetchCarried('snapshot.json').catch(() => null)
		);
		if (!parsed.success) return;
		this.snapshot = parsed.data;
		if (this.revision === 0) this.years = parsed.data.years.map((row) => row.year);
	}

	async #openCarried(): Promise<void> {
		try {
			this.carried = await openCarried(this.#ports.fetchCarried);
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
		this.stored = reports;
		this.unread = unread;
	}

	#rosterWith(stored: readonly StoredReport[]): Department[] {
		const byCode = new Map<string, Department>();
		for (const one of this.carried?.departments ?? []) byCode.set(one.code, one);
		for (const { department } of stored)
			if (!byCode.has(department.code)) byCode.set(department.code, department);
		return [...byCode.values()];
	}

	#fail(part: 'engine' | 'carried' | 'storage', error: unknown): void {
		this.trouble = { part, detail: messageOf(error) };
	}

	/** Loads are done one after another; what a load replaces stays until it has succeeded. */
	#load(): Promise<void> {
		const next = this.#loading
			.catch(() => undefined)
			.then(async () => {
				const engine = this.#engine;
				if (!engine) return;
				const stored = this.stored;
				const loadWithout = (out: ReadonlySet<string>) => this.#loadWithout(engine, stored, out);
				const counting = stored.filter((report) => report.counts).map((report) => report.id);
				const known = this.setAside.map(({ report }) => report.id);
				const { loaded, faults } = await loadWhatLoads(counting, known, loadWithout);
				const years = await askYears(engine.connector);
				this.departments = await askDepartments(engine.connector);
				this.years = years.map((row) => row.year);
				this.filings = loaded;
				this.setAside = stored.flatMap((report) => {
					const detail = faults.get(report.id);
					return detail === undefined ? [] : [{ report, detail }];
				});
				this.revision += 1;
			});
		this.#loading = next;
		return next;
	}

	async #loadWithout(
		engine: Engine,
		stored: readonly StoredReport[],
		out: ReadonlySet<string>
	): Promise<Filing[]> {
		const left = stored.filter((report) => !out.has(report.id));
		const filings = effectiveFilings(this.showSample ? (this.carried?.filings ?? []) : [], left);
		const codes = new Set(filings.map((filing) => filing.department.code));
		const departments = this.#rosterWith(left).filter(
			(one) => this.showSample || codes.has(one.code)
		);
		await engine.load({ carried: null, departments, filings, roster: [], reference: [] });
		return filings;
	}
}

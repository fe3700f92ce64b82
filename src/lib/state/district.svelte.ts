import { askDepartments, type DepartmentRow } from '$lib/analysis/departments';
import { snapshotSchema, type Snapshot } from '$lib/analysis/snapshot';
import { askYears } from '$lib/analysis/years';
import type { Department } from '$lib/domain/department';
import type { SourceDocument } from '$lib/domain/document';
import type { Filing } from '$lib/domain/filing';
import { openCarried, type Carried, type FetchCarried } from '$lib/pipeline/carried';
import type { Engine } from '$lib/pipeline/engine';
import { effectiveFilings } from '$lib/workspace/effective';
import type { StoredReport, Workspace } from '$lib/workspace/store';

/** What the district is built from, handed in so that tests and other engines can stand in. */
export interface DistrictPorts {
	readonly fetchCarried: FetchCarried;
	readonly openWorkspace: () => Promise<Workspace>;
	readonly startEngine: () => Promise<Engine>;
	readonly settings: Pick<Storage, 'getItem' | 'setItem'> | null;
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
		this.showSample = ports.settings?.getItem(sampleSetting) !== 'hidden';
	}

	readonly latestYear = $derived(this.years[0] ?? null);

	/** Whom the department page shows before anyone is chosen: a real report's agency, where there is one. */
	readonly firstDepartment = $derived(
		this.filings.find((filing) => filing.origin !== 'carried')?.department.code ??
			this.departments.find((one) => one.years.length > 0)?.code ??
			null
	);

	readonly roster: readonly Department[] = $derived.by(() => {
		const byCode = new Map<string, Department>();
		for (const one of this.carried?.departments ?? []) byCode.set(one.code, one);
		for (const { department } of this.stored)
			if (!byCode.has(department.code)) byCode.set(department.code, department);
		return [...byCode.values()];
	});

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

	/** Changes what is stored, then loads the district anew. Rejects where it could not be stored. */
	async change(work: (workspace: Workspace) => Promise<void>): Promise<void> {
		this.#workspace ??= await this.#ports.openWorkspace();
		await work(this.#workspace);
		this.stored = await this.#workspace.reports();
		await this.#load();
	}

	async setShowSample(shown: boolean): Promise<void> {
		this.showSample = shown;
		this.#ports.settings?.setItem(sampleSetting, shown ? 'shown' : 'hidden');
		await this.#load();
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
			this.stored = await this.#workspace.reports();
		} catch (error) {
			this.#fail('storage', error);
		}
	}

	#fail(part: 'engine' | 'carried' | 'storage', error: unknown): void {
		this.trouble = { part, detail: error instanceof Error ? error.message : String(error) };
	}

	/** Loads are done one after another; what a load replaces stays until it has succeeded. */
	#load(): Promise<void> {
		const next = this.#loading
			.catch(() => undefined)
			.then(async () => {
				const carried = this.showSample ? (this.carried?.filings ?? []) : [];
				const filings = effectiveFilings(carried, this.stored);
				const codes = new Set(filings.map((filing) => filing.department.code));
				const departments = this.roster.filter((one) => this.showSample || codes.has(one.code));
				if (!this.#engine) return;
				await this.#engine.load(departments, filings);
				const years = await askYears(this.#engine.connector);
				this.departments = await askDepartments(this.#engine.connector);
				this.years = years.map((row) => row.year);
				this.filings = filings;
				this.revision += 1;
			});
		this.#loading = next;
		return next;
	}
}

import type { Department } from '$lib/domain/department';
import {
	candidatesOf,
	slotOf,
	standingOf,
	storedForm,
	type Candidate,
	type Standing
} from '$lib/pipeline/join';
import type { IncomingFile, Parser, ReadFile } from '$lib/pipeline/ports';
import { readFiles } from '$lib/pipeline/read-files';
import type { District } from './district.svelte';

/** One file on the desk: waiting, being read, or read with what came of it. */
export interface DeskFile {
	readonly key: number;
	readonly path: string;
	readonly size: number;
	readonly state: 'waiting' | 'reading' | 'read';
	readonly read: ReadFile | null;
	readonly candidates: readonly Candidate[];
}

/**
 * The desk on which dropped files lie until they join the district: each is read, shown with what
 * was found, and joins when the user says so. It outlives the page.
 */
export class ImportDesk {
	files = $state.raw<readonly DeskFile[]>([]);
	working = $state(false);
	stopped = $state(false);
	/** What joined last, until the next files come. */
	joined = $state.raw<readonly { code: string; name: string; year: number }[]>([]);
	failure = $state<string | null>(null);

	readonly #district: District;
	readonly #makeParser: () => Parser;
	#controller: AbortController | null = null;
	#nextKey = 0;

	constructor(district: District, makeParser: () => Parser) {
		this.#district = district;
		this.#makeParser = makeParser;
	}

	readonly done = $derived(this.files.filter((file) => file.state === 'read').length);
	readonly candidates = $derived(this.files.flatMap((file) => file.candidates));
	readonly joinable = $derived(this.candidates.filter((one) => this.#mayJoin(one)));

	/** What stands between a candidate and the district. */
	standing(candidate: Candidate): Standing {
		const carried = this.#district.showSample ? (this.#district.carried?.filings ?? []) : [];
		return standingOf(candidate, {
			stored: this.#district.stored,
			others: this.candidates,
			carried: new Set(carried.map((one) => slotOf(one.department.code, one.year)))
		});
	}

	#mayJoin(candidate: Candidate): boolean {
		const { kind } = this.standing(candidate);
		return kind === 'ready' || (kind === 'conflict' && candidate.preferred !== null);
	}

	/** Reads files onto the desk, one bad file never keeping the others. */
	async read(incoming: readonly IncomingFile[]): Promise<void> {
		if (this.working || incoming.length === 0) return;
		this.working = true;
		this.stopped = false;
		this.joined = [];
		this.failure = null;
		const first = this.#nextKey;
		this.#nextKey += incoming.length;
		this.files = [
			...this.files,
			...incoming.map(({ path, size }, index): DeskFile => ({
				key: first + index,
				path,
				size,
				state: 'waiting',
				read: null,
				candidates: []
			}))
		];
		const parser = this.#makeParser();
		this.#controller = new AbortController();
		const { signal } = this.#controller;
		try {
			await readFiles(
				incoming,
				{
					parser,
					onProgress: ({ index, read }) => {
						this.#update(first + index, {
							state: read ? 'read' : 'reading',
							read,
							candidates: read ? candidatesOf(read, this.#district.roster) : []
						});
					}
				},
				signal
			);
		} catch (error) {
			if (!signal.aborted) this.failure = error instanceof Error ? error.message : String(error);
		} finally {
			parser.close();
			this.stopped = signal.aborted;
			this.files = this.files.filter((file) => file.state === 'read');
			this.working = false;
			this.#controller = null;
		}
	}

	stop(): void {
		this.#controller?.abort();
	}

	/** Says under which department or year a report is to be filed. */
	settle(id: string, said: { department?: Department; year?: number }): void {
		this.#changeCandidates((one) => (one.id === id ? { ...one, ...said } : one));
	}

	/**
	 * Says whether this version counts. Of several on the desk for one department and year at most
	 * one does; the others are kept and set aside.
	 */
	prefer(id: string, preferred: boolean): void {
		const chosen = this.candidates.find((one) => one.id === id);
		if (!chosen) return;
		this.#changeCandidates((one) => {
			if (one.id === id) return { ...one, preferred };
			const rival = one.department?.code === chosen.department?.code && one.year === chosen.year;
			return preferred && rival ? { ...one, preferred: false } : one;
		});
	}

	#changeCandidates(change: (one: Candidate) => Candidate): void {
		this.files = this.files.map((file) => ({ ...file, candidates: file.candidates.map(change) }));
	}

	discard(key?: number): void {
		this.files = key === undefined ? [] : this.files.filter((file) => file.key !== key);
		this.joined = [];
	}

	/** Lets everything that may join the district join it; what may not stays on the desk. */
	async join(): Promise<void> {
		const joining = this.joinable;
		if (joining.length === 0) return;
		this.failure = null;
		const { files, reports } = storedForm(joining, new Date().toISOString());
		try {
			await this.#district.change((workspace) => workspace.keep(files, reports));
		} catch (error) {
			this.failure = error instanceof Error ? error.message : String(error);
			return;
		}
		const gone = new Set(joining.map((one) => one.id));
		this.files = this.files.filter(
			(file) => file.candidates.length === 0 || !file.candidates.every((one) => gone.has(one.id))
		);
		this.joined = reports.map(({ department, year }) => ({
			code: department.code,
			name: department.shortName,
			year
		}));
	}

	#update(key: number, change: Partial<DeskFile>): void {
		this.files = this.files.map((file) => (file.key === key ? { ...file, ...change } : file));
	}
}

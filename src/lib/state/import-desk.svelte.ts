import type { Department } from '$lib/domain/department';
import { slotOf } from '$lib/domain/slot';
import {
	afterPreferring,
	candidatesOf,
	joiningOf,
	neighboursAmong,
	standingOf,
	storedForm,
	withMatches,
	type Candidate,
	type Joining,
	type Neighbours,
	type Standing
} from '$lib/pipeline/join';
import type { IncomingFile, Parser, Progress, ReadEvent, ReadFile } from '$lib/pipeline/ports';
import { hasUnreadPictures, readFiles } from '$lib/pipeline/read-files';
import type { StoredReport } from '$lib/workspace/rows';
import { bureauWorkbookOf, type BureauWorkbook } from './bureau-workbook.svelte';
import { failureOf, messageOf, type Failure } from './change';
import type { District } from './district.svelte';
import { Sounds } from './sounds.svelte';

/** One file on the desk: waiting, being read, or read with what came of it. */
export interface DeskFile {
	readonly key: string;
	readonly path: string;
	readonly size: number;
	readonly state: 'waiting' | 'reading' | 'read';
	/** How far a large file is read. */
	readonly progress: Progress | null;
	readonly read: ReadFile | null;
	/** What it was read from, where it has pages that are pictures and were not read. */
	readonly pictures: IncomingFile | null;
	readonly candidates: readonly Candidate[];
	/** The workbook of the bureau that it is, where it is one; then it holds no reports. */
	readonly bureau: BureauWorkbook | null;
}

/** Milliseconds between two settings out of the desk while files are read. */
const settingOutEvery = 100;

/** Files that are newly shown at once, and the milliseconds between: the page is to answer always. */
const shownAtOnce = 25;
const showingEvery = 30;

const waiting = (key: string, path: string, size: number): DeskFile => ({
	key,
	path,
	size,
	state: 'waiting',
	progress: null,
	read: null,
	pictures: null,
	candidates: [],
	bureau: null
});

/**
 * The desk on which dropped files lie until they join the district: each is read, shown with what
 * was found, and joins when the user says so. It outlives the page.
 */
export class ImportDesk {
	files = $state.raw<readonly DeskFile[]>([]);
	working = $state(false);
	stopped = $state(false);
	/** Whether it is pictures that are read: when stopped, what was read of them stays. */
	recognising = $state(false);
	/** What joined last, until the next files come. */
	joined = $state.raw<readonly StoredReport[]>([]);
	/** Whether a joining is under way. */
	joining = $state(false);
	failure = $state.raw<Failure | null>(null);
	/** The path of the bureau's workbook that was taken last, until the next files come. */
	taken = $state<string | null>(null);

	#mostShown = $state(shownAtOnce);
	#showing: ReturnType<typeof setTimeout> | undefined;

	readonly #district: District;
	readonly #makeParser: () => Parser;
	readonly #sounds = new Sounds();
	#controller: AbortController | null = null;
	#enough: AbortController | null = null;
	/** What has happened to files since the desk was last set out, by their keys. */
	readonly #news = new Map<string, ReadEvent>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#batches = 0;

	constructor(district: District, makeParser: () => Parser) {
		this.#district = district;
		this.#makeParser = makeParser;
	}

	/** What is shown of the desk: all of it, but hundreds of files only little by little. */
	readonly shown = $derived(this.files.slice(0, this.#mostShown));
	/** The files that have pages which are pictures and were not read. */
	readonly unrecognised = $derived(this.files.filter((file) => file.pictures !== null));
	readonly done = $derived(this.files.filter((file) => file.state === 'read').length);
	readonly candidates = $derived(this.files.flatMap((file) => file.candidates));
	readonly #neighbours: Neighbours = $derived.by(() => {
		const carried = this.#district.showSample ? (this.#district.carried?.reports ?? []) : [];
		const slots = new Set(carried.map((one) => slotOf(one.code, one.year)));
		return neighboursAmong(this.#district.stored, this.candidates, slots);
	});
	/** Those that join when the user says so. */
	readonly joinable: readonly Joining[] = $derived(
		this.candidates.flatMap((one) => joiningOf(one, this.#neighbours) ?? [])
	);

	/** What stands between a candidate and the district. */
	standing(candidate: Candidate): Standing {
		return standingOf(candidate, this.#neighbours);
	}

	/** Reads files onto the desk, one bad file never keeping the others. */
	async read(incoming: readonly IncomingFile[]): Promise<void> {
		if (this.working || incoming.length === 0) return;
		this.working = true;
		this.stopped = false;
		this.joined = [];
		this.taken = null;
		this.failure = null;
		const batch = `${this.#batches++}:`;
		this.#lay([
			...this.files,
			...incoming.map(({ path, size }, index) => waiting(`${batch}${index}`, path, size))
		]);
		await this.#work(batch, async (parser, signal) => {
			const onEvent = (event: ReadEvent): void => this.#follow(batch, batch + event.id, event);
			const all = readFiles(incoming, { parser, onEvent }, signal);
			while (!(await all.next()).done);
		});
	}

	/** Reads the pages that are pictures, of one file or of all, a file after the other. */
	async recognise(key?: string): Promise<void> {
		const chosen = this.unrecognised.filter((file) => key === undefined || file.key === key);
		if (this.working || chosen.length === 0) return;
		this.working = true;
		this.recognising = true;
		this.stopped = false;
		this.failure = null;
		this.#enough = new AbortController();
		const { signal: enough } = this.#enough;
		await this.#work('', async (parser, signal) => {
			for (const { key, pictures } of chosen) {
				if (!pictures || enough.aborted) continue;
				const onEvent = (event: ReadEvent): void => this.#follow('', key, event);
				const ports = { parser, pictures: true, enough, onEvent };
				const all = readFiles([pictures], ports, signal);
				while (!(await all.next()).done);
			}
		});
		this.stopped = enough.aborted;
		this.recognising = false;
		this.#enough = null;
	}

	async #work(
		batch: string,
		run: (parser: Parser, signal: AbortSignal) => Promise<void>
	): Promise<void> {
		const parser = this.#makeParser();
		this.#controller = new AbortController();
		const { signal } = this.#controller;
		try {
			await run(parser, signal);
		} catch (error) {
			if (!signal.aborted) this.failure = { code: 'read', detail: messageOf(error) };
		} finally {
			parser.close();
			this.#setOut(batch);
			this.stopped = signal.aborted;
			this.files = this.files.filter((file) => file.state === 'read');
			this.working = false;
			this.#controller = null;
		}
	}

	/** Stops reading. Of pictures, what was read stays: the page in hand is read to its end. */
	stop(): void {
		if (this.#enough) this.#enough.abort();
		else this.#controller?.abort();
	}

	/** Lets the user say where a report belongs, whatever was read. */
	ask(id: string): void {
		this.#changeCandidates((one) => (one.id === id ? { ...one, asked: true } : one));
	}

	/** Says under which department or year a report is to be filed. */
	settle(id: string, said: { department?: Department | null; year?: number | null }): void {
		this.#changeCandidates((one) =>
			one.id === id
				? {
						...one,
						...said,
						asked: true,
						preferred: null,
						lifeSaid: false,
						yearSaid: one.yearSaid || said.year !== undefined
					}
				: one
		);
	}

	/** Says that a report is its agency's for its year, though the agency accounts for no such year. */
	confirmLife(id: string): void {
		this.#changeCandidates((one) => (one.id === id ? { ...one, lifeSaid: true } : one));
	}

	/** Says who an unknown agency is, wherever on the desk its name stands and nothing was said yet. */
	identify(name: string, department: Department): void {
		this.#changeCandidates((one) =>
			one.report.agency?.name === name && one.department === null && !one.asked
				? { ...one, department, preferred: null }
				: one
		);
	}

	/** Takes a workbook of the bureau; it leaves the desk. */
	async take(key: string): Promise<void> {
		const file = this.files.find((one) => one.key === key);
		const { bureau } = file ?? {};
		if (!file || !bureau) return;
		if (!(await bureau.take())) return;
		this.taken = file.path;
		this.joined = [];
		this.failure = bureau.failure;
		this.files = this.files.filter((one) => one.key !== key);
	}

	/** Says whether this version counts; the others are kept and set aside. */
	prefer(id: string, preferred: boolean): void {
		this.#changeCandidates(afterPreferring(id, preferred, this.#neighbours));
	}

	#changeCandidates(change: (one: Candidate) => Candidate): void {
		this.files = this.files.map((file) => ({ ...file, candidates: file.candidates.map(change) }));
	}

	discard(key?: string): void {
		this.files = key === undefined ? [] : this.files.filter((file) => file.key !== key);
		this.joined = [];
		this.taken = null;
	}

	/** Lets everything that may join the district join it; what may not stays on the desk. */
	async join(): Promise<void> {
		const joining = this.joinable;
		if (this.joining || joining.length === 0) return;
		this.joining = true;
		this.failure = null;
		this.joined = [];
		this.taken = null;
		const leaving = new Set(joining.map((one) => one.candidate));
		const leaves = ({ candidates }: DeskFile) =>
			candidates.length > 0 && candidates.every((one) => leaving.has(one));
		const gone = new Set(this.files.filter(leaves).map((file) => file.key));
		const { files, reports } = storedForm(joining, new Date().toISOString());
		try {
			const brought = { files: files.map(({ path }) => path), reports };
			await this.#district.bring(brought, (workspace) => workspace.keep(files, reports));
		} catch (error) {
			this.failure = failureOf(error);
		}
		// What could not be shown is stored all the same: it is not to be joined again.
		if (this.failure?.code !== 'keep') {
			this.files = this.files.filter((file) => !gone.has(file.key));
			this.joined = reports;
		}
		this.joining = false;
	}

	/** Notes what happens to a file; the desk is set out anew now and then, not each time. */
	#follow(batch: string, key: string, event: ReadEvent): void {
		this.#news.set(key, event);
		this.#timer ??= setTimeout(() => this.#setOut(batch), settingOutEvery);
	}

	#setOut(batch: string): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const after = (file: DeskFile): readonly DeskFile[] => {
			const event = this.#news.get(file.key);
			switch (event?.kind) {
				case undefined:
					return [file];
				case 'started':
					return [{ ...file, state: 'reading', progress: null }];
				case 'progress':
					return [{ ...file, state: 'reading', progress: event.progress }];
				case 'opened':
					return event.members
						.map(({ id, path, size }) => waiting(batch + id, path, size))
						.flatMap(after);
				case 'read': {
					const { read } = event;
					const pictures = hasUnreadPictures(read.result) ? event.file : null;
					return [{ ...file, ...this.#whatIs(read), pictures, path: read.path, size: read.size }];
				}
			}
		};
		this.#lay(this.files.flatMap(after));
		this.#news.clear();
		if (this.candidates.some((one) => one.matches === null)) void this.#lookForMatches();
	}

	/** What a file turns out to be: reports, or a workbook of the bureau. */
	#whatIs(read: ReadFile): Pick<DeskFile, 'state' | 'read' | 'candidates' | 'bureau'> {
		const bureau = bureauWorkbookOf(read, this.#district, this.#sounds);
		const { syllables } = this.#sounds;
		const candidates = bureau ? [] : candidatesOf(read, this.#district.roster, syllables);
		return { state: 'read', read, candidates, bureau };
	}

	async #lookForMatches(): Promise<void> {
		const syllables = await this.#sounds.need();
		const { roster } = this.#district;
		this.#changeCandidates((one) => withMatches(one, roster, syllables));
	}

	/** Puts files on the desk, of which many may be new. */
	#lay(files: readonly DeskFile[]): void {
		this.#mostShown = Math.min(this.#mostShown, this.files.length + shownAtOnce);
		this.files = files;
		this.#showMore();
	}

	#showMore(): void {
		if (this.#showing || this.#mostShown >= this.files.length) return;
		this.#showing = setTimeout(() => {
			this.#showing = undefined;
			this.#mostShown += shownAtOnce;
			this.#showMore();
		}, showingEvery);
	}
}

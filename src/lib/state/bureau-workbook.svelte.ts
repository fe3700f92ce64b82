import { readBureauWorkbook, type BureauReading } from '$lib/bureau/read-workbook';
import { nothingSaid, type BureauContext, type BureauSettings } from '$lib/bureau/settings';
import { isBureauWorkbook } from '$lib/bureau/workbook-tables';
import type { BureauColumn, BureauKind } from '$lib/domain/bureau';
import type { SourceDocument } from '$lib/domain/document';
import type { MoneyUnit } from '$lib/domain/money';
import type { ReadFile } from '$lib/pipeline/ports';
import type { ColumnMapping, StoredBureauFile } from '$lib/workspace/bureau-rows';
import { departmentFor } from '$lib/workspace/effective';
import { failureOf, type Failure } from './change';
import type { District } from './district.svelte';
import type { Sounds } from './sounds.svelte';

interface Content {
	readonly path: string;
	readonly size: number;
	readonly sha256: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly document: SourceDocument;
}

/** A workbook of the bureau on the desk: how it is read, what the user says of it, its taking. */
export class BureauWorkbook {
	/** What the user has said, beside what is remembered of such headings. */
	#said = $state.raw<BureauSettings>(nothingSaid);
	taking = $state(false);
	failure = $state.raw<Failure | null>(null);

	readonly #content: Content;
	readonly #district: District;
	readonly #sounds: Sounds;

	constructor(content: Content, district: District, sounds: Sounds) {
		this.#content = content;
		this.#district = district;
		this.#sounds = sounds;
		this.#listen();
	}

	readonly #context: BureauContext = $derived.by(() => ({
		file: this.#content.path,
		departments: this.#district.roster,
		thisYear: new Date().getFullYear(),
		newDepartment: (name) => departmentFor(name, []),
		syllables: this.#sounds.syllables
	}));
	readonly #remembered: ColumnMapping | null = $derived.by(() => {
		const { headings } = this.#read(nothingSaid);
		return this.#district.columnMappings.find((one) => one.headings === headings) ?? null;
	});
	readonly settings: BureauSettings = $derived.by(() => ({
		...this.#said,
		kind: this.#said.kind ?? this.#remembered?.kind ?? null,
		columns: { ...this.#remembered?.columns, ...this.#said.columns },
		agenciesBefore: this.#district.agencyAnswers
	}));
	readonly reading: BureauReading = $derived.by(() => this.#read(this.settings));
	readonly isRemembered = $derived(this.#remembered !== null);
	/** Whether the same file was taken before. */
	readonly isTaken = $derived.by(() =>
		this.#district.bureauFiles.files.some(({ sha256 }) => sha256 === this.#content.sha256)
	);
	readonly rows = $derived(this.reading.roster.length + this.reading.reference.length);

	sayKind(kind: BureauKind): void {
		this.#say({ kind });
	}
	sayColumn(heading: string, column: BureauColumn): void {
		this.#say({ columns: { ...this.#said.columns, [heading]: column } });
	}
	sayYear(sheet: string, year: number): void {
		this.#say({ years: { ...this.#said.years, [sheet]: year } });
	}
	sayUnit(unit: MoneyUnit): void {
		this.#say({ unit });
	}
	/** Says who an unknown agency is: a code, or `newAgency`; null takes the answer back. */
	sayAgency(key: string, answer: string | null): void {
		this.#say({ agencies: { ...this.#said.agencies, [key]: answer } });
	}
	/** Lets one row of an agency count, and no other of `rows`. */
	choose(key: string, rows: readonly string[]): void {
		const chosen = this.#said.chosen.filter((one) => !rows.includes(one));
		this.#say({ chosen: [...chosen, key] });
	}

	/** Takes what is sound; the rest is kept with the file. Whether it was taken. */
	async take(): Promise<boolean> {
		const { kind, headings, roster, reference, departments, troubles, questions } = this.reading;
		if (this.taking || kind === null || this.rows === 0) return false;
		this.taking = true;
		this.failure = null;
		const { path, size, sha256, bytes } = this.#content;
		const takenAt = new Date().toISOString();
		const file: StoredBureauFile = {
			...{ sha256, path, size, bytes, kind, takenAt },
			departments: [...departments],
			troubles: [...troubles]
		};
		const spoke = this.#said.kind !== null || Object.keys(this.#said.columns).length > 0;
		const mapping = spoke ? { headings, kind, columns: { ...this.settings.columns } } : null;
		const answers = questions.flatMap(({ key, unknownName, answer }) =>
			unknownName !== null && Object.hasOwn(this.#said.agencies, key)
				? [{ name: unknownName, answer }]
				: []
		);
		try {
			await this.#district.bring({ files: [path], reports: [] }, ({ bureau }) =>
				bureau.keep(file, roster, reference, { mapping, answers })
			);
		} catch (error) {
			this.failure = failureOf(error);
		}
		this.taking = false;
		return this.failure?.code !== 'keep';
	}

	#read(settings: BureauSettings): BureauReading {
		return readBureauWorkbook(this.#content.document, this.#context, settings);
	}

	#say(said: Partial<BureauSettings>): void {
		this.#said = { ...this.#said, ...said };
		this.#listen();
	}

	#listen(): void {
		if (this.reading.questions.some(({ matches }) => matches === null)) void this.#sounds.need();
	}
}

/** The workbook of the bureau that a file is, or null. */
export function bureauWorkbookOf(
	{ path, size, sha256, bytes, result }: ReadFile,
	district: District,
	sounds: Sounds
): BureauWorkbook | null {
	if (!result.ok || sha256 === null || bytes === null) return null;
	const { document, reports } = result;
	const isReport = reports.some(
		({ kind, indicators }) => kind === 'department_self_evaluation' && indicators.length > 0
	);
	if (isReport) return null;
	if (!isBureauWorkbook(document, district.roster)) return null;
	return new BureauWorkbook({ path, size, sha256, bytes, document }, district, sounds);
}

import { askFindings } from '$lib/analysis/findings';
import type { Filing } from '$lib/domain/filing';
import type { Finding } from '$lib/domain/finding';
import type { Report } from '$lib/domain/report';
import { findingWords } from '$lib/messages/finding-words';
import { slotOf } from '$lib/domain/slot';
import { translator } from '$lib/messages/translate';
import { engineOn, type Engine } from '$lib/pipeline/engine';
import type { Connector } from '$lib/warehouse/connector';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { departmentFor } from '$lib/workspace/effective';
import type { FindingLine, Source } from './contract';

/** A report as it was found, with the file it stands in. */
export interface Found {
	readonly source: Source;
	readonly report: Report;
}

const say = translator('zh-CN');

/** `code` is that of its department; null for the one that its agency's name makes. */
function filingOf({ source, report }: Found, id: string, code: string | null): Filing {
	const department = departmentFor(report.agency?.name ?? id, []);
	return {
		id,
		department: code === null ? department : { ...department, code },
		year: report.year?.year ?? 0,
		origin: 'imported',
		version: 1,
		versions: 1,
		importedAt: null,
		...source,
		report
	};
}

const startOf = ([place]: Finding['places']): number[] =>
	place ? [place.place.block, place.place.span[0]] : [];

function inReadingOrder(a: FindingLine, b: FindingLine): number {
	if (a.severity !== b.severity || a.rule !== b.rule) return 0;
	const [blockA = 0, fromA = 0] = startOf(a.places);
	const [blockB = 0, fromB = 0] = startOf(b.places);
	return blockA - blockB || fromA - fromB;
}

const asError = (error: unknown): Error =>
	error instanceof Error ? error : new Error(String(error));

const slotIn = ({ department, year }: Filing): string => slotOf(department.code, year);

/** The reports of a library that name agency and year: of several for both, the last. */
function libraryFilings(library: readonly Found[]): Map<string, Filing> {
	const filings = library.flatMap((one, at) =>
		one.report.agency && one.report.year ? [filingOf(one, `library ${at}`, null)] : []
	);
	return new Map(filings.map((filing) => [slotIn(filing), filing]));
}

/**
 * Holds reports against the cross-checks, and against the reports of a library, where there is one:
 * else two reports do not meet, even if they are of one agency. The engine starts with the first
 * report that is a department's self-evaluation; the other kinds have no findings.
 */
export class CrossChecker {
	readonly #library: ReadonlyMap<string, Filing> | null;
	#opening: Promise<Connector> | null = null;

	constructor(library: readonly Found[] | null = null) {
		this.#library = library && libraryFilings(library);
	}

	async #engine(): Promise<Engine> {
		this.#opening ??= openNodeConnector();
		return engineOn(await this.#opening);
	}

	/** The reports of the library, but for those that have the place of one of the filings. */
	#besides(filings: readonly Filing[]): Filing[] {
		const taken = new Set(filings.map(slotIn));
		return [...(this.#library ?? [])].flatMap(([slot, one]) => (taken.has(slot) ? [] : [one]));
	}

	async #ask(filings: readonly Filing[]): Promise<Map<string, FindingLine[]>> {
		const engine = await this.#engine();
		const all = [...filings, ...this.#besides(filings)];
		await engine.load({ carried: null, departments: [], filings: all, roster: [], reference: [] });
		const sources = new Map(all.map((one) => [one.id, one]));
		const lines = new Map(filings.map(({ id }) => [id, [] as FindingLine[]]));
		const rows = await askFindings(engine.connector, { year: null, code: null });
		for (const { reportId, rule, severity, params, places, other } of rows) {
			if (other && !this.#library) continue;
			const message = findingWords(say, { rule, params });
			const line: FindingLine = { rule, severity, params, message, places };
			const source = other && sources.get(other.report);
			if (source)
				line.other = { file: source.file, part: source.report.part, places: other.places };
			lines.get(reportId)?.push(line);
		}
		for (const found of lines.values()) found.sort(inReadingOrder);
		return lines;
	}

	/** Each under a department of its own, or, beside a library, the first for an agency and year under it. */
	#filings(found: readonly Found[]): Filing[] {
		const slots = new Set<string>();
		return found.flatMap((one, at) => {
			const { kind, agency, year } = one.report;
			if (kind !== 'department_self_evaluation') return [];
			const id = String(at);
			const filing = filingOf(one, id, this.#library && agency && year ? null : id);
			const slot = slotIn(filing);
			if (slots.has(slot)) return [filingOf(one, id, id)];
			slots.add(slot);
			return [filing];
		});
	}

	/** One after the other, where they cannot be loaded together. */
	async #askEach(filings: readonly Filing[]): Promise<Map<string, FindingLine[] | Error>> {
		const lines = new Map<string, FindingLine[] | Error>();
		for (const filing of filings) {
			const own = await this.#ask([filing]).catch(asError);
			lines.set(filing.id, own instanceof Error ? own : (own.get(filing.id) ?? []));
		}
		return lines;
	}

	/**
	 * The findings of each report, in the order of the reports, or why the engine does not take it:
	 * one such report does not keep the others from being checked.
	 */
	async check(found: readonly Found[]): Promise<(FindingLine[] | Error)[]> {
		const filings = this.#filings(found);
		if (filings.length === 0) return found.map(() => []);
		const lines = await this.#ask(filings).catch(() => this.#askEach(filings));
		return found.map((_, at) => lines.get(String(at)) ?? []);
	}

	async close(): Promise<void> {
		const connector = await this.#opening?.catch(() => null);
		await connector?.close();
	}
}

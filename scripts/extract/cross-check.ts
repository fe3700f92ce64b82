import { askFindings } from '$lib/analysis/findings';
import type { Filing } from '$lib/domain/filing';
import type { Finding } from '$lib/domain/finding';
import type { Report } from '$lib/domain/report';
import { findingWords } from '$lib/messages/finding-words';
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

/** A department of its own for each report: two of one agency and year do not meet. */
function filingOf({ source, report }: Found, id: string): Filing {
	return {
		id,
		department: { ...departmentFor(report.agency?.name ?? id, []), code: id },
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

/**
 * Holds reports against the cross-checks that need no other report. The engine starts with the
 * first report that is a department's self-evaluation; the other kinds have no findings.
 */
export class CrossChecker {
	#opening: Promise<Connector> | null = null;

	async #engine(): Promise<Engine> {
		this.#opening ??= openNodeConnector();
		return engineOn(await this.#opening);
	}

	async #ask(filings: readonly Filing[]): Promise<Map<string, FindingLine[]>> {
		const engine = await this.#engine();
		await engine.load({ carried: null, departments: [], filings, roster: [], reference: [] });
		const lines = new Map(filings.map(({ id }) => [id, [] as FindingLine[]]));
		const rows = await askFindings(engine.connector, { year: null, code: null });
		for (const { reportId, rule, severity, params, places } of rows) {
			const message = findingWords(say, { rule, params });
			lines.get(reportId)?.push({ rule, severity, params, message, places });
		}
		for (const found of lines.values()) found.sort(inReadingOrder);
		return lines;
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
		const filings = found.flatMap((one, at) =>
			one.report.kind === 'department_self_evaluation' ? [filingOf(one, String(at))] : []
		);
		if (filings.length === 0) return found.map(() => []);
		const lines = await this.#ask(filings).catch(() => this.#askEach(filings));
		return found.map((_, at) => lines.get(String(at)) ?? []);
	}

	async close(): Promise<void> {
		const connector = await this.#opening?.catch(() => null);
		await connector?.close();
	}
}

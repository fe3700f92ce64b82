// Runs on the bench's own page, in a browser: the product's connector, and a clock beside it.
import '$lib/pipeline/zod-without-eval';
import { z } from 'zod';
import { askDepartments } from '$lib/analysis/departments';
import { askReports } from '$lib/analysis/reports';
import { askRule } from '$lib/audit/ask-rule';
import { k21 } from '$lib/audit/k21';
import { prepareRules } from '$lib/audit/prepare-rules';
import { runRules } from '$lib/audit/run-rules';
import type { Moved } from '$lib/domain/moved';
import { openCarried } from '$lib/pipeline/carried';
import { engineOn } from '$lib/pipeline/engine';
import { openBrowserConnector } from '$lib/warehouse/browser-connector';
import type { Connector, Parameter } from '$lib/warehouse/connector';
import { ipcStream } from '$lib/warehouse/arrow';
import { pageQuestions, type PageQuestion } from './page-questions';
import type { Question } from './pace';
import { indicatorColumns, indicatorRows } from './indicator-rows';

/** What the page offers to the tool that drives it; all times in milliseconds. */
export interface BenchPage {
	open(): Promise<number>;
	run(sql: string): Promise<void>;
	/** How long each of `times` runs took, rows checked and handed over included. */
	time(sql: string, parameters: readonly Parameter[], times: number): Promise<number[]>;
	/** What the pages ask of the loaded district, recorded while they ask it. */
	pageQuestions(): Promise<Question[]>;
	/** As `time`, of one of these questions by its place, its rows checked as the page checks them. */
	timeQuestion(place: number, times: number): Promise<number[]>;
	/** Loads rows made as an Arrow stream beforehand; the making is not counted. */
	load(table: string, rows: number): Promise<number>;
	/** Loads the carried district as the app does, its files fetched beforehand. */
	loadDistrict(): Promise<number>;
	/**
	 * How long each of `times` runs of the cross-checks over the loaded district took: of every one or of
	 * that of repeated words, for all reports or for the latest of one agency, which says nothing in
	 * words every other time.
	 */
	checks(which: 'all' | 'words', reports: 'all' | 'one', times: number): Promise<number[]>;
	/** Bytes that the engine says it holds. */
	memory(): Promise<number>;
}

declare global {
	var bench: BenchPage;
}

const anyRow = z.record(z.string(), z.unknown());
let connector: Connector | undefined;
let asked: readonly PageQuestion[] = [];
const opened = (): Connector => {
	if (!connector) throw new Error('The engine is not open');
	return connector;
};

async function timed(work: () => Promise<unknown>): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}

async function timedQuery(
	{ sql, parameters, schema }: Omit<PageQuestion, 'name'>,
	times: number
): Promise<number[]> {
	const taken: number[] = [];
	for (let i = 0; i < times; i++)
		taken.push(await timed(() => opened().query(sql, parameters, { schema })));
	return taken;
}

/** As a load says it that brings the latest report of the agency with most of them anew. */
async function oneReport(): Promise<Moved> {
	const reports = await askReports(opened());
	const departments = await askDepartments(opened());
	const [agency] = [...departments].sort((a, b) => b.years.length - a.years.length);
	const report = reports.find(
		({ code, year }) => code === agency?.code && year === agency.years[0]
	);
	if (!report) throw new Error('The district has no report');
	return { reports: [report.id], agencies: [report.code] };
}

/** Takes away what the reports say in words and, at the next call, gives it back, by turns. */
async function wordsComeAndGo({ reports }: Moved): Promise<() => Promise<void>> {
	const say = async (sql: string): Promise<void> => {
		await opened().query(sql, [reports.join('␟')], { schema: anyRow });
	};
	const theirs = `report_id IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')))`;
	await opened().run(
		`CREATE TEMP TABLE IF NOT EXISTS taken_away AS SELECT * FROM passage LIMIT 0;
		DELETE FROM temp.taken_away;`
	);
	await say(`INSERT INTO temp.taken_away SELECT * FROM passage WHERE ${theirs};`);
	let isThere = true;
	return async () => {
		isThere = !isThere;
		await (isThere
			? opened().run('INSERT INTO passage SELECT * FROM temp.taken_away;')
			: say(`DELETE FROM passage WHERE ${theirs};`));
	};
}

globalThis.bench = {
	async open() {
		return timed(async () => {
			connector = await openBrowserConnector();
			await connector.query('SELECT 1 AS one', [], { schema: anyRow });
		});
	},
	run: (sql) => opened().run(sql),
	time: (sql, parameters, times) => timedQuery({ sql, parameters, schema: anyRow }, times),
	async pageQuestions() {
		asked = await pageQuestions(opened());
		return asked.map(({ name, sql, parameters }) => ({ name, sql, parameters }));
	},
	async timeQuestion(place, times) {
		const question = asked[place];
		if (!question) throw new RangeError(`No question ${place}`);
		return timedQuery(question, times);
	},
	async load(table, rows) {
		const stream = ipcStream(indicatorColumns, indicatorRows(rows));
		return timed(() => opened().load(table, stream, rows));
	},
	async loadDistrict() {
		const fetched = (path: string) => fetch(`/district/${path}`);
		const carried = await openCarried({
			json: async (path) => (await fetched(path)).json() as Promise<unknown>,
			bytes: async (path) => new Uint8Array(await (await fetched(path)).arrayBuffer())
		});
		const { departments, roster, reference } = carried;
		return timed(() =>
			engineOn(opened()).load({ carried, departments, filings: [], roster, reference })
		);
	},
	async checks(which, reports, times) {
		const moved = reports === 'one' ? await oneReport() : null;
		await prepareRules(opened());
		const change = moved ? await wordsComeAndGo(moved) : () => Promise.resolve();
		const run = async () => {
			if (which === 'all') await runRules(opened(), undefined, moved);
			else {
				const scopes = await prepareRules(opened(), undefined, moved);
				await askRule(opened(), k21, scopes, undefined);
			}
		};
		const taken: number[] = [];
		for (let i = 0; i < times; i++) {
			await change();
			taken.push(await timed(run));
		}
		if (times % 2 === 1) await change();
		return taken;
	},
	async memory() {
		const [row] = await opened().query(
			'SELECT CAST(sum(memory_usage_bytes) AS DOUBLE) AS bytes FROM duckdb_memory()',
			[],
			{ schema: z.strictObject({ bytes: z.number() }) }
		);
		return row?.bytes ?? 0;
	}
};

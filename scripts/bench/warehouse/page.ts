// Runs on the bench's own page, in a browser: the product's connector, and a clock beside it.
import '$lib/pipeline/zod-without-eval';
import { z } from 'zod';
import { runRules } from '$lib/audit/run-rules';
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
	/** How long each of `times` runs of every cross-check over the loaded district took. */
	checks(times: number): Promise<number[]>;
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
	async checks(times) {
		const taken: number[] = [];
		for (let i = 0; i < times; i++) taken.push(await timed(() => runRules(opened())));
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

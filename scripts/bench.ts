import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { DocumentFormat } from '$lib/domain/document';
import { millisecondsOf, reportsPerSecond } from './bench/extraction';
import { timeOpenings, type Opening } from './bench/opening';
import { longestTask, paceOfPage } from './bench/page';
import { paceHere, paceThrough, type OwnPace, type Pace } from './bench/reading';
import { samplesByFormat } from './bench/samples';
import { warehouse } from './bench/warehouse/bench';
import { NodeParser } from './extract/node-parser';

/** What one core is to do in a second from Document to Report, and how long 10 MB may take. */
const goalOfReports = 100;
const goalOfMonotony = 1000;
const monotonous = ['9', '本年收入合计', '预算执行率'];

/** What two cores are to do in a second. */
const goals: Partial<Record<DocumentFormat, number>> = { docx: 20, xlsx: 20, pdf: 20 };
const filesDropped = 500;

const verdict = (holds: boolean): string => (holds ? 'pass' : 'FAIL');
const whole = (value: number): string => (Number.isNaN(value) ? '' : value.toFixed(1));
const row = (cells: readonly string[]): string =>
	cells.map((cell, i) => (i === 0 ? cell.padEnd(8) : cell.padStart(13))).join('');

/** Files, or pages, in a second. */
const reached = (pace: Pace): number => pace.pagesPerSecond || pace.filesPerSecond;

function rowOf(format: DocumentFormat, samples: number, own: OwnPace, pool: Pace): string {
	const goal = goals[format];
	return row([
		format,
		String(samples),
		whole(own.filesPerSecond),
		whole(own.pagesPerSecond),
		own.ratio.toFixed(2),
		`${(own.extraction * 100).toFixed(0)} %`,
		whole(pool.filesPerSecond),
		whole(pool.pagesPerSecond),
		goal === undefined ? '' : `${verdict(reached(pool) >= goal)} (≥ ${goal})`
	]);
}

async function readers(seconds: number): Promise<boolean> {
	const threads = Math.min(2, availableParallelism());
	console.log(
		`Reading and extracting the samples of the project: one thread by the time of its processor, then\n${threads} threads by the clock.\n` +
			'"ratio" is the time of one page or file by that of inflating and parsing 1000 paragraphs of XML.\n'
	);
	const many = ['files/s', 'pages/s'].map((name) => `${threads}× ${name}`);
	console.log(row(['', 'samples', 'files/s', 'pages/s', 'ratio', 'extraction', ...many, 'goal']));
	let good = true;
	for (const [format, samples] of await samplesByFormat()) {
		const own = await paceHere(samples, seconds);
		const parser = new NodeParser(threads);
		const pool = await paceThrough(parser, samples, seconds).finally(() => parser.close());
		console.log(rowOf(format, samples.length, own, pool));
		good &&= reached(pool) >= (goals[format] ?? 0);
	}
	return good;
}

async function extraction(seconds: number): Promise<boolean> {
	console.log('\nFrom Document to Report on one core, by the time of its processor:');
	const pace = await reportsPerSecond(seconds);
	let good = pace >= goalOfReports;
	console.log(`reports/s              ${whole(pace)}  ${verdict(good)} (≥ ${goalOfReports})`);
	for (const unit of monotonous) {
		const taken = millisecondsOf(unit);
		const holds = taken <= goalOfMonotony;
		good &&= holds;
		const name = `10 MB of ${unit}`;
		console.log(`${name}: ${taken.toFixed(0)} ms  ${verdict(holds)} (≤ ${goalOfMonotony} ms)`);
	}
	return good;
}

async function page(signal: AbortSignal): Promise<boolean> {
	console.log(`\n${filesDropped} files dropped on the page, in a browser:`);
	const pace = await paceOfPage(filesDropped, signal);
	if (!pace) {
		console.log('skipped: no browser, or no build');
		return true;
	}
	const longest = pace.longTasks[0] ?? 0;
	const good = longest <= longestTask && pace.lateness <= longestTask;
	const first = pace.longTasks.slice(0, 5).map((task) => task.toFixed(0));
	console.log(`files/s end to end     ${whole(pace.filesPerSecond)}`);
	console.log(
		`tasks over 50 ms       ${pace.longTasks.length} (the longest: ${first.join(', ')} ms)`
	);
	console.log(`a timer came late by   ${pace.lateness.toFixed(0)} ms at most`);
	console.log(`the page answers       ${verdict(good)} (≤ ${longestTask} ms)`);
	return good;
}

/** Milliseconds from the call of the address to every chart drawn, in a new profile and again. */
const goalsOfOpening = { cold: 2500, warm: 1200 } as const;
const openings = 5;

async function opening(signal: AbortSignal): Promise<boolean> {
	console.log(
		`\nOpening the carried district in a browser, ${openings} times, medians in milliseconds:`
	);
	const times = await timeOpenings(openings, signal);
	if (!times) {
		console.log('skipped: no browser, or no build');
		return true;
	}
	const middle = (values: readonly Opening[], of: keyof Opening): number =>
		values.map((one) => one[of]).sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
	let good = true;
	for (const name of ['cold', 'warm'] as const) {
		const charts = middle(times[name], 'charts');
		const engine = middle(times[name], 'engine');
		const goal = goalsOfOpening[name];
		good &&= charts <= goal;
		console.log(
			`${name}: every chart drawn ${charts.toFixed(0)}  ${verdict(charts <= goal)} (≤ ${goal}); the engine's own answers ${engine.toFixed(0)}`
		);
	}
	return good;
}

/**
 * Measures the readers over the samples of the project, the extraction, and the page while it reads
 * many files, what the pages ask of the warehouse, and the opening of the app. `--seconds N` for each
 * format and way, 3 by default; `--only readers|extraction|page|warehouse|opening`.
 * @returns 1 where a goal is missed, 2 for a part that there is none of
 */
export async function main(args: string[], signal: AbortSignal): Promise<number> {
	const options = { seconds: { type: 'string', default: '3' }, only: { type: 'string' } } as const;
	const { seconds, only } = parseArgs({ args, options }).values;
	const parts = ['readers', 'extraction', 'page', 'warehouse', 'opening'];
	if (only !== undefined && !parts.includes(only)) {
		console.error(`--only ${parts.join('|')}`);
		return 2;
	}
	const wanted = (name: string): boolean => only === undefined || only === name;
	const goodReaders = !wanted('readers') || (await readers(Number(seconds)));
	const goodExtraction = !wanted('extraction') || (await extraction(Number(seconds)));
	const goodPage = !wanted('page') || (await page(signal));
	const goodWarehouse = !wanted('warehouse') || (await warehouse(signal));
	const goodOpening = !wanted('opening') || (await opening(signal));
	return goodReaders && goodExtraction && goodPage && goodWarehouse && goodOpening ? 0 : 1;
}

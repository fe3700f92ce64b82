import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { ReadFailure } from '$lib/domain/read-failure';
import { zhCN } from '$lib/messages/zh-CN';
import type { ReadEvent, ReadFile } from '$lib/pipeline/ports';
import { readFiles } from '$lib/pipeline/read-files';
import { errorLine, reportLine } from './contract';
import type { CrossChecker, Found } from './cross-check';
import { readLibrary } from './library';
import { listFiles } from './list-files';
import { NodeParser } from './node-parser';

const usage = `用法：npm run -s extract -- 路径… [--library 文件夹] [--jobs N] [--no-ocr]

  路径       文件或文件夹（连同其下各层）；每份报告在标准输出占一行 JSON
  --jobs N   同时读取的文件数（1–64，默认 2，单处理器时 1）
  --no-ocr   不识别扫描件和图片（识别一页需数秒至数十秒；按 Ctrl-C 停止时，已识别的页保留）
  --library 文件夹
             另读该文件夹中的报告，与之核对：上年报告所列的数、与往年或其他单位相同的文字

退出状态：0 全部读出；1 有文件未能读出或核查；2 用法有误`;

const mostJobs = 64;
/** They share one allowance of memory: more of them would leave too little for each. */
const usualJobs = 2;
/** Files that are checked, and printed, together. */
const filesAtOnce = 32;

interface Options {
	readonly paths: string[];
	readonly library: string | null;
	readonly jobs: number;
	readonly pictures: boolean;
}

function optionsFrom(args: string[]): Options | 'help' | null {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				jobs: { type: 'string', default: String(Math.min(usualJobs, availableParallelism())) },
				library: { type: 'string' },
				'no-ocr': { type: 'boolean' },
				help: { type: 'boolean', short: 'h' }
			}
		});
		if (values.help) return 'help';
		const jobs = Number(values.jobs);
		const sound = /^\d+$/.test(values.jobs) && jobs >= 1 && jobs <= mostJobs;
		const { library = null } = values;
		const pictures = !values['no-ocr'];
		return sound && positionals.length > 0 ? { paths: positionals, library, jobs, pictures } : null;
	} catch {
		return null;
	}
}

/** npm runs a script in the project's folder and leaves the folder of the user in INIT_CWD. */
const userFolder = (): string =>
	(process.env.npm_lifecycle_event === 'extract' && process.env.INIT_CWD) || process.cwd();

/** What came of one file: the reports in it, or why there are none. */
interface Outcome {
	readonly path: string;
	readonly found: readonly Found[];
	/** Pages that are pictures and were not read. */
	readonly unread: readonly number[];
	readonly error: { readonly failure: ReadFailure; readonly message: string } | null;
}

function outcomeOf({ path, result }: ReadFile): Outcome {
	if (!result.ok) {
		const { failure } = result;
		return { path, found: [], unread: [], error: { failure, message: zhCN.readError[failure] } };
	}
	const { format, unread = [] } = result.document;
	const source = { file: path, format, ...(unread.length > 0 ? { unread } : {}) };
	const found = result.reports.map((report) => ({ source, report }));
	return { path, found, unread, error: null };
}

/** Reads the library, with progress on standard error. */
async function libraryFrom(
	folder: string,
	parser: NodeParser,
	signal: AbortSignal
): Promise<readonly Found[]> {
	let done = 0;
	const onRead = (path: string): void => {
		process.stderr.write(`[资料 ${++done}] ${path}\n`);
	};
	const { reports, unread } = await readLibrary(
		folder,
		{ base: userFolder(), parser, onRead },
		signal
	);
	for (const path of unread) process.stderr.write(`${path} ✗ 未能读出，未与之核对\n`);
	return reports;
}

async function print(line: object): Promise<void> {
	if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
}

/**
 * Prints what came of some files, with what the cross-checks find in the reports.
 * @returns how many reports could not be checked
 */
async function printAll(outcomes: readonly Outcome[], checker: CrossChecker): Promise<number> {
	const findings = await checker.check(outcomes.flatMap(({ found }) => found));
	let at = 0;
	let unchecked = 0;
	for (const { path, found, error } of outcomes) {
		if (error) await print(errorLine(path, error.failure, error.message));
		for (const { report, source } of found) {
			const own = findings[at++] ?? [];
			await print(reportLine(report, source, own instanceof Error ? [] : own));
			if (!(own instanceof Error)) continue;
			unchecked++;
			process.stderr.write(`${path} ✗ 未能核查：${own.message}\n`);
		}
	}
	return unchecked;
}

/**
 * The extract command. Prints one line for each report on standard output, in the order of the
 * paths, and progress on standard error. Reports are checked, and printed, some files at a time.
 * @returns 0 when every file was read and checked, 1 when some were not, 2 for wrong usage, 130
 * when stopped
 */
export async function main(args: string[], signal: AbortSignal): Promise<number> {
	const options = optionsFrom(args);
	if (options === 'help' || options === null) {
		process.stderr.write(`${usage}\n`);
		return options === null ? 2 : 0;
	}
	const started = performance.now();
	// Whoever reads our output may have had enough of it (`| head`).
	process.stdout.on('error', () => process.exit(1));
	const files = await listFiles(options.paths, userFolder());
	const parser = new NodeParser(options.jobs);
	let expected = files.length;
	const onEvent = (event: ReadEvent): void => {
		if (event.kind === 'opened') expected += event.members.length - 1;
		if (event.kind === 'progress' && parser.readsPictures)
			process.stderr.write(`  已识别 ${event.progress.done}/${event.progress.total} 页\n`);
	};
	const hard = new AbortController();
	// What was read of pictures stays: of them, the page in hand is read to its end.
	const stop = (): void => {
		if (!parser.readsPictures) hard.abort(signal.reason);
	};
	signal.addEventListener('abort', stop, { once: true });
	const { pictures } = options;
	const ports = { parser, onEvent, pictures, enough: signal };
	const readings = readFiles(files, ports, hard.signal);
	// The parsers take their time to start: enough to fetch what comes after them.
	const code = import('./cross-check');
	let checker: CrossChecker | null = null;
	let done = 0;
	let reports = 0;
	let failed = 0;
	let unchecked = 0;
	try {
		const { library } = options;
		const besides = library === null ? null : await libraryFrom(library, parser, signal);
		checker = new (await code).CrossChecker(besides);
		const batch: Outcome[] = [];
		for await (const read of readings) {
			const outcome = outcomeOf(read);
			const { path, found, error } = outcome;
			if (error) failed++;
			reports += found.length;
			const left =
				outcome.unread.length > 0 ? ` · 另有 ${outcome.unread.length} 页是图片，未读` : '';
			const note = error ? ` ✗ ${error.message}` : left;
			process.stderr.write(`[${++done}/${expected}] ${path}${note}\n`);
			batch.push(outcome);
			if (signal.aborted && !parser.readsPictures) break;
			if (batch.length < filesAtOnce) continue;
			unchecked += await printAll(batch.splice(0), checker);
			signal.throwIfAborted();
		}
		// What the threads hold is given back before the engine of the last checks takes its own.
		parser.close();
		unchecked += await printAll(batch, checker);
	} catch (error) {
		if (signal.aborted) return 130;
		throw error;
	} finally {
		parser.close();
		await checker?.close();
	}
	if (signal.aborted) {
		await new Promise((resolve) => process.stdout.write('', resolve));
		return 130;
	}
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	const trouble = unchecked > 0 ? `，${unchecked} 份报告未能核查` : '';
	process.stderr.write(
		`${done} 个文件，读出报告 ${reports} 份，${failed} 个文件未能读出${trouble}，用时 ${seconds} 秒\n`
	);
	await new Promise((resolve) => process.stdout.write('', resolve));
	return failed + unchecked > 0 ? 1 : 0;
}

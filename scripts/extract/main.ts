import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { zhCN } from '$lib/messages/zh-CN';
import { inOrder } from '$lib/pipeline/in-order';
import type { IncomingFile, Parser } from '$lib/pipeline/ports';
import { readFile } from '$lib/pipeline/read-files';
import { errorLine, reportLine } from './contract';
import { listFiles, type Unreachable } from './list-files';
import { NodeParser } from './node-parser';

const usage = `用法：npm run -s extract -- 路径… [--jobs N] [--no-ocr]

  路径       文件或文件夹（连同其下各层）；每份报告在标准输出占一行 JSON
  --jobs N   同时读取的文件数（1–64，默认按本机处理器）
  --no-ocr   不识别扫描件（目前总是如此）

退出状态：0 全部读出；1 有文件未能读出；2 用法有误`;

const mostJobs = 64;
const usualJobs = 4;

interface Options {
	readonly paths: string[];
	readonly jobs: number;
}

function optionsFrom(args: string[]): Options | 'help' | null {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				jobs: { type: 'string', default: String(Math.min(usualJobs, availableParallelism())) },
				'no-ocr': { type: 'boolean' },
				help: { type: 'boolean', short: 'h' }
			}
		});
		if (values.help) return 'help';
		const jobs = Number(values.jobs);
		const sound = /^\d+$/.test(values.jobs) && jobs >= 1 && jobs <= mostJobs;
		return sound && positionals.length > 0 ? { paths: positionals, jobs } : null;
	} catch {
		return null;
	}
}

/** npm runs a script in the project's folder and leaves the folder of the user in INIT_CWD. */
const userFolder = (): string =>
	(process.env.npm_lifecycle_event === 'extract' && process.env.INIT_CWD) || process.cwd();

interface Outcome {
	readonly path: string;
	readonly lines: readonly object[];
	readonly failed: string | null;
}

async function read(
	file: IncomingFile | Unreachable,
	parser: Parser,
	signal: AbortSignal
): Promise<Outcome> {
	const { path } = file;
	if ('unreachable' in file) {
		const message = '找不到这个文件或文件夹，或没有读取权限。';
		return { path, lines: [errorLine(path, 'malformed', message)], failed: message };
	}
	const { result } = await readFile(file, parser, signal);
	if (!result.ok) {
		const message = zhCN.readError[result.code];
		return { path, lines: [errorLine(path, result.code, message)], failed: message };
	}
	const { format } = result.document;
	const lines = result.reports.map((report) => reportLine(report, { file: path, format }));
	return { path, lines, failed: null };
}

async function print(line: object): Promise<void> {
	if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
}

/**
 * The extract command. Prints one line for each report on standard output, in the order of the
 * paths, and progress on standard error.
 * @returns 0 when every file was read, 1 when some were not, 2 for wrong usage, 130 when stopped
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
	let done = 0;
	let failed = 0;
	let reports = 0;
	try {
		const outcomes = inOrder(files, options.jobs * 2, (file) => read(file, parser, signal));
		for await (const outcome of outcomes) {
			for (const line of outcome.lines) await print(line);
			if (outcome.failed === null) reports += outcome.lines.length;
			else failed++;
			const note = outcome.failed === null ? '' : ` ✗ ${outcome.failed}`;
			process.stderr.write(`[${++done}/${files.length}] ${outcome.path}${note}\n`);
		}
	} catch (error) {
		if (signal.aborted) return 130;
		throw error;
	} finally {
		parser.close();
	}
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	process.stderr.write(
		`${files.length} 个文件，读出报告 ${reports} 份，${failed} 个文件未能读出，用时 ${seconds} 秒\n`
	);
	await new Promise((resolve) => process.stdout.write('', resolve));
	return failed > 0 ? 1 : 0;
}

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const config = join(root, '.dependency-cruiser.cjs');

interface Violation {
	from: string;
	to: string;
	rule: { name: string };
}

/** The broken rules of the tree in a folder, as `rule: from → to`. */
function violations(folder: string): Promise<string[]> {
	const args = [cruiser, 'src', 'scripts', 'tests', '--config', config, '--output-type', 'json'];
	return new Promise((done, fail) => {
		execFile(
			process.execPath,
			args,
			{ cwd: folder, maxBuffer: 1 << 28 },
			(error, stdout, stderr) => {
				if (!stdout) {
					fail(error ?? new Error(stderr));
					return;
				}
				const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
				done(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`));
			}
		);
	});
}

const component = (code: string) => `<script lang="ts">\n\t${code}\n</script>\n<p>{word}</p>\n`;

const allowed: Record<string, string> = {
	'src/lib/domain/word.ts': `import * as z from 'zod';\nexport const word: unknown = z;`,
	'src/lib/warehouse/connector.ts': `export interface Connector { word: string }`,
	'src/lib/warehouse/engine.ts': `import type { Connector } from './connector';\nimport '@duckdb/duckdb-wasm';\nimport url from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';\nvoid url;\nexport const engine: Connector = { word: '' };`,
	'src/lib/analysis/question.ts': `import type { Connector } from '$lib/warehouse/connector';\nexport type Ask = Connector;`,
	'src/lib/state/filters.svelte.ts': `import { word } from '$lib/domain/word';\nexport const filters = word;`,
	'src/lib/charts/bars.ts': `import 'echarts/core';\nexport const bars = 1;`,
	'src/lib/export/book.ts': `import type { Ask } from '../analysis/question';\nexport type Book = Ask;`,
	'src/lib/components/Good.svelte': component(
		`import { filters as word } from '$lib/state/filters.svelte';`
	),
	'src/lib/domain/word.test.ts': `import { engine } from '../warehouse/engine';\nvoid engine;`,
	'src/routes/+page.svelte': component(
		`import { page as word } from '$app/state';\n\timport Good from '$lib/components/Good.svelte';\n\timport { bars } from '$lib/charts/bars';\n\timport type { Book } from '$lib/export/book';\n\tvoid Good; void bars; let b: Book | undefined; void b;`
	),
	'scripts/ask.ts': `import type { Ask } from '$lib/analysis/question';\nimport sql from '$lib/analysis/question.sql?raw';\nexport const main = (ask: Ask) => [ask, sql];`,
	'src/lib/analysis/question.sql': 'select 1',
	'src/lib/document/a.ts': `import '../domain/word';`,
	'src/lib/document/b.ts': `import './a';`,
	'tests/any.test.ts': `import { word } from '../src/lib/domain/word';\nvoid word;`
};

const planted: { file: string; code: string; rule: string; to: string }[] = [
	{
		file: 'src/lib/extraction/reads-pages.ts',
		code: `import { bars } from '$lib/charts/bars';\nvoid bars;`,
		rule: 'room-extraction',
		to: 'src/lib/charts/bars.ts'
	},
	{
		file: 'src/lib/domain/knows-engine.ts',
		code: `import type { Connector } from '../warehouse/connector';\nexport type X = Connector;`,
		rule: 'room-domain',
		to: 'src/lib/warehouse/connector.ts'
	},
	{
		file: 'src/lib/audit/past-the-interface.ts',
		code: `import { engine } from '$lib/warehouse/engine';\nvoid engine;`,
		rule: 'room-audit',
		to: 'src/lib/warehouse/engine.ts'
	},
	{
		file: 'src/lib/components/Planted.svelte',
		code: component(`import { engine as word } from '$lib/warehouse/engine';`),
		rule: 'room-components',
		to: 'src/lib/warehouse/engine.ts'
	},
	{
		file: 'src/lib/domain/impure.ts',
		code: `import 'fflate';`,
		rule: 'domain-only-zod',
		to: 'fflate'
	},
	{
		file: 'src/lib/state/own-engine.ts',
		code: `import '@duckdb/duckdb-wasm';`,
		rule: 'only-warehouse',
		to: '@duckdb/duckdb-wasm'
	},
	{
		file: 'src/lib/pipeline/own-wasm.ts',
		code: `import url from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';\nvoid url;`,
		rule: 'only-warehouse',
		to: '@duckdb/duckdb-wasm'
	},
	{
		file: 'src/lib/export/draws.ts',
		code: `import type { ECharts } from 'echarts/core';\nexport type X = ECharts;`,
		rule: 'only-charts',
		to: 'echarts'
	},
	{
		file: 'src/lib/components/Kit.svelte',
		code: component(`import { page as word } from '$app/state';`),
		rule: 'kit-in-routes',
		to: '$app/state'
	},
	{
		file: 'scripts/draws.ts',
		code: `import { bars } from '$lib/charts/bars';\nvoid bars;`,
		rule: 'scripts-without-interface',
		to: 'src/lib/charts/bars.ts'
	},
	{
		file: 'src/lib/format/tested.ts',
		code: `import '../domain/word.test';`,
		rule: 'app-without-scripts',
		to: 'src/lib/domain/word.test.ts'
	},
	{
		file: 'src/lib/format/index.ts',
		code: `export * from './tested';`,
		rule: 'no-barrels',
		to: 'src/lib/format/tested.ts'
	},
	{
		file: 'src/lib/charts/barrel-user.ts',
		code: `import '../format/index';`,
		rule: 'no-barrels',
		to: 'src/lib/format/index.ts'
	},
	{
		file: 'src/lib/utils/odds.ts',
		code: `import '../domain/word';`,
		rule: 'known-rooms',
		to: 'src/lib/domain/word.ts'
	},
	{
		file: 'src/lib/document/a.ts',
		code: `import './b';`,
		rule: 'no-cycles',
		to: 'src/lib/document/b.ts'
	},
	{
		file: 'src/lib/document/alone.ts',
		code: `export const alone = 1;`,
		rule: 'no-orphans',
		to: 'src/lib/document/alone.ts'
	},
	{
		file: 'src/lib/document/lost.ts',
		code: `import './nowhere';`,
		rule: 'resolvable',
		to: './nowhere'
	}
];

describe('the arrows between the rooms', () => {
	let folder = '';
	let clean: string[] = [];
	let found: string[] = [];

	async function plant(file: string, code: string) {
		await mkdir(dirname(join(folder, file)), { recursive: true });
		await writeFile(join(folder, file), code);
	}

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'jiheng-arrows-'));
		await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
		await symlink(join(root, 'package.json'), join(folder, 'package.json'));
		for (const [file, code] of Object.entries(allowed)) await plant(file, code);
		clean = await violations(folder);
		for (const { file, code } of planted) await plant(file, code);
		found = await violations(folder);
	}, 60_000);
	afterAll(() => rm(folder, { recursive: true, force: true }));

	test('let through what the table allows', () => {
		expect(clean).toEqual([]);
	});

	test.each(planted)('$rule stops $file', ({ file, rule, to }) => {
		const reported = found.filter((line) => line.startsWith(`${rule}: ${file} →`));
		expect(reported.join('\n'), found.join('\n')).toContain(to);
	});
});

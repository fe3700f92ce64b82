// Compiles the TypeScript of scripts/ into plain JavaScript, with the app's aliases and `?raw`
// imports: Node 20 itself reads none. Usage: node scripts/tooling/compile.mjs FOLDER
// It is a process of its own, as a bundler takes more memory than what it compiles.
import { readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inProject, root } from './project.mjs';

const [outDir] = process.argv.slice(2);
if (!outDir) throw new Error('usage: compile.mjs FOLDER');

/** What is run by name: each becomes a file of that name, and parts are fetched when needed. */
const doors = {
	...Object.fromEntries(
		readdirSync(inProject('scripts'))
			.filter((name) => name.endsWith('.ts'))
			.map((name) => [name.slice(0, -'.ts'.length), inProject('scripts', name)])
	),
	extract: inProject('scripts/extract/main.ts'),
	'parse-worker': inProject('scripts/extract/parse-worker.ts')
};

await build({
	root,
	configFile: false,
	envDir: false,
	publicDir: false,
	logLevel: 'warn',
	plugins: [
		{
			name: 'what is JavaScript already stays where it is, and finds the project from there',
			enforce: 'pre',
			resolveId(id, importer) {
				if (!id.startsWith('.') || !id.endsWith('.mjs') || !importer) return null;
				const file = resolve(dirname(importer), id);
				if (!file.startsWith(inProject('scripts'))) return null;
				return { id: pathToFileURL(file).href, external: true };
			}
		}
	],
	resolve: { alias: { $lib: inProject('src/lib'), $data: inProject('data') } },
	// Packages are bundled: the few files with what is used of them start faster than the whole.
	// Those that are one large file already would only cost the bundler memory.
	ssr: {
		noExternal: true,
		external: [
			'@duckdb/duckdb-wasm',
			'@e965/xlsx',
			'onnxruntime-web',
			'pdfjs-dist',
			'playwright-core'
		]
	},
	build: {
		ssr: true,
		target: 'node20',
		outDir,
		minify: false,
		rolldownOptions: {
			input: doors,
			// All in one folder, where the thread that parses is found beside whoever starts it.
			output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' }
		}
	}
});

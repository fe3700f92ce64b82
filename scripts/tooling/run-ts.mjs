// Runs a TypeScript script with the app's aliases and `?raw` imports: Node 20 itself reads none.
// Usage: node scripts/tooling/run-ts.mjs FILE [arguments]
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { inProject, root } from './project.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) throw new Error('usage: run-ts.mjs FILE [arguments]');

/** @type {{ module: { main: (args: string[]) => Promise<number> } }} */
const { module } = await runnerImport(resolve(file), {
	root,
	logLevel: 'warn',
	resolve: { alias: { $lib: inProject('src/lib'), $data: inProject('data') } }
});
process.exitCode = await module.main(args);

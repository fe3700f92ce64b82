// Runs a TypeScript script with the app's aliases and `?raw` imports: Node 20 itself reads none.
// Usage: node scripts/tooling/run-ts.mjs FILE [arguments]
import { pathToFileURL } from 'node:url';
import { importTypeScript } from './typescript.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) throw new Error('usage: run-ts.mjs FILE [arguments]');

/** @type {{ main: (args: string[]) => Promise<number> }} */
const { main } = await importTypeScript(pathToFileURL(file));
process.exitCode = await main(args);

// Runs the `main` of a script that is written in TypeScript.
// Usage: node scripts/tooling/run-ts.mjs scripts/NAME.ts [arguments]
import { basename } from 'node:path';
import { importScript } from './compiled.mjs';
import { stopSignal } from './processes.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) throw new Error('usage: run-ts.mjs FILE [arguments]');

const signal = stopSignal();
/** @type {{ main: (args: string[], signal: AbortSignal) => Promise<number> }} */
const { main } = await importScript(basename(file, '.ts'), signal);
process.exitCode = await main(args, signal);

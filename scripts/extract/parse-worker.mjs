import { parentPort } from 'node:worker_threads';
import { importTypeScript } from '../tooling/typescript.mjs';

/** @type {typeof import('../../src/lib/pipeline/parse')} */
const { parseBytes } = await importTypeScript(
	new URL('../../src/lib/pipeline/parse.ts', import.meta.url)
);

/** @typedef {import('../../src/lib/pipeline/worker-pool').ParseAnswer} ParseAnswer */
/** @param {ParseAnswer} message */
const answer = (message) => parentPort?.postMessage(message);

parentPort?.on('message', async ({ path, bytes }) => answer(await parseBytes(path, bytes)));
answer('ready');

import { parentPort } from 'node:worker_threads';
import { inProject } from '../tooling/project.mjs';
import { importTypeScript } from './typescript.mjs';

const { parseBytes } = await importTypeScript(inProject('src/lib/pipeline/parse.ts'));

/** @typedef {import('../../src/lib/pipeline/worker-pool').ParseAnswer} ParseAnswer */
/** @param {ParseAnswer} message */
const answer = (message) => parentPort?.postMessage(message);

parentPort?.on('message', async ({ path, bytes }) => answer(await parseBytes(path, bytes)));
answer('ready');

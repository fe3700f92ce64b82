import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exclusively } from './lock.mjs';
import { runNode } from './processes.mjs';
import { cacheDir, inProject } from './project.mjs';
import { scriptsHash } from './stamp.mjs';

const folder = join(cacheDir, 'scripts');
/** Another process may still fetch parts of what it started from. */
const keptMs = 60 * 60 * 1000;

/**
 * Imports a script that is written in TypeScript: one of scripts/*.ts, or another door that
 * compile.mjs names. Compiles all of them first where something has changed since the last time.
 * @param {string} name
 * @param {AbortSignal} signal
 * @returns {Promise<any>} the module's exports
 */
export async function importScript(name, signal) {
	return import(pathToFileURL(join(await compiled(signal), `${name}.mjs`)).href);
}

/** @param {AbortSignal} signal */
async function compiled(signal) {
	const present = () => join(folder, scriptsHash());
	const known = present();
	if (existsSync(known)) return known;
	return exclusively(join(cacheDir, 'scripts.lock'), signal, async () => {
		for (;;) {
			const made = present();
			if (existsSync(made)) return made;
			const fresh = `${made}.part`;
			await mkdir(folder, { recursive: true });
			await rm(fresh, { recursive: true, force: true });
			const compile = inProject('scripts/tooling/compile.mjs');
			const { code, output } = await runNode([compile, fresh], { signal, env: { NO_COLOR: '1' } });
			signal.throwIfAborted();
			if (code !== 0) throw new Error(`the scripts do not compile\n${output}`);
			// What changed meanwhile is compiled once more.
			if (made === present()) await rename(fresh, made);
			await removeOld();
		}
	});
}

async function removeOld() {
	for (const name of await readdir(folder)) {
		const path = join(folder, name);
		const { mtimeMs } = await stat(path);
		if (Date.now() - mtimeMs > keptMs) await rm(path, { recursive: true, force: true });
	}
}

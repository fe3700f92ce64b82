import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { runNpm } from './processes.mjs';
import { inProject } from './project.mjs';

const lockFile = inProject('package-lock.json');
const hiddenLockFile = inProject('node_modules/.package-lock.json');
/** What `npm ci` leaves last, through the prepare script: TypeScript on Node cannot start without. */
const preparedFile = inProject('.svelte-kit/tsconfig.json');
const stampFile = inProject('node_modules/.jiheng-lock');

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} Entry */
/** @typedef {{ packages: Record<string, Entry> }} Lock */

/**
 * Whether npm's own record of what is installed says what the lock file says.
 * Packages for other platforms are absent from the record and marked optional in the lock.
 * @param {Lock} lock
 * @param {Lock} installed
 */
export function agrees(lock, installed) {
	for (const [path, entry] of Object.entries(lock.packages)) {
		if (path === '') continue;
		const found = installed.packages[path];
		if (found ? found.version !== entry.version : !entry.optional) return false;
	}
	return Object.keys(installed.packages).every((path) => path in lock.packages);
}

/** Whether node_modules holds what the lock file names, and npm's prepare step has been run. */
export async function isInstalled() {
	if (!existsSync(preparedFile)) return false;
	const text = await readFile(lockFile, 'utf8');
	const stamp = createHash('sha256').update(text).digest('hex');
	if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return true;
	const hidden = await readFile(hiddenLockFile, 'utf8').catch(() => '');
	if (!hidden || !agrees(JSON.parse(text), JSON.parse(hidden))) return false;
	await writeFile(stampFile, stamp);
	return true;
}

/**
 * Installs exactly what the lock file names.
 * @param {AbortSignal} signal
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function install(signal) {
	await rm(stampFile, { force: true });
	const result = await runNpm(['ci', '--no-audit', '--no-fund'], { signal });
	if (result.code === 0) await isInstalled();
	return result;
}

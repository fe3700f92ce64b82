import { mkdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const beatMs = 1000;
const deadMs = 10 * beatMs;

/**
 * Does a piece of work while no other process does it. The holder keeps touching the lock file, so
 * that one left behind by a killed process is known by its age.
 * @template T
 * @param {string} file
 * @param {AbortSignal} signal ends the waiting
 * @param {(waited: boolean) => Promise<T>} work is told whether another process held the lock
 * @returns {Promise<T>}
 */
export async function exclusively(file, signal, work) {
	await mkdir(dirname(file), { recursive: true });
	let waited = false;
	while (!(await take(file))) {
		waited = true;
		const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
		if (Date.now() - mtimeMs > deadMs) await rm(file, { force: true });
		await pause(beatMs / 4, undefined, { signal });
	}
	const beat = setInterval(() => {
		const now = new Date();
		utimes(file, now, now).catch(() => undefined);
	}, beatMs);
	try {
		return await work(waited);
	} finally {
		clearInterval(beat);
		await rm(file, { force: true });
	}
}

/** @param {string} file */
async function take(file) {
	try {
		await writeFile(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
		throw error;
	}
}

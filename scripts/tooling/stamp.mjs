import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { appDir, buildDir, inProject, root } from './project.mjs';

export const stampFile = join(buildDir, 'stamp');

const folders = ['src', 'static', 'data', 'scripts'];
const files = [
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];

/** Made by the build itself, or of no effect on it. */
const skipped = (/** @type {string} */ path) =>
	path.startsWith('static/district/') || path.includes('.test.');

/**
 * All files below a folder, as sorted absolute paths; none when it does not exist.
 * @param {string} folder
 */
export async function filesBelow(folder) {
	if (!existsSync(folder)) return [];
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

/** One hash over all that the build reads. */
export async function inputsHash() {
	const below = await Promise.all(folders.map((folder) => filesBelow(inProject(folder))));
	const hash = createHash('sha256');
	for (const file of [...below.flat(), ...files.map((name) => inProject(name))]) {
		const path = relative(root, file).split(sep).join('/');
		if (skipped(path)) continue;
		hash.update(`${path}\0`).update(
			createHash('sha256')
				.update(await readFile(file))
				.digest()
		);
	}
	return hash.digest('hex');
}

/** Whether what stands in build/ was made from what stands in the project now. */
export async function isBuilt() {
	if (!existsSync(join(appDir, 'index.html'))) return false;
	return (await readFile(stampFile, 'utf8').catch(() => '')) === (await inputsHash());
}

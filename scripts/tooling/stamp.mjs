import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
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
export function filesBelow(folder) {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

/**
 * One hash over files of the project and all files below folders of it.
 * @param {string[]} folders
 * @param {string[]} files
 */
function hashOver(folders, files) {
	const below = folders.flatMap((folder) => filesBelow(inProject(folder)));
	const hash = createHash('sha256');
	for (const file of [...below, ...files.map((name) => inProject(name))]) {
		const path = relative(root, file).split(sep).join('/');
		if (skipped(path)) continue;
		hash.update(`${path}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
	}
	return hash.digest('hex');
}

/** One hash over all that the build reads. */
export const inputsHash = () => hashOver(folders, files);

/** One hash over all that the scripts are compiled from, and where they are. */
export const scriptsHash = () =>
	createHash('sha256')
		.update(root)
		.update(
			hashOver(['src/lib', 'scripts', 'data/lexicon'], ['package-lock.json', 'tsconfig.json'])
		)
		.digest('hex');

/** One hash over all that decides what is read in a file. */
export const readingHash = () =>
	hashOver(
		[
			'src/lib/document',
			'src/lib/extraction',
			'src/lib/domain',
			'src/lib/pipeline',
			'data/lexicon'
		],
		['package-lock.json']
	);

/** Whether what stands in build/ was made from what stands in the project now. */
export async function isBuilt() {
	if (!existsSync(join(appDir, 'index.html'))) return false;
	return (await readFile(stampFile, 'utf8').catch(() => '')) === inputsHash();
}

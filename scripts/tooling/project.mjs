import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, with a trailing separator. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the build leaves behind: the pages, and what describes them. */
export const buildDir = join(root, 'build');
export const appDir = join(buildDir, 'app');

/** What can be made again at any time; emptied by `npm ci`. */
export const cacheDir = join(root, 'node_modules/.cache/jiheng');

/**
 * The path of a file in an installed package, or in the project itself.
 * @param {string[]} parts
 */
export const inProject = (...parts) => join(root, ...parts);

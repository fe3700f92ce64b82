import { join } from 'node:path';
import { build } from 'vite';
import { cacheDir, inProject } from '../../tooling/project.mjs';

/**
 * Bundles page.html with the product's own connector.
 * @returns {Promise<string>} the folder that holds it
 */
export async function buildPage() {
	const outDir = join(cacheDir, 'bench-page');
	const root = inProject('scripts/bench/warehouse');
	await build({
		root,
		configFile: false,
		envDir: false,
		publicDir: false,
		logLevel: 'error',
		resolve: { alias: { $lib: inProject('src/lib'), $data: inProject('data') } },
		worker: { format: 'es' },
		build: {
			target: 'es2022',
			outDir,
			emptyOutDir: true,
			chunkSizeWarningLimit: 2000,
			rolldownOptions: { input: join(root, 'page.html') }
		}
	});
	return outDir;
}

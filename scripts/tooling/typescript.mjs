import { fileURLToPath } from 'node:url';
import { createRunnableDevEnvironment, resolveConfig } from 'vite';
import { inProject, root } from './project.mjs';

/**
 * Imports a TypeScript module with the app's aliases. Unlike vite's `runnerImport` it stays open,
 * so that the module may import others later on (the readers come by dynamic import).
 * @param {URL} file
 * @returns {Promise<any>} the module's exports
 */
export async function importTypeScript(file) {
	const config = await resolveConfig(
		{
			root,
			configFile: false,
			envDir: false,
			logLevel: 'warn',
			cacheDir: inProject('node_modules/.cache/jiheng/vite'),
			resolve: { alias: { $lib: inProject('src/lib'), $data: inProject('data') } },
			environments: {
				script: {
					consumer: 'server',
					dev: { moduleRunnerTransform: true },
					resolve: { external: true, mainFields: [], conditions: ['node'] }
				}
			}
		},
		'serve'
	);
	const environment = createRunnableDevEnvironment('script', config, {
		runnerOptions: { hmr: { logger: false } },
		hot: false
	});
	await environment.init();
	return environment.runner.import(fileURLToPath(file));
}

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const browserTests = 'tests/browser/**/*.test.ts';

const shared = {
	plugins: [svelte()],
	resolve: { alias: { $lib: at('src/lib'), $data: at('data') } }
};

export default defineConfig({
	test: {
		projects: [
			{
				...shared,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: [browserTests],
					// Vitest would leave one of two cores to itself, which has nothing to do.
					maxWorkers: '100%',
					// A third of the time went into starting a process and loading everything for each file.
					isolate: false,
					// An engine starts in each: on a machine that does much else that takes its time.
					testTimeout: 30_000,
					hookTimeout: 60_000
				}
			},
			{
				...shared,
				test: {
					name: 'browser',
					environment: 'node',
					include: [browserTests],
					globalSetup: 'tests/browser/setup.ts',
					maxWorkers: 2,
					testTimeout: 60_000,
					hookTimeout: 60_000
				}
			}
		]
	}
});

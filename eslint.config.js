import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import roomTable from './scripts/tooling/rooms.cjs';
import svelteConfig from './svelte.config.js';

const { rooms, allowed } = roomTable;
const componentFiles = ['**/*.svelte'];
const runeFiles = ['**/*.svelte.ts'];
const testFiles = ['**/*.test.ts', 'tests/**'];

/**
 * dependency-cruiser reads components after compilation, when type-only imports are gone: here they
 * are held to the same table.
 * @type {import('eslint').Linter.Config[]}
 */
const arrowsOfComponents = Object.entries(rooms).map(([room, open]) => ({
	files: [`src/lib/${room}/**/*.svelte`],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						regex: `^(\\$lib/(?!${allowed(room)})|(\\.\\./)+(?!${allowed(room)})(${Object.keys(rooms).join('|')})/)`,
						message: `${room} may import only: ${open.join(', ')} (scripts/tooling/rooms.cjs).`
					}
				]
			}
		]
	}
}));

export default defineConfig(
	globalIgnores(['build/', '.svelte-kit/', 'static/district/']),
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	ts.configs.strict,
	ts.configs.stylistic,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'no-console': ['error', { allow: ['error'] }],
			eqeqeq: 'error',
			'object-shorthand': 'error',
			'prefer-const': 'error',
			'no-restricted-syntax': [
				'error',
				{ selector: 'ExportAllDeclaration', message: 'No barrels: name the file that you mean.' }
			],
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/consistent-type-definitions': 'off'
		}
	},
	{
		files: ['src/**', 'scripts/**', 'tests/**'],
		rules: { 'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }] }
	},
	{
		files: ['src/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.ts'],
		extends: [ts.configs.strictTypeCheckedOnly, ts.configs.stylisticTypeCheckedOnly],
		languageOptions: {
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		rules: {
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/prefer-nullish-coalescing': 'off',
			// Takes branded numbers such as Fen for no numbers.
			'@typescript-eslint/no-unsafe-unary-minus': 'off'
		}
	},
	{
		files: [...componentFiles, ...runeFiles],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			'svelte/no-at-html-tags': 'error',
			// Addresses are resolved once, in the layout, and reach components by context.
			'svelte/no-navigation-without-resolve': 'off',
			'prefer-const': 'off',
			'svelte/prefer-const': 'error'
		}
	},
	{
		// State is replaced, not mutated: a Set or Date inside a function is only a tool.
		files: runeFiles,
		rules: { 'svelte/prefer-svelte-reactivity': 'off' }
	},
	...arrowsOfComponents,
	{
		files: testFiles,
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' }
	},
	{
		files: ['scripts/**'],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['**/*.cjs'],
		rules: { '@typescript-eslint/no-require-imports': 'off' }
	}
);

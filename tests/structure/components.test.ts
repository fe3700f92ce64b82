import { ESLint } from 'eslint';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });

async function complaints(file: string, imported: string): Promise<string[]> {
	const code = `<script lang="ts">\n\timport type { Word } from '${imported}';\n\tlet { word }: { word: Word } = $props();\n</script>\n\n<p>{word}</p>\n`;
	const [result] = await eslint.lintText(code, { filePath: resolve(root, file) });
	return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
}

const card = 'src/lib/components/cards/Planted.svelte';

test.each([
	[card, '$lib/warehouse/engine'],
	[card, '../../warehouse/engine'],
	['src/lib/charts/Planted.svelte', '$lib/state/filters.svelte'],
	['src/lib/charts/Planted.svelte', '../messages/words']
])('%s may not even import a type from %s', async (file, imported) => {
	expect(await complaints(file, imported)).toEqual(['no-restricted-imports']);
});

test.each([
	[card, '$lib/domain/money'],
	[card, '../../state/filters.svelte'],
	[card, '../Table.svelte'],
	['src/lib/charts/Planted.svelte', '$lib/format/numbers']
])('%s may import a type from %s', async (file, imported) => {
	expect(await complaints(file, imported)).toEqual([]);
});

test('raw html is refused in components', async () => {
	const code = `<script lang="ts">\n\tlet { word }: { word: string } = $props();\n</script>\n\n{@html word}\n`;
	const [result] = await eslint.lintText(code, { filePath: resolve(root, card) });
	expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(['svelte/no-at-html-tags']);
});

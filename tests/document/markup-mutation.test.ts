import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentSchema } from '$lib/domain/document';
import { readDocument } from '$lib/document/read';
import { ReadError } from '$lib/document/read-error';

const page =
	'<!DOCTYPE html><html><head><meta charset="utf-8"><title>自评报告</title><style>.a{display:none}</style></head><body>' +
	'<ul><li><a href="/">首页</a><li><a href="/a">公开</a><li><a href="/b">服务</a></ul><div class="article"><h1>自评报告</h1>' +
	'<ol start=2><li><p>收入<b>458.62<i>万元</b></i>。</ol><table border=1><tr><td rowspan=2>甲<td colspan="2">乙<tr><td>丙<td><table><tr><td>丁</table></table>' +
	'<p class=a>戊<br>己&ge;95%</p><script>1</script></div><p>上一篇：无</p></body></html>';
const markdown =
	'# 报告\n\n1. 收入**458.62**万元\n   - 甲 [乙](c)\n\n| 甲 | 乙 |\n|---|:-:|\n| 1 | `2` |\n\n> 丙\n\n<table><tr><td>丁</table>\n';
const text =
	'一、概况\n甲\t乙\t丙\n1\t2\t3\n┌──┬──┐\n│甲│乙│\n├──┼──┤\n│丙│丁│\n└──┴──┘\n| 1 | 2 |\n| 3 | 4 |\n"a",b,c\n';

const pieces = fc.constantFrom(
	...[
		'<',
		'>',
		'</',
		'<table>',
		'<b>',
		'</p>',
		'<!--',
		'"',
		'&',
		'\0',
		'|',
		'\n',
		'*',
		'[',
		'\t',
		'<td rowspan=0>',
		'```',
		'\ufffe'
	]
);
const edits = fc.array(fc.tuple(fc.nat(), fc.nat(4), pieces), { minLength: 1, maxLength: 8 });

/** The text with pieces of it replaced or taken out, or other ones put in. */
function mutant(original: string, changes: readonly (readonly [number, number, string])[]): string {
	let changed = original;
	for (const [at, length, piece] of changes) {
		const from = at % (changed.length + 1);
		changed = changed.slice(0, from) + piece + changed.slice(from + length);
	}
	return changed;
}

test.each([
	['page', page],
	['Markdown', markdown],
	['text', text]
])('mutants of a %s end well', { timeout: 60_000 }, async (_, original) => {
	const encoder = new TextEncoder();
	await fc.assert(
		fc.asyncProperty(edits, async (changes) => {
			const start = performance.now();
			try {
				documentSchema.parse(await readDocument('a', encoder.encode(mutant(original, changes))));
			} catch (error) {
				expect(error).toBeInstanceOf(ReadError);
			}
			expect(performance.now() - start).toBeLessThan(5000);
		}),
		{ numRuns: 1000 }
	);
});

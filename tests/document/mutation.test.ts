import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentSchema } from '$lib/domain/document';
import { readDocument } from '$lib/document/read';
import { ReadError } from '$lib/document/read-error';
import { makeDoc, p as paragraph, px, row, sprm } from './make-doc';
import { makeDocx, numbered, p } from './make-docx';

const numbering =
	'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>' +
	'<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>' +
	'<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
const table =
	'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>' +
	`${p('甲')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr></w:tbl>`;
const body = numbered('概况', 1) + p('本年收入458.62万元。').repeat(5) + table;
const packed = makeDocx(body, { numbering });
const text = new TextEncoder().encode('一、概况\n本年收入458.62万元。\n');

const old = makeDoc(
	[
		paragraph('概况', sprm(0x460b, 1, 0)),
		px('见\u0013 PAGEREF a \u00145\u0015页', ['1', sprm(0x2a48, 1)]),
		...row(['甲', '乙', '丙'], [0, 1000, 2000, 3000], [0x60, 1, 2]),
		...row(['', '丁'], [0, 1000, 3000], [0x20])
	],
	{
		styles: [{ sti: 0 }, { sti: 1, base: 0 }],
		lists: [[{ format: 37, text: '\u0000、' }]],
		overrides: [{ list: 0, start: 3 }],
		footnotes: [paragraph('注文')]
	}
);

/** Either a sound document or an error that has a code, and soon. */
async function endsWell(bytes: Uint8Array): Promise<void> {
	const start = performance.now();
	try {
		documentSchema.parse(await readDocument('a', bytes));
	} catch (error) {
		expect(error).toBeInstanceOf(ReadError);
	}
	expect(performance.now() - start).toBeLessThan(5000);
}

const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });
const mutants = (original: Uint8Array) =>
	fc.tuple(changes, fc.nat(original.length)).map(([edits, cut]) => {
		const copy = original.slice(0, cut % 4 === 0 ? cut : original.length);
		for (const [at, value] of edits) if (copy.length > 0) copy[at % copy.length] = value;
		return copy;
	});

test.each([
	['document', packed],
	['old document', old],
	['text', text]
])('mutants of a %s end well', { timeout: 60_000 }, async (_, original) => {
	await fc.assert(fc.asyncProperty(mutants(original), endsWell), { numRuns: 300 });
});

test('mutants of the markup end well', { timeout: 60_000 }, async () => {
	const markup = new TextEncoder().encode(body);
	const decoder = new TextDecoder();
	await fc.assert(
		fc.asyncProperty(mutants(markup), (mutant) =>
			endsWell(makeDocx(decoder.decode(mutant), { numbering }))
		),
		{ numRuns: 300 }
	);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentSchema } from '$lib/domain/document';
import { readDocument } from '$lib/document/read';
import { ReadError } from '$lib/document/read-error';
import { subsetFont } from '../../scripts/fixtures/ofd/subset-font';
import { makeDoc, p as paragraph, px, row, sprm } from './make-doc';
import { makeDocx, numbered, p } from './make-docx';
import { contentOf, element, line, makeOfd, words } from './make-ofd';

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

const glyphs = element(
	'CGTransform',
	{ CodePosition: 1, CodeCount: 2, GlyphCount: 2 },
	element('Glyphs', {}, '1 2')
);
const objects =
	line('M 20 40 L 140 40 L 140 60 L 20 60 C M 60 40 B 60 45 60 50 60 60 M 100 40 L 100 60') +
	words('支\ue001¤出', 22, 42, { CTM: '1 0 0 1 0 0' }, { DeltaX: 'g 2 4 4' }, glyphs) +
	element('PageBlock', {}, element('CompositeObject', { Boundary: '20 70 9 9', ResourceID: 6 }));
const ofd = {
	pages: [objects],
	before: element('Template', { TemplateID: 5 }),
	common: element('TemplatePage', { ID: 5, BaseLoc: 'T.xml' }),
	resources:
		element('Fonts', {}, element('Font', { ID: 3 }, element('FontFile', {}, 'f.ttf'))) +
		element(
			'CompositeGraphicUnits',
			{},
			element('CompositeGraphicUnit', { ID: 6 }, element('Content', {}, words('图', 0, 0)))
		),
	parts: {
		'Doc_0/T.xml': contentOf(words('表头', 20, 20)),
		'Doc_0/f.ttf': subsetFont(['甲', '乙'], () => 1)
	}
};
const drawn = makeOfd(ofd);

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
	['OFD file', drawn],
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

test(
	'mutants of the objects and of the font of an OFD file end well',
	{ timeout: 60_000 },
	async () => {
		const markup = new TextEncoder().encode(objects);
		const decoder = new TextDecoder();
		await fc.assert(
			fc.asyncProperty(mutants(markup), mutants(ofd.parts['Doc_0/f.ttf']), (mutant, font) =>
				endsWell(
					makeOfd({
						...ofd,
						pages: [decoder.decode(mutant)],
						parts: { ...ofd.parts, 'Doc_0/f.ttf': font }
					})
				)
			),
			{ numRuns: 500 }
		);
	}
);

import fc from 'fast-check';
import { utils, write, type BookType } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { documentSchema } from '$lib/domain/document';
import { readDocument } from '$lib/document/read';
import { ReadError } from '$lib/document/read-error';
import { makeXlsx, mergesXml, rowsXml } from './make-workbook';

const cells = [
	['自评表', null, null],
	['一级指标', '二级指标', '得分'],
	['产出', '数量', 93.16],
	[null, '质量', 0.05],
	['合计', null, 12345.678]
];
const merges = ['A1:C1', 'A3:A4', 'A5:B5'];
const xml =
	`<dimension ref="A1:C5"/>${rowsXml(cells)}`.replace('<c r="C5"', '<c s="1" r="C5"') +
	mergesXml(merges);
const packed = (sheet: string): Uint8Array =>
	makeXlsx({ sheets: [{ name: '自评表', xml: sheet }], formats: ['#,##0.00"万元"'] });

function written(bookType: BookType): Uint8Array {
	const sheet = utils.aoa_to_sheet(cells);
	sheet['!merges'] = merges.map((ref) => utils.decode_range(ref));
	const book = utils.book_new(sheet, '自评表');
	return new Uint8Array(write(book, { bookType, type: 'buffer' }) as Uint8Array);
}

/** Either a sound document or an error that has a name, and soon. */
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

test.each<[string, Uint8Array]>([
	['xlsx', packed(xml)],
	['xls', written('biff8')],
	['old xls', written('biff5')],
	['ods', written('ods')],
	['XML of Excel 2003', written('xlml')]
])('mutants of an %s end well', { timeout: 60_000 }, async (_, original) => {
	await fc.assert(fc.asyncProperty(mutants(original), endsWell), { numRuns: 300 });
});

test('mutants of the markup end well', { timeout: 60_000 }, async () => {
	const decoder = new TextDecoder();
	await fc.assert(
		fc.asyncProperty(mutants(new TextEncoder().encode(xml)), (mutant) =>
			endsWell(packed(decoder.decode(mutant)))
		),
		{ numRuns: 300 }
	);
});

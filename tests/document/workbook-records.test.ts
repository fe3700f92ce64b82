import fc from 'fast-check';
import { utils, write, type BookType } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentSchema } from '$lib/domain/document';
import { compoundStream } from '$lib/document/compound';
import { readDocument } from '$lib/document/read';
import { ReadError } from '$lib/document/read-error';
import { compoundFile, outlineOf, readWorkbook } from './make-workbook';

const u16 = (value: number): number[] => [value & 255, value >> 8];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
type Part = readonly number[];
const record = (kind: number, ...body: number[]): Part => [
	...u16(kind),
	...u16(body.length),
	...body
];
const latin = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));
const utf16 = (text: string): number[] => latin(text).flatMap(u16);
const at = (row: number, column: number): number[] => [...u16(row), ...u16(column), 0, 0];
const begin = (kind: number): Part =>
	record(0x809, ...u16(0x600), ...u16(kind), ...u32(0), ...u32(0), ...u32(0));
const end = record(0x0a);
const continued = (...body: number[]): Part => record(0x3c, ...body);

interface Book {
	readonly strings?: readonly Part[];
	readonly cells?: readonly Part[];
	/** How far beside the sheet the list of sheets points. */
	readonly beside?: number;
}

/** A workbook of Excel 97 with one sheet, 表. */
function workbook({ strings = [], cells = [], beside = 0 }: Book): Uint8Array {
	const globals = (place: number): number[] =>
		[
			begin(5),
			record(0x85, ...u32(place), 0, 0, 1, 1, ...utf16('表')),
			...strings,
			record(0xeb, ...utf16('a drawing')),
			continued(1, 2, 3),
			end
		].flat();
	const sheet = [begin(0x10), ...cells, end].flat();
	const place = globals(0).length + beside;
	return compoundFile({ Workbook: Uint8Array.from([...globals(place), ...sheet]) });
}

const list = (count: number, ...body: number[]): Part =>
	record(0xfc, ...u32(count), ...u32(count), ...body);
const shared = (row: number, column: number, index: number): Part =>
	record(0xfd, ...at(row, column), ...u32(index));
const formula = (row: number, column: number, result: Part, ...rest: number[]): Part =>
	record(0x06, ...at(row, column), ...result, ...rest);
const textFollows = [0, 0, 0, 0, 0, 0, 0xff, 0xff];

test('words of a list of strings, also where records part them', async () => {
	const strings = [
		list(5, ...u16(2), 1, ...utf16('产出')),
		// With runs and with a phonetic text, both left out.
		continued(...u16(3), 8, ...u16(1), ...latin('abc'), 9, 9, 9, 9),
		continued(...u16(2), 5, ...u32(3), ...utf16('质量'), 7, 7, 7, ...u16(4), 0, ...latin('ab')),
		// A text goes on in two bytes for each character, then in one.
		continued(1, ...utf16('中')),
		continued(),
		continued(0, ...latin('d'), ...u16(1), 0),
		continued(1, ...utf16('末'))
	];
	const cells = [0, 1, 2, 3, 4].map((i) => shared(0, i, i));
	expect(
		outlineOf(await readWorkbook(workbook({ strings, cells: [...cells, shared(1, 0, 0)] })))
	).toEqual(['table 产出|abc|质量|ab中d|末', '产出']);
});

test('a text longer than two records', async () => {
	const long = Array.from({ length: 40_000 }, (_, i) => String.fromCharCode(0x4e00 + (i % 5000)));
	const [one, two, three] = [long.slice(0, 15_000), long.slice(15_000, 35_000), long.slice(35_000)];
	const words = (part: readonly string[] = []): number[] => utf16(part.join(''));
	const strings = [
		list(2, ...u16(1), 0, ...latin('a'), ...u16(long.length), 1, ...words(one)),
		continued(1, ...words(two)),
		continued(1, ...words(three))
	];
	const document = await readWorkbook(
		workbook({ strings, cells: [shared(0, 0, 0), shared(0, 1, 1)] })
	);
	expect(outlineOf(document)).toEqual([`table a|${long.join('')}`]);
});

test('results of formulas, without the formulas', async () => {
	const number = [0, 0, 0, 0, 0, 0, 0x14, 0x40];
	const hostile = [0, 0, 0, 0, 0, 0, 0xff, 0xff, 0x17, 0xff];
	const cells = [
		formula(0, 0, textFollows, ...hostile),
		record(0x4bc, 1, 2, 3),
		record(0x207, ...u16(4), 1, ...utf16('达')),
		continued(1, ...utf16('到')),
		continued(0, ...latin('90')),
		formula(0, 1, number, ...hostile),
		formula(1, 0, textFollows),
		record(0x207, ...u16(0)),
		record(0x204, ...at(1, 1), ...u16(2), 1, ...utf16('完成'))
	];
	expect(outlineOf(await readWorkbook(workbook({ cells })))).toEqual(['table 达到90|5', '完成']);
});

test('charts in a sheet and what lies behind it play no part', async () => {
	const label = record(0x204, ...at(0, 0), ...u16(2), 1, ...utf16('合计'));
	const other = record(0x204, ...at(5, 5), ...u16(2), 1, ...utf16('图表'));
	const cells = [label, begin(0x20), other, record(0x1b6, 1), end];
	expect(outlineOf(await readWorkbook(workbook({ cells })))).toEqual(['h0 合计']);
});

const label = record(0x204, ...at(0, 0), ...u16(1), 1, ...utf16('甲'));
test.each<[string, Book]>([
	['an empty result of a formula', { cells: [formula(0, 0, textFollows), record(0x207)] }],
	[
		'a result that says it is longer',
		{ cells: [formula(0, 0, textFollows), record(0x207, 9, 0, 0)] }
	],
	['an empty list of strings', { strings: [record(0xfc)] }],
	[
		'a list that ends within a header',
		{ strings: [list(2, ...u16(1), 0, 65, 7)], cells: [shared(0, 0, 0)] }
	],
	[
		'a list that ends within a text',
		{ strings: [list(1, ...u16(0xffff), 1, 65)], cells: [shared(0, 0, 0)] }
	],
	['a string that is not in the list', { strings: [list(9)], cells: [shared(0, 0, 3)] }],
	['a label of three bytes', { cells: [label, record(0x204, 0, 0, 0)] }],
	['a label of seven bytes', { cells: [label, record(0x204, ...at(0, 0), 5)] }],
	['a label without its text', { cells: [label, record(0x204, ...at(0, 0), ...u16(0xffff), 1)] }],
	['a list of sheets that points nowhere', { cells: [label], beside: 1 }],
	['more merged ranges than there are', { cells: [label, record(0xe5, ...u16(0xffff))] }],
	[
		'numbers up to another column',
		{ cells: [label, record(0xbd, ...u16(0), ...u16(0), 0, 0, 0, 0, 0, 0, ...u16(9))] }
	]
])('%s', async (_, book) => {
	const error = await readDocument('a', workbook(book)).catch((e: unknown) => e);
	expect((error as ReadError).failure).toBe('malformed');
});

const rows = [
	['自评表', null, null],
	['一级指标', '二级指标', '得分'],
	['产出', '数量', 93.16],
	[null, '质量', 0.05],
	[null, true, 12345.678]
];
function written(bookType: BookType): Uint8Array {
	const sheet = utils.aoa_to_sheet(rows);
	sheet['!merges'] = ['A1:C1', 'A3:A4'].map((ref) => utils.decode_range(ref));
	const book = utils.book_new(sheet, '自评表');
	utils.book_append_sheet(book, utils.aoa_to_sheet([['附', 1]]), '附表');
	return new Uint8Array(write(book, { bookType, type: 'buffer' }) as Uint8Array);
}
const streamOf = (bytes: Uint8Array): Uint8Array => compoundStream(bytes, ['Workbook', 'Book']);

function recordsOf(stream: Uint8Array): Uint8Array[] {
	const records: Uint8Array[] = [];
	for (let from = 0; from + 4 <= stream.length;) {
		const to = from + 4 + (stream[from + 2] ?? 0) + 256 * (stream[from + 3] ?? 0);
		records.push(stream.slice(from, to));
		from = to;
	}
	return records;
}

/** Changes a byte, a length with or without the body, or the order of a record. */
function changed(record: Uint8Array, what: number, where: number, value: number): Uint8Array[] {
	const copy = record.slice();
	const length = value % 3 === 0 ? where % 12 : where % (record.length + 4);
	switch (what % 6) {
		case 0:
			return [];
		case 1:
			return [copy, copy];
		case 2: {
			const shorter = new Uint8Array(4 + length);
			shorter.set(record.subarray(0, 4 + length));
			shorter.set(u16(length), 2);
			return [shorter];
		}
		case 3:
			copy.set(u16(length), 2);
			return [copy];
		default:
			copy[where % copy.length] = value;
			return [copy];
	}
}

/** Either a sound document or an error that has a name. */
async function endsWell(bytes: Uint8Array): Promise<void> {
	try {
		documentSchema.parse(await readDocument('a', bytes));
	} catch (error) {
		expect(error).toBeInstanceOf(ReadError);
	}
}

const edits = fc.array(fc.tuple(fc.nat(), fc.nat(5), fc.nat(4000), fc.nat(255)), {
	minLength: 1,
	maxLength: 6
});

test.each<[string, Uint8Array]>([
	['Excel 97', streamOf(written('biff8'))],
	['Excel 95', streamOf(written('biff5'))],
	['LibreOffice', streamOf(new Uint8Array(readFileSync('tests/fixtures/report.xls')))]
])('mutants of the records of %s end well', { timeout: 60_000 }, async (_, stream) => {
	const records = recordsOf(stream);
	const mutants = edits.map((all) => {
		const copy = records.map((one) => [one]);
		for (const [which, ...edit] of all) {
			const index = which % copy.length;
			copy[index] = (copy[index] ?? []).flatMap((one) => changed(one, ...edit));
		}
		return compoundFile({ Workbook: Uint8Array.from(copy.flat().flatMap((one) => [...one])) });
	});
	await fc.assert(fc.asyncProperty(mutants, endsWell), { numRuns: 300 });
});

test(
	'mutants of the parts of a binary workbook of 2007 end well',
	{ timeout: 60_000 },
	async () => {
		const parts = unzipSync(written('xlsb'));
		const names = Object.keys(parts).filter((name) => name.endsWith('.bin'));
		const mutants = fc
			.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 })
			.map((all) => {
				const copy = Object.fromEntries(
					Object.entries(parts).map(([name, bytes]) => [name, Uint8Array.from(bytes)])
				);
				for (const [which, where, value] of all) {
					const part = copy[names[which % names.length] ?? ''] ?? new Uint8Array(1);
					part[where % part.length] = value;
				}
				return zipSync(copy, { level: 0 });
			});
		await fc.assert(fc.asyncProperty(mutants, endsWell), { numRuns: 300 });
	}
);

test('runs of a shared text of 2007 that nobody could count', async () => {
	const parts = unzipSync(
		new Uint8Array(
			write(utils.book_new(utils.aoa_to_sheet([['合计', 1]]), '表'), {
				bookType: 'xlsb',
				type: 'buffer',
				bookSST: true
			}) as Uint8Array
		)
	);
	const words = [1, ...u32(2), ...utf16('总计'), ...u32(0xffffffff)];
	const item = [19, words.length, ...words];
	const strings = [0x9f, 1, 8, ...u32(1), ...u32(1), ...item, 0xa0, 1, 0];
	const packed = Object.entries({ ...parts, 'xl/sharedStrings.bin': Uint8Array.from(strings) });
	const bytes = zipSync(
		Object.fromEntries(packed.map(([name, part]) => [name, Uint8Array.from(part)]))
	);
	expect(outlineOf(await readWorkbook(bytes))).toEqual(['table 总计|1']);
});

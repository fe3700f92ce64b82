import { expect, test } from 'vitest';
import { readDocument } from '$lib/document/read';
import { bytesOf, readFixture, wordsOf } from './fixtures';

test.each([
	['encrypted.docx', 'encrypted'],
	['encrypted.xlsx', 'encrypted'],
	['encrypted.xls', 'encrypted'],
	['encrypted.ods', 'encrypted'],
	['encrypted.pdf', 'encrypted_pdf'],
	['scan.pdf', 'no_text_scan'],
	['encrypted.ofd', 'encrypted_ofd'],
	['scan.ofd', 'no_text_scan'],
	['encrypted.doc', 'encrypted'],
	['encrypted.odt', 'encrypted'],
	['report.rtf', 'unsupported_rtf']
])('%s: %s', async (name, failure) => {
	await expect(readDocument(name, bytesOf(name))).rejects.toMatchObject({ failure });
});

test.each([
	['report.doc', '报告.wps', 'doc'],
	['report.docx', '报告.wps', 'docx'],
	['report.xls', '自评表.et', 'xls'],
	['report.xlsx', '自评表.et', 'xlsx'],
	['report.ofd', '报告.pdf', 'ofd'],
	['report.ods', '自评表.xls', 'ods']
])('%s under the name %s is read as %s', async (name, path, format) => {
	const read = await readDocument(path, bytesOf(name));
	expect(read).toEqual(await readDocument(name, bytesOf(name)));
	expect(read.format).toBe(format);
});

test.each([
	['report.rtf', '报告.doc', 'unsupported_rtf'],
	['report.rtf', '报告.wps', 'unsupported_rtf'],
	['encrypted.doc', '报告.wps', 'encrypted'],
	['encrypted.xls', '自评表.et', 'encrypted']
])('%s under the name %s: %s', async (name, path, failure) => {
	await expect(readDocument(path, bytesOf(name))).rejects.toMatchObject({ failure });
});

test('a PDF that only forbids printing is read', async () => {
	expect(wordsOf(await readFixture('owner-password.pdf'))).toBe('云棠区绩效');
});

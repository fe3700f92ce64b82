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

test('a PDF that only forbids printing is read', async () => {
	expect(wordsOf(await readFixture('owner-password.pdf'))).toBe('云棠区绩效');
});

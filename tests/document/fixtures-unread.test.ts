import { expect, test } from 'vitest';
import { openZip } from '$lib/document/zip';
import { readDocument } from '$lib/document/read';
import { translator } from '$lib/messages/translate';
import { bytesOf, readFixture, wordsOf } from './fixtures';

test.each([
	['encrypted.docx', 'encrypted'],
	['encrypted.xlsx', 'encrypted'],
	['encrypted.xls', 'encrypted'],
	['encrypted.ods', 'encrypted'],
	['encrypted.pdf', 'encrypted_pdf'],
	['scan.pdf', 'no_text_scan'],
	['scan-table.png', 'no_text_scan'],
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

test.each([
	['unsupported_rtf', 'RTF', '另存为 .docx', 'save it as .docx'],
	['unsupported_doc', 'Word 95', '另存为 .docx', 'save it as .docx'],
	['encrypted', '', '去掉密码，另存', 'Remove it'],
	['encrypted_ofd', 'OFD', '另存或打印为不加密的文件', 'without encryption']
] as const)('the words for %s name it and say what to do', (failure, name, chinese, english) => {
	const [zh, en] = [translator('zh-CN'), translator('en')].map((t) => t(`readError.${failure}`));
	for (const words of [zh, en]) expect(words).toContain(name);
	expect(zh).toContain(chinese);
	expect(en).toContain(english);
});

test('a signed OFD file is read, without what its seal says', async () => {
	const zip = openZip(bytesOf('report.ofd'));
	const text = (part: string): string => new TextDecoder().decode(zip.read(part) ?? undefined);
	expect(text('OFD.xml')).toContain('<ofd:Signatures>/Doc_0/Signs/Signatures.xml');
	expect(text('Doc_0/Signs/Sign_0/Signature.xml')).toContain('<ofd:SignedValue>');
	expect(text('Doc_0/Signs/Sign_0/Seal.esl')).toContain('勿读');
	const words = wordsOf(await readFixture('report.ofd'));
	expect(words).toContain('15,902.33万元');
	expect(words).not.toContain('勿读');
});

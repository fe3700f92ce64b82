import { describe, expect, test } from 'vitest';
import { limits } from '$lib/document/limits';
import type { IncomingFile, Parser, ParseResult } from '$lib/pipeline/ports';
import { readFiles } from '$lib/pipeline/read-files';
import { blankReport, lineDocument } from './make-report';

const incoming = (path: string, text: string): IncomingFile => {
	const bytes = new TextEncoder().encode(text);
	return { path, size: bytes.length, bytes: () => Promise.resolve(bytes) };
};
const never = new AbortController().signal;

/** Answers after the fact, by the words in the file. */
const fake = (answer: (text: string) => unknown): Parser => ({
	parse: async (_path, bytes, signal) => {
		await new Promise((resolve) => setTimeout(resolve, 1));
		signal.throwIfAborted();
		return answer(new TextDecoder().decode(bytes)) as ParseResult;
	},
	close: () => undefined
});
const good = (text: string) => ({ ok: true, document: lineDocument(text), reports: [blankReport] });

test('one bad file never stops the others, and the order stays', async () => {
	const parser = fake((text) =>
		text === 'bad' ? { ok: false, failure: 'encrypted' } : good(text)
	);
	const files = ['a', 'bad', 'c'].map((text) => incoming(`${text}.txt`, text));
	const read = await readFiles(files, { parser }, never);
	expect(read.map(({ path, result }) => [path, result.ok || result.failure])).toEqual([
		['a.txt', true],
		['bad.txt', 'encrypted'],
		['c.txt', true]
	]);
	expect(read[0]).toMatchObject({
		size: 1,
		sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb'
	});
	expect(read[0]!.bytes).toEqual(Uint8Array.of(97));
});

describe('what never reaches the parser', () => {
	const parser = fake(() => {
		throw new Error('not to be asked');
	});
	const unread = () => Promise.reject(new Error('not to be read'));
	test.each([
		['an empty file', incoming('a', ''), 'empty'],
		[
			'a file too large to be taken in',
			{ path: 'a', size: limits.fileBytes + 1, bytes: unread },
			'too_large'
		],
		[
			'a file that cannot be read from the disk',
			{ path: 'a', size: 1, bytes: unread },
			'malformed'
		],
		[
			'a file that grew beyond all measure',
			{ path: 'a', size: 1, bytes: () => Promise.resolve(new Uint8Array(limits.fileBytes + 1)) },
			'too_large'
		]
	])('%s', async (_, file, code) => {
		const [read] = await readFiles([file], { parser }, never);
		expect(read!.result).toEqual({ ok: false, failure: code });
	});
});

test.each([
	['a report', { ...good('a'), reports: [{ ...blankReport, year: 2023 }] }],
	['a document', { ...good('a'), document: { format: 'txt', blocks: [{}] } }]
])('%s that fails its schema is malformed', async (_, answer) => {
	const [read] = await readFiles([incoming('a', 'a')], { parser: fake(() => answer) }, never);
	expect(read!.result).toEqual({ ok: false, failure: 'malformed' });
});

test('progress: each file when it starts and when it is done', async () => {
	const events: [number, string | null][] = [];
	await readFiles(
		[incoming('a', 'a'), incoming('b', '')],
		{
			parser: fake(good),
			onProgress: ({ index, read }) => events.push([index, read?.path ?? null])
		},
		never
	);
	expect(events.filter(([, path]) => path === null).map(([index]) => index)).toEqual([0, 1]);
	expect(events.filter(([, path]) => path !== null).sort()).toEqual([
		[0, 'a'],
		[1, 'b']
	]);
});

test('stops on abort, and rejects with its reason', async () => {
	const controller = new AbortController();
	let parsed = 0;
	const parser = fake((text) => {
		if (++parsed === 3) controller.abort(new Error('stopped by the user'));
		return good(text);
	});
	const files = Array.from({ length: 100 }, (_, i) => incoming(`${i}`, 'a'));
	await expect(readFiles(files, { parser }, controller.signal)).rejects.toThrow('stopped by');
	expect(parsed).toBeLessThan(20);
	await expect(readFiles(files, { parser }, controller.signal)).rejects.toThrow('stopped by');
});

test('a parser that does not work at all is not the fault of the file', async () => {
	const parser = fake(() => {
		throw new Error('could not be started');
	});
	await expect(readFiles([incoming('a', 'a')], { parser }, never)).rejects.toThrow('started');
});

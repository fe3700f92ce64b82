import { describe, expect, test } from 'vitest';
import { limits } from '$lib/document/limits';
import type {
	IncomingFile,
	ParseAnswer,
	Parser,
	ParseResult,
	ReadEvent,
	ReadPorts
} from '$lib/pipeline/ports';
import { readFiles } from '$lib/pipeline/read-files';
import { blankReport, lineDocument } from './make-report';

const incoming = (path: string, text: string): IncomingFile => {
	const bytes = new TextEncoder().encode(text);
	return {
		path,
		size: bytes.length,
		bytes: (from, to) => Promise.resolve(bytes.slice(from, to))
	};
};
const never = new AbortController().signal;

/** Answers after the fact, by the words in the file. */
const fake = (answer: (text: string) => unknown): Parser => ({
	size: 2,
	parse: async ({ bytes }, signal): Promise<ParseAnswer> => {
		await new Promise((resolve) => setTimeout(resolve, 1));
		signal.throwIfAborted();
		const result = answer(new TextDecoder().decode(bytes)) as ParseResult;
		return result.ok
			? { kind: 'read', sha256: 'a'.repeat(64), bytes, result }
			: { kind: 'failed', failure: result.failure };
	},
	close: () => undefined
});
async function readAll(files: readonly IncomingFile[], ports: ReadPorts, signal = never) {
	const all = [];
	for await (const read of readFiles(files, ports, signal)) all.push(read);
	return all;
}
const good = (text: string) => ({ ok: true, document: lineDocument(text), reports: [blankReport] });

test('one bad file never stops the others, and the order stays', async () => {
	const parser = fake((text) =>
		text === 'bad' ? { ok: false, failure: 'encrypted' } : good(text)
	);
	const files = ['a', 'bad', 'c'].map((text) => incoming(`${text}.txt`, text));
	const read = await readAll(files, { parser });
	expect(read.map(({ path, result }) => [path, result.ok || result.failure])).toEqual([
		['a.txt', true],
		['bad.txt', 'encrypted'],
		['c.txt', true]
	]);
	expect(read[0]).toMatchObject({
		size: 1,
		sha256: 'a'.repeat(64)
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
			{
				path: 'a',
				size: limits.fileBytes + 1,
				bytes: (from = 0, to = 0) => Promise.resolve(new Uint8Array(to - from))
			},
			'too_large'
		],
		[
			'a file that cannot be read from the disk',
			{ path: 'a', size: 1, bytes: unread },
			'unreachable'
		],
		[
			'a file that grew beyond all measure',
			{ path: 'a', size: 1, bytes: () => Promise.resolve(new Uint8Array(limits.fileBytes + 1)) },
			'too_large'
		]
	])('%s', async (_, file, failure) => {
		const [read] = await readAll([file], { parser });
		expect(read!.result).toEqual({ ok: false, failure });
	});
});

test('events: each file when it starts and when it is done', async () => {
	const events: ReadEvent[] = [];
	const parser = fake(good);
	await readAll([incoming('a', 'a'), incoming('b', '')], {
		parser,
		onEvent: (event) => events.push(event)
	});
	const of = (kind: ReadEvent['kind']) => events.filter((one) => one.kind === kind);
	expect(of('started').map(({ id }) => id)).toEqual(['0', '1']);
	expect(
		of('read')
			.map(({ id }) => id)
			.sort()
	).toEqual(['0', '1']);
});

test('stops on abort, and rejects with its reason', async () => {
	const controller = new AbortController();
	let parsed = 0;
	const parser = fake((text) => {
		if (++parsed === 3) controller.abort(new Error('stopped by the user'));
		return good(text);
	});
	const files = Array.from({ length: 100 }, (_, i) => incoming(`${i}`, 'a'));
	await expect(readAll(files, { parser }, controller.signal)).rejects.toThrow('stopped by');
	expect(parsed).toBeLessThan(20);
	await expect(readAll(files, { parser }, controller.signal)).rejects.toThrow('stopped by');
});

test('a parser that does not work at all is not the fault of the file', async () => {
	const parser = fake(() => {
		throw new Error('could not be started');
	});
	await expect(readAll([incoming('a', 'a')], { parser })).rejects.toThrow('started');
});

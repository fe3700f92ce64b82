import { expect, test, vi } from 'vitest';
import * as extraction from '$lib/extraction/extract';
import { answerTo, transferOf } from '$lib/pipeline/parse';
import { blankReport } from './make-report';

const request = () => ({
	path: 'a.txt',
	bytes: new TextEncoder().encode('甲局自评报告'),
	packed: null
});

test('an answer has the bytes, their hash and what was read, and hands the bytes over', async () => {
	const answer = await answerTo(request());
	expect(answer).toMatchObject({
		kind: 'read',
		sha256: '2869e65df3d7b8f26991e42df7afaa4356f5b510fe6f2f2eec24bba913b5384d',
		result: { ok: true, document: { format: 'txt' } }
	});
	expect(transferOf(answer)).toHaveLength(1);
});

test('a report that does not fit its schema is malformed', async () => {
	const extract = vi.spyOn(extraction, 'extractReports');
	extract.mockReturnValue([{ ...blankReport, part: 0 }]);
	expect(await answerTo(request())).toEqual({ kind: 'failed', failure: 'malformed' });
	extract.mockRestore();
});

test('what cannot be read says why, and hands nothing over', async () => {
	const answer = await answerTo({ ...request(), bytes: new Uint8Array() });
	expect(answer).toEqual({ kind: 'failed', failure: 'empty' });
	expect(transferOf(answer)).toEqual([]);
});

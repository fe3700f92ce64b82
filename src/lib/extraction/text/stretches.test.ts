import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stretchesOf } from './stretches';

const end = /[。；！\n]/g;

it('gives what a pattern of all other signs gives', () => {
	const sign = fc.constantFrom('甲', '，', '。', '；', '！', '\n', '𠮷');
	fc.assert(
		fc.property(fc.string({ unit: sign }), (text) => {
			const plain = Array.from(text.matchAll(/[^。；！\n]+/g), (match) => ({
				text: match[0],
				index: match.index
			}));
			expect([...stretchesOf(text, end)]).toEqual(plain);
		})
	);
});

it('takes a line of ten megabytes, and another after it', () => {
	const line = '9'.repeat(1e7);
	for (let time = 0; time < 3; time++)
		expect([...stretchesOf(`${line}。${line}`, end)].map(({ index }) => index)).toEqual([
			0,
			line.length + 1
		]);
});

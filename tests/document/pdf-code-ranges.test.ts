import { expect, test } from 'vitest';
import { refuseWideRanges } from '$lib/document/pdf/code-ranges';

test.each([
	'/DW 1000/W [1 95 500 200 [600 700] 65535 65535 1000]',
	'12 0 obj\n[ 3 0 R 4000000 0 R ] endobj',
	'<</Type/XRef/W [1 4 2]/Index [0 70000]>>',
	'/FirstChar 32/LastChar 255'
])('%s is a font’s', (objects) => {
	expect(() => refuseWideRanges(objects)).not.toThrow();
});

test.each([
	'/W [ 1 95 500 19 2147483648 550.78 ]',
	'/W[1 [500 600] 99999 [1]]',
	'/W2 [0 4294967295 -1000 500 880]',
	'7 0 obj [ 0 2147483648 500 ]',
	'/FirstChar 0 /LastChar 2147483647'
])('%s is refused', (objects) => {
	expect(() => refuseWideRanges(objects)).toThrow('malformed');
});

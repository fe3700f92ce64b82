import { expect, test, vi } from 'vitest';
import { documentSchema } from '$lib/domain/document';
import { readDocument } from '$lib/document/read';
import type { ReadOptions } from '$lib/document/read-options';
import { bytesOf, onlyTable } from './fixtures';
import { element, makeOfd, pictureResource, words, type OfdMade } from './make-ofd';

// A page takes ten seconds, and several times that where the machine has other work.
vi.setConfig({ testTimeout: 150_000 });

const whole = element('ImageObject', {
	ID: 1,
	Boundary: '0 0 210 297',
	CTM: '210 0 0 297 0 0',
	ResourceID: 5
});
const text = words('二〇二三年部门整体支出绩效自评报告', 20, 40);

const read = async (made: OfdMade, options: ReadOptions = {}) =>
	documentSchema.parse(await readDocument('a.ofd', makeOfd(made), options));
const withPicture = (bytes: Uint8Array): Partial<OfdMade> => ({
	resources: pictureResource('scan'),
	parts: { 'Doc_0/scan': bytes }
});

test('a scanned page says what the same picture says by itself, in the same places', async () => {
	const bytes = bytesOf('scan-table.png');
	const own = onlyTable(await readDocument('a.png', bytes, { pictures: true }));
	const document = await read({ pages: [whole], ...withPicture(bytes) }, { pictures: true });
	expect(document.format).toBe('ofd');
	expect(document.unread).toBeUndefined();
	expect(document.blocks.every(({ recognised }) => recognised)).toBe(true);
	const table = onlyTable(document);
	expect(table.cells.map(({ span }) => table.text.slice(...span))).toEqual(
		own.cells.map(({ span }) => own.text.slice(...span))
	);
	for (const [i, { page, box }] of (table.pieces ?? []).entries()) {
		expect(page).toBe(1);
		for (const [side, value] of box.entries())
			expect(Math.abs(value - (own.pieces?.[i]?.box[side] ?? Infinity))).toBeLessThan(2);
	}
});

test('pages of text stay where others are pictures, which are named', async () => {
	const made = { pages: [text, whole, ''], ...withPicture(bytesOf('scan-table.png')) };
	const document = await read(made);
	expect(document.blocks.map(({ text }) => text)).toEqual(['二〇二三年部门整体支出绩效自评报告']);
	expect(document.unread).toEqual([2]);
	const stopped = await read(made, { pictures: true, isEnough: () => true });
	expect(stopped.unread).toEqual([2]);
	expect(stopped.blocks).toEqual(document.blocks);
});

test('a picture that cannot be unpacked leaves its page unread, and a file of such is refused', async () => {
	const fax = withPicture(Uint8Array.from('BM\0\0\0\0\0\0'.repeat(40), (one) => one.charCodeAt(0)));
	const document = await read({ pages: [text, whole], ...fax }, { pictures: true });
	expect(document.unread).toEqual([2]);
	expect(document.blocks).toHaveLength(1);
	await expect(read({ pages: [whole], ...fax }, { pictures: true })).rejects.toMatchObject({
		failure: 'unsupported_image'
	});
});

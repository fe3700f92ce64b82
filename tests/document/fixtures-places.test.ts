import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { SourceDocument } from '$lib/domain/document';
import { placeIn } from '$lib/domain/place';
import type { Place } from '$lib/domain/provenance';
import boxes from '../fixtures/truth/boxes.json';
import { readFixture } from './fixtures';

// A PDF takes a second or more where the machine has other work.
vi.setConfig({ testTimeout: 30_000 });

const boxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const wordsByFile = z
	.record(
		z.string(),
		z.array(z.strictObject({ text: z.string(), page: z.int(), box: boxSchema })).min(5)
	)
	.parse(boxes);

const literal = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');

/** The place of words that stand once in a document, whatever white space is between them. */
function placeOf(document: SourceDocument, words: string): Place {
	const pattern = new RegExp(Array.from(words, literal).join('\\s*'), 'u');
	const places = document.blocks.flatMap(({ text }, index) => {
		const found = pattern.exec(text);
		return found ? [placeIn(document, index, found.index, found.index + found[0].length)] : [];
	});
	const [place] = places;
	if (!place || places.length > 1) throw new Error(`${words} in ${places.length} blocks`);
	return place;
}

describe('words of a page stand where poppler sees them, or where they were set', () => {
	test.each(Object.entries(wordsByFile))('%s', async (name, words) => {
		const document = await readFixture(name);
		for (const { text, page, box } of words) {
			const place = placeOf(document, text);
			expect(place.page, text).toBe(page);
			const [left, top, right, bottom] = place.box ?? [0, 0, 0, 0];
			// Within a line the place of a character is reckoned from the widths of those before it.
			expect(Math.abs(left - box[0]), `${text} left`).toBeLessThan(8);
			expect(Math.abs(right - box[2]), `${text} right`).toBeLessThan(8);
			const middle = (top + bottom) / 2;
			expect(middle, text).toBeGreaterThan(box[1]);
			expect(middle, text).toBeLessThan(box[3]);
			expect(bottom - top, text).toBeLessThan(1.5 * (box[3] - box[1]));
		}
	});
});

describe('words of a workbook stand in their sheet and cell', () => {
	test.each(['report.xlsx', 'report.xls', 'report.ods'])('%s', async (name) => {
		const document = await readFixture(name);
		expect(placeOf(document, '15,902.33万元')).toMatchObject({ sheet: '自评报告' });
		for (const [words, sheet, cell] of [
			['年初预算数（万元）', '收支情况表', 'B2'],
			['7,106.40', '收支情况表', 'C5'],
			['苗木成活率', '绩效自评表', 'C5'],
			['两处选址涉及管线迁改', '绩效自评表', 'H4']
		] as const)
			expect(placeOf(document, words), words).toMatchObject({ sheet, cell });
	});
});

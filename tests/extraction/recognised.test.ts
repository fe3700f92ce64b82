import { expect, test } from 'vitest';
import type { Block, SourceDocument } from '$lib/domain/document';
import { extractReports } from '$lib/extraction/extract';

const paragraph = (text: string, doubtful: string | null = null): Block => {
	const at = doubtful === null ? -1 : text.indexOf(doubtful);
	const span = [Math.max(0, at), at < 0 ? text.length : at + (doubtful?.length ?? 0)] as [
		number,
		number
	];
	const piece = { span, page: 1, box: [0, 0, 10, 10] as [number, number, number, number] };
	return {
		kind: 'paragraph',
		text,
		origin: { page: 1 },
		recognised: true,
		pieces: [at < 0 ? piece : { ...piece, doubtful: true }]
	};
};
const scan = (...blocks: Block[]): SourceDocument => ({
	format: 'pdf',
	blocks: [paragraph('云棠区林业和园林局2023年度部门整体支出绩效自评报告'), ...blocks]
});
const figure = (document: SourceDocument) => extractReports(document)[0]?.figures.totalExpenditure;

const told = '2023年本部门本年支出合计15,902.33万元。';

test('the same words are certain in a text and to be checked in a scan, however clear', () => {
	const plain = scan(paragraph(told));
	const text = plain.blocks.map(({ kind, text, origin }) => ({ kind, text, origin }) as Block);
	expect(figure({ ...plain, blocks: text })).toMatchObject({ confidence: 'certain' });
	const read = figure(plain);
	expect(read).toMatchObject({ state: 'found', confidence: 'doubtful' });
	expect(read?.state === 'found' && read.signs).toContain('recognised');
});

const again = paragraph(
	'本年支出合计15,902.33万元，其中基本支出9,202.11万元，项目支出6,700.22万元。'
);

test('a second mention bears a figure out, and what was hard to read is likely at best', () => {
	expect(figure(scan(paragraph(told), again))).toMatchObject({ confidence: 'certain' });
	const hard = figure(scan(paragraph(told, '15,902.33'), again));
	expect(hard).toMatchObject({ state: 'found', confidence: 'likely' });
	expect(figure(scan(paragraph(told, '15,902.33')))).toMatchObject({ confidence: 'doubtful' });
});

test('a misread second mention bears nothing out', () => {
	const other = paragraph('本年支出合计15,902.83万元。');
	const read = figure(scan(paragraph(told), other));
	expect(read?.state === 'found' && read.confidence === 'certain').toBe(false);
});

test('indicators that were read off a picture say so', () => {
	const line = '数量指标：绿化养护面积，年度目标值120公顷，实际完成值118公顷。';
	const plain = scan(paragraph('三、绩效指标完成情况'), paragraph(line));
	const indicators = extractReports(plain)[0]?.indicators ?? [];
	expect(indicators.map(({ recognised }) => recognised)).toEqual([true]);
	const text = plain.blocks.map(({ kind, text, origin }) => ({ kind, text, origin }) as Block);
	const own = extractReports({ ...plain, blocks: text })[0]?.indicators ?? [];
	expect(own.map(({ recognised }) => recognised)).toEqual([undefined]);
});

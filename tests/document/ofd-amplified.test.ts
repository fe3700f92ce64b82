import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { fontCodes } from '$lib/document/ofd/sfnt';
import { runsOf } from '$lib/document/ofd/text-runs';
import { parseXml } from '$lib/document/xml';
import { subsetFont } from '../../scripts/fixtures/ofd/subset-font';
import {
	contentOf,
	element,
	failureOf,
	line,
	makeOfd,
	soon,
	words,
	type OfdMade
} from './make-ofd';

const text = words('2023年支出100万元', 20, 40);
const failureFor = (made: Partial<OfdMade>): Promise<string> =>
	failureOf(makeOfd({ pages: [text], ...made }));

test('steps beyond the text are not unfolded, those within it are counted', () => {
	const steps = { X: 0, Y: 4, DeltaX: 'g 99999 1', DeltaY: 'g 2 1' };
	const object = element(
		'TextObject',
		{ 'xmlns:ofd': 'o' },
		element('TextCode', steps, '支出合计')
	);
	let spent = 0;
	const [run] = runsOf(parseXml(strToU8(object)), (count) => (spent += count));
	expect(run?.stepsX).toHaveLength(5);
	expect(run?.stepsY).toEqual([1, 1]);
	expect(spent).toBeGreaterThanOrEqual(4 + 5 + 2);
});

test('a drawing of many glyphs that is drawn again and again', async () => {
	const list = Array.from({ length: 60_000 }, (_, i) => (i * i) % 9973).join(' ');
	const glyphs = element(
		'CGTransform',
		{ CodePosition: 0, CodeCount: 1 },
		element('Glyphs', {}, list)
	);
	const content = element('Content', {}, words('支', 500, 60, {}, {}, glyphs));
	const drawing = element('CompositeGraphicUnit', { ID: 7 }, content);
	const made = {
		pages: [element('CompositeObject', { ResourceID: 7 }).repeat(500)],
		resources: element('CompositeGraphicUnits', {}, drawing)
	};
	expect(await soon(failureFor(made))).toBe('too_large');
});

test.each([
	['a path too long for a table', line(`M 0 0 ${'L 20 40 '.repeat(120_000)}`)],
	['breaks for text', words(`支${'\n'.repeat(900_000)}出`, 500, 60, {}, { DeltaX: '' })],
	['blanks for steps', words('支', 500, 60, {}, { DeltaX: ' '.repeat(900_000) })],
	[
		'a colour of many values',
		line('M 0 0', {}).replace(
			'<ofd:Abb',
			`${element('StrokeColor', { Value: '1 '.repeat(400_000) })}<ofd:Abb`
		)
	]
])('a drawing of %s that is drawn again and again', { timeout: 30_000 }, async (_, object) => {
	const drawing = element('CompositeGraphicUnit', { ID: 7 }, element('Content', {}, object));
	const made = {
		pages: [text + element('CompositeObject', { ResourceID: 7 }).repeat(2000)],
		resources: element('CompositeGraphicUnits', {}, drawing)
	};
	expect(await soon(failureFor(made))).toBe('too_large');
});

test('drawing parameters that each take from the next', async () => {
	const params = Array.from({ length: 20_000 }, (_, id) =>
		element('DrawParam', { ID: id, Relative: id + 1 })
	);
	const pages = [text + line('M 0 0', { DrawParam: 0 }).repeat(20_000)];
	const resources = element('DrawParams', {}, params.join(''));
	expect(await soon(failureFor({ pages, resources }))).toBe('read');
});

test('a template behind each template', async () => {
	const ids = Array.from({ length: 3000 }, (_, id) => id);
	const next = (id: number): string => element('Template', { TemplateID: id });
	const common = ids.map((id) => element('TemplatePage', { ID: id, BaseLoc: `T${id}.xml` }));
	const made = (depth: number): Partial<OfdMade> => ({
		before: next(0),
		common: common.join(''),
		parts: Object.fromEntries(
			ids
				.slice(0, depth)
				.map((id) => [`Doc_0/T${id}.xml`, contentOf('', id + 1 < depth ? next(id + 1) : '')])
		)
	});
	expect(await failureFor(made(20))).toBe('read');
	for (const depth of [100, 3000]) expect(await soon(failureFor(made(depth)))).toBe('malformed');
});

test('a large font that each page names for itself is read once', async () => {
	const font = subsetFont(['甲', '乙'], () => 1);
	const large = new Uint8Array(2_500_000);
	for (let i = 0; i < large.length; i += 40) large[i] = (i * i) % 251;
	large.set(font);
	const glyphs = element(
		'CGTransform',
		{ CodePosition: 0, CodeCount: 2 },
		element('Glyphs', {}, '1 2')
	);
	const own = `<Res><Fonts><Font ID="3"><FontFile>f.ttf</FontFile></Font></Fonts></Res>`;
	const made = {
		pages: Array.from({ length: 60 }, () => words('甲乙', 20, 40, {}, {}, glyphs)),
		before: '<ofd:PageRes>P.xml</ofd:PageRes>',
		parts: { 'Doc_0/P.xml': own, 'Doc_0/f.ttf': large }
	};
	expect(await soon(failureFor(made))).toBe('read');
});

test('fonts that name much for few bytes', { timeout: 30_000 }, async () => {
	const ids = Array.from({ length: 60 }, (_, id) => id + 100);
	const fonts = ids.map((id) => element('Font', { ID: id }, element('FontFile', {}, `${id}.ttf`)));
	const font = new Uint8Array(new ArrayBuffer(28 + 12 + 28));
	const view = new DataView(font.buffer);
	view.setUint16(4, 1);
	font.set(strToU8('cmap'), 12);
	view.setUint32(20, 28);
	view.setUint32(24, 40);
	view.setUint16(30, 1);
	view.setUint32(32, 0x0003000a);
	view.setUint32(36, 12);
	view.setUint16(40, 12);
	view.setUint32(52, 1);
	view.setUint32(56, 1);
	view.setUint32(60, 100_000);
	view.setUint32(64, 1);
	const glyph = element(
		'CGTransform',
		{ CodePosition: 0, CodeCount: 1 },
		element('Glyphs', {}, '30000')
	);
	const made = {
		pages: [text + ids.map((id) => words('甲', 20, 60, { Font: id }, {}, glyph)).join('')],
		resources: element('Fonts', {}, fonts.join('')),
		parts: Object.fromEntries(ids.map((id) => [`Doc_0/${id}.ttf`, font]))
	};
	expect(await soon(failureFor(made), 15_000)).toBe('too_large');
});

test('glyphs that a font does not have are of no width of its own', () => {
	const font = fontCodes(
		subsetFont(['甲', '乙'], () => 1),
		() => undefined
	);
	expect(font?.widthOf(1)).toBe(1);
	for (const glyph of [-1, 3, 0.5, 70_000, 1e300, Number.NaN])
		expect(font?.widthOf(glyph), String(glyph)).toBeNull();
});

test.each(['-1', '0.5', '99999999999', '-1e300'])('the glyph %s is read over', async (glyph) => {
	const resources = element(
		'Fonts',
		{},
		element('Font', { ID: 3 }, element('FontFile', {}, 'f.ttf'))
	);
	const glyphs = element(
		'CGTransform',
		{ CodePosition: 0, CodeCount: 1 },
		element('Glyphs', {}, glyph)
	);
	const parts = { 'Doc_0/f.ttf': subsetFont(['甲', '乙'], () => 1) };
	const pages = [words('甲乙', 20, 40, {}, {}, glyphs)];
	expect(await failureFor({ pages, resources, parts })).toBe('read');
});

import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '$lib/document/read';
import type { SourceDocument } from '$lib/domain/document';
import { extractReports } from '$lib/extraction/extract';
import { changesOf, factsOf } from '../../scripts/golden/facts';
import { copyOf, readerWith, type LexiconFile } from './changed-lexicon';
import { documentOf, tableOf, title } from './source';

/** Speaks of income, of its problems and of one unit in words that the lexicon does not know. */
const ownWay = documentOf(
	title,
	'一、收支情况',
	'2023年钱袋子进项812.40万元，支出合计790.00万元，其中基本支出500.00万元，项目支出290.00万元。',
	'二、美中不足',
	'（一）预算编得粗。',
	'（二）采购偏晚。',
	'三、改进措施',
	'（一）细编预算。',
	'（二）提前采购。',
	tableOf([
		['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
		['产出指标', '数量指标', '制作皮影', '≥30箱笼', '36箱笼'],
		['产出指标', '数量指标', '巡演', '≥12场', '13场']
	])
);

const carried: SourceDocument[] = [];
beforeAll(async () => {
	for (const name of readdirSync('data/reports'))
		carried.push(await readDocument(name, new Uint8Array(readFileSync(`data/reports/${name}`))));
});

/** What a changed file of the lexicon changes in this report, and in all carried ones. */
async function changed(file: LexiconFile, data: unknown, document = ownWay) {
	const read = await readerWith(file, data);
	const changes = (one: SourceDocument) => changesOf(factsOf(extractReports(one)), read(one));
	return { here: changes(document), elsewhere: carried.flatMap(changes) };
}

describe('a wording is added to the data alone', () => {
	it('nothing changes where nothing is added', async () => {
		expect(await changed('labels', copyOf('labels'))).toEqual({ here: [], elsewhere: [] });
	});

	it('a label: its figure is read, and no other fact changes', async () => {
		const labels = copyOf('labels');
		labels.heads.find(({ figure }) => figure === 'totalIncome')?.words.push('钱袋子进项');
		expect(await changed('labels', labels)).toEqual({
			here: [
				'+ totalIncome | 812.40万元 | 812.4万元 | final all department | certain | label unit'
			],
			elsewhere: []
		});
	});

	it('a section: its problems are read, and its measures answer them', async () => {
		const sections = copyOf('sections');
		sections.sections.push({ meaning: 'problems', all: ['美中不足'] });
		expect(await changed('sections', sections)).toEqual({
			here: [
				'- measure | 细编预算 | —',
				'- measure | 提前采购 | —',
				'- missing section | problems',
				'+ problem | 预算编得粗',
				'+ problem | 采购偏晚',
				'+ measure | 细编预算 | 1',
				'+ measure | 提前采购 | 2'
			],
			elsewhere: []
		});
	});

	it('a prompt: it is no content any more', async () => {
		const sections = copyOf('sections');
		sections.prompts.push('采购偏晚');
		sections.sections.push({ meaning: 'problems', all: ['美中不足'] });
		const { here, elsewhere } = await changed('sections', sections);
		expect(here).toContain('+ problem | 预算编得粗');
		expect(here).not.toContain('+ problem | 采购偏晚');
		expect(elsewhere).toEqual([]);
	});

	it('a unit: what is counted in it in running text becomes an indicator', async () => {
		const units = copyOf('units');
		units.counts.push('箱笼');
		const prose = documentOf(title, '一、履职情况', '年初目标制作皮影30箱笼，实际制作皮影36箱笼。');
		expect(await changed('units', units, prose)).toEqual({
			here: ['+ indicator | 制作皮影 | — › — | 30箱笼 = 30箱笼 → 36箱笼 = 36箱笼 | higher'],
			elsewhere: []
		});
	});
});

describe('a wrong entry says what is wrong and where', () => {
	it.each<[string, LexiconFile, (data: unknown) => void, RegExp]>([
		[
			'a figure that there is none of',
			'labels',
			(data) => ((data as { heads: { figure: string }[] }).heads[2]!.figure = 'income'),
			/labels\.json cannot be used \(see data\/README\.md\)[^]*"totalIncome"[^]*at heads\[2\]\.figure/
		],
		[
			'a label that two figures claim',
			'labels',
			(data) => (data as { heads: { words: string[] }[] }).heads[0]!.words.push('总支出'),
			/「总支出」 stands here twice: keep it where it belongs[^]*at heads/
		],
		[
			'a label that no text could hold',
			'labels',
			(data) => (data as { heads: { words: string[] }[] }).heads[1]!.words.push('收入(万元)'),
			/「收入\(万元\)」: no blanks, [^]*（），：； in full width[^]*at heads\[1\]\.words\[\d+\]/
		],
		[
			'an empty list',
			'labels',
			(data) => ((data as { heads: { words: string[] }[] }).heads[1]!.words = []),
			/Too small[^]*at heads\[1\]\.words/
		],
		[
			'a field that means nothing',
			'labels',
			(data) => ((data as { heads: Record<string, unknown>[] }).heads[0]!.unit = '万元'),
			/Unrecognized key: "unit"[^]*at heads\[0\]/
		],
		[
			'a pattern that does not compile',
			'sections',
			(data) => (data as { sections: { all: string[] }[] }).sections[1]!.all.push('问题(主要'),
			/sections\.json[^]*「问题\(主要」 is no pattern: is a bracket left open\?[^]*at sections\[1\]\.all\[1\]/
		],
		[
			'a section of no known meaning',
			'sections',
			(data) => ((data as { sections: { meaning: string }[] }).sections[0]!.meaning = 'faults'),
			/"problems"\|"measures"[^]*at sections\[0\]\.meaning/
		],
		[
			'a unit that is a pattern',
			'units',
			(data) => (data as { counts: string[] }).counts.push('个(次)'),
			/units\.json[^]*at counts\[\d+\]/
		],
		[
			'a unit of money that is none',
			'units',
			(data) => ((data as { money: Record<string, string> }).money['块'] = '块钱'),
			/"万元"[^]*at money\["块"\]/
		],
		[
			'a template whose points do not make its full mark',
			'templates',
			(data) =>
				((
					data as { weightings: { ministry: { points: number }[] } }
				).weightings.ministry[0]!.points = 20),
			/templates\.json[^]*its points do not make the full mark[^]*at templates\[\d+\]\.weighting/
		],
		[
			'a template with grades that there are none of',
			'templates',
			(data) =>
				((data as { templates: { gradeScale: string }[] }).templates[0]!.gradeScale = 'mine'),
			/no scale of this name[^]*at templates\[0\]\.gradeScale/
		],
		[
			'grades out of order',
			'templates',
			(data) => (data as { gradeScales: { pass: unknown[] } }).gradeScales.pass.reverse(),
			/each grade begins below the one before it[^]*at gradeScales\.pass/
		],
		[
			'a sign that could take for ever',
			'templates',
			(data) =>
				(data as { templates: { signs: string[][] }[] }).templates[0]!.signs.push(['履职.*效能']),
			/「履职\.\*效能」: say how often[^]*at templates\[0\]\.signs\[3\]\[0\]/
		]
	])('%s', async (_, file, spoil, message) => {
		const data = copyOf(file);
		spoil(data);
		await expect(readerWith(file, data)).rejects.toThrow(message);
	});
});

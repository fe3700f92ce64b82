import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '$lib/domain/document';
import { extractReports } from '$lib/extraction/extract';
import { copyOf, readerWith } from './changed-lexicon';
import { documentOf, tableOf, title } from './source';

const followed = (document: SourceDocument) => extractReports(document)[0]?.template ?? null;

describe('the template of a report is known by its words', () => {
	it.each<[string, SourceDocument, string, string]>([
		[
			'two branches as chapters',
			documentOf(title, '二、履职效能分析', '完成了各项任务。', '三、管理效率分析', '制度健全。'),
			'guangdong',
			'履职效能'
		],
		[
			'points of execution in prose',
			documentOf(title, '满分100分，其中预算执行情况20分，产出指标 40 分，效益和满意度指标40分。'),
			'hubei',
			'预算执行情况20分'
		],
		[
			'points of branches in a table',
			documentOf(
				title,
				tableOf([
					['一级指标', '三级指标', '指标值', '完成值'],
					['产出指标（60分）', '演出场次', '≥20场', '21场'],
					['效益指标（30分）', '观众人次', '≥900人次', '950人次']
				])
			),
			'tenSixtyThirty',
			'产出指标（60分）'
		],
		[
			'columns of a form',
			documentOf(
				title,
				tableOf([
					['指标名称', '年初指标值', '全年完成值', '得分系数', '指标权重', '是否核心指标'],
					['演出场次', '20', '21', '1', '10', '是']
				])
			),
			'chongqing',
			'得分系数'
		],
		[
			'a grade of another scale',
			documentOf(title, '绩效自评得分86分，自评等级为优良。'),
			'goodFrom80',
			'等级为优良'
		],
		[
			'a list of grades',
			documentOf(title, '评价结果分优、良、合格、不合格四档，我单位为良。'),
			'shanghai',
			'优、良、合格、不合格'
		],
		['letters', documentOf(title, '自评得分92分，评价等级：A。'), 'letters', '等级：A']
	])('%s', (_, document, id, quote) => {
		const template = followed(document);
		expect(template).toMatchObject({ id, quote });
		const { block = -1, span = [0, 0] } = template?.place ?? {};
		expect(document.blocks[block]?.text.slice(...span)).toBe(quote);
	});

	it.each([
		['one branch alone', '履职效能明显提升。'],
		['points of something else', '预算执行情况良好，培训测验产出20分。'],
		['a grade that all know', '自评得分95分，等级为优。'],
		['letters in a name', '取得等级ABC资质。']
	])('and by nothing less: %s', (_, sentence) => {
		expect(followed(documentOf(title, sentence))).toBeNull();
	});
});

it('a template is added to the data alone', async () => {
	const own = documentOf(title, '一、自评情况', '按照四季量表打分。');
	const data = copyOf('templates');
	data.templates.unshift({ ...data.templates[0]!, id: 'seasons', signs: [['四季量表']] });
	const changed = await readerWith('templates', data);
	expect(changed(own)).toContain('template | seasons | 四季量表');
	expect((await readerWith('templates', copyOf('templates')))(own)).not.toContain(
		'template | seasons | 四季量表'
	);
});

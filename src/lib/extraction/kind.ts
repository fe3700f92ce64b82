import type { DocumentKind } from '$lib/domain/report';
import type { Grid } from './grid';
import type { Title } from './identity';
import type { Reading } from './reading';

/** Kinds that are about one whole agency and so fill figures (EXTRACT.md). */
export const fillsFigures = (kind: DocumentKind): boolean =>
	kind === 'department_self_evaluation' || kind === 'final_accounts' || kind === 'budget';

const rules: [DocumentKind, RegExp][] = [
	[
		'project_self_evaluation',
		/项目(?:支出)?(?:绩效)?自评(?:表|报告)|项目资金（万元）|项目支出绩效评价报告/
	],
	[
		'government',
		/全[市县区镇乡省](?:本级)?(?:一般公共预算|财政)|一般公共预算收支情况|类支出[:：]安排/
	],
	['notice', /评价结果情况通报|现将.{0,30}通报|关于开展.{0,40}的通知$|关于印发/],
	['notice', /送审金额|核减率/],
	['final_accounts', /决算情况说明|部门决算|单位决算|决算公开|支出决算|收入决算|决算数/],
	['budget', /预算编制说明|部门预算|单位预算|支出预算|收入预算/]
];

/** What kind of document this is: by its title, else by the words of its kind. */
export function kindOf(
	reading: Reading,
	title: Title | null,
	grids: readonly Grid[]
): DocumentKind {
	const words = [
		reading.text,
		...grids.slice(0, 2).map((grid) => grid.cells.map((cell) => cell.text).join('\n'))
	].join('\n');
	const head = words.slice(0, 400);
	const lines = head.split('\n').slice(0, 12);
	const accounts = lines.find((line) =>
		/年度?(?:部门|单位)?决算(?:公开)?(?:情况)?(?:说明)?$/.test(line)
	);
	if (accounts) return 'final_accounts';
	if (title) return 'department_self_evaluation';
	if (/部门整体(?:支出)?绩效自评表|部门整体支出绩效(?:自评|评价)|整体支出绩效自评/.test(head))
		return 'department_self_evaluation';
	if (/项目(?:支出)?(?:绩效)?自评(?:表|报告)/.test(head)) return 'project_self_evaluation';
	return rules.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

import type { ReportBlock } from '../blocks';
import type { Filed } from '../filed';
import { ownYear, paragraph } from '../wording';
import { indicatorColumns, indicatorTable } from './indicator-table';

/** Whether the prose leaves the single indicators to the table behind it. */
export const leavesToAppendix = ({ report }: Filed): boolean =>
	report.appendix && Math.floor(report.wording / 2) % 2 === 1;

/** The sentence that stands for the indicators where they are left to the table. */
export const pointsToAppendix = (): ReportBlock =>
	paragraph('各项绩效指标的目标值、实际完成值和得分情况详见附件。');

/** The 自评表 behind a report in prose, with the same indicators. */
export function appendix(filed: Filed): ReportBlock[] {
	const { report, indicators } = filed;
	if (!report.appendix) return [];
	const { level1, level2, name, target, actual, weight, score, reason } = indicatorColumns;
	return [
		{
			kind: 'heading',
			level: 1,
			text: `附件：${ownYear(filed)}年度部门整体支出绩效自评表`,
			bare: true,
			onNewPage: true
		},
		indicatorTable(indicators, [level1, level2, name, target, actual, weight, score, reason])
	];
}

export interface ReportText {
	readonly agency: string;
	readonly year: number;
	/** 万元 with two decimals. */
	readonly basic: string;
	readonly project: string;
	readonly total: string;
}

/** A short report in our own words, as an agency might write it. */
export const reportText = ({ agency, year, basic, project, total }: ReportText): string =>
	[
		`${year}年度${agency}整体支出绩效自评报告`,
		'一、部门基本情况',
		'（一）部门整体收支情况',
		`${year}年本单位收入合计${total}万元，支出合计${total}万元，其中基本支出${basic}万元，项目支出${project}万元。`,
		'二、绩效自评情况',
		'（一）自评结论',
		'绩效自评等级：良。',
		'三、存在的主要问题',
		'一是预算编制不够细致。',
		'四、下一步改进措施',
		'一是细化预算编制。'
	].join('\n');

/** A file for a picker, held in memory. */
export const textFile = (name: string, text: string) => ({
	name,
	mimeType: 'text/plain',
	buffer: Buffer.from(text, 'utf8')
});

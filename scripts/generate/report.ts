import type { ReportBlock } from './blocks';
import { writeDocx } from './docx/write';
import type { Filed, Voice } from './filed';
import { writeHtml } from './html/write';
import { writePdf } from './pdf/write';
import { plainText } from './plain-text';
import { accounts } from './voices/accounts';
import { adjustedForm } from './voices/adjusted-form';
import { appendix } from './voices/appendix';
import { brief } from './voices/brief';
import { form } from './voices/form';
import { guangdong } from './voices/guangdong';
import { narrative } from './voices/narrative';
import { scheme } from './voices/scheme';
import { scoreFirst } from './voices/score-first';
import { web } from './voices/web';
import { sheetsOf } from './xlsx/of-blocks';
import { writeXlsx } from './xlsx/write';

const tellers: Record<Voice, (filed: Filed) => ReportBlock[]> = {
	guangdong,
	score_first: scoreFirst,
	form,
	brief,
	scheme,
	accounts,
	narrative,
	adjusted_form: adjustedForm,
	web
};

/** What one synthetic report says, before it becomes a file. */
export const blocksOf = (filed: Filed): ReportBlock[] => [
	...tellers[filed.report.voice](filed),
	...appendix(filed)
];

/** The file of one synthetic report: the same truth gives the same bytes. */
export function reportFile(filed: Filed): Uint8Array {
	const { report, department } = filed;
	const blocks = blocksOf(filed);
	const title = `${department.name} ${report.year}`;
	switch (report.format) {
		case 'txt':
			return plainText(blocks);
		case 'html':
			return writeHtml(blocks, {
				name: `${department.shortName}网站`,
				path: ['首页', '政务公开', '财政预决算', '绩效自评']
			});
		case 'xlsx':
			return writeXlsx(sheetsOf(blocks), { title, year: report.year });
		case 'pdf':
			return writePdf(blocks, title);
		case 'docx':
			return writeDocx(blocks, {
				title,
				year: report.year,
				automaticNumbers: report.voice === 'guangdong' || report.year % 2 === 1
			});
	}
}

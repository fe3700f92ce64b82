import type { ReportBlock } from './blocks';
import { writeDocx } from './docx/write';
import { plainText } from './plain-text';
import type { Filed, Voice } from './truth';
import { brief } from './voices/brief';
import { form } from './voices/form';
import { guangdong } from './voices/guangdong';
import { scoreFirst } from './voices/score-first';

const tellers: Record<Voice, (filed: Filed) => ReportBlock[]> = {
	guangdong,
	score_first: scoreFirst,
	form,
	brief
};

/** What one synthetic report says, before it becomes a file. */
export const blocksOf = (filed: Filed): ReportBlock[] => tellers[filed.report.voice](filed);

/** The file of one synthetic report: the same truth gives the same bytes. */
export function reportFile(filed: Filed): Uint8Array {
	const { report, department } = filed;
	const blocks = blocksOf(filed);
	if (report.format === 'txt') return plainText(blocks);
	return writeDocx(blocks, {
		title: `${department.name} ${report.year}`,
		year: report.year,
		automaticNumbers: report.voice === 'guangdong' || report.year % 2 === 1
	});
}

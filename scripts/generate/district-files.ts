import type { Filed, ReportFormat, Voice } from './filed';
import { referenceWorkbook, rosterWorkbook } from './bureau/workbooks';
import { reportFile } from './report';
import type { SourceFile } from './read-sources';
import { worldYears, type World } from './world/world';

/** The files of what was filed, in the order of codes and years. The same world gives the same bytes. */
export const reportFilesOf = ({ filed }: World): SourceFile[] =>
	filed.map((one) => ({ name: one.report.file, bytes: Uint8Array.from(reportFile(one)) }));

/** The bureau's own workbooks: who should file, and what its system says of each year. */
export function bureauFilesOf(world: World): SourceFile[] {
	return [
		{ name: '应报单位名单.xlsx', bytes: Uint8Array.from(rosterWorkbook(world)) },
		{
			name: '部门预算决算批复表.xlsx',
			bytes: Uint8Array.from(referenceWorkbook(world, worldYears))
		}
	];
}

/** What an example is of, and the code and year where it is to be one report in particular. */
const examples: readonly (readonly [Voice, ReportFormat, string?])[] = [
	['guangdong', 'docx'],
	['guangdong', 'txt', '134 2023'],
	['guangdong', 'pdf'],
	['score_first', 'docx'],
	['form', 'xlsx'],
	['form', 'docx'],
	['brief', 'txt'],
	['scheme', 'docx'],
	['accounts', 'pdf'],
	['narrative', 'txt'],
	['adjusted_form', 'xlsx'],
	['web', 'html']
];

/** The dozen that lies in the repository: every voice and every format, of as many agencies. */
export function examplesOf({ filed }: World): Filed[] {
	const taken: Filed[] = [];
	const ofCategory = (one: Filed): number =>
		taken.filter(({ department }) => department.category === one.department.category).length;
	for (const [voice, format, slot] of examples) {
		const suitable = filed.filter(({ report }) =>
			slot === undefined
				? report.voice === voice && report.format === format
				: `${report.code} ${report.year}` === slot
		);
		const [found] = suitable
			.filter(({ report }) => !taken.some((one) => one.report.code === report.code))
			.sort((a, b) => ofCategory(a) - ofCategory(b));
		if (found) taken.push(found);
	}
	return taken;
}

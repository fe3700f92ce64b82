import { nothingSaid, type BureauContext, type BureauSettings } from '$lib/bureau/settings';
import { readBureauWorkbook, type BureauReading } from '$lib/bureau/read-workbook';
import { unbroken, type Department } from '$lib/domain/department';
import type { SourceDocument } from '$lib/domain/document';
import { departmentFor } from '$lib/workspace/effective';
import { makeXlsx, readWorkbook, rowsXml } from '../document/make-workbook';

type Row = readonly (string | number | null)[];

export interface TestSheet {
	readonly name?: string;
	readonly rows: readonly Row[];
	readonly merges?: readonly string[];
}

const agency = (code: string, name: string, shortName: string): Department => ({
	code,
	name,
	shortName,
	otherNames: [],
	category: 'government',
	parent: null,
	staff: null,
	life: unbroken,
	synthetic: true
});

export const departments: readonly Department[] = [
	agency('205', '广州市云棠区民政局', '云棠区民政局'),
	agency('211', '广州市云棠区水务局', '云棠区水务局'),
	{
		...agency('301', '广州市云棠区教育局', '云棠区教育局'),
		life: {
			...unbroken,
			formerNames: [{ name: '广州市云棠区文教局', shortName: '云棠区文教局', lastYear: 2020 }]
		}
	},
	agency('605', '广州市云棠区石埗街道办事处', '石埗街道')
];

export const context: BureauContext = {
	file: '测试.xlsx',
	departments,
	thisYear: 2026,
	newDepartment: (name) => departmentFor(name, []),
	syllables: null
};

export const documentOf = (...sheets: readonly TestSheet[]): Promise<SourceDocument> =>
	readWorkbook(
		makeXlsx({
			sheets: sheets.map(({ name = '2023', rows, merges }) => ({
				name,
				xml: rowsXml(rows, merges)
			}))
		})
	);

export async function readingOf(
	sheets: TestSheet | TestSheet[],
	said: Partial<BureauSettings> = {},
	more: Partial<BureauContext> = {}
): Promise<BureauReading> {
	const document = await documentOf(...(Array.isArray(sheets) ? sheets : [sheets]));
	return readBureauWorkbook(document, { ...context, ...more }, { ...nothingSaid, ...said });
}

/** The troubles, each by its code and cell. */
export const troublesOf = ({ troubles }: BureauReading): string[] =>
	troubles.map(({ code, cell }) => `${code} ${cell ?? ''}`.trim());

/** The amounts, each as agency, figure, 分 and cell. */
export const amountsOf = ({ reference }: BureauReading): string[] =>
	reference.map(({ code, year, figure, fen, cell }) => `${code} ${year} ${figure} ${fen} ${cell}`);

import {
	declaration,
	escapeXml,
	officeRelations as office,
	packageNames as bundle
} from '../package';

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheetMl = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const counted = (count: number, part: (at: number) => string): string =>
	Array.from({ length: count }, (_, at) => part(at + 1)).join('');

export const contentTypes = (sheets: number): string => `${declaration}
<Types xmlns="${bundle}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetMl}.sheet.main+xml"/>${counted(sheets, (at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${sheetMl}.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="${sheetMl}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

export const packageRelations = `${declaration}
<Relationships xmlns="${bundle}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${bundle}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

export const workbookPart = (names: readonly string[]): string => `${declaration}
<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`;

export const workbookRelations = (sheets: number): string => `${declaration}
<Relationships xmlns="${bundle}/relationships">${counted(sheets, (at) => `<Relationship Id="rId${at}" Type="${office}/worksheet" Target="worksheets/sheet${at}.xml"/>`)}<Relationship Id="rId${sheets + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`;

/** The styles of cells: without and with a border, and of numbers by their decimals. */
export const cellStyles = {
	title: 1,
	note: 2,
	text: 3,
	cell: 4,
	decimals: [5, 6, 7, 8],
	/** A cell of whole sentences. */
	words: 9
} as const;

const formats = counted(
	4,
	(at) => `<numFmt numFmtId="${163 + at}" formatCode="0${at > 1 ? `.${'0'.repeat(at - 1)}` : ''}"/>`
);
const font = (size: number) =>
	`<font><sz val="${size}"/><name val="宋体"/><charset val="134"/></font>`;
const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
const xf = (format: number, own: number, border: number, across: string): string =>
	`<xf numFmtId="${format}" fontId="${own}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${across}" vertical="center" wrapText="1"/></xf>`;

export const styles = `${declaration}
<styleSheet xmlns="${main}"><numFmts count="4">${formats}</numFmts><fonts count="2">${font(11)}${font(16)}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="10"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xf(0, 1, 0, 'center')}${xf(0, 0, 0, 'center')}${xf(0, 0, 0, 'left')}${xf(0, 0, 1, 'center')}${counted(4, (at) => xf(163 + at, 0, 1, 'center'))}${xf(0, 0, 1, 'left')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

import { declaration, officeRelations as office, packageNames as bundle } from '../package';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const contentTypes = `${declaration}
<Types xmlns="${bundle}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${word}.numbering+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

export const packageRelations = `${declaration}
<Relationships xmlns="${bundle}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${bundle}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

export const documentRelations = `${declaration}
<Relationships xmlns="${bundle}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`;

const fonts = (ascii: string, eastAsia: string) =>
	`<w:rFonts w:ascii="${ascii}" w:hAnsi="${ascii}" w:eastAsia="${eastAsia}"/>`;

const paragraphStyle = (id: string, name: string, paragraph: string, run: string) =>
	`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

export const styles = `${declaration}
<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts('Times New Roman', '仿宋')}<w:sz w:val="28"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${paragraphStyle('Title', 'Title', '<w:jc w:val="center"/>', `${fonts('Times New Roman', '黑体')}<w:sz w:val="40"/>`)}${paragraphStyle('Heading1', 'heading 1', '<w:keepNext/><w:outlineLvl w:val="0"/>', fonts('Times New Roman', '黑体'))}${paragraphStyle('Heading2', 'heading 2', '<w:keepNext/><w:outlineLvl w:val="1"/>', fonts('Times New Roman', '楷体'))}${paragraphStyle('TableText', 'Table Text', '<w:jc w:val="center"/>', `${fonts('Times New Roman', '宋体')}<w:sz w:val="18"/>`)}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;

const level = (at: number, format: string, text: string, style = '') =>
	`<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${style}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;

const abstract = (id: number, kind: string, levels: string) =>
	`<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="${kind}"/>${levels}</w:abstractNum>`;

/** The list id of section headings; the lists of items follow it. */
export const headingList = 1;

/**
 * Section numbers 一、（一） as one list of two levels, and a list that starts anew for each run of
 * items, 1、 or （1）.
 */
export function numbering(lists: readonly ('plain' | 'bracket')[]): string {
	const section = level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="Heading1"/>');
	const part = level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="Heading2"/>');
	const items = lists.map(
		(style, at) =>
			`<w:num w:numId="${headingList + 1 + at}"><w:abstractNumId w:val="${style === 'plain' ? 1 : 2}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
	);
	return `${declaration}
<w:numbering xmlns:w="${main}">${abstract(0, 'multilevel', section + part)}${abstract(1, 'singleLevel', level(0, 'decimal', '%1、'))}${abstract(2, 'singleLevel', level(0, 'decimal', '（%1）'))}<w:num w:numId="${headingList}"><w:abstractNumId w:val="0"/></w:num>${items.join('')}</w:numbering>`;
}

/** The document part around its body; A4 upright. */
export const documentPart = (body: string): string => `${declaration}
<w:document xmlns:w="${main}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body></w:document>`;

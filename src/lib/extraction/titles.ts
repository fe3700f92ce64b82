import type { SourceDocument } from '$lib/domain/document';
import { yearForm, yearOf } from './figures/phrase';
import { wordsOf } from './text/reading';

/** A line, or two, that names the report: 2023年度某某局整体支出绩效自评报告. */
export interface Title {
	/** Blocks [block, block + lines). */
	block: number;
	lines: number;
	agency: string | null;
	year: number | null;
}

const titleForm =
	/(整体支出|部门整体|整体绩效|部门支出|整体预算|机关整体|单位整体).{0,10}(自评|评价|自我评价|自评价).{0,4}(报告|情况说明|情况报告|总结|情况|表|结果)$/;
/** What the names of agencies end with. */
export const suffix =
	'局|委员会|委|办公室|办事处|协会|联合会|工会|学院|大学|医院|保健院|卫生院|发展院|研究院|法院|检察院|中心|馆|少年宫|文化宫|站|所|大队|支队|政府|党校|团委|政协|人大|学校|小学|中学|幼儿园|妇联|科协|残联|文联|侨联|工商联|红十字会|商会|管委会|街道|组织部|宣传部|统战部|工作部|研究室|人民武装部|供销社|供销合作社|联社|联合社';
const nameForm = new RegExp(`^[\\u4e00-\\u9fff（）]{1,28}(?:${suffix})$`);

/** A title or an answer without what only introduces it. */
export const cut = (text: string): string =>
	text
		.replace(/^第[一二三四五六七八九十]+部分/, '')
		.replace(/^附件?\d*[：:]?/, '')
		.replace(/^（[^（）]*）/, '')
		.replace(/^关于/, '');

/** The agency that a title names: what is left beside the year and the kind of report. */
function agencyInTitle(title: string): string | null {
	const clean = cut(title);
	const year = yearForm.exec(clean);
	const ahead = year ? clean.slice(0, year.index).replace(/(?:关于|对)$/, '') : '';
	const rest = (year ? clean.slice(year.index + year[0].length) : clean).replace(
		/的?(部门|机关|单位|区级|市级|县级)?(整体(支出|预算|绩效)?|部门支出|收入支出|决算|预算|部门).*$/,
		''
	);
	const found = [ahead, rest]
		.map((part) => part.replace(/[“”"《》]/g, ''))
		.map((part) => (isAgencyName(part) ? part : part.replace(/（[^（）]*）$/, '')))
		.find(isAgencyName);
	return found ?? null;
}

export const isAgencyName = (text: string): boolean =>
	nameForm.test(text) && !/^(我|本|各|该|区|县|市)(局|委|单位|部门|办|会|政府)$/.test(text);

const isTitle = (text: string): boolean =>
	text.length <= 60 && titleForm.test(text) && !/[。；，：]/.test(text) && !text.includes('汇编');

/** Every title of a document, a title broken over two lines included. */
export function titlesOf(document: SourceDocument): Title[] {
	const titles: Title[] = [];
	for (let at = 0; at < document.blocks.length; at++) {
		const one = wordsOf(document.blocks[at]).replace(/）$/, '');
		if (one === '' || one.length > 60 || /^附件?(\d|[一二三四五六七八九十])*[：:]?$/.test(one))
			continue;
		const next = wordsOf(document.blocks[at + 1]);
		const third = document.blocks[at + 1]?.kind === 'table' ? '' : wordsOf(document.blocks[at + 2]);
		const two = one + next;
		const three = two + third;
		const single = isTitle(one);
		const broken = isTitle(two) && !titleForm.test(one) && !(isTitle(next) && agencyInTitle(next));
		const lines = single && agencyInTitle(one) ? 1 : broken ? 2 : 0;
		const apart =
			isTitle(next) || (isTitle(third) && agencyInTitle(third) !== null) || /月.{1,3}日/.test(two);
		const wide =
			lines === 0 && !single && !apart && isTitle(three) && three.length <= 50 ? 3 : lines;
		if (wide === 0 && !single) continue;
		const count = Math.max(wide, 1);
		const text = count === 1 ? one : count === 2 ? two : three;
		if (/^[（\d一二三四五六七八九十]+[）、.]/.test(text) && !yearForm.test(text.slice(0, 10)))
			continue;
		const year = yearForm.exec(text);
		titles.push({
			block: at,
			lines: count,
			agency: agencyInTitle(text),
			year: year ? yearOf(year[0]) : null
		});
		at += count - 1;
	}
	return titles;
}

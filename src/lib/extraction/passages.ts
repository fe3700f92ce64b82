import type { Passage, Report } from '$lib/domain/report';
import { numberedItems, passageOf, sentences, type Item } from './items';
import { cellItems, formField } from './form-field';
import type { Grid } from './grid';
import { sectionOf, type Section } from './outline';
import { evidenceOf, rawOf, type Reading } from './reading';

/** A list where there is one, else the sentences: functions and objectives. */
function listed(reading: Reading, section: Section | null): Passage[] {
	if (!section) return [];
	const items = numberedItems(reading, section.from, section.to);
	if (items.length > 0) return items.map((item) => passageOf(reading, item));
	const lead = reading.text
		.slice(section.from, section.to)
		.search(/(?:职能|职责)(?:是|：|包括)+：?/);
	const from = lead < 0 ? section.from : section.from + lead;
	const skip =
		lead < 0
			? 0
			: (/^(?:职能|职责)(?:是|：|包括)+/.exec(reading.text.slice(from))?.[0].length ?? 0);
	return sentences(reading, from + skip, section.to).map((item) => passageOf(reading, item));
}

export const functionsIn = (reading: Reading, sections: readonly Section[]): Passage[] =>
	listed(reading, sectionOf(sections, 'functions'));

/** From the section of objectives, else from the 预期目标 of a form. */
export function objectivesIn(
	reading: Reading,
	sections: readonly Section[],
	grids: readonly Grid[]
): Passage[] {
	const stated = listed(reading, sectionOf(sections, 'objectives'));
	if (stated.length > 0) return stated;
	const cell = formField(grids, /^(?:年度|年初)?(?:预期目标|绩效目标|总体目标|年度总体目标)$/);
	return cell ? cellItems(cell).map((item) => passageOf(cell, item)) : [];
}

const projectEnd =
	/(?:经费|项目|工程|资金|专项|补助|补贴|活动|行动|计划|建设|改造|工作站|服务|平台|奖励|购置)(?:（[^（）]*）)?$/;
const verbs =
	/^(?:坚决|大力|持续|全面|深入|积极|认真|切实|扎实)?(?:推进|实施|落实|抓好|完成|开展|推动|做好|加强|组织|加快)/;
const afterName = /(?:主要用于|用于|[。：，；\n]|\d)/;

/** No project is announced and named in more characters. */
const longestName = 200;

function projectName(reading: Reading, item: Item): Item | null {
	const whole = reading.text.slice(item.from, item.to);
	const end = whole.search(afterName);
	const head = (end < 0 ? whole : whole.slice(0, end)).slice(0, longestName);
	const verb = /^.*、.*等(?=.{3,})/.exec(head)?.[0].length ?? verbs.exec(head)?.[0].length ?? 0;
	const body = head.slice(verb);
	const said = end >= 0 && /^[。：，；]?(?:主要)?用于/.test(whole.slice(end));
	if (body.length < 3 || body.length > 40 || !(said || projectEnd.test(body))) return null;
	const quotes = /^[“"].*[”"]$/.test(body) ? 1 : 0;
	const from = item.from + verb + quotes;
	return { from, to: from + body.length - 2 * quotes, number: item.number };
}

const named =
	/(?:项目支出|重点项目|主要项目|安排项目|实施项目|重点工作任务|重点工作|重点任务)(?:主要)?(?:包括|用于|有|为|：)(?:：)?(?<list>[^。\n：\d][^。\n：]+)/;
const below = /项目支出(?:主要)?(?:用于|包括|安排|有)(?:以下|下列|如下)[^。\n]{0,10}：/;
const count = /(?:共安排|安排|实施|共有)(?:了)?(?:下列|以下)?(?:重点)?项目\d+个：/;

/** The names of the main projects, without their purposes: from the list of tasks, else from the list of project expenditure. */
export function projectsIn(reading: Reading, sections: readonly Section[]): Report['projects'] {
	const section = sectionOf(sections, 'tasks');
	const items = section ? numberedItems(reading, section.from, section.to) : [];
	let names = items.map((item) => projectName(reading, item)).filter((one) => one !== null);
	if (names.length === 0) names = projectsInSentence(reading, sections);
	return names.map((item) => ({
		name: rawOf(reading, item.from, item.to),
		...evidenceOf(reading, item.from, item.to)
	}));
}

const nextHeading = (sections: readonly Section[], from: number, end: number): number =>
	sections.find((one) => one.start >= from)?.start ?? end;

/** Whether a piece of a list without amounts is the name of a project, by what the list is of. */
function isPlainName(part: string, list: string): boolean {
	if (/^(?:重点|主要|安排|实施)(?:项目|工作|任务)/.test(list))
		return projectEnd.test(part) || /^主要项目|^重点项目/.test(list);
	return list.includes('用于') && !/(?<!经)费$|等/.test(part);
}

/** 主要包括：… in a chapter that is headed 项目支出情况. */
const enumerated = /(?:主要)?(?:包括|安排|用于|有)：(?<list>[^。\n：\d][^。\n：]+)/;

function listInChapter(reading: Reading, sections: readonly Section[]): RegExpExecArray | null {
	const chapter = sections.find(({ title }) =>
		/(?:项目支出|重点项目|主要项目)(?:情况)?$/.test(title)
	);
	if (!chapter) return null;
	const match = enumerated.exec(reading.text.slice(chapter.from, chapter.to));
	if (match) match.index += chapter.from;
	return match;
}

function projectsInSentence(reading: Reading, sections: readonly Section[]): Item[] {
	const { text } = reading;
	const counted = count.exec(text);
	if (counted) {
		const from = counted.index + counted[0].length;
		const end = text.indexOf('\n', from);
		const items = numberedItems(reading, from, end < 0 ? text.length : end);
		const names = items.map((item) => projectName(reading, item)).filter((one) => one !== null);
		if (names.length > 0) return names;
	}
	const listed = below.exec(text);
	if (listed) {
		const from = listed.index + listed[0].length;
		const items = numberedItems(reading, from, nextHeading(sections, from, text.length));
		const names = items.map((item) => projectName(reading, item)).filter((one) => one !== null);
		if (names.length > 0) return names;
	}
	const list = named.exec(text) ?? listInChapter(reading, sections);
	if (!list?.groups?.list) return [];
	let at = list.index + list[0].length - list.groups.list.length;
	return list.groups.list.split(/[、，；]/).flatMap((part) => {
		const from = at;
		at += part.length + 1;
		const priced =
			part.length > longestName
				? undefined
				: /^(.+?)(?:\d[\d.，]{0,24}(?:万元|元|亿元))$/.exec(part)?.[1];
		const body = priced ?? (isPlainName(part, list[0]) ? part : undefined);
		return body && body.length >= 3 && body.length <= 30
			? [{ from, to: from + body.length, number: null }]
			: [];
	});
}

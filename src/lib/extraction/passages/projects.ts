import type { Evidence } from '$lib/domain/provenance';
import type { Report } from '$lib/domain/report';
import { evidenceOfCells, isProjectTable, type Grid } from '../tables/grid';
import { numberedItems, type Item } from '../text/items';
import { nextStart, sectionOf, type Section } from '../text/outline';
import { evidenceOf, rawOf, type Reading } from '../text/reading';

/** What the names of projects end with. */
const surely = '经费|项目|工程|资金|专项|补助|补贴|奖补|奖励|购置费?';
const projectEnd = new RegExp(
	`(?:${surely}|活动|行动|计划|建设|改造|整治|工作站|服务|平台|维护|保障|体系)(?:（[^（）]*）)?$`
);
const surelyEnd = new RegExp(`(?:${surely})(?:（[^（）]*）)?$`);
const verbs =
	/^(?:坚决|大力|持续|全面|深入|积极|认真|切实|扎实)?(?:推进|实施|落实|抓好|完成|开展|推动|做好|加强|组织|加快|深化|构建|优化|统筹|强化|健全|完善|提升|提高|夯实|严格)/;
const afterName = /(?:主要用于|用于|[。：，；\n]|\d)/;

/** No project is announced and named in more characters. */
const longestName = 200;

function projectName(reading: Reading, item: Item): Item | null {
	const whole = reading.text.slice(item.from, item.to);
	const end = whole.search(afterName);
	const head = (end < 0 ? whole : whole.slice(0, end)).slice(0, longestName);
	const examples = /^.*、.*等(?=.{3,})/.exec(head)?.[0].length;
	const verb = examples ?? verbs.exec(head)?.[0].length ?? 0;
	const body = head.slice(verb);
	const said = end >= 0 && /^[。：，；]?(?:主要)?用于/.test(whole.slice(end));
	// What begins with a verb is a task, unless it is called a project.
	const ends = verb > 0 && examples === undefined ? surelyEnd : projectEnd;
	if (body.length < 3 || body.length > 40 || !(said || ends.test(body))) return null;
	const quotes = /^[“"].*[”"]$/.test(body) ? 1 : 0;
	const from = item.from + verb + quotes;
	return { from, to: from + body.length - 2 * quotes, number: item.number };
}

const namesIn = (reading: Reading, items: readonly Item[]): Item[] =>
	items.map((item) => projectName(reading, item)).filter((one) => one !== null);

const below = /项目支出(?:主要)?(?:用于|包括|安排|有)(?:以下|下列|如下)[^。\n]{0,10}：/;
const numbered =
	/(?:(?:主要|重点|安排的?|实施的?)项目)(?:有|包括|如下|为)?：(?=(?:1[.、]|（1）|（一）|①))/;
const count = /(?:共安排|安排|实施|共有)(?:了)?(?:下列|以下)?(?:重点)?项目\d+个：/;

/** A list that a few words before it say to be one of projects. */
const lists = [
	/(?:项目支出|重点项目|主要项目|安排项目|实施项目|重点工作任务|重点工作|重点任务)(?:主要)?(?:包括|用于|有|为|：)(?:：)?(?<list>[^。\n：\d][^。\n：]+)/,
	/(?:安排|实施|开展|重点|主要|涉及|包含|年度)[^。；：，\n]{0,12}(?:项目|工程|专项|任务)[^。；，\n：]{0,6}(?:，(?:分别|主要|具体)(?:为|是|有|包括)?)?：(?<list>[^。\n：]{6,400})/,
	/(?:项目|工程|专项|任务)[^。；，\n：]{0,6}，(?:分别|主要|具体)(?:为|是|有|包括)：?(?<list>[^。，\n：]{6,400})/,
	/项目(?:共|有|计)*(?:\d{1,2}|[一二三四五六七八九十]{1,2})个：(?<list>[^。\n：]{6,400})/,
	/(?:项目)?(?:资金|支出)(?:主要)?(?:投向|投入|用于|用在)(?:[一二三四五六七八九十]{1,2}个方面)?：?(?<list>[^。\n：\d][^。\n：]{5,400})/,
	/(?:安排|实施|开展)了(?<list>[^。；：，\n\d]{8,300}?)(?:[一二三四五六七八九十]{1,2}(?:类|个|项)(?:项目|支出|专项)?|等)?(?=[。，\n])/
];

/** 主要包括：… in a chapter that is headed 项目支出情况. */
const enumerated = /(?:主要)?(?:包括|安排|用于|有)：(?<list>[^。\n：\d][^。\n：]+)/;

const priced = /^([^\d]+?)(?:\d[\d.，]{0,24}(?:万元|元|亿元)|\d{1,9}\.\d{2})$/;

/** The names in a list of words: all of them, where the list is of projects or most are called so. */
function namesInList(match: RegExpExecArray): Item[] {
	const list = match.groups?.list ?? '';
	const lead = match[0].slice(0, match[0].length - list.length);
	let at = match.index + match[0].indexOf(list);
	const parts = list.split(/[、，；]|(?<=项目|工程|专项|经费)和(?=[^和]{4,30}$)/).map((part) => {
		const from = at;
		at += part.length + 1;
		const body = part.length > longestName ? part : (priced.exec(part)?.[1] ?? part);
		const bare = body.replace(/^(?:和|及|以及|[一二三四五六七八九十]是)/, '').replace(/等$/, '');
		const start = from + body.indexOf(bare);
		return {
			from: start,
			to: start + bare.length,
			number: null,
			body: bare,
			priced: body !== part
		};
	});
	const fits = parts.filter(
		({ body }) => body.length >= 3 && body.length <= 30 && !/\d{3}/.test(body)
	);
	const called = fits.filter((one) => one.priced || projectEnd.test(one.body));
	const ofPurposes = /用于：?$/.test(lead);
	if (ofPurposes && /等?(?:几个|各)?方面$/.test(list)) return [];
	if (ofPurposes && !lead.includes('项目')) return [];
	const ofProjects =
		/(?:重点|主要|安排|实施|以下|下列|个|类)(?:的)?(?:项目|工程|专项)|投向|用在|：$/.test(lead);
	const saidSo = /^(?:重点|主要)项目/.test(lead);
	const whole = saidSo || ofPurposes || (ofProjects && called.length * 2 >= fits.length);
	const taken = whole
		? fits.filter(({ body }) => !verbs.test(body) && !(ofPurposes && /(?<!经)费$/.test(body)))
		: called.filter(
				({ body }) => surelyEnd.test(body) || (!verbs.test(body) && !/活动$|行动$/.test(body))
			);
	return fits.length >= 2 && (whole || taken.length * 4 >= fits.length * 3) ? taken : [];
}

function itemsAfter(reading: Reading, lead: RegExp, end: (from: number) => number): Item[] {
	const found = lead.exec(reading.text);
	if (!found) return [];
	const from = found.index + found[0].length;
	return namesIn(reading, numberedItems(reading, from, end(from)));
}

function namesInSentence(reading: Reading, sections: readonly Section[]): Item[] {
	const { text } = reading;
	const line = (from: number) => {
		const end = text.indexOf('\n', from);
		return end < 0 ? text.length : end;
	};
	const inNumbers = itemsAfter(reading, numbered, line);
	if (inNumbers.length > 0) return inNumbers;
	const counted = itemsAfter(reading, count, line);
	if (counted.length > 0) return counted;
	const listed = itemsAfter(reading, below, (from) => nextStart(sections, from) ?? text.length);
	if (listed.length > 0) return listed;
	for (const form of lists) {
		const match = form.exec(text);
		const names = match ? namesInList(match) : [];
		if (names.length > 0) return names;
	}
	const chapter = sections.find(({ title }) =>
		/(?:项目支出|重点项目|主要项目)(?:情况)?$/.test(title)
	);
	const match = chapter && enumerated.exec(text.slice(chapter.from, chapter.to));
	if (!match) return [];
	match.index += chapter.from;
	return namesInList(match);
}

const nameHead =
	/^(?:(?:二级|重点|主要|预算|支出|实施)?项目(?:支出)?名称|对应项目|(?:重点)?专项名称)$/;
const taskHead = /^(?:重点)?任务名称$/;
const otherHead = /预算|金额|支出|执行|得分|等级|内容|级次/;

/** The names under 项目名称 in a table of several projects. */
function namesInTables(grids: readonly Grid[]): { name: string; evidence: Evidence }[] {
	for (const grid of grids) {
		for (let row = 0; row < Math.min(grid.rows, 40); row++) {
			const cells = grid.own(row);
			const head =
				cells.find(({ text }) => nameHead.test(text)) ??
				cells.find(({ text }) => taskHead.test(text));
			if (!head || cells.filter(({ text }) => otherHead.test(text)).length < 2) continue;
			const names: { name: string; evidence: Evidence }[] = [];
			for (let at = head.row + head.rowSpan; at < grid.rows; at++) {
				const cell = grid.at(at, head.column);
				if (cell?.row !== at || cell.columnSpan > head.columnSpan + 2) break;
				if (/^(?:金额|资金)?(?:合计|小计|总计|总额)?$/.test(cell.text)) continue;
				if (cell.text.length > 40 || cell.text.includes('：')) break;
				names.push({ name: cell.raw, evidence: evidenceOfCells(grid, cell, cell) });
			}
			if (names.length > 1 || (names.length === 1 && !isProjectTable(grid))) return names;
		}
	}
	return [];
}

/**
 * The names of the main projects, without their purposes: from the list of tasks, else from a
 * sentence that lists them, else from a table of projects.
 */
export function projectsIn(
	reading: Reading,
	sections: readonly Section[],
	grids: readonly Grid[]
): Report['projects'] {
	const section = sectionOf(sections, 'tasks');
	const items = section ? numberedItems(reading, section.from, section.to) : [];
	const inTasks = namesIn(reading, items);
	const names = inTasks.length > 0 ? inTasks : namesInSentence(reading, sections);
	if (names.length === 0)
		return namesInTables(grids).map(({ name, evidence }) => ({ name, ...evidence }));
	return names.map(({ from, to }) => ({
		name: rawOf(reading, from, to),
		...evidenceOf(reading, from, to)
	}));
}

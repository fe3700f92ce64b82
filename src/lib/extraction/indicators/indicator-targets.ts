import { mentionsIn, type Mention } from './indicator-mention';
import { mayBeIndicator, roleOf } from './indicator-role';
import type { Section } from '../text/outline';
import type { Reading } from '../text/reading';
import { stretchesOf } from '../text/stretches';

/** A target that the report announces, with the item of the list that it stands in. */
export interface Aim {
	mention: Mention;
	name: string;
	item: string;
	/** Printed with its bound, or a rate: an indicator even where no result is found. */
	clear: boolean;
}

export interface Aims {
	aims: Aim[];
	/** The passages that announce them: no results stand there. */
	passages: [number, number][];
}

const announced =
	/(?:年初|年度|全年|本年|当年|今年|整体|20\d\d年|下达|交办|分解)[^。；：\n]{0,36}(?:目标|任务|指标|计划|要做到|要完成|要实现|承诺|申报表)[^。；：\n]{0,18}：/g;
const listed =
	/(?:^|[。\n，])(?:20\d\d年|今年|本年)?(?:年初|年度(?=[^，。；]{0,6}(?:目标|计划)))[^。；：，\n]{0,8}，?[^。；：，\n]{0,14}(?:计划|设定|确定|提出|定下|明确|制定|部署|安排|承诺|目标是|目标为)[^。\n]{4,600}/g;
const notAnnounced =
	/完成情况|实现情况|完成如下|总结|上年|去年|明年|下一步|下年|对照|围绕|实际|得分|自评|评价/;

/** Where a list that begins after its announcement ends: with its paragraph, or with its numbered lines. */
function endOfList(text: string, from: number): number {
	let end = text.indexOf('\n', from);
	if (end < 0) return text.length;
	if (end > from + 1) return end;
	const item =
		/^(?:\d{1,2}[.、]|（[一二三四五六七八九十\d]{1,2}）|[①-⑳]|[一二三四五六七八九十]{1,2}是|-|第[一二三四五六七八九十]，)/;
	for (;;) {
		const next = text.indexOf('\n', end + 1);
		const line = text.slice(end + 1, next < 0 ? text.length : next);
		if (!item.test(line) && !line.endsWith('；')) return end;
		if (next < 0) return text.length;
		end = next;
	}
}

function passagesOf(text: string, sections: readonly Section[]): [number, number][] {
	const found: [number, number][] = sections
		.filter((one) => one.meaning === 'objectives' && one.to > one.from + 1)
		.map((one) => [one.from, one.to]);
	let end = 0;
	for (const match of text.matchAll(announced)) {
		const from = match.index + match[0].length;
		if (from < end || notAnnounced.test(match[0])) continue;
		end = endOfList(text, from);
		found.push([from, end]);
	}
	for (const match of text.matchAll(listed))
		if (!/实际|完成情况/.test(match[0])) found.push([match.index, match.index + match[0].length]);
	let reached = 0;
	return found
		.sort((a, b) => a[0] - b[0] || b[1] - a[1])
		.filter(([from, to]) => {
			const free = from >= reached;
			reached = Math.max(reached, to);
			return free;
		});
}

/** No report announces more targets than this in its prose. */
const most = 80;

const done = /实际|已|完成了/;
const bound = /不低于|不少于|不超过|不高于|控制在|至少|以上|以内|以下|之内|≥|≤|不发生|杜绝|前$/;

function aimsIn(reading: Reading, from: number, to: number, year: number | null): Aim[] {
	const found: Aim[] = [];
	for (const item of stretchesOf(reading.text.slice(from, to), /[。；\n]/g)) {
		if (found.length >= most) break;
		const start = from + item.index;
		const mentions = mentionsIn(reading, start, start + item.text.length, year);
		for (const mention of mentions) {
			const printed = reading.text.slice(mention.from, mention.to);
			const unit = mention.quantity.unit;
			const role = roleOf(reading, mention, year);
			const bare = mention.quantity.date !== null || /^[%‰]/.test(unit ?? '');
			const name = mention.name || (bare ? '' : mention.after);
			const told = role === 'result' && done.test(reading.text.slice(mention.own, mention.from));
			if (role === 'other' || told || !mayBeIndicator(name, unit)) continue;
			const clear = bound.test(printed) || /率$|满意度$/.test(name);
			const near = reading.text.slice(Math.max(start, mention.own - 1), mention.to) + mention.after;
			found.push({ mention, name, item: mentions.length < 3 ? item.text : near, clear });
		}
	}
	return found;
}

/** The targets that sections of objectives and sentences such as 年初目标如下：… announce. */
export function aimsOf(reading: Reading, sections: readonly Section[], year: number | null): Aims {
	const passages = passagesOf(reading.text, sections);
	const aims = passages.slice(0, most).flatMap(([from, to]) => aimsIn(reading, from, to, year));
	return { aims: aims.slice(0, most), passages };
}

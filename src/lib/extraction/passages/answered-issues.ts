import { numberedItems, paragraphs, trimmed, type Item } from '../text/items';
import type { Reading } from '../text/reading';

/** A problem with the measure that is told right behind it, in the same item or paragraph. */
export interface Answered {
	problem: Item;
	measure: Item | null;
}

const label = /^(?:存在的?|主要)?(?:问题|不足)(?:表现|描述)?(?:是|为|：)+/;
/** What begins the answer: its label, or a sentence that looks ahead. */
const answer =
	/(?<=[。；\n])(?:→|（?(?:改进|整改|解决)?(?:措施|举措|办法|打算|方向|建议|对策|改进|整改)(?:及时限)?(?:是|为|：)+|(?=(?:对此|为此|今后|下一步|往后|下一阶段|接下来|下步|后续)，?(?:我|本|将|拟|要|会|计划|[^，。；]{2,20}))|(?=20\d\d年(?:起|开始|将|拟))|(?=拟(?!定|建|办)[^。；]{6})|(?=将(?:积极|进一步|加强|加大|加快|完善|建立|推动|推进|开展|联合|会同|严格|优化|组织|制定|强化|引入|健全|探索|继续|定期|逐步)))|，(?=(?:这要求|需要|因此)?(?:今后|下一步|下阶段|为此|对此)(?:在|将|拟|要|我))/;

function splitItem({ text }: Reading, item: Item): Answered {
	const body = text.slice(item.from, item.to);
	const skip = label.exec(body)?.[0].length ?? 0;
	const found = answer.exec(body);
	if (!found) return { problem: { ...item, from: item.from + skip }, measure: null };
	const end = item.from + found.index;
	const problem = trimmed(text, item.from + skip, end) ?? item;
	return { problem, measure: trimmed(text, end + found[0].length, item.to) };
}

const opensAnswer = /^\n(?:改进|整改|解决|对策|下一步)[^，。；：]{0,6}：/;

/** The last item of a list ends with its paragraph, unless the next one is its answer. */
function withLastAnswer({ text }: Reading, items: Item[], to: number): Item[] {
	const last = items.at(-1);
	const line = last ? text.indexOf('\n', last.to) : -1;
	if (!last || line < 0 || line >= to || !opensAnswer.test(text.slice(line, line + 20)))
		return items;
	const end = text.indexOf('\n', line + 1);
	return [...items.slice(0, -1), { ...last, to: end < 0 || end > to ? to : end }];
}

/**
 * The problems of a stretch that answers each of them where it stands: numbered items or paragraphs
 * of which most, and at least two, hold both. Empty where the stretch is not written so.
 */
export function eachAnswered(reading: Reading, from: number, to: number): Answered[] {
	const numbered = numberedItems(reading, from, to);
	const items =
		numbered.length > 1 ? withLastAnswer(reading, numbered, to) : paragraphs(reading, from, to);
	const split = items.map((item) => splitItem(reading, item));
	const answered = split.filter(({ measure }) => measure !== null).length;
	return answered >= 2 && answered * 3 >= split.length * 2 ? split : [];
}

const numbering =
	/^(?:\d{1,2}[.、](?!\d(?!\d{4}))|（[一二三四五六七八九十\d]{1,2}）|[①-⑳]|第?[一二三四五六七八九十]{1,2}(?:是|、|，)|[-、，和及与])/;
/** What announces or dates a target or a result and is no part of its name. */
const leads =
	/^(?:其中|年初|年末|全年|年内|年度|本年度?|当年|今年|一年来|截至年底|我[局委办馆院校站街镇]|我们|设定|确定|下达|提出|制定|明确|约定|原定|原?计划|目标(?:值)?(?:为|是)?|预期|预计|确保|力争|争取|要求|实际|最终|共计?|累计|合计|总计|已|仅|只|的|了|在|将|把|并|使|受[^，。；]{2,16}影响|20\d\d年度?)/;
const verbs = /^(?:组织|举办|开展|完成|实施|实现|召开|办理?|办了)了?(?=[^率]{2})/;
/** “甲”“乙”等讲座: examples before 等 do not name what is counted. */
const examples = /^“[^“”]{1,20}”(?:、?“[^“”]{1,20}”){0,4}等(?=[^，。；]{2})/;
const ties =
	/(?:要?达到?了?|约?为|是|：|共计?|累计|合计|总计|约|平均|均|全部|实现|完成了?|保持|稳定|控制|不断|提高|提升|下降|降低|压缩|缩短|增加|降|升|推迟|延期?|应|须|需|力争|确保|争取|目标值?|指标值|计划数?|任务数?|预期值?|要求|规定|突破|约定|合同|拟|原定|设定|确定|实际|最终|仅|只|已|全年|年内|年度|年底|当年|年初|倒是|也|都|共?举?办了?|了|的|在|于|至|到|以|并|就|达|按照?|每|压减|压缩)$/;

function stripped(words: string, pattern: RegExp, front: boolean): string {
	const length = pattern.exec(words)?.[0].length ?? 0;
	return front ? words.slice(length) : words.slice(0, words.length - length);
}

/**
 * The name among the words before a value: without numbering, without what announces a target or
 * a result, without the words that tie it to the value. '' where no name is left.
 */
export function nameIn(words: string): string {
	let name = words.replace(/（[^（）]{0,24}）/g, '').slice(-48);
	for (let round = 0; round < 8; round++) {
		const before = name;
		name = stripped(stripped(name, numbering, true), leads, true);
		name = stripped(stripped(name, verbs, true), examples, true);
		name = stripped(name, ties, false);
		if (name === before) break;
	}
	name = name.replace(/^[“”"]+(?=[^”]*$)/, '');
	return /^[“”"、，和及与]*$/.test(name) ? '' : name;
}

const idle =
	/全年|年内|年度|全[区市县镇省乡街院校]|辖区|本[区市县]|开展|完成|实施|组织|举办|召开|新增|新建|建成|参加|新购|购置|购买|采购|累计|总体|综合|整体|平均|任务|工作|活动|人次|各类|各项|不断|相关|其中|两家|[的了等数与和及、“”"\d：，]/g;

/** The words of content of a name, as the pairs of characters that it is compared by. */
export function pairsIn(name: string): ReadonlySet<string> {
	const found = new Set<string>();
	for (const part of name.replace(idle, ' ').split(' '))
		for (let at = 0; at + 1 < part.length; at++) found.add(part.slice(at, at + 2));
	return found;
}

/** The part of `some` that stands in `all`, 0 to 1; 0 where there is nothing to compare. */
export function shareOf(some: ReadonlySet<string>, all: ReadonlySet<string>): number {
	if (some.size === 0) return 0;
	let shared = 0;
	for (const pair of some) if (all.has(pair)) shared++;
	return shared / some.size;
}

/** What a rate is a rate of: 签约 of 重点人群签约率; null for a name that is no rate. */
export function rateHead(name: string): string | null {
	if (name.includes('满意')) return '满意';
	return /(?<head>[^，、率度]{2})(?:率|比例|比重|占比)$/.exec(name)?.groups?.head ?? null;
}

import { stretchesOf } from '../text/stretches';

/** Where running text without headings names its problems and its measures: [from, to) each. */
export interface Essay {
	problems: [number, number];
	measures: [number, number] | null;
}

/** A sentence that does nothing but announce the report's own problems. */
const admits =
	/(?:^|，)(?=[^，]*(?:我|本|也|仍|还|尚|工作中))[^，]{0,12}(?:存在|看到|认识到)(?:了|着|有)?(?:一些|以下|如下|不少|几点|几个方面的?|的)*(?:问题|不足|短板|差距)(?:和不足|与不足|和短板|与差距)?[。：]$/;
/** The same in other words, where a numbered list follows at once. */
const speaksOf =
	/^[^，]{0,8}，?[^，]{0,24}(?:问题|不足|短板|毛病|欠缺|差距|薄弱环节|困难)[^，。：]{0,12}[。：]$/;
const looksForward = /措施|改进|打算|做法|针对|解决|整改|对策|建议|计划/;
const ofOthers = /没有|未|不存在|企业|对象|群众|居民|商户|检查|督查|审计|抽查|整改|解决|上年|去年/;
const looksAhead =
	/^(?:针对(?:上述|以上|这些|存在的?|存在的上述)?(?:问题|不足|短板)[^，。：]{0,4}，)?(?:下一步|今后|往后|下一阶段|接下来|下阶段|下步)，?/;
const announces =
	/(?:方面|环节|以下|几点|打算|措施)(?:着手|入手|改进|努力|发力|加强|工作|这么办|如下|是)?[。：]$|(?:下一步|今后|接下来|下阶段)，?(?:我[局街办会委部院]|本单位|我单位|我街道)?(?:将|拟)[。：]$/;
const firstItem = /^(?:一是|第一，|首先(?:是|，)|（一）|（1）|1[、.]|①)/;

interface Sentence {
	from: number;
	to: number;
	text: string;
	paragraph: number;
}

function sentencesOf(text: string): Sentence[] {
	const found: Sentence[] = [];
	let begin = 0;
	for (const [paragraph, line] of text.split('\n').entries()) {
		for (const one of stretchesOf(line, /[。：]/g)) {
			const from = begin + one.index;
			const to = begin + Math.min(one.index + one.text.length + 1, line.length);
			found.push({ from, to, text: text.slice(from, to), paragraph });
		}
		begin += line.length + 1;
	}
	return found;
}

/** A list that begins with this sentence: numbered to the paragraph's end, or joined by semicolons. */
function listAt(all: readonly Sentence[], at: number): [number, number] | null {
	const first = all[at];
	if (!first) return null;
	if (firstItem.test(first.text.replace(looksAhead, ''))) {
		const rest = all.slice(at).filter((one) => one.paragraph === first.paragraph);
		const end = rest.findIndex((one, index) => index > 0 && looksAhead.test(one.text));
		return [first.from, (end < 0 ? rest[rest.length - 1] : rest[end - 1])?.to ?? first.to];
	}
	return first.text.includes('；') && first.text.endsWith('。') ? [first.from, first.to] : null;
}

/**
 * The lists of problems and measures that running text announces in so many words. Prose that is
 * not a list is left alone: where one problem ends would be a guess.
 */
export function essayIn(text: string): Essay | null {
	const all = sentencesOf(text);
	let known = 0;
	const lists = all.flatMap((one, at): Essay[] => {
		if (known > 1) return [];
		const next = all[at + 1];
		if (next?.paragraph !== one.paragraph || ofOthers.test(one.text)) return [];
		const listed =
			firstItem.test(next.text) && speaksOf.test(one.text) && !looksForward.test(one.text);
		if (!listed && !admits.test(one.text)) return [];
		const problems = listAt(all, at + 1);
		if (!problems) return [];
		const ahead = all.findIndex(
			(later) =>
				later.from >= problems[1] &&
				later.paragraph - one.paragraph <= 2 &&
				looksAhead.test(later.text)
		);
		known++;
		const lead = all[ahead];
		const begins = lead && announces.test(lead.text) ? ahead + 1 : ahead;
		const same = lead && all[begins]?.paragraph === lead.paragraph;
		return [{ problems, measures: same ? listAt(all, begins) : null }];
	});
	return lists.length === 1 ? (lists[0] ?? null) : null;
}

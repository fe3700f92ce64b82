import { pathAt, type Section } from '../text/outline';
import type { Reading } from '../text/reading';

const numbering = /^(?:\d{1,2}[.、]|（[一二三四五六七八九十\d]{1,2}）|[①-⑳]|-)+/;
const titled =
	/^(?<level>(?:产出|效益|效果|满意度|成本)(?:指标)?)(?:完成|实现)?(?:情况|方面)?(?:分析)?(?:（[^（）]*）)?$/;
const runIn =
	/(?:^|[。；])(?:（.{1,3}）|\d[.、])?(?<level>(?:产出|效益|满意度|成本)(?:指标)?)(?:方面|类)?[：，]/g;

/** How far before an indicator its paragraph may name the level. */
const reach = 400;

/**
 * The first level that an indicator in prose stands under: as the title of its section says it, or
 * the words that open the passage before it (产出方面：…). Null where neither does.
 */
export function levelOf(
	{ text }: Reading,
	sections: readonly Section[],
	at: number
): string | null {
	const titles = pathAt(sections, at).map(({ title }) => titled.exec(title.replace(numbering, '')));
	const title = titles.findLast((match) => match !== null)?.groups?.level;
	if (title) return title;
	const near = Math.max(0, at - reach);
	const line = text.slice(near, at);
	const paragraph = line.slice(line.lastIndexOf('\n') + 1);
	return [...paragraph.matchAll(runIn)].at(-1)?.groups?.level ?? null;
}

import type { BareRate } from '$lib/domain/document-checks';
import { evidenceOf, rawOf, type Reading } from '../text/reading';

const end = String.raw`(?=[，。；）、\n]|$)`;
/** 占76.23, 占比5.50: a share has decimals, other numbers behind 占 are counts. */
const share = new RegExp(
	String.raw`占(?:比|[^，。；：、（）\d]{0,14})?(\d{1,3}\.\d{1,2})${end}`,
	'g'
);
/** 增长2.57, 同比下降13: what grows by a bare number grows by a rate. */
const growth = new RegExp(
	String.raw`(?:(?:增长|下降|增幅|降幅|上升)(?:率|幅度)?(?:了|为|约|达到?)?(\d{1,3}\.\d{1,2})|(?:同比|环比)(?:增长|下降|上升)(?:了|约)?(\d{1,3}))${end}`,
	'g'
);
/** Where the unit stands in the heading, or in words before. */
const signed = /单位[：:]%|（%）|百分|百分点|个点/;
const longest = 40;

/** The shares and rates of the text that are printed without a percentage sign (DOMAIN C3, K19). */
export function bareRatesIn(reading: Reading): BareRate[] {
	const { text } = reading;
	return [...text.matchAll(share), ...text.matchAll(growth)]
		.sort((a, b) => a.index - b.index)
		.filter(({ index }) => !signed.test(text.slice(Math.max(0, index - longest), index)))
		.map((match) => {
			const to = match.index + match[0].length;
			const number = match[1] ?? match[2] ?? '';
			return {
				printed: rawOf(reading, to - number.length, to),
				...evidenceOf(reading, match.index, to, to - 1)
			};
		});
}

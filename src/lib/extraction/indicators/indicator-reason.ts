import { rawOf, type Reading } from '../text/reading';

const said =
	/(?:(?:主要)?原因(?:主要)?(?:是|为|在于|：)|(?:主要|系|均)(?:是|系)?(?:因为|因|由于)|主要(?:是|系)|系因)(?<why>[^。；\n]{3,90})/;
const by =
	/(?:^|[，；（])(?<why>(?:受[^，。；\n]{2,30}(?:影响|制约|限制)|(?:由于|因为?)[^，。；\n]{3,40}))(?=，|致|$)/;
const influenced = /(?<why>受[^，。；\n\d]{2,12}影响)/;

/**
 * Why a target was missed, where the words around its result say so: after it in its sentence or
 * the next one, or before it as 受…影响.
 */
export function reasonAround(reading: Reading, from: number, to: number): string | null {
	const { text } = reading;
	const end = text.slice(to, to + 160).search(/[。；\n]/);
	const close = end < 0 ? Math.min(text.length, to + 160) : to + end;
	const near = Math.max(0, from - 90);
	const begin = near + (/[^。；\n]*$/.exec(text.slice(near, from))?.index ?? 0);
	const words = (pattern: RegExp, a: number, b: number): string | null => {
		const match = pattern.exec(text.slice(a, b));
		const why = match?.groups?.why;
		if (!match || !why) return null;
		const start = a + match.index + match[0].length - why.length;
		return rawOf(reading, start, start + why.length).replace(/\s+/g, '');
	};
	return (
		words(said, to, close) ??
		words(by, to, close) ??
		words(by, begin, from + 1) ??
		words(influenced, begin, from + 1)
	);
}

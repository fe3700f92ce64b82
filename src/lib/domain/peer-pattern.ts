import { z } from 'zod';
import { atLeast, chiSquareTail, discoveries } from './chance';
import { categorySchema, type Category } from './department';

/**
 * What may pile up in the reports of a group: a satisfaction, or a stated execution, of exactly 100 %;
 * a self-score within the first point of the best grade; amounts that end in some digits more often.
 */
const patternIds = ['satisfactionFull', 'executionFull', 'scoreAtBest', 'lastDigit'] as const;
const patternIdSchema = z.enum(patternIds);
export type PatternId = z.infer<typeof patternIdSchema>;

/**
 * How often something was counted in the reports of a group and a year. `bin` is 1 where it is so and
 * 0 where it is not; for `lastDigit` the digit.
 */
export const peerCountSchema = z.strictObject({
	category: categorySchema,
	year: z.int(),
	pattern: patternIdSchema,
	bin: z.int().min(0).max(9),
	count: z.int().positive()
});
export type PeerCount = z.infer<typeof peerCountSchema>;

/**
 * A group of a year beside all other groups of that year. `hits` of its `of` are so, `peerHits` of the
 * others' `peerOf`; for `lastDigit` the hits are those of the `digit` that is most in excess. `p`: how
 * likely as much or more is by chance. A note on a group, and on no single report.
 */
export interface PeerPattern {
	readonly category: Category;
	readonly year: number;
	readonly pattern: PatternId;
	readonly digit: number | null;
	readonly hits: number;
	readonly of: number;
	readonly peerHits: number;
	readonly peerOf: number;
	readonly p: number;
}

/** Of what is told, so much may be by chance alone. */
const falseDiscoveries = 0.05;
/** Groups of fewer reports are compared with none (DOMAIN D). */
const leastReports = 5;
/** From so many expected of each digit on, χ² holds (Cochran 1954). */
const leastExpected = 5;

const digits = Array.from({ length: 10 }, (_, digit) => digit);

type Bins = ReadonlyMap<number, number>;

const sum = (numbers: Iterable<number>): number =>
	[...numbers].reduce((total, one) => total + one, 0);

function added(all: readonly Bins[]): Bins {
	const total = new Map<number, number>();
	for (const bins of all)
		for (const [bin, count] of bins) total.set(bin, (total.get(bin) ?? 0) + count);
	return total;
}

type Tested = Omit<PeerPattern, 'category' | 'year' | 'pattern'>;

/** Whether more of a group are so than of the others: Fisher's exact test. */
function testedForMore(own: Bins, peers: Bins): Tested | null {
	const [hits, peerHits] = [own.get(1) ?? 0, peers.get(1) ?? 0];
	const [of, peerOf] = [sum(own.values()), sum(peers.values())];
	if (of < leastReports || peerOf < leastReports) return null;
	const p = atLeast(hits, of, hits + peerHits, of + peerOf);
	return { digit: null, hits, of, peerHits, peerOf, p };
}

/** How far digits are from all being as frequent. */
const unevenness = (bins: Bins): number =>
	sum(digits.map((digit) => ((bins.get(digit) ?? 0) / sum(bins.values()) - 0.1) ** 2));

/**
 * Whether the last digits of a group are others than those of its peers, χ² of a table of 2 × 10, and
 * less even.
 */
function testedForDigits(own: Bins, peers: Bins): Tested | null {
	const [of, peerOf] = [sum(own.values()), sum(peers.values())];
	const cells = digits.map((digit) => {
		const [hits, peerHits] = [own.get(digit) ?? 0, peers.get(digit) ?? 0];
		const share = (hits + peerHits) / (of + peerOf);
		return { digit, hits, peerHits, expected: share * of, peersExpected: share * peerOf };
	});
	if (cells.some((one) => !(Math.min(one.expected, one.peersExpected) >= leastExpected)))
		return null;
	if (unevenness(own) <= unevenness(peers)) return null;
	const x = sum(
		cells.map(
			({ hits, peerHits, expected, peersExpected }) =>
				(hits - expected) ** 2 / expected + (peerHits - peersExpected) ** 2 / peersExpected
		)
	);
	const [most] = cells.sort((a, b) => b.hits - b.expected - (a.hits - a.expected));
	if (!most) return null;
	const { digit, hits, peerHits } = most;
	return { digit, hits, of, peerHits, peerOf, p: chiSquareTail(x, digits.length - 1) };
}

/** Each group beside the other groups of its year, for one pattern. */
function tested(pattern: PatternId, year: number, counts: readonly PeerCount[]): PeerPattern[] {
	const groups = new Map<Category, Map<number, number>>();
	for (const { category, bin, count } of counts) {
		const bins = groups.get(category) ?? new Map<number, number>();
		groups.set(category, bins.set(bin, (bins.get(bin) ?? 0) + count));
	}
	return [...groups].flatMap(([category, own]) => {
		const peers = added([...groups].flatMap(([other, bins]) => (other === category ? [] : [bins])));
		const result =
			pattern === 'lastDigit' ? testedForDigits(own, peers) : testedForMore(own, peers);
		return result ? [{ category, year, pattern, ...result }] : [];
	});
}

/**
 * The groups and years in which something piles up more than among their peers, the least likely
 * first: those that Benjamini and Hochberg tell at 5 % of all groups, years and patterns together.
 */
export function peerPatterns(counts: readonly PeerCount[]): PeerPattern[] {
	const years = [...new Set(counts.map(({ year }) => year))].sort((a, b) => b - a);
	const all = years.flatMap((year) =>
		patternIds.flatMap((pattern) =>
			tested(
				pattern,
				year,
				counts.filter((one) => one.year === year && one.pattern === pattern)
			)
		)
	);
	const told = discoveries(
		all.map(({ p }) => p),
		falseDiscoveries
	);
	return all.filter((_, at) => told[at]).sort((a, b) => a.p - b.p);
}

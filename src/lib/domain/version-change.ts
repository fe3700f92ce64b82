import { figureIds, type Figure, type FigureId, type Figures } from './figure';
import type { Indicator } from './indicator';

/** What differs between two versions of a report for one agency and year. */
export type VersionChange =
	| {
			readonly what: 'figure';
			readonly figure: FigureId;
			readonly was: Figure;
			readonly now: Figure;
	  }
	| { readonly what: 'indicatorAdded' | 'indicatorRemoved'; readonly name: string }
	| {
			readonly what: 'target' | 'actual' | 'score';
			readonly name: string;
			/** As printed; null where there is none. */
			readonly was: string | null;
			readonly now: string | null;
	  };

/** What a figure says, apart from how it is printed and where it stands. */
function saying(figure: Figure): string {
	if (figure.state === 'missing') return `missing ${figure.reason}`;
	const { value, approximation } = figure;
	switch (value.kind) {
		case 'money':
			return `${value.fen} ${approximation}`;
		case 'rate':
			return `${value.percent} ${approximation}`;
		case 'score':
			return `${value.points} ${approximation}`;
		case 'grade':
			return value.grade;
	}
}

/** The figures that say something else than before, in the order of the catalogue. */
export const figureChanges = (before: Figures, after: Figures): VersionChange[] =>
	figureIds
		.filter((figure) => saying(before[figure]) !== saying(after[figure]))
		.map((figure) => ({ what: 'figure', figure, was: before[figure], now: after[figure] }));

/** Indicators by name; the second of one name is told apart by its place among them. */
function byName(indicators: readonly Indicator[]): Map<string, Indicator> {
	const named = new Map<string, Indicator>();
	for (const one of indicators) {
		let key = one.name;
		for (let nth = 2; named.has(key); nth++) key = `${one.name} ${nth}`;
		named.set(key, one);
	}
	return named;
}

/** The indicators that came, that went, and what of the others is printed otherwise. */
export function indicatorChanges(
	before: readonly Indicator[],
	after: readonly Indicator[]
): VersionChange[] {
	const [was, now] = [byName(before), byName(after)];
	const changed = [...now].flatMap(([key, one]): VersionChange[] => {
		const old = was.get(key);
		const { name } = one;
		if (!old) return [{ what: 'indicatorAdded', name }];
		const sides = [
			['target', old.target?.printed, one.target?.printed],
			['actual', old.actual?.printed, one.actual?.printed],
			['score', old.score?.toString(), one.score?.toString()]
		] as const;
		return sides.flatMap(([what, before, after]) =>
			before === after ? [] : [{ what, name, was: before ?? null, now: after ?? null }]
		);
	});
	const removed = [...was].flatMap(([key, { name }]): VersionChange[] =>
		now.has(key) ? [] : [{ what: 'indicatorRemoved', name }]
	);
	return [...changed, ...removed];
}

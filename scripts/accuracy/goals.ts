import { figureIds } from '$lib/domain/figure';
import { f1, precision, recall, tallyOf, type Field, type Judgement } from './judgement';
import { setNames, type Measured, type SetName } from './sets';

type Measure = 'precision' | 'recall' | 'F1' | 'faults';

interface Aim {
	readonly name: string;
	readonly sets: readonly SetName[];
	readonly measure: Measure;
	/** At least this; of faults none. */
	readonly bound: number;
	readonly judged: (judgement: Judgement) => boolean;
}

/** A goal beside what was measured. `ofRead` leaves out the files that could not be read at all. */
export interface Goal {
	readonly name: string;
	readonly bound: string;
	readonly measured: string;
	readonly ofRead: string;
	/** Null where a set of its was not there to be measured. */
	readonly holds: boolean | null;
}

const among =
	(...fields: readonly Field[]) =>
	({ field }: Judgement): boolean =>
		fields.includes(field);
export const isFigure = among(...figureIds);

const ofMaterial = ['excerpts', 'whole'] as const;

const aims: readonly Aim[] = [
	{ name: 'figures', sets: ofMaterial, measure: 'precision', bound: 0.99, judged: isFigure },
	{ name: 'figures', sets: ofMaterial, measure: 'recall', bound: 0.97, judged: isFigure },
	...(['precision', 'recall'] as const).map((measure): Aim => ({
		name: 'indicators by name',
		sets: ['whole'],
		measure,
		bound: 0.95,
		judged: among('indicator name')
	})),
	{
		name: 'indicators with target, result and status right',
		sets: ['whole'],
		measure: 'recall',
		bound: 0.93,
		judged: among('indicator values')
	},
	...(['problems', 'measures'] as const).flatMap((field) =>
		(['precision', 'recall'] as const).map((measure): Aim => ({
			name: field,
			sets: ['whole'],
			measure,
			bound: 0.95,
			judged: among(field)
		}))
	),
	{ name: 'everything', sets: ['seed'], measure: 'faults', bound: 0, judged: () => true },
	...(['carried', 'formats', 'fixture'] as const).map((set): Aim => ({
		name: 'figures',
		sets: [set],
		measure: 'F1',
		bound: 0.995,
		judged: isFigure
	})),
	{
		name: 'values called certain that are wrong',
		sets: setNames,
		measure: 'faults',
		bound: 0,
		judged: (judgement) => isFigure(judgement) && judgement.confidence === 'certain'
	}
];

function measuredOf(measure: Measure, judgements: readonly Judgement[]): number | null {
	if (measure === 'faults') return judgements.filter(({ outcome }) => outcome !== 'right').length;
	return { precision, recall, F1: f1 }[measure](tallyOf(judgements));
}

const shown = (measure: Measure, value: number | null): string =>
	value === null ? '' : measure === 'faults' ? String(value) : value.toFixed(3);

/** The numbers that are asked for, beside those that were measured. */
export const goalsOf = (measured: ReadonlyMap<SetName, readonly Measured[]>): Goal[] =>
	aims.map(({ name, sets, measure, bound, judged }) => {
		const isThere = sets.every((set) => measured.has(set));
		const files = isThere ? sets.flatMap((set) => measured.get(set) ?? []) : [];
		const number = (some: readonly Measured[]): number | null =>
			some.length === 0
				? null
				: measuredOf(
						measure,
						some.flatMap((file) => file.judgements.filter(judged))
					);
		const all = number(files);
		const isMet = all !== null && (measure === 'faults' ? all <= bound : all >= bound);
		return {
			name: `${sets.length === setNames.length ? 'all' : sets.join(' and ')}: ${name}`,
			bound: measure === 'faults' ? 'none' : `${measure} ≥ ${bound}`,
			measured: shown(measure, all),
			ofRead: shown(measure, number(files.filter(({ failure }) => failure === null))),
			holds: isThere ? isMet : null
		};
	});

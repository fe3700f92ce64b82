import { z } from 'zod';
import templateData from '$data/lexicon/templates.json';
import { checked, patternSchema } from './data-file';
import type { Indicator } from './indicator';

const words = z.array(z.string().min(1)).min(1);
const points = z.number().positive().max(1000);

/** A pattern without parts that repeat without bound, so that a long text takes no longer than it is. */
const boundedPattern = patternSchema.refine(
	(pattern) => !/[*+](?![^[]*\])|\{\d+,\}/.test(pattern),
	{
		error: ({ input }) => `「${String(input)}」: say how often, as in {0,6}, in place of * and +`
	}
);

const branchSchema = z.strictObject({ branch: z.string().min(1), points, words });
const gradeSchema = z.strictObject({ words, least: z.number().nonnegative() });

/** From high to low, down to 0, so that every score has its grade. */
const gradeScaleSchema = z
	.array(gradeSchema)
	.min(2)
	.refine((all) => all.every(({ least }, at) => at === 0 || least < (all[at - 1]?.least ?? 0)), {
		error: 'each grade begins below the one before it'
	})
	.refine((all) => all.at(-1)?.least === 0, { error: 'the last grade begins at 0' });

/** What a result in words may earn, in percent of the indicator's points. */
const qualitativeSchema = z
	.strictObject({
		words,
		least: z.number().min(0).max(100),
		most: z.number().min(0).max(100)
	})
	.refine(({ least, most }) => least <= most, { error: '"least" is not above "most"' });

const templateSchema = z.strictObject({
	id: z.string().min(1),
	name: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
	signs: z.array(z.array(boundedPattern).min(1)),
	fullMark: points,
	weighting: z.string(),
	gradeScale: z.string(),
	qualitativeScale: z.string()
});
export type Template = z.infer<typeof templateSchema>;

const fileSchema = z
	.strictObject({
		weightings: z.record(z.string(), z.array(branchSchema).min(1)),
		gradeScales: z.record(z.string(), gradeScaleSchema),
		qualitativeScales: z.record(z.string(), z.array(qualitativeSchema).min(1)),
		fallback: z.string(),
		templates: z.array(templateSchema).min(1)
	})
	.check(
		({ value: { weightings, gradeScales, qualitativeScales, fallback, templates }, issues }) => {
			const wrong = (path: (string | number)[], input: string, message: string) =>
				issues.push({ code: 'custom', input, path, message });
			const ids = templates.map(({ id }) => id);
			if (!ids.includes(fallback)) wrong(['fallback'], fallback, 'no template has this id');
			templates.forEach(({ id, weighting, gradeScale, qualitativeScale, fullMark }, at) => {
				if (ids.indexOf(id) !== at) wrong(['templates', at, 'id'], id, 'this id stands twice');
				const branches = weightings[weighting];
				if (!branches)
					wrong(['templates', at, 'weighting'], weighting, 'no weighting of this name');
				else if (branches.reduce((sum, { points }) => sum + points, 0) !== fullMark)
					wrong(['templates', at, 'weighting'], weighting, 'its points do not make the full mark');
				if (!gradeScales[gradeScale])
					wrong(['templates', at, 'gradeScale'], gradeScale, 'no scale of this name');
				if (!qualitativeScales[qualitativeScale])
					wrong(['templates', at, 'qualitativeScale'], qualitativeScale, 'no scale of this name');
			});
		}
	);

const file = checked('templates.json', fileSchema, templateData);

/** The forms of self-evaluation that are known, in the order in which they are looked for. */
export const templates: readonly Template[] = file.templates;

/** The template of this id; the one for all others where there is none, or no such one any more. */
export function templateOf(id: string | null): Template {
	const wanted = (one: string | null) => templates.find((template) => template.id === one);
	const found = wanted(id) ?? wanted(file.fallback);
	if (!found) throw new Error('templates.json has no fallback');
	return found;
}

/** A grade of a template, by the score that it begins at and the one that the next begins at. */
export interface GradeBand {
	readonly grade: string;
	readonly least: number;
	/** Null for the best. */
	readonly below: number | null;
}

export const gradeBandsOf = ({ gradeScale }: Template): GradeBand[] => {
	const scale = file.gradeScales[gradeScale] ?? [];
	return scale.flatMap(({ words, least }, at) =>
		words.map((grade) => ({ grade, least, below: scale[at - 1]?.least ?? null }))
	);
};

/** What each result in words may earn by a template, in percent of the points. */
export const qualitativeBandsOf = ({ qualitativeScale }: Template) =>
	(file.qualitativeScales[qualitativeScale] ?? []).flatMap(({ words, least, most }) =>
		words.map((result) => ({ result, least, most }))
	);

/**
 * The points of a template for each indicator of a report: those of its branch, spread evenly over
 * the branch. All null where an indicator prints points of its own, which then count, and where the
 * branch of one is not known (DOMAIN A2, C4).
 */
export function spreadPoints(
	template: Template,
	indicators: readonly Pick<Indicator, 'level1' | 'level2' | 'weight'>[]
): (number | null)[] {
	const known = file.weightings[template.weighting] ?? [];
	const branches = indicators.map(({ level1, level2 }) => {
		for (const level of [level2, level1]) {
			const branch = known.find(({ words }) => words.some((word) => level?.includes(word)));
			if (branch) return branch;
		}
		return null;
	});
	const plain = indicators.every(({ weight }) => weight === null) && !branches.includes(null);
	return branches.map((branch) =>
		branch && plain ? branch.points / branches.filter((one) => one === branch).length : null
	);
}

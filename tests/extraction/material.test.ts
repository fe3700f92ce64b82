import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contractFigureIds } from '$lib/domain/figure';
import { isFigure } from '../../scripts/accuracy/goals';
import { judgeFile, valueOf } from '../../scripts/accuracy/judge';
import {
	recall,
	tallyOf,
	unspaced,
	type Field,
	type Judgement
} from '../../scripts/accuracy/judgement';
import { materialFolder } from '../../scripts/accuracy/material';
import { readSet, type SetName } from '../../scripts/accuracy/sets';
import { expectTruePlaces } from './quotes';

const folder = materialFolder();
const withoutMaterial = folder === null;
const reason = withoutMaterial ? ' (skipped: no material in JIHENG_MATERIAL)' : '';

/** Of the files of a set that can be read: documents, reports, and how each field came out. */
async function judged(set: SetName) {
	const files = (await readSet(set, new AbortController().signal)) ?? [];
	return files.flatMap(({ truths, result }) =>
		result.ok ? [{ ...result, judgements: judgeFile(truths, result.reports) }] : []
	);
}

const faults = (judgements: readonly Judgement[]): string[] =>
	judgements.filter(({ outcome }) => outcome !== 'right').map(({ id }) => id);

const text = z.string();
const figureSchema = z.object({
	value: z.union([z.number(), text]),
	printed: text,
	quote: text,
	derived: z.boolean()
});
const seedSchema = z.object({
	truth: z.looseObject({
		indicators: z.array(z.object({ singleValue: z.number().optional() })),
		performanceTargetsCount: z.number(),
		functionsCount: z.number()
	}),
	missing: z.record(text, text)
});

describe.skipIf(withoutMaterial)(`the seed report${reason}`, async () => {
	if (folder === null) return;
	const [read] = await judged('seed');
	const [report] = read?.reports ?? [];
	if (!read || !report) throw new Error('no report');
	const seed = seedSchema.parse(JSON.parse(readFileSync(join(folder, 'seed.truth.json'), 'utf8')));

	it('is read as its truth has it', () => {
		expect(faults(read.judgements)).toEqual([]);
		expect(report.functions).toHaveLength(seed.truth.functionsCount);
		expect(report.objectives).toHaveLength(seed.truth.performanceTargetsCount);
		expect(report.indicators.map(({ single }) => single?.number ?? undefined)).toEqual(
			seed.truth.indicators.map(({ singleValue }) => singleValue)
		);
	});
	it('gives every figure with certainty as it is printed, and every missing one its reason', () => {
		const ids = [...contractFigureIds, 'fiscalIncomeShare', 'fiscalExpenditureShare'] as const;
		for (const id of ids) {
			const label =
				seed.truth[id.replace(/^fiscal(?=(Income|Expenditure)Share)/, 'fiscalAppropriation')];
			const wanted = figureSchema.nullish().parse(label);
			const figure = report.figures[id];
			if (!wanted) {
				expect(figure, id).toMatchObject({ state: 'missing', reason: seed.missing[id] });
				continue;
			}
			expect(valueOf(figure), id).toBe(wanted.value);
			const { printed, derived } = wanted;
			expect(figure, id).toMatchObject({ printed, derived, confidence: 'certain' });
			const [own, its] = ['quote' in figure ? figure.quote : '', wanted.quote].map(unspaced);
			expect(own?.includes(its ?? '') || its?.includes(own ?? ''), id).toBe(true);
		}
	});
	it('quotes what stands there', () => {
		expectTruePlaces(read.document, read.reports);
	});
});

/** Shares of the figures that are stated, as measured; to be raised with the rules, never lowered. */
const recalls = { excerpts: 72 / 73, whole: 1 } as const;
const names: Field[] = ['report', 'kind', 'agency', 'year'];

describe.each(['excerpts', 'whole'] as const)('the %s', (set) => {
	describe.skipIf(withoutMaterial)(`that can be read${reason}`, async () => {
		const files = await judged(set);
		const judgements = files.flatMap((file) => file.judgements);
		const figures = judgements.filter(isFigure);

		it('say what they are, whose and of which year', () => {
			expect(faults(judgements.filter(({ field }) => names.includes(field)))).toEqual([]);
		});
		it('fill no figure wrongly, and none on another basis', () => {
			const bases = judgements.filter(({ field }) => field === 'basis');
			expect(faults([...figures.filter(({ outcome }) => outcome !== 'missed'), ...bases])).toEqual(
				[]
			);
		});
		it('are read as far as was measured', () => {
			expect(recall(tallyOf(figures))).toBeGreaterThanOrEqual(recalls[set]);
		});
		it('quote what stands there', () => {
			for (const { document, reports } of files) expectTruePlaces(document, reports);
		});
	});
});

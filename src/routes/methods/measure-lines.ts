import { measureIds, measures, type Measure, type MeasureReason } from '$lib/domain/measure';
import { missingReasons } from '$lib/domain/missing';
import { unitWord } from '$lib/components/unit-word';
import type { Translate } from '$lib/messages/translate';

/** A measure of the catalogue as an agency reads it. */
export interface MeasureLine {
	readonly id: Measure['id'];
	readonly name: string;
	readonly formula: string;
	readonly unit: string;
	readonly basis: string;
	readonly direction: string;
	readonly ranked: string;
	/** The figures of the report that it is made of; '' where it is made of none. */
	readonly figures: string;
	/** Where another choice is as good; '' where none is. */
	readonly alternatives: string;
	readonly reasons: readonly string[];
}

const isMissing = (reason: MeasureReason): boolean =>
	(missingReasons as readonly string[]).includes(reason);

function reasonsOf(t: Translate, reasons: readonly MeasureReason[]): string[] {
	const others = reasons.filter((one) => !isMissing(one)).map((one) => t(`reason.${one}`));
	return reasons.some(isMissing) ? [t('methods.missing'), ...others] : others;
}

function lineOf(t: Translate, measure: Measure): MeasureLine {
	const { id, unit, basis, better, rankable, figures, alternatives, reasons } = measure;
	const named = figures.map((one) => t(`figure.${one}`)).join(t('common.list'));
	const others = alternatives.map((one) => t(`measure.${one}`)).join(t('common.list'));
	return {
		id,
		name: t(`measure.${id}`),
		formula: t(`formula.${id}`),
		unit: unitWord(t, unit),
		basis: t(`methods.basisOf.${basis}`),
		direction: t(`methods.direction.${better ?? 'none'}`),
		ranked: t(rankable ? 'methods.rankedYes' : 'methods.rankedNo'),
		figures: named && t('methods.figuresUsed', { figures: named }),
		alternatives: others && t('methods.alternatives', { measures: others }),
		reasons: reasonsOf(t, reasons)
	};
}

/** Every measure of the catalogue, in its order. */
export const measureLines = (t: Translate): MeasureLine[] =>
	measureIds.map((id) => lineOf(t, measures[id]));

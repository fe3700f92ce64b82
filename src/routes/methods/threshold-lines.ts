import type { Rule } from '$lib/audit/rule';
import { templateOf } from '$lib/domain/template';
import type { Threshold } from '$lib/domain/threshold';
import { formatNumber } from '$lib/format/numbers';
import { thresholdWords } from '$lib/messages/rule-words';
import type { Language, Translate } from '$lib/messages/translate';
import { templateName } from './template-words';

/** A threshold as an agency reads it: what it is for, its value, and where it is another. */
export interface ThresholdLine {
	readonly words: string;
	readonly value: string;
	readonly overrides: readonly string[];
}

const fenInWan = 1_000_000;
/** As many decimals as the number has, up to six. */
const plain = (value: number): string => {
	const decimals = String(Number(value.toFixed(6))).split('.')[1]?.length ?? 0;
	return formatNumber(value, { places: decimals });
};

/** A value with its unit: 500,000 分 is 0.5 万元. */
export function showThreshold(
	t: Translate,
	{ unit }: Pick<Threshold, 'unit'>,
	value: number
): string {
	const shown = plain(unit === 'fen' ? value / fenInWan : value);
	return `${shown} ${t(`thresholdUnit.${unit}`)}`.trim();
}

function whereWords(
	t: Translate,
	language: Language,
	{ template, from, to }: Threshold['overrides'][number]
): string {
	const years =
		from !== undefined && to !== undefined
			? t('methods.years', { from, to })
			: from !== undefined
				? t('methods.fromYear', { from })
				: to !== undefined
					? t('methods.toYear', { to })
					: null;
	const form =
		template === undefined
			? null
			: t('methods.forTemplate', {
					template: templateName(language, templateOf(template))
				});
	return [form, years].filter((part) => part !== null).join(t('common.list'));
}

/** What a rule goes by. */
export const thresholdLines = (
	t: Translate,
	language: Language,
	{ id, thresholds }: Pick<Rule, 'id' | 'thresholds'>
): ThresholdLine[] =>
	Object.entries(thresholds).map(([name, threshold]) => ({
		words: thresholdWords(t, id, name),
		value: showThreshold(t, threshold, threshold.value),
		overrides: threshold.overrides.map((one) =>
			t('methods.overridden', {
				where: whereWords(t, language, one),
				value: showThreshold(t, threshold, one.value)
			})
		)
	}));

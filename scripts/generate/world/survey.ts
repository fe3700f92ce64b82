import { diceOf } from './dice';
import { holdsForm, type Plan } from './plan';

/** How it was found out how content people are, where a report says so. */
interface Survey {
	/** A sentence on the work of the year. */
	readonly inProse: readonly string[];
	/** A remark in the row of the indicator. */
	readonly inTable: string | null;
}

export const noSurvey: Survey = { inProse: [], inTable: null };

const sentences = [
	'服务对象满意度通过问卷调查取得，共发放问卷{sent}份，收回有效问卷{back}份。',
	'满意度采用随机抽样问卷调查，发出问卷{sent}份，有效问卷{back}份。',
	'委托第三方以问卷方式调查服务对象满意度，有效样本{back}份。'
];
const remarks = ['问卷调查，有效样本{back}份', '抽样调查{back}人', '第三方调查，回收问卷{back}份'];

/**
 * Most who say that all are content tell how they know, and some of the others: in a row of a table
 * where there is one, else with what was done in the year. Short accounts have no place for it.
 */
export function surveyOf(
	seed: number,
	code: string,
	year: number,
	plan: Plan,
	satisfaction: string
): Survey {
	const dice = diceOf(seed, 'survey', code, year);
	if (!dice.chance(satisfaction === '100' ? 0.85 : 0.3)) return noSurvey;
	const sent = 60 + 10 * dice.below(40);
	const back = sent - dice.below(sent / 8);
	const filled = (text: string): string =>
		text.replace('{sent}', String(sent)).replace('{back}', String(back));
	const inProse = [filled(dice.pick(sentences))];
	if (plan.voice === 'guangdong' || plan.voice === 'scheme') return { inProse, inTable: null };
	return holdsForm(plan) ? { inProse: [], inTable: filled(dice.pick(remarks)) } : noSurvey;
}

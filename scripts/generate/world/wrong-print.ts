import { changeSince, choose, denial, wan } from '../wording';
import { hundredths } from './wrong-money';
import { lapsed, type Wrong } from './slip';
import { textOf } from './texts';

/** Voices that say their year below the title, and those to which a form is appended. */
const otherYear: Wrong = (filed) => {
	const { voice, appendix, year } = filed.report;
	if (!appendix && voice !== 'form' && voice !== 'narrative') return null;
	const error = { rule: 'K12', field: 'year', printed: String(year - 1), truth: String(year) };
	return lapsed(filed, 'other_year', '沿用上年文稿，年度未改', error);
};

const withoutSign: Wrong = (filed, dice) => {
	const { voice, basicShare } = filed.report;
	const change = voice === 'accounts' ? changeSince(filed.report) : null;
	const growth = choose(filed, [change, change, null]);
	if (growth !== null && dice.chance(0.7)) {
		const { percent } = growth;
		const error = { rule: 'K19', field: 'growth', printed: percent, truth: `${percent}%` };
		return lapsed(filed, 'growth_without_sign', '增减幅度漏写百分号', error);
	}
	if (basicShare === null || voice === 'web') return null;
	const printed = wan(basicShare);
	const error = { rule: 'K19', field: 'basicShare', printed, truth: `${printed}%` };
	return lapsed(filed, 'share_without_sign', '占比漏写百分号', error);
};

const underIncome: Wrong = (filed) => {
	const { voice, basicExpenditure, projectExpenditure } = filed.report;
	if (voice !== 'guangdong' && voice !== 'scheme' && voice !== 'narrative') return null;
	return lapsed(filed, 'parts_under_income', '收支混列，在收入项下列支出构成', {
		rule: 'K25',
		field: 'incomeParts',
		printed: `${basicExpenditure}、${projectExpenditure}`,
		truth: ''
	});
};

/** Slow spending, and no problem is seen. */
const noProblems: Wrong = (filed) => {
	const { executionRate, executionBase } = filed.report;
	const rate = hundredths(executionRate);
	if (rate === null || rate >= 9000 || executionBase === 'initial') return null;
	const made = lapsed(filed, 'no_problems', '执行率偏低，却称没有问题', {
		rule: 'K18',
		field: 'problems',
		printed: denial(filed),
		truth: filed.problems.map(textOf).join('；')
	});
	return { ...made, omitted: ['problems'] };
};

export const wrongPrint = {
	otherYear,
	withoutSign,
	underIncome,
	noProblems
} satisfies Record<string, Wrong>;

import type { Filed } from '../filed';
import type { Wrong } from './slip';
import { textOf } from './texts';

/** The problems of another report in place of its own, word for word. */
function withProblemsOf(filed: Filed, other: Filed, note: string): Filed {
	const { code, year } = filed.report;
	const problems = other.problems.slice(0, filed.problems.length);
	const planted = problems.map((problem, at) => ({
		code,
		year,
		rule: 'K21',
		field: `problem:${at + 1}`,
		printed: textOf(problem),
		truth: filed.problems[at] ? textOf(filed.problems[at]) : '',
		note
	}));
	return { ...filed, problems, planted };
}

const repeated: Wrong = (filed, _, all) => {
	const { code, year } = filed.report;
	const before = all.find((one) => one.report.code === code && one.report.year === year - 1);
	return before ? withProblemsOf(filed, before, '存在问题照抄上年报告') : null;
};

const copied: Wrong = (filed, dice, all) => {
	const { category, code } = filed.department;
	const others = all.filter(
		({ department, report }) =>
			department.category === category &&
			department.code !== code &&
			report.year === filed.report.year
	);
	if (others.length === 0) return null;
	return withProblemsOf(filed, dice.pick(others), '存在问题照抄其他单位');
};

/** A section of the outline that is not there. */
const missing: Wrong = (filed, dice) => {
	const { code, year, voice } = filed.report;
	const prose = voice !== 'form' && voice !== 'adjusted_form' && voice !== 'brief';
	const section = dice.pick(
		prose ? (['problems', 'measures', 'objectives'] as const) : (['problems', 'measures'] as const)
	);
	const texts = {
		problems: filed.problems.map(textOf),
		measures: filed.problems.map(({ measure }) => measure),
		objectives: filed.objectives
	};
	return {
		...filed,
		omitted: [section],
		planted: [
			{
				code,
				year,
				rule: 'missing',
				field: section,
				printed: '',
				truth: texts[section].join('；'),
				note: '报告缺少这一部分'
			}
		]
	};
};

export const wrongTexts = { repeated, copied, missing } satisfies Record<string, Wrong>;

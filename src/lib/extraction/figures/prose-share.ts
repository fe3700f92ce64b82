import type { FigureId } from '$lib/domain/figure';
import type { Amount } from '../text/amounts';
import { told, type Candidate } from './candidate';
import type { Context } from '../context';
import { phraseBefore } from './phrase';
import { evidenceOf } from '../text/reading';

const shareForm = /占(?<base>[^，。；占]{0,18}?)的?(?:比例|比重|比)?(?:为|是|达|达到|约)?$/;
/** 占…的比重由上年的 34.84% 降至 31.49%: only what it came to is this year's. */
const movedFrom =
	/[由从](?:上年|去年|20\d\d年)?的?\d{1,3}(?:\.\d{1,2})?%(?:下降|上升|降低|提高|提升|增长|减少|变|调|降|升|增)(?:了)?(?:至|到|为)$/;
const shareBase =
	/^(?:本年度?|全年|年度|部门|单位|本?部门|当年|整体|年)*(?<fund>一般公共预算(?:财政拨款|拨款)?|财政拨款)?(?:总|本年|全年)?(?<side>收入|支出)(?:合计|总额|总计|决算|决算数|预算|总数)?$/;

const shares: Partial<Record<FigureId, FigureId>> = {
	basicExpenditure: 'basicShare',
	projectExpenditure: 'projectShare',
	fiscalAppropriationIncome: 'fiscalIncomeShare',
	fiscalAppropriationExpenditure: 'fiscalExpenditureShare'
};

/** More figures than one amount states: what a share is of stands among the last ones. */
const mostBefore = 12;

/** 占…的 X%: the share of the amount that stands right before it, or of the label that does. */
export function shareCandidate(
	context: Context,
	amount: Amount,
	before: string,
	found: Candidate[]
): Candidate | null {
	const { reading } = context;
	const match = shareForm.exec(before.replace(movedFrom, ''));
	if (!match) return null;
	const base = match.groups?.base ?? '';
	const parsed = shareBase.exec(base);
	if (base !== '' && !parsed) return null;
	const start = amount.from - before.length;
	let end = start + match.index;
	const skipped = before.slice(0, match.index).replace(/[，,（]$/, '');
	const ahead = skipped.replace(/（[^（）]*）$/, '');
	end = start + ahead.length;
	const subjects = found
		.slice(-mostBefore)
		.filter((one) => one.to === end || one.to === start + skipped.length);
	const subject =
		subjects.find((one) => one.to === start + skipped.length && shares[one.figure]) ??
		subjects.find((one) => shares[one.figure]);
	const label = subject ? null : phraseBefore(ahead, context.agency);
	const figure =
		subject?.figure ??
		(label?.figure === 'basicExpenditure' || label?.figure === 'projectExpenditure'
			? label.figure
			: null);
	const share = figure ? shares[figure] : undefined;
	if (!share || !figure) return null;
	if (label?.year && context.year && label.year !== context.year) return null;
	const fund = parsed?.groups?.fund?.startsWith('一般') ? ('general' as const) : null;
	if (fund && subject?.basis.fund === 'all') subject.basis = { ...subject.basis, fund };
	const income = figure === 'fiscalAppropriationIncome';
	const side = parsed?.groups?.side ?? (income ? '收入' : '支出');
	const quoteFrom =
		subject && subject.to > match.index + start - 3
			? start + match.index
			: start + (label?.from ?? match.index);
	return {
		...told(reading, share, amount),
		basis: {
			stage: subject?.basis.stage ?? context.stage,
			fund: subject?.basis.fund ?? fund ?? 'all',
			entity: subject?.basis.entity ?? context.entity,
			denominator: side === '收入' ? 'income' : 'expenditure'
		},
		evidence: evidenceOf(reading, quoteFrom, amount.to, amount.to - 1),
		rank: base === '' ? 1 : 2,
		underIncome: subject?.underIncome ?? false,
		loose: subject?.loose ?? label?.loose ?? false
	};
}

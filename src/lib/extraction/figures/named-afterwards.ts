import type { FigureId } from '$lib/domain/figure';
import { amountsOf } from '../text/amounts';
import { told, type Candidate } from './candidate';
import type { Context } from '../context';
import { evidenceOf } from '../text/reading';

const allFiscal =
	/^[）]?，?(?:均|全部|全|都)(?:为|是|来自)(?:一般公共预算)?财政拨款(?:收入|支出)?(?![和及与、]|或)/;

/**
 * 「总支出 X 万元，均为财政拨款支出」: the total is the fiscal amount too, and no part of it is left for
 * another fiscal fund, whichever is named.
 */
export function whollyFiscal(context: Context, found: readonly Candidate[]): Candidate[] {
	const { reading } = context;
	return found
		.filter((one) => one.figure === 'totalIncome' || one.figure === 'totalExpenditure')
		.flatMap((one) => {
			const match = allFiscal.exec(reading.text.slice(one.to, one.to + 30));
			if (!match || one.rank === 0) return [];
			const figure: FigureId =
				one.figure === 'totalIncome'
					? 'fiscalAppropriationIncome'
					: 'fiscalAppropriationExpenditure';
			return [
				{
					...one,
					figure,
					basis: { ...one.basis, fund: 'fiscal' as const },
					evidence: evidenceOf(reading, one.from, one.to + match[0].length, one.to - 1)
				}
			];
		});
}

const afterwards =
	/^(?:全部|均|全|都|皆)?(?:为|是|用于|属于)(项目支出|基本支出)(?=[，。；、]|$)(?:，约?占(?:到|了)?(?:总支出|本年支出|支出总额|全年支出|支出)?的?(?=(?:百分|\d|[一二三四五六七八九]成)))?/;

/** 「其余 X 万元全部为项目支出」: the amount before its name, and the share right after. */
export function namedAfterwards(context: Context, found: readonly Candidate[]): Candidate[] {
	const { reading } = context;
	const amounts = amountsOf(reading);
	const known = new Set(found.map((one) => one.from));
	return amounts.flatMap((amount, at) => {
		if (amount.kind !== 'money' || known.has(amount.from)) return [];
		const ahead = reading.text.slice(Math.max(0, amount.from - 6), amount.from);
		const match = afterwards.exec(reading.text.slice(amount.to, amount.to + 24));
		if (!match || !/(?:其余的?|剩余的?|剩下的?|余下的?|另外|其中)$/.test(ahead)) return [];
		const end = amount.to + match[0].length;
		const figure =
			match[1] === '项目支出' ? ('projectExpenditure' as const) : ('basicExpenditure' as const);
		const basis = {
			stage: context.stage,
			fund: 'all',
			entity: context.entity,
			denominator: null
		} as const;
		const money: Candidate = {
			...told(reading, figure, amount),
			basis,
			evidence: evidenceOf(reading, amount.from, end, amount.from),
			rank: 2
		};
		const percent = amounts
			.slice(at, at + 4)
			.find((one) => one.kind === 'percent' && one.from === end);
		if (!percent) return [money];
		const share =
			figure === 'projectExpenditure' ? ('projectShare' as const) : ('basicShare' as const);
		return [
			money,
			{
				...told(reading, share, percent),
				basis: { ...basis, denominator: 'expenditure' },
				evidence: evidenceOf(reading, amount.to, percent.to, percent.from),
				rank: 2
			}
		];
	});
}

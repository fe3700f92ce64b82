import type { Basis } from '$lib/domain/basis';
import type { Approximation, FigureKind } from '$lib/domain/figure';
import { formatPercent, formatPoints, formatWan, missingMark } from '$lib/format/numbers';
import type { Translate } from '$lib/messages/translate';

/** `value`: 分, a ratio (1 = 100 %) or points, by its kind. */
interface Shown {
	readonly kind: FigureKind;
	readonly value: number | null;
	readonly grade: string | null;
	readonly approximation: Approximation | null;
}

/** A figure with its unit, as a person reads it; "—" where it is missing. */
export function showFigure(t: Translate, figure: Shown): string {
	const about = figure.approximation ? `${t(`approximation.${figure.approximation}`)} ` : '';
	if (figure.kind === 'grade') return figure.grade ?? missingMark;
	if (figure.value === null) return missingMark;
	if (figure.kind === 'money') return `${about}${formatWan(figure.value)} ${t('unit.wan')}`;
	if (figure.kind === 'rate') return `${about}${formatPercent(figure.value)}%`;
	return `${about}${formatPoints(figure.value)} ${t('unit.points')}`;
}

/** The basis of a figure in words: 决算 · 全部资金 · 部门 · 对调整预算. */
export function showBasis(t: Translate, basis: Basis): string {
	const parts = [
		basis.stage && t(`basis.stage.${basis.stage}`),
		basis.fund && t(`basis.fund.${basis.fund}`),
		basis.entity && t(`basis.entity.${basis.entity}`),
		basis.denominator && t(`basis.denominator.${basis.denominator}`)
	];
	return parts.filter((part) => part !== null).join(' · ') || missingMark;
}

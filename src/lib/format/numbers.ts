/**
 * One formatter for screen and export. Money comes in 分 and is shown in 万元 (two decimals) or
 * 亿元; ratios come as fractions of one and are shown in percent (two decimals). Rounding is half
 * away from zero. Missing is "—", never 0; nothing here adds the unit, which stands in the heading.
 */
export const missingMark = '—';

const minus = '−';

function fixed(scaled: number, places: number, grouped: boolean): string {
	const digits = String(Math.abs(scaled)).padStart(places + 1, '0');
	const whole = digits.slice(0, digits.length - places);
	const fraction = places > 0 ? `.${digits.slice(-places)}` : '';
	const shown = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
	return (scaled < 0 ? minus : '') + shown + fraction;
}

/** Rounds half away from zero, and forgives the last bits that a binary fraction loses. */
function roundAway(value: number): number {
	const nudged = Math.abs(value) * (1 + Number.EPSILON * 4);
	return Math.sign(value) * Math.round(nudged) + 0;
}

export interface NumberForm {
	/** Decimal places shown. */
	readonly places?: number;
	/** Thousands separators; on by default. */
	readonly grouped?: boolean;
	/** A plus sign on positive values, for changes. */
	readonly signed?: boolean;
}

const withSign = (text: string, value: number, form: NumberForm): string =>
	form.signed && value > 0 ? `+${text}` : text;

/** A plain number with a fixed count of decimals (0 by default). */
export function formatNumber(value: number | null, form: NumberForm = {}): string {
	if (value === null || !Number.isFinite(value)) return missingMark;
	const places = form.places ?? 0;
	const scaled = roundAway(value * 10 ** places);
	return withSign(fixed(scaled, places, form.grouped ?? true), scaled, form);
}

/** 分 → 万元, two decimals: 45862000000 → "45,862.00". */
export const formatWan = (fen: number | null, form: NumberForm = {}): string =>
	formatNumber(fen === null ? null : fen / 1e6, { places: 2, ...form });

/** 分 → 亿元, two decimals. */
export const formatYi = (fen: number | null, form: NumberForm = {}): string =>
	formatNumber(fen === null ? null : fen / 1e10, { places: 2, ...form });

/** A fraction of one → percent, two decimals: 0.572413 → "57.24". */
export const formatPercent = (ratio: number | null, form: NumberForm = {}): string =>
	formatNumber(ratio === null ? null : ratio * 100, { places: 2, ...form });

export interface PointsForm extends Omit<NumberForm, 'places'> {
	/** The fewest decimals shown: 1 by default, 0 for the points of one indicator. */
	readonly least?: 0 | 1 | 2;
}

/**
 * Points: two decimals, less the zeros at the end down to `least` of them, so that 89.96 is never
 * shown as 90.0 beside the grade 良: 89.96 → "89.96", 92.5 → "92.5", 90 → "90.0".
 */
export function formatPoints(points: number | null, form: PointsForm = {}): string {
	const { least = 1, ...rest } = form;
	const shown = formatNumber(points, { ...rest, places: 2 });
	if (shown === missingMark) return shown;
	const zeros = /0*$/.exec(shown)?.[0].length ?? 0;
	const trimmed = shown.slice(0, shown.length - Math.min(zeros, 2 - least));
	return trimmed.replace(/\.$/, '');
}

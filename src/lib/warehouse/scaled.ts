/** What fits an INTEGER; what lies beyond stands at its end, after all that is real. */
export const integer = (value: number): number => Math.min(value, 2 ** 31 - 1);

/** Percentages are divided by 10^(2 + scale), which must stay a safe integer. */
const mostScale = 12;

/**
 * A number as a whole number times 10^-scale, exactly as its shortest decimal says, with at least
 * `decimals` places; null where it has more digits than a safe integer or twelve decimal places hold.
 */
export function scaledOf(
	value: number,
	decimals: number
): { scaled: number; scale: number } | null {
	const match = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
	if (!match) return null;
	const [, whole = '0', fraction = '', exponent = '0'] = match;
	const shift = Number(exponent);
	const scale = Math.max(decimals, fraction.length - shift, 0);
	const zeros = scale - fraction.length + shift;
	if (scale > mostScale || zeros > mostScale) return null;
	const scaled = Number(whole + fraction + '0'.repeat(zeros));
	return Number.isSafeInteger(scaled) ? { scaled: scaled + 0, scale } : null;
}

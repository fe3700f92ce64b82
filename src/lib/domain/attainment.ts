import type { Attainment, AttainmentNote, Indicator, Quantity } from './indicator';

/** 约 X is held reached at X or above, undetermined within this part of X below it (DOMAIN C4). */
const aboutTolerance = 0.05;

const none = (
	note: AttainmentNote,
	status: 'not_computable' | 'undetermined' = 'not_computable'
): Attainment => ({ status, numerator: null, denominator: null, bound: null, note });

const boundOf = (actual: Quantity): Attainment['bound'] =>
	actual.approximation === 'at_least'
		? 'lower'
		: actual.approximation === 'at_most'
			? 'upper'
			: null;

function outcome(reached: boolean, numerator: number, denominator: number): Attainment {
	const ratio = denominator > 0 && numerator >= 0;
	return {
		status: reached ? 'reached' : 'not_reached',
		numerator: ratio ? numerator : null,
		denominator: ratio ? denominator : null,
		bound: null,
		note: ratio ? null : 'zero_target'
	};
}

/** A result printed as a bound decides only where the whole bounded side lies on one side of the target. */
function bounded(
	actual: number,
	target: number,
	bound: 'lower' | 'upper',
	better: 'higher' | 'lower'
): Attainment {
	const favourable = (better === 'higher') === (bound === 'lower');
	const decided = favourable
		? better === 'higher'
			? actual >= target
			: actual <= target
		: better === 'higher'
			? actual <= target
			: actual >= target;
	if (!decided) return { ...none('bound', 'undetermined'), bound };
	const reached = favourable;
	return better === 'higher'
		? { ...outcome(reached, actual, target), bound }
		: { ...outcome(reached, target, actual), bound };
}

function higher(actual: Quantity, a: number, target: Quantity, t: number): Attainment {
	const bound = boundOf(actual);
	if (bound) return bounded(a, t, bound, 'higher');
	const about = target.approximation === 'about' || actual.approximation === 'about';
	if (about && a < t && a >= t * (1 - aboutTolerance)) return none('bound', 'undetermined');
	return outcome(a >= t, a, t);
}

function lower(actual: Quantity, a: number, t: number): Attainment {
	const bound = boundOf(actual);
	if (bound) return bounded(a, t, bound, 'lower');
	if (a === 0 && t >= 0) return outcome(true, 1, 1);
	if (t === 0) return outcome(a < 0, 0, a < 0 ? 0 : 1);
	return outcome(a <= t, t, a);
}

/** A standard (补助标准 500 元) is kept or not; what is no standard may be exceeded (DOMAIN C4). */
function equal(
	actual: Quantity,
	a: number,
	target: Quantity,
	t: number,
	standard: boolean
): Attainment {
	const bound = boundOf(actual);
	if (bound) return { ...none('bound', 'undetermined'), bound };
	if (a === 0 && t === 0) return outcome(true, 1, 1);
	const slack = actual.decimals < target.decimals ? 0.5 * 10 ** -actual.decimals : 0;
	return outcome(Math.abs(a - t) <= slack || (a > t && !standard), a, t);
}

function inRange(actual: Quantity, a: number, [low, high]: [number, number]): Attainment {
	if (boundOf(actual)) return none('bound', 'undetermined');
	if (a >= low && a <= high) return outcome(true, 1, 1);
	return { status: 'not_reached', numerator: null, denominator: null, bound: null, note: null };
}

/**
 * Whether one indicator reached its target, and the raw ratio (DOMAIN C4, EXTRACT `status`).
 * Higher is better: actual ÷ target; lower is better: target ÷ actual, with nothing spent or
 * counted as full; a date is compared as a date, without ratio; text and single values are not
 * computable. A bound that does not decide leaves it undetermined.
 */
export function attainmentOf(
	indicator: Pick<Indicator, 'name' | 'target' | 'actual' | 'single' | 'direction'>
): Attainment {
	const { name, target, actual, single, direction } = indicator;
	if (single) return none('single_value');
	if (!target) return none('no_target');
	if (!actual) return none('not_reported');
	if (target.date && actual.date)
		return {
			...none('text'),
			note: null,
			status: actual.date <= target.date ? 'reached' : 'not_reached'
		};
	if (actual.number === null) return none('text');
	if (target.range) return inRange(actual, actual.number, target.range);
	if (target.number === null || direction === 'qualitative') return none('text');
	if (target.unit && actual.unit && target.unit !== actual.unit) return none('unit_differs');
	if (direction === 'lower') return lower(actual, actual.number, target.number);
	if (direction === 'equal')
		return equal(actual, actual.number, target, target.number, name.includes('标准'));
	return higher(actual, actual.number, target, target.number);
}

import type { Matrix } from '../layout/matrix';
import { ReadError } from '../read-error';
import { attribute, type Element } from '../xml';

function finite(token: string): number {
	const value = Number(token);
	if (token === '' || !Number.isFinite(value))
		throw new ReadError('malformed', `the number ${token.slice(0, 40)}`);
	return value;
}

/** The numbers of a list, `most` at most. Throws `malformed` where one is none. */
function numbersIn(list: string, most: number): number[] {
	const numbers: number[] = [];
	for (const [token] of list.matchAll(/[^\s,]+/g)) {
		if (numbers.length === most) break;
		numbers.push(finite(token));
	}
	return numbers;
}

/** A number in an attribute, or null where it is not there. Throws `malformed`. */
export function numberAt(element: Element, name: string): number | null {
	const value = attribute(element, name)?.trim();
	return value ? finite(value) : null;
}

/** A list of numbers in an attribute, empty where it is not there. Throws `malformed`. */
const numbersAt = (element: Element, name: string, most: number): number[] =>
	numbersIn(attribute(element, name) ?? '', most);

/** The whole numbers that an element holds. Throws `malformed`. */
export const numbersWithin = (element: Element, most: number): number[] =>
	numbersIn(element.textContent ?? '', most);

/** Whether a switch is set, `usual` where the file does not say. */
export function flagAt(element: Element, name: string, usual: boolean): boolean {
	const value = attribute(element, name)?.trim();
	return value ? value === 'true' || value === '1' : usual;
}

/** Left, top, width and height in an attribute; null where it is not there or not whole. */
export function boundsIn(
	list: string
): readonly [x: number, y: number, width: number, height: number] | null {
	const [x, y, width, height] = numbersIn(list, 4);
	if (x === undefined || y === undefined || width === undefined || height === undefined)
		return null;
	return [x, y, width, height];
}

/** From the space of an object to that of what it lies in. Throws `malformed`. */
export function placing(element: Element): Matrix {
	const [x = 0, y = 0] = numbersAt(element, 'Boundary', 4);
	const [a, b, c, d, e, f] = numbersAt(element, 'CTM', 6);
	if (a === undefined || b === undefined || c === undefined || d === undefined)
		return [1, 0, 0, 1, x, y];
	return [a, b, c, d, (e ?? 0) + x, (f ?? 0) + y];
}

/**
 * How far each character stands from the one before it, `most` at most: numbers, and `g n d` for n
 * times d. Throws `malformed`.
 */
export function stepsAt(element: Element, name: string, most: number): number[] {
	const steps: number[] = [];
	const tokens = (attribute(element, name) ?? '').matchAll(/[^\s,]+/g);
	while (steps.length < most) {
		const { value: token, done } = tokens.next();
		if (done) break;
		if (token[0] !== 'g') {
			steps.push(finite(token[0]));
			continue;
		}
		const times = finite(tokens.next().value?.[0] ?? '');
		const step = finite(tokens.next().value?.[0] ?? '');
		for (let i = 0; i < times && steps.length < most; i++) steps.push(step);
	}
	return steps;
}

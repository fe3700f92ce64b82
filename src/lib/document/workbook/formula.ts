/**
 * The values of formulas that a file keeps without their result, as libraries write them that do
 * not compute: a row of totals would be blank without a word. Only what an agency's sums need, with
 * the rules of Excel: + - * / of numbers and cells, SUM and AVERAGE.
 */

/** What a place of a sheet holds; null is what is not known. */
export type Held = number | 'blank' | 'words' | { readonly formula: string } | null;

/** Formulas within each other, brackets included; a ring of formulas ends here too. */
const deepest = 200;
/** Places and signs that all formulas of a workbook may look at. */
const mostSteps = 2_000_000;

const token =
	/\s*(?:((?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)|(SUM|AVERAGE)\s*\(|\$?([A-Z]{1,3})\$?(\d{1,7})(?![\w.(!])|([-+*/(),:%]))\s*/iy;

interface Token {
	readonly kind: 'number' | 'function' | 'cell' | 'sign';
	readonly text: string;
	readonly row: number;
	readonly column: number;
}

class Unknown extends Error {}

const columnNumber = (letters: string): number =>
	Array.from(letters.toUpperCase()).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;

function tokensOf(formula: string): Token[] {
	const tokens: Token[] = [];
	token.lastIndex = 0;
	for (let at = 0; at < formula.length; at = token.lastIndex) {
		const found = token.exec(formula);
		if (!found) throw new Unknown();
		const [, number, name, column, row, sign = ''] = found;
		const place = { row: Number(row ?? 0) - 1, column: columnNumber(column ?? '') };
		if (number !== undefined) tokens.push({ kind: 'number', text: number, ...place });
		else if (name !== undefined)
			tokens.push({ kind: 'function', text: name.toUpperCase(), ...place });
		else if (column !== undefined) tokens.push({ kind: 'cell', text: '', ...place });
		else tokens.push({ kind: 'sign', text: sign, ...place });
	}
	return tokens;
}

/** What is left of a difference of equal numbers is nothing, as in Excel. */
const added = (a: number, b: number): number => (Math.abs(a + b) < 1e-15 * Math.abs(a) ? 0 : a + b);

/** What the formulas of a workbook have looked at. */
export class Effort {
	private steps = 0;

	add(steps: number): void {
		this.steps += steps;
		if (this.steps > mostSteps) throw new Unknown();
	}
}

/** Computes the formulas of one sheet. */
export class Formulas {
	private readonly values = new Map<string, number | null>();
	private depth = 0;

	constructor(
		private readonly heldAt: (row: number, column: number) => Held,
		private readonly effort: Effort
	) {}

	/** The value of a formula, or null where it is not one that we compute, or refers to such. */
	valueOf(formula: string): number | null {
		const known = this.values.get(formula);
		if (known !== undefined) return known;
		this.values.set(formula, null);
		const before = this.depth;
		let value: number | null = null;
		try {
			this.effort.add(formula.length);
			value = this.whole(tokensOf(formula));
		} catch (error) {
			if (!(error instanceof Unknown)) throw error;
		}
		this.depth = before;
		this.values.set(formula, value);
		return value;
	}

	private deeper<T>(work: () => T): T {
		if (++this.depth > deepest) throw new Unknown();
		const result = work();
		this.depth--;
		return result;
	}

	private at(row: number, column: number): number | 'blank' | 'words' {
		this.effort.add(1);
		const held = this.heldAt(row, column);
		if (held === null) throw new Unknown();
		if (typeof held !== 'object') return held;
		const value = this.deeper(() => this.valueOf(held.formula));
		if (value === null) throw new Unknown();
		return value;
	}

	private whole(tokens: readonly Token[]): number {
		let next = 0;
		const isSign = (signs: string): boolean => {
			const one = tokens[next];
			return one?.kind === 'sign' && signs.includes(one.text);
		};
		const take = (signs: string): string | null =>
			isSign(signs) ? (tokens[next++]?.text ?? null) : null;
		const must = (sign: string): void => {
			if (take(sign) === null) throw new Unknown();
		};

		const sum = (): number => {
			let value = product();
			for (let sign = take('+-'); sign !== null; sign = take('+-'))
				value = added(value, sign === '+' ? product() : -product());
			return value;
		};
		const product = (): number => {
			let value = factor();
			for (let sign = take('*/'); sign !== null; sign = take('*/'))
				value = sign === '*' ? value * factor() : value / factor();
			return value;
		};
		const factor = (): number => {
			const sign = take('+-');
			if (sign !== null) return this.deeper(() => (sign === '-' ? -factor() : factor()));
			let value = operand();
			while (take('%') !== null) value /= 100;
			return value;
		};
		const operand = (): number => {
			const one = tokens[next++];
			if (one?.kind === 'number') return Number(one.text);
			if (one?.kind === 'function') return this.deeper(() => called(one.text));
			if (one?.kind === 'cell') {
				const held = this.at(one.row, one.column);
				if (held === 'words') throw new Unknown();
				return held === 'blank' ? 0 : held;
			}
			if (one?.text !== '(') throw new Unknown();
			const value = this.deeper(sum);
			must(')');
			return value;
		};
		/** Of cells named by themselves or as a range, words and blanks do not count. */
		const argument = (): number[] => {
			const [first, sign, last] = tokens.slice(next, next + 3);
			const isRange = sign?.text === ':' && last?.kind === 'cell';
			const isAlone = sign?.text === ',' || sign?.text === ')';
			if (first?.kind !== 'cell' || !(isRange || isAlone)) return [sum()];
			const end = isRange ? last : first;
			next += isRange ? 3 : 1;
			return this.numbersIn(first, end);
		};
		const called = (name: string): number => {
			const numbers = argument();
			while (take(',') !== null) for (const one of argument()) numbers.push(one);
			must(')');
			// A total of nothing would be a 0 that nobody reported.
			if (numbers.length === 0) throw new Unknown();
			const total = numbers.reduce(added, 0);
			return name === 'SUM' ? total : total / numbers.length;
		};

		const value = sum();
		if (next < tokens.length || !Number.isFinite(value)) throw new Unknown();
		return value;
	}

	private numbersIn(from: Token, to: Token): number[] {
		const numbers: number[] = [];
		const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
		const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
		for (let row = top; row <= bottom; row++)
			for (let column = left; column <= right; column++) {
				const held = this.at(row, column);
				if (typeof held === 'number') numbers.push(held);
			}
		return numbers;
	}
}

/** A longer formula is not computed; nor is any where there are more than this. */
const longest = 400;
const most = 20_000;
const written =
	/<((?:\w+:)?)f((?:\s[^<>]*?)?)(?:\/>|>([^<]*)<\/\1f>)(?:\s*<\1v(?:\s[^<>]*)?(?:\/>|>\s*<\/\1v>))?(\s*<\1v\b)?/g;

/**
 * A sheet as XML with only those formulas that are to be computed: they have no value, and get 0,
 * without which the library gives their cells no format.
 */
export function withOpenFormulas(xml: string): string {
	let count = 0;
	const taken = (limit: number): string => {
		count = 0;
		return xml.replace(
			written,
			(_, prefix: string, attributes: string, formula = '', value = '') => {
				if (value !== '') return String(value);
				const kept = `<${prefix}f${attributes}>${String(formula)}</${prefix}f><${prefix}v>0</${prefix}v>`;
				const isOwn = !/\bt\s*=\s*["'](?:array|dataTable)/.test(attributes);
				return isOwn && String(formula).length <= longest && count++ < limit ? kept : '';
			}
		);
	};
	const all = taken(most);
	return count > most ? taken(0) : all;
}

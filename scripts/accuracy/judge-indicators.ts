import { attainmentOf } from '$lib/domain/attainment';
import type { Indicator, Quantity } from '$lib/domain/indicator';
import type {
	Expected,
	ExpectedIndicator,
	ExpectedQuantity,
	ExpectedValues,
	Stated,
	Value
} from './expected';
import { contains } from './judge-passages';
import { outcomeOf, shown, unspaced, type Field, type Judgement } from './judgement';

const attainmentTolerance = 0.001;

/** A number of ten thousands may be read as it is printed or multiplied out. */
function numberFits(number: number, unit: string | null, read: Quantity): boolean {
	const scale = unit?.startsWith('万') && !read.unit?.startsWith('万') ? 10_000 : 1;
	return read.number !== null && read.number / scale === number;
}

export function quantityFits(expected: ExpectedQuantity | null, read: Quantity | null): boolean {
	if (!expected || !read) return !expected && !read;
	if ('date' in expected) return read.date === expected.date;
	if ('number' in expected) return numberFits(expected.number, expected.unit, read);
	return unspaced(expected.printed) === unspaced(read.printed);
}

const quantities = ['target', 'actual', 'single'] as const;

/** The parts of an indicator that differ from what is expected. */
function differences(
	expected: ExpectedValues,
	read: Indicator
): ('status' | (typeof quantities)[number])[] {
	const { status } = attainmentOf(read);
	return [
		...quantities.filter((part) => !quantityFits(expected[part], read[part])),
		...(expected.status === undefined || expected.status === status ? [] : (['status'] as const))
	];
}

function shownQuantity(quantity: ExpectedQuantity | null): string {
	if (!quantity) return '—';
	if ('printed' in quantity) return shown(quantity.printed);
	return 'date' in quantity ? quantity.date : `${quantity.number}${quantity.unit ?? ''}`;
}

/** What differs, as stated and as read, side by side. */
function describeDifferences(expected: ExpectedValues, read: Indicator): [string, string] {
	const parts = differences(expected, read);
	const stated = parts.map((part) =>
		part === 'status'
			? `status ${expected.status ?? '—'}`
			: `${part} ${shownQuantity(expected[part])}`
	);
	const got = parts.map((part) =>
		part === 'status'
			? `status ${attainmentOf(read).status}`
			: `${part} ${shown(read[part]?.printed ?? null)}`
	);
	return [stated.join(', '), got.join(', ')];
}

/** For each expected indicator the one that was read under its name: of several, the most alike. */
function matchedIndicators(
	expected: readonly ExpectedIndicator[],
	read: readonly Indicator[]
): (number | null)[] {
	const taken = new Set<number>();
	return expected.map(({ names, values, levels }) => {
		const wanted = names.map(unspaced);
		const unlike = (one: Indicator): number =>
			(values ? differences(values.value, one).length : 0) +
			(levels && levels[0] !== one.level1 ? 1 : 0);
		const [best] = read
			.map((one, at) => ({ one, at }))
			.filter(({ one, at }) => !taken.has(at) && wanted.includes(unspaced(one.name)))
			.sort((a, b) => unlike(a.one) - unlike(b.one) || a.at - b.at);
		if (!best) return null;
		taken.add(best.at);
		return best.at;
	});
}

/** Judges the fields of one indicator under one id. */
class Fields {
	readonly judgements: Judgement[] = [];
	constructor(private readonly id: string) {}

	add(field: Field, outcome: Judgement['outcome'], stated: string, read: string): void {
		const name = field.replace('indicator ', '');
		this.judgements.push({
			id: `${this.id}/${name}`,
			field,
			outcome,
			stated,
			read,
			confidence: null
		});
	}

	one(
		field: Field,
		{ value, others }: Stated<Value>,
		read: Value,
		same: (stated: Value, read: Value) => boolean = (stated, got) => stated === got
	): void {
		const fits = [value, ...others].some((stated) => same(stated, read));
		const outcome = outcomeOf(value !== null, read !== null, fits);
		if (outcome) this.add(field, outcome, shown(value), shown(read));
	}
}

const alone = <T>(value: T): Stated<T> => ({ value, others: [] });

const sameReason = (stated: Value, read: Value): boolean =>
	stated === null || read === null ? stated === read : contains(String(stated), String(read));

const sameAttainment = (stated: Value, read: Value): boolean =>
	typeof stated === 'number' && typeof read === 'number'
		? Math.abs(stated - read) <= attainmentTolerance
		: stated === read;

const joined = (parts: readonly (string | number | null)[]): string | null =>
	parts.every((part) => part === null) ? null : parts.map((part) => part ?? '—').join('/');

function attainmentRatio(read: Indicator): number | null {
	const { numerator, denominator } = attainmentOf(read);
	return numerator === null || denominator === null
		? null
		: Number((numerator / denominator).toFixed(4));
}

function judgeValues(fields: Fields, values: Stated<ExpectedValues>, read: Indicator): void {
	const fits = [values.value, ...values.others].some((one) => differences(one, read).length === 0);
	if (fits) fields.add('indicator values', 'right', '', '');
	else fields.add('indicator values', 'otherwise', ...describeDifferences(values.value, read));
}

/** An indicator that was not found misses its values too; the rest is judged of those found. */
function judgeIndicator(
	id: string,
	expected: ExpectedIndicator,
	read: Indicator | null
): Judgement[] {
	const { values, direction, points, attainment, unit, levels, reason } = expected;
	const fields = new Fields(id);
	if (!read) {
		if (expected.optional) return [];
		fields.add('indicator name', 'missed', '(name)', '—');
		if (values) fields.add('indicator values', 'missed', '(values)', '—');
		return fields.judgements;
	}
	fields.add('indicator name', 'right', '(name)', '(name)');
	if (values) judgeValues(fields, values, read);
	if (direction) fields.one('indicator direction', direction, read.direction);
	if (points) {
		const { weight, score } = points;
		fields.one(
			'indicator points',
			alone(joined([weight, score])),
			joined([read.weight, read.score])
		);
	}
	if (attainment !== undefined && values?.value.status === attainmentOf(read).status)
		fields.one('indicator attainment', alone(attainment), attainmentRatio(read), sameAttainment);
	if (unit) fields.one('indicator unit', unit, read.unit);
	if (levels) {
		const own = levels.length > 1 ? [read.level1, read.level2] : [read.level1];
		fields.one('indicator levels', alone(joined(levels.map((one) => one ?? null))), joined(own));
	}
	if (reason) fields.one('indicator reason', reason, read.reason, sameReason);
	return fields.judgements;
}

/** The row of the budget's execution is scored like an indicator and may be listed as one. */
const executionRow = '预算执行率';

/** The labelled indicators, and those that were read beside them. */
export function judgeIndicators(
	{ id, indicators, unlabelledIndicators }: Expected,
	read: readonly Indicator[]
): Judgement[] {
	if (!indicators) return [];
	const matches = matchedIndicators(indicators, read);
	const unasked = read.flatMap((one, at): Judgement[] => {
		if (matches.includes(at)) return [];
		const tolerated = one.target === null || one.name.includes(executionRow);
		if (unlabelledIndicators === 'without_target' && tolerated) return [];
		const fields = new Fields(`${id}/indicator/+${at + 1}`);
		fields.add('indicator name', 'unasked', '—', '(name)');
		return fields.judgements;
	});
	return [
		...indicators.flatMap((expected, i) => {
			const at = matches[i] ?? null;
			return judgeIndicator(`${id}/indicator/${i + 1}`, expected, read[at ?? -1] ?? null);
		}),
		...unasked
	];
}

import fc from 'fast-check';
import type { Department } from '$lib/domain/department';
import { approximations, type Figure, type MatchSign } from '$lib/domain/figure';
import type { Filing } from '$lib/domain/filing';
import { directions, type Indicator, type Quantity } from '$lib/domain/indicator';
import { missingReasons } from '$lib/domain/missing';
import { fen } from '$lib/domain/money';
import { referenceFigures, type ReferenceAmount } from '$lib/domain/reference';
import { department, filing, found, indicator, missing, quantity } from './a-filing';
import type { OracleDistrict } from './oracle';

const most = 100_000_000_000_000;
const years = [2020, 2021, 2022, 2023];
const codes = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'a1', 'a2', 'b1'];
/** `a1` is a subordinate unit of `a`. */
const parentOf = (code: string): string | null => (code.length > 1 ? code.slice(0, 1) : null);

const someBasis = fc.record({
	stage: fc.constantFrom('final', 'final', 'final', 'final', 'initial', null),
	fund: fc.constantFrom('all', 'all', 'all', 'all', 'fiscal', null),
	entity: fc.constantFrom('department', 'department', 'department', 'own_office'),
	denominator: fc.constantFrom('adjusted', 'not_stated', 'initial', 'expenditure', null),
	approximation: fc.constantFrom(null, null, null, null, null, null, ...approximations),
	signs: fc
		.integer({ min: 0, max: 6 })
		.map((one): MatchSign[] => (one === 0 ? ['label', 'grand_total'] : ['label', 'unit']))
});
const plainBasis = fc.constant({});

const maybe = (figure: fc.Arbitrary<Figure>): fc.Arbitrary<Figure> =>
	fc.oneof(
		{ weight: 8, arbitrary: figure },
		{ weight: 1, arbitrary: fc.constantFrom(...missingReasons).map(missing) }
	);
const amount = fc.oneof(
	{ weight: 6, arbitrary: fc.integer({ min: 1, max: 400_000_000_000 }) },
	{ weight: 2, arbitrary: fc.constantFrom(100_000_000, 200_000_000) },
	{ weight: 1, arbitrary: fc.constantFrom(0, -1, 1, most, -most) },
	{ weight: 1, arbitrary: fc.integer({ min: -1_000_000, max: 1_000_000 }) }
);
const someMoney = maybe(
	fc
		.tuple(amount, fc.oneof(plainBasis, someBasis))
		.map(([value, basis]) => found({ kind: 'money', fen: fen(value), decimals: 2 }, basis))
);
const fiscalMoney = maybe(
	fc
		.tuple(amount, fc.constantFrom('fiscal', 'fiscal', 'fiscal', 'general', null))
		.map(([value, fund]) => found({ kind: 'money', fen: fen(value), decimals: 2 }, { fund }))
);
const businessMoney = fc.constantFrom(
	missing(),
	missing(),
	missing('unreadable'),
	found({ kind: 'money', fen: fen(0), decimals: 2 }),
	found({ kind: 'money', fen: fen(-250), decimals: 2 })
);
const someRate = maybe(
	fc
		.tuple(
			fc.oneof(
				{ weight: 6, arbitrary: fc.integer({ min: 0, max: 15_000 }) },
				{ weight: 1, arbitrary: fc.constantFrom(100, -7, 123_456_789, 987_654_321_012) }
			),
			fc.integer({ min: 0, max: 7 }),
			someBasis
		)
		.map(([value, places, basis]) =>
			found({ kind: 'rate', percent: Number(`${value}e-${places}`), decimals: 0 }, basis)
		)
);
const someScore = maybe(
	fc
		.tuple(
			fc.oneof(
				{ weight: 9, arbitrary: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10) },
				{ weight: 1, arbitrary: fc.constantFrom(100.5, 120, -1, 10_001, 99.87654321) }
			),
			fc.constantFrom(null, null, null, ...approximations)
		)
		.map(([points, approximation]) =>
			found({ kind: 'score', points, decimals: 1 }, { approximation })
		)
);

const someQuantity: fc.Arbitrary<Quantity | null> = fc.oneof(
	{ weight: 2, arbitrary: fc.constant(null) },
	{ weight: 1, arbitrary: fc.constant(quantity(null, '效果明显')) },
	{
		weight: 1,
		arbitrary: fc.constantFrom('2023-06-30', '2023-12-31').map((date) => ({
			...quantity(null, date),
			date
		}))
	},
	{
		weight: 1,
		arbitrary: fc.constant({ ...quantity(null, '10–20'), range: [10, 20] as [number, number] })
	},
	{
		weight: 9,
		arbitrary: fc
			.tuple(
				fc.oneof(fc.integer({ min: 0, max: 200 }), fc.constantFrom(-5, 1e-9, 1e12)),
				fc.constantFrom(null, null, null, ...approximations)
			)
			.map(([number, approximation]) => quantity(number, String(number), approximation))
	}
);
const someIndicator: fc.Arbitrary<Indicator> = fc
	.record({
		target: someQuantity,
		actual: someQuantity,
		single: fc.constantFrom(null, null, null, null, quantity(48)),
		direction: fc.constantFrom(...directions),
		level1: fc.constantFrom('产出指标', '产出指标', '效益指标', '满意度指标', '管理效率'),
		weight: fc.constantFrom(5, 5, 5, 10, 10, 2.5, 1e-6, 1_000_000, 0, -3, null)
	})
	.map((partial) =>
		indicator({
			...partial,
			level2: null,
			...(partial.single ? { target: null, actual: null } : {})
		})
	);
/** A report like most: every figure on one basis, and no weight that is not real. */
const plainWeights = [5, 10, 2.5];
const someReport = fc
	.record({
		figures: fc.record({
			totalIncome: someMoney,
			totalExpenditure: someMoney,
			basicExpenditure: someMoney,
			projectExpenditure: someMoney,
			fiscalAppropriationExpenditure: fiscalMoney,
			businessExpenditure: businessMoney,
			budgetInitial: someMoney,
			budgetAdjusted: someMoney,
			executionRate: someRate,
			satisfaction: someRate,
			selfScore: someScore
		}),
		indicators: fc.array(someIndicator, { maxLength: 8 }),
		weights: fc.constantFrom('none', 'plain', 'any'),
		template: fc.constantFrom(null, 'general', 'hubei', 'guangdong', 'unheard of')
	})
	.map(({ figures, indicators, weights, template }) => ({
		figures,
		template,
		indicators: indicators.map((one, at) => {
			if (weights === 'any') return one;
			return { ...one, weight: weights === 'none' ? null : (plainWeights[at % 3] ?? null) };
		})
	}));

const someLife = fc.record({
	firstYear: fc.constantFrom(null, null, null, ...years),
	predecessors: fc.oneof(
		fc.constant<string[]>([]),
		fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 2 })
	)
});

const agencies: fc.Arbitrary<Department[]> = fc
	.tuple(...codes.map((code) => fc.tuple(fc.constant(code), someLife)))
	.map((lives) =>
		lives.map(([code, { firstYear, predecessors }], at) => ({
			...department(code, at % 3 === 0 ? 'street' : 'mass'),
			parent: parentOf(code),
			life: {
				firstYear,
				lastYear: null,
				formerNames: [],
				predecessors: firstYear === null ? [] : predecessors.filter((other) => other !== code)
			}
		}))
	);

const slots = codes.flatMap((code) => years.map((year) => ({ code, year })));

/**
 * Districts of seven departments and three subordinate units over four years, some of them begun in
 * between or out of others, with reports and amounts of the bureau for most of the years that they account for.
 */
export const anyDistrict: fc.Arbitrary<OracleDistrict> = fc
	.record({
		departments: agencies,
		reports: fc.tuple(...slots.map(() => fc.option(someReport, { freq: 8 }))),
		bureau: fc.tuple(
			...slots.map(() => fc.tuple(...referenceFigures.map(() => fc.option(amount, { freq: 6 }))))
		)
	})
	.map(({ departments, reports, bureau }) => {
		const filings = slots.flatMap(({ code, year }, at): Filing[] => {
			const of = departments.find((one) => one.code === code);
			const report = reports[at];
			if (!of || !report || (of.life.firstYear ?? year) > year) return [];
			return [filing(of, year, report.figures, report.indicators, report.template)];
		});
		const reference = slots.flatMap(({ code, year }, at): ReferenceAmount[] =>
			referenceFigures.flatMap((figure, column) => {
				const value = bureau[at]?.[column];
				if (value === null || value === undefined) return [];
				return [
					{
						code,
						year,
						figure,
						fen: fen(value),
						printed: String(value / 100),
						unit: '元',
						file: '预决算.xlsx',
						sheet: String(year),
						cell: `${'CDEFG'[column] ?? 'C'}${at + 2}`
					}
				];
			})
		);
		return { departments, filings, reference };
	});

import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Filing } from '$lib/domain/filing';
import { engineOn } from '$lib/pipeline/engine';
import type { Connector } from '$lib/warehouse/connector';
import type { CarriedDistrict, DistrictContents } from '$lib/warehouse/contents';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { carriedTables, tables, type CarriedTable } from '$lib/warehouse/tables';
import { carriedOf } from './a-carried';
import { department, filing, indicator, quantity, wan } from './a-filing';

const agencies = ['a', 'b', 'c'].map((code) => department(code));
const years = [2022, 2023];
const unmet = indicator({ actual: quantity(80), weight: 10, score: 10 });

const reportOf = (at: number, year: number, basic = 60): Filing => {
	const agency = agencies[at] ?? department('x');
	const figures = {
		totalExpenditure: wan(100 + at),
		basicExpenditure: wan(basic),
		projectExpenditure: wan(40)
	};
	return filing(agency, year, figures, [indicator(), unmet]);
};
const shipped = agencies.flatMap((_, at) => years.map((year) => reportOf(at, year)));

const imported = (at: number, year: number, basic: number, id = `i-${at}-${year}`): Filing => ({
	...reportOf(at, year, basic),
	id,
	origin: 'imported',
	importedAt: '2024-05-06T07:08:09.000Z'
});

/** In another unit than the year beside it, whose report is then in doubt as well. */
const slipped = (at: number, year: number): Filing => {
	const one = imported(at, year, 60);
	const figures = { ...one.report.figures, totalExpenditure: wan(1_000_000) };
	return { ...one, report: { ...one.report, figures } };
};

let carried: CarriedDistrict;
let connector: Connector;
let whole: Connector;
beforeAll(async () => {
	carried = await carriedOf(agencies, shipped);
	connector = await openNodeConnector();
	whole = await openNodeConnector();
}, 60_000);
afterAll(async () => {
	await connector.close();
	await whole.close();
});

const contents = (filings: Filing[], shown = true): DistrictContents => ({
	carried: shown ? carried : null,
	departments: shown ? agencies : [],
	filings,
	roster: [],
	reference: []
});

/**
 * All that the questions and the next cross-checks can see, in an order that does not depend on how
 * it came there.
 */
async function seen(of: Connector): Promise<Record<string, unknown[]>> {
	const found: Record<string, unknown[]> = {};
	for (const name of [...Object.keys(tables), 'amount', 'shingle'])
		found[name] = await of.query(`SELECT * FROM main.${name} ORDER BY ALL`, [], {
			schema: z.looseObject({})
		});
	return found;
}

/** A connector that knows nothing of earlier loads, so that what it loads is loaded whole. */
const afresh = (): Connector => ({ ...whole });

const choices = [
	null,
	(at: number, year: number) => imported(at, year, 60),
	(at: number, year: number) => imported(at, year, 75),
	(at: number, year: number) => ({ ...imported(at, year, 60), version: 2, versions: 2 }),
	(at: number, year: number) => imported(at, year + 1, 60, `i-${at}-${year}`),
	(at: number, year: number) => slipped(at, year)
] as const;
const someContents = fc
	.tuple(
		fc.boolean(),
		fc.tuple(...agencies.map(() => fc.constantFrom(...choices))),
		fc.constantFrom<readonly DistrictContents['roster'][number][]>(
			[],
			[{ code: 'a', year: 2023, exemption: null, due: '2024-03-31' }]
		)
	)
	.map(([shown, chosen, roster]) => ({
		...contents(
			chosen.flatMap((make, at) => make?.(at, 2022) ?? []),
			shown
		),
		roster
	}));

describe('one change after another', () => {
	it('comes to what a load of the whole comes to', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(someContents, { minLength: 1, maxLength: 4 }), async (sequence) => {
				const engine = engineOn(connector);
				for (const one of sequence) await engine.load(one);
				const last = sequence.at(-1);
				if (last) await engineOn(afresh()).load(last);
				expect(await seen(connector)).toEqual(await seen(whole));
			}),
			{ numRuns: 8 }
		);
	}, 240_000);

	it('is checked for what it touches alone', async () => {
		const engine = engineOn(connector);
		await engine.load(contents([slipped(0, 2022)]));
		const kept: string[] = [];
		const query = connector.query.bind(connector);
		connector.query = (sql, parameters, options) => {
			if (sql.includes('INSERT INTO finding')) kept.push(String(parameters[0]));
			return query(sql, parameters, options);
		};
		const findings = async (): Promise<string[]> =>
			((await seen(connector)).finding ?? []).map((row) => String((row as { key: unknown }).key));
		const before = await findings();
		try {
			await engine.load(contents([slipped(0, 2022), imported(1, 2022, 75)]));
		} finally {
			connector.query = query;
		}
		expect(kept.join()).toContain('i-1-2022');
		expect(kept.join()).not.toContain('i-0-2022␟K1␟');
		expect(before.some((key) => key.startsWith('K11|a-2023'))).toBe(true);
		expect(await findings()).toEqual(
			expect.arrayContaining(before.filter((key) => !key.includes('|b-')))
		);
		await engineOn(afresh()).load(contents([slipped(0, 2022), imported(1, 2022, 75)]));
		expect(await seen(connector)).toEqual(await seen(whole));
	}, 60_000);

	it('checks all again after a check that failed', async () => {
		const engine = engineOn(connector);
		await engine.load(contents([imported(0, 2022, 60)]));
		const query = connector.query.bind(connector);
		connector.query = () => Promise.reject(new Error('no'));
		try {
			await expect(engine.load(contents([imported(0, 2022, 75)]))).rejects.toThrow('no');
		} finally {
			connector.query = query;
		}
		await engine.load(contents([imported(0, 2022, 75), imported(2, 2023, 60)]));
		await engineOn(afresh()).load(contents([imported(0, 2022, 75), imported(2, 2023, 60)]));
		expect(await seen(connector)).toEqual(await seen(whole));
	}, 60_000);

	it('touches the tables of reports only for those that move', async () => {
		await loadDistrict(connector, contents([imported(0, 2022, 60)]));
		const filled: Record<string, number> = {};
		const watched: Connector = connector;
		const load = watched.load.bind(watched);
		watched.load = (table, stream, rows) => {
			filled[table] = rows;
			return load(table, stream, rows);
		};
		try {
			await loadDistrict(connector, contents([imported(0, 2022, 60), imported(1, 2022, 60)]));
		} finally {
			watched.load = load;
		}
		expect(filled['incoming.report']).toBe(1);
		expect(filled['incoming.leaving']).toBe(1);
		expect(filled['incoming.entering']).toBeUndefined();
		expect(Object.keys(filled).filter((name) => name.startsWith('carried.'))).toEqual([]);
	});

	it('takes the measures and findings of the carried district as they came', async () => {
		const runs: string[] = [];
		const watched: Connector = {
			...whole,
			run: (sql) => {
				runs.push(sql);
				return whole.run(sql);
			}
		};
		expect(await loadDistrict(watched, contents([]))).toMatchObject({ checked: true });
		expect(runs.join('\n')).not.toContain('INSERT INTO measure');
		const { finding } = await seen(whole);
		expect(finding?.length).toBeGreaterThan(0);
		expect(await loadDistrict(watched, contents([imported(0, 2022, 60)]))).toMatchObject({
			checked: false,
			moved: { agencies: ['a'] }
		});
	});
});

describe('a change that fails leaves what stood', () => {
	const stood = () => contents([imported(0, 2022, 60)]);
	const next = () => contents([imported(1, 2023, 75)]);
	beforeEach(() => loadDistrict(connector, stood()));

	async function failing(work: () => Promise<unknown>, error?: RegExp): Promise<void> {
		const before = await seen(connector);
		await expect(work()).rejects.toThrow(error);
		expect(await seen(connector)).toEqual(before);
	}

	/** Has the connector do something else once. */
	async function interfering(
		change: Partial<Pick<Connector, 'run' | 'load'>>,
		work: () => Promise<unknown>
	): Promise<void> {
		const plain = { ...connector };
		Object.assign(connector, change);
		try {
			await failing(work);
		} finally {
			Object.assign(connector, plain);
		}
		await engineOn(connector).load(next());
		await engineOn(afresh()).load(next());
		expect(await seen(connector)).toEqual(await seen(whole));
	}

	it.each(['incoming.department', 'incoming.figure', 'incoming.leaving'])(
		'where %s has another number of rows than it should',
		async (table) => {
			const plain = { ...connector };
			await interfering(
				{
					load: (name, stream, rows) => plain.load(name, stream, name === table ? rows + 1 : rows)
				},
				() => loadDistrict(connector, next())
			);
		},
		30_000
	);

	it.each([
		'DELETE FROM main.indicator',
		'FROM carried.passage',
		'INSERT INTO measure',
		'DROP SCHEMA incoming CASCADE;\n'
	])(
		'in the middle of it, at %s',
		async (statement) => {
			const plain = { ...connector };
			await interfering(
				{
					run: (sql) =>
						plain.run(
							sql.includes('BEGIN') ? sql.replace(statement, 'SELECT * FROM nowhere;') : sql
						)
				},
				() => loadDistrict(connector, next())
			);
		},
		30_000
	);

	const spoilt: [string, (streams: Map<CarriedTable, Uint8Array>) => unknown][] = [
		['is not Arrow', (streams) => streams.set('indicator', new Uint8Array(100).fill(7))],
		[
			'is cut',
			(streams) => streams.set('figure', streams.get('figure')?.slice(0, -600) ?? new Uint8Array())
		],
		[
			'is another table',
			(streams) => streams.set('figure', streams.get('report') ?? new Uint8Array())
		],
		['is not there', (streams) => streams.delete('dispute')]
	];
	it.each(spoilt)(
		'where a stream of the carried district %s',
		async (_, spoil) => {
			const bad: CarriedDistrict = {
				...carried,
				streams: async () => {
					const streams = new Map(await carried.streams());
					spoil(streams);
					return streams;
				}
			};
			await failing(() => loadDistrict(connector, { ...next(), carried: bad }));
			await engineOn(connector).load(next());
			await engineOn(afresh()).load(next());
			expect(await seen(connector)).toEqual(await seen(whole));
		},
		30_000
	);

	it('where the carried district says another number of rows', async () => {
		for (const name of carriedTables) {
			const bad = { ...carried, rows: { ...carried.rows, [name]: carried.rows[name] + 1 } };
			await failing(
				() => loadDistrict(connector, { ...next(), carried: bad }),
				/rows are in the stream/
			);
		}
	}, 60_000);

	it('and two at once follow one another', async () => {
		const twice = contents([imported(1, 2023, 75), imported(1, 2023, 60, 'other')]);
		const settled = await Promise.allSettled([
			loadDistrict(connector, twice),
			loadDistrict(connector, contents([])),
			engineOn(connector).load(next())
		]);
		expect(settled.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
		await engineOn(afresh()).load(next());
		expect(await seen(connector)).toEqual(await seen(whole));
	}, 30_000);
});

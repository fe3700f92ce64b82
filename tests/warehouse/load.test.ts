import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { figureIds } from '$lib/domain/figure';
import { measureIds } from '$lib/domain/measure';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import {
	department,
	filing,
	indicator,
	missing,
	quantity,
	rate,
	wan,
	districtOf
} from './a-filing';

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
});
afterAll(() => connector.close());

const one = department('a', 'mass', '张三协会');
const two = department('b', 'street', '安街道');

const count = async (table: string): Promise<number | undefined> =>
	(
		await connector.query(`SELECT count(*) AS n FROM ${table}`, [], {
			schema: z.strictObject({ n: z.int() })
		})
	)[0]?.n;

describe('loading a district', () => {
	it('gives every table its rows', async () => {
		await loadDistrict(
			connector,
			districtOf(
				[one, two],
				[
					filing(one, 2023, { totalExpenditure: wan(458.62) }, [indicator(), indicator()]),
					filing(one, 2024)
				]
			)
		);
		expect(await count('department')).toBe(2);
		expect(await count('report')).toBe(2);
		expect(await count('figure')).toBe(2 * figureIds.length);
		expect(await count('reading')).toBe(1);
		expect(await count('indicator')).toBe(2);
		expect(await count('passage')).toBe(8);
		expect(await count('project')).toBe(2);
		expect(await count('correction')).toBe(0);
		expect(await count('measure')).toBe(2 * measureIds.length);
		expect(await count('finding')).toBe(0);
	});

	it('takes in an agency that the roster lacks, and orders by pinyin', async () => {
		await loadDistrict(connector, districtOf([one], [filing(two, 2023)]));
		expect(
			await connector.query('SELECT name FROM department ORDER BY sort_key', [], {
				schema: z.strictObject({ name: z.string() })
			})
		).toEqual([{ name: '安街道' }, { name: '张三协会' }]);
	});

	it('orders by what agencies are called in short, whichever place their full names begin with', async () => {
		const named = (code: string, name: string, shortName: string) => ({
			...department(code, 'government', name),
			shortName
		});
		const police = named('p', '广州市公安局云棠区分局', '云棠区公安分局');
		const finance = named('f', '广州市云棠区财政局', '云棠区财政局');
		await loadDistrict(connector, districtOf([police, finance], []));
		expect(
			await connector.query('SELECT code FROM department ORDER BY sort_key', [], {
				schema: z.strictObject({ code: z.string() })
			})
		).toEqual([{ code: 'f' }, { code: 'p' }]);
	});

	it('prefers the roster to what a filing says of its agency', async () => {
		await loadDistrict(
			connector,
			districtOf([one], [filing({ ...one, category: 'unknown' }, 2023)])
		);
		expect(
			await connector.query('SELECT category FROM department', [], {
				schema: z.strictObject({ category: z.string() })
			})
		).toEqual([{ category: 'mass' }]);
	});

	it('replaces what was there', async () => {
		await loadDistrict(connector, districtOf([one], [filing(one, 2022), filing(one, 2023)]));
		await loadDistrict(connector, districtOf([one], [filing(one, 2024)]));
		expect(await count('report')).toBe(1);
	});

	it('keeps amounts to the 分, and what is missing as NULL with its reason', async () => {
		await loadDistrict(
			connector,
			districtOf(
				[one],
				[
					filing(one, 2023, {
						totalExpenditure: wan(400000.123456),
						totalIncome: wan(0),
						basicExpenditure: missing('unreadable'),
						satisfaction: rate(98.5)
					})
				]
			)
		);
		expect(
			await connector.query(
				`SELECT figure, fen, scaled, scale, last_digit_fen AS digit, missing_reason AS reason
				FROM figure WHERE figure IN
					('totalExpenditure', 'totalIncome', 'basicExpenditure', 'satisfaction')
				ORDER BY figure`,
				[],
				{ schema: z.looseObject({}) }
			)
		).toEqual([
			row('basicExpenditure', { reason: 'unreadable' }),
			row('satisfaction', { scaled: 9850, scale: 2 }),
			row('totalExpenditure', { fen: 400000123456, digit: 10000 }),
			row('totalIncome', { fen: 0, digit: 10000 })
		]);
	});
});

const row = (figure: string, values: object) => ({
	figure,
	fen: null,
	scaled: null,
	scale: null,
	digit: null,
	reason: null,
	...values
});

describe('a load that fails', () => {
	const before = [filing(one, 2022), filing(one, 2023)];

	it('leaves what was there when a row does not fit', async () => {
		await loadDistrict(connector, districtOf([one], before));
		const bad = filing(one, 2024, {}, [indicator({ actual: quantity(Number.NaN) })]);
		await expect(loadDistrict(connector, districtOf([one], [bad]))).rejects.toThrow(RangeError);
		expect(await count('report')).toBe(2);
	});

	it('leaves what was there when the engine refuses midway', async () => {
		await loadDistrict(connector, districtOf([one], before));
		const cuts = { enter: 'FROM incoming.passage', materialise: 'INSERT INTO measure' };
		for (const broken of ['load', 'enter', 'materialise'] as const) {
			const failing: Connector = {
				...connector,
				load: (table, stream, rows) => {
					const wrong = broken === 'load' && table === 'incoming.passage';
					return connector.load(table, stream, wrong ? rows + 1 : rows);
				},
				run: (sql) =>
					broken === 'load'
						? connector.run(sql)
						: connector.run(sql.replace(cuts[broken], `${cuts[broken]}_nowhere`))
			};
			await expect(loadDistrict(failing, districtOf([one], [filing(one, 2024)]))).rejects.toThrow();
			expect(await count('report')).toBe(2);
			expect(await count('measure')).toBe(2 * measureIds.length);
		}
		await loadDistrict(connector, districtOf([one], [filing(one, 2024)]));
		expect(await count('report')).toBe(1);
	});

	it('is what two filings of one agency and year make', async () => {
		await loadDistrict(connector, districtOf([one], before));
		const twice = [filing(one, 2024), { ...filing(one, 2024), id: 'other' }];
		await expect(loadDistrict(connector, districtOf([one], twice))).rejects.toThrow(RangeError);
		expect(await count('report')).toBe(2);
	});

	it('does not stop the one after it, and loads follow one another', async () => {
		const settled = await Promise.allSettled([
			loadDistrict(connector, districtOf([one], [filing(one, 2024), filing(one, 2024)])),
			loadDistrict(connector, districtOf([one], before)),
			loadDistrict(connector, districtOf([one], [filing(one, 2021)]))
		]);
		expect(settled.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
		expect(await count('report')).toBe(1);
	});
});

describe('the connector', () => {
	it('refuses what would lose digits on the way', async () => {
		const schema = z.looseObject({});
		await expect(connector.query('SELECT 0.5 AS x', [], { schema })).rejects.toThrow(TypeError);
		await expect(
			connector.query('SELECT CAST(9007199254740993 AS BIGINT) AS x', [], { schema })
		).rejects.toThrow(RangeError);
	});

	it('throws where a row does not fit its schema', async () => {
		await expect(
			connector.query('SELECT 1 AS x', [], { schema: z.strictObject({ x: z.string() }) })
		).rejects.toThrow(z.ZodError);
	});

	it('refuses parameters that would overrun the engine, and goes on', async () => {
		const schema = z.strictObject({ n: z.int() });
		const ask = (length: number) =>
			connector.query('SELECT length(CAST(? AS VARCHAR)) AS n', ['字'.repeat(length)], { schema });
		await expect(ask(2_000_000)).rejects.toThrow(RangeError);
		expect(await ask(200_000)).toEqual([{ n: 200_000 }]);
	});

	it('answers a statement again after it failed, and after its tables were replaced', async () => {
		const sql = 'SELECT count(*) AS n FROM report WHERE year = CAST(? AS INTEGER)';
		const ask = (year: number | string) =>
			connector.query(sql, [year], { schema: z.strictObject({ n: z.int() }) });
		await loadDistrict(connector, districtOf([one], [filing(one, 2022)]));
		expect(await ask(2022)).toEqual([{ n: 1 }]);
		await expect(ask('not a year')).rejects.toThrow();
		await loadDistrict(connector, districtOf([one], [filing(one, 2023)]));
		expect(await ask(2022)).toEqual([{ n: 0 }]);
		expect(await ask(2023)).toEqual([{ n: 1 }]);
	});

	it('divides by zero to NULL', async () => {
		expect(
			await connector.query('SELECT CAST(1 AS DOUBLE) / CAST(0 AS DOUBLE) AS x', [], {
				schema: z.looseObject({})
			})
		).toEqual([{ x: null }]);
	});

	it('does not ask on behalf of one who has left', async () => {
		const signal = AbortSignal.abort(new Error('left'));
		await expect(
			connector.query('SELECT 1 AS x', [], { schema: z.looseObject({}), signal })
		).rejects.toThrow('left');
	});
});

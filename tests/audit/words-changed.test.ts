import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Filing } from '$lib/domain/filing';
import { engineOn } from '$lib/pipeline/engine';
import type { Connector } from '$lib/warehouse/connector';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { department, districtOf, filing } from '../warehouse/a-filing';

let connector: Connector;
let whole: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
	whole = await openNodeConnector();
});
afterAll(async () => {
	await connector.close();
	await whole.close();
});

// More than may say a thing that still counts as copied (K21, `agencies`).
const agencies = Array.from('abcdefghi', (code) => department(code));

/** A text of letters that no other seed has. */
const letters = (seed: number): string =>
	Array.from({ length: 60 }, (_, at) =>
		String.fromCodePoint(0x4e00 + ((seed * 7919 + at * 104_729 + seed * at * 31) % 20_000))
	).join('');
const texts = [1, 2, 3, 4].map(letters);
const problems = [11, 12].map(letters);

interface Said {
	readonly objectives: readonly string[];
	readonly problems: readonly string[];
}

const passages = (list: readonly string[]) =>
	list.map((text, at) => ({
		text,
		quote: text,
		place: { block: at, span: [0, text.length] as [number, number] }
	}));

function saying(at: number, year: number, said: Said): Filing {
	const agency = agencies[at];
	if (!agency) throw new RangeError(`No agency ${at}`);
	const one = filing(agency, year);
	const report = {
		...one.report,
		functions: [],
		effectiveness: [],
		measures: [],
		objectives: passages(said.objectives),
		problems: passages(said.problems)
	};
	return { ...one, report };
}

const said = fc.record({ objectives: fc.subarray(texts), problems: fc.subarray(problems) });
/** What each agency says in a year, or that it filed nothing. */
const year = fc.array(fc.option(said), { minLength: 9, maxLength: 9 });
const district = fc.record({ 2022: year, 2023: year });
/** What an agency says instead of what it said. */
const change = fc.record({
	at: fc.nat(8),
	year: fc.constantFrom(2022 as const, 2023 as const),
	said: fc.option(said)
});

const filingsOf = (words: Readonly<Record<2022 | 2023, readonly (Said | null)[]>>): Filing[] =>
	([2022, 2023] as const).flatMap((of) =>
		words[of].flatMap((one, at) => (one ? [saying(at, of, one)] : []))
	);

const findings = (of: Connector) =>
	of.query("SELECT * FROM finding WHERE rule = 'K21' ORDER BY ALL", [], {
		schema: z.looseObject({ key: z.string() })
	});

describe('words that change', () => {
	it('are found again as if all were held against all', async () => {
		let told = 0;
		await fc.assert(
			fc.asyncProperty(
				district,
				fc.array(change, { minLength: 1, maxLength: 4 }),
				async (words, changes) => {
					const engine = engineOn(connector);
					const now = { 2022: [...words[2022]], 2023: [...words[2023]] };
					await engine.load(districtOf(agencies, filingsOf(now)));
					for (const { at, year: of, said: next } of changes) {
						now[of][at] = next;
						await engine.load(districtOf(agencies, filingsOf(now)));
						await engineOn({ ...whole }).load(districtOf(agencies, filingsOf(now)));
						const found = await findings(whole);
						told += found.length;
						expect(await findings(connector)).toEqual(found);
					}
				}
			),
			{ numRuns: 12 }
		);
		expect(told).toBeGreaterThan(50);
	}, 240_000);
});

import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Filing } from '$lib/domain/filing';
import { engineOn } from '$lib/pipeline/engine';
import type { Connector } from '$lib/warehouse/connector';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { department, districtOf, filing, wan } from '../warehouse/a-filing';

let connector: Connector;
let whole: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
	whole = await openNodeConnector();
}, 60_000);
afterAll(async () => {
	await connector.close();
	await whole.close();
});

/** Of more agencies than may say the same for it to count: words become too usual, and rare again. */
const agencies = Array.from('abcdefgh', (code) => department(code));
const texts = [
	'部分路段养护责任划分不清，汛期积水点整治进度落后于年初安排，沿线商户与居民多次反映仍未解决',
	'老旧小区照明设施报修渠道单一，居民反映的问题处置平均用时较长，夜间巡查力量也明显不足',
	'巡查台账更新不及时，个别标段影像资料缺失，汛前完成的整治点位没有逐一复核并留下记录'
];

function said(at: number, year: number, chosen: readonly number[]): Filing {
	// The parts sum to the whole of one size alone, and sizes differ between the years.
	const one = filing(agencies[at] ?? department('x'), year, {
		totalExpenditure: wan(100 * 200 ** chosen.length),
		basicExpenditure: wan(60),
		projectExpenditure: wan(40)
	});
	const problems = chosen.map((text, block) => {
		const quote = texts[text] ?? '';
		const place = { block, span: [0, quote.length] as [number, number] };
		return { text: quote, quote, place };
	});
	return {
		...one,
		id: `${one.id}-${chosen.join('')}`,
		report: { ...one.report, effectiveness: [], problems }
	};
}

const someText = fc.subarray([0, 1, 2]);
const someFilings = fc
	.tuple(...agencies.map(() => fc.option(fc.tuple(someText, fc.option(someText)))))
	.map((reports) =>
		reports.flatMap((years, at) =>
			years === null
				? []
				: years.flatMap((chosen, next) => (chosen === null ? [] : said(at, 2022 + next, chosen)))
		)
	);

const findings = (of: Connector) =>
	of.query('SELECT * FROM finding ORDER BY key', [], { schema: z.looseObject({}) });

it('words and amounts are held against others after each change as if all had come at once', async () => {
	let found = 0;
	await fc.assert(
		fc.asyncProperty(fc.array(someFilings, { minLength: 2, maxLength: 4 }), async (sequence) => {
			const engine = engineOn(connector);
			for (const filings of sequence) {
				await engine.load(districtOf(agencies, filings));
				await engineOn({ ...whole }).load(districtOf(agencies, filings));
				const all = await findings(whole);
				expect(await findings(connector)).toEqual(all);
				found += all.length;
			}
		}),
		{ numRuns: 8, seed: 7 }
	);
	expect(found).toBeGreaterThan(0);
}, 300_000);

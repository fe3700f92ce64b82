import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askPeerPatterns } from '$lib/analysis/peer-patterns';
import type { Category } from '$lib/domain/department';
import { fen } from '$lib/domain/money';
import type { Filing } from '$lib/domain/filing';
import type { Connector } from '$lib/warehouse/connector';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { department, districtOf, filing, found, rate, score } from '../warehouse/a-filing';

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
});
afterAll(() => connector.close());

type Figures = Parameters<typeof filing>[2];

/** Twelve reports of streets and thirty of others, each with its figures. */
async function patterns(street: (at: number) => Figures, other: (at: number) => Figures) {
	const of = (category: Category, at: number) => ({
		...department(`${category}${at}`),
		category
	});
	const filings: Filing[] = [
		...Array.from({ length: 12 }, (_, at) => filing(of('street', at), 2023, street(at))),
		...Array.from({ length: 30 }, (_, at) => filing(of('government', at), 2023, other(at)))
	];
	const departments = filings.map((one) => one.department);
	await loadDistrict(connector, districtOf(departments, filings));
	const told = await askPeerPatterns(connector);
	return told.map(({ category, pattern, digit, hits, of, peerHits, peerOf }) => [
		category,
		pattern,
		digit,
		`${hits}/${of}`,
		`${peerHits}/${peerOf}`
	]);
}

const amount = (wan: number) => found({ kind: 'money', fen: fen(wan), decimals: 2 });

describe('the patterns of groups', () => {
	it('are none where all are alike', async () => {
		const alike = (at: number) => ({
			satisfaction: rate(at % 2 === 0 ? 100 : 96.5),
			executionRate: rate(100),
			selfScore: score(90 + (at % 9))
		});
		expect(await patterns(alike, alike)).toEqual([]);
	});

	it('are rates of exactly 100 %, whatever digits are printed', async () => {
		const told = await patterns(
			(at) => ({
				satisfaction: found({ kind: 'rate', percent: 100, decimals: at % 3 }),
				executionRate: rate(100)
			}),
			() => ({ satisfaction: rate(99.99), executionRate: rate(97.1) })
		);
		expect(told).toEqual([
			['street', 'satisfactionFull', null, '12/12', '0/30'],
			['street', 'executionFull', null, '12/12', '0/30']
		]);
	});

	it('are scores within a point of the best grade', async () => {
		const told = await patterns(
			(at) => ({ selfScore: score(90 + at / 20) }),
			(at) => ({ selfScore: score(at % 2 === 0 ? 89.9 : 91) })
		);
		expect(told).toEqual([['street', 'scoreAtBest', null, '12/12', '0/30']]);
	});

	it('are the last printed digits, an amount of a report once', async () => {
		const ids = [
			'totalIncome',
			'totalExpenditure',
			'basicExpenditure',
			'projectExpenditure',
			'budgetInitial',
			'budgetAdjusted',
			'carryOverIn',
			'carryOverOut',
			'personnelExpenditure',
			'operatingExpenditure'
		] as const;
		const figures = (ends: (at: number) => number) =>
			Object.fromEntries(ids.map((id, at) => [id, amount((7_000 + at * 10 + ends(at)) * 10_000)]));
		const told = await patterns(
			(at) => ({
				...figures((one) => (one < 5 ? 5 : (at + one) % 10)),
				procurementExpenditure: amount((7_000 + 5) * 10_000)
			}),
			(at) => figures((one) => (at + one) % 10)
		);
		expect(told[0]?.slice(0, 3)).toEqual(['street', 'lastDigit', 5]);
		expect(told[0]?.[3]).toMatch(/\/120$/);
	});
});

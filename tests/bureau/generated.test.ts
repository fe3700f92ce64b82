import { describe, expect, it } from 'vitest';
import { readBureauWorkbook } from '$lib/bureau/read-workbook';
import { nothingSaid } from '$lib/bureau/settings';
import { isBureauWorkbook } from '$lib/bureau/workbook-tables';
import { readDocument } from '$lib/document/read';
import { fenFromDecimal } from '$lib/domain/money';
import { referenceFigures } from '$lib/domain/reference';
import { referenceWorkbook, rosterWorkbook } from '../../scripts/generate/bureau/workbooks';
import { readRoster } from '../../scripts/generate/roster';
import { readWorld } from '../../scripts/generate/world/read-world';
import { context } from './workbook';

const world = readWorld('data');
const departments = readRoster('data/departments.csv');

async function reading(bytes: Uint8Array) {
	const document = await readDocument('a.xlsx', bytes);
	expect(isBureauWorkbook(document, departments)).toBe(true);
	return readBureauWorkbook(document, { ...context, departments }, nothingSaid);
}

describe('the bureau’s workbooks of the carried district are read without a question', () => {
	it('the roster', async () => {
		const read = await reading(rosterWorkbook(world));
		expect(read.troubles).toEqual([]);
		expect(read.roster).toEqual(world.roster);
	});

	it('the amounts, to the 分', async () => {
		const years = [...new Set(world.reference.map(({ year }) => year))];
		const read = await reading(referenceWorkbook(world, years));
		expect(read.troubles).toEqual([]);
		expect(read.sheets.map(({ totals }) => totals)).toEqual(years.map(() => 1));
		const given = read.reference.map(
			({ code, year, figure, fen }) => `${code} ${year} ${figure} ${fen}`
		);
		const meant = world.reference.flatMap(({ code, year, amounts }) =>
			referenceFigures.map((figure) => {
				const amount = fenFromDecimal(amounts[figure], '万元');
				return `${code} ${year} ${figure} ${amount.ok ? amount.fen : amount.reason}`;
			})
		);
		expect(given.sort()).toEqual(meant.sort());
	});
});

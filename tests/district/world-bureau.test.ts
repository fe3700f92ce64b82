import { describe, expect, it, vi } from 'vitest';
import { readBureauWorkbook } from '$lib/bureau/read-workbook';
import { nothingSaid } from '$lib/bureau/settings';
import { readDocument } from '$lib/document/read';
import { decimalFromFen } from '$lib/domain/money';
import { departmentFor } from '$lib/workspace/effective';
import { referenceWorkbook, rosterWorkbook } from '../../scripts/generate/bureau/workbooks';
import { readRoster } from '../../scripts/generate/roster';
import { readWorld } from '../../scripts/generate/world/read-world';

const departments = readRoster('data/departments.csv');
const world = readWorld('data');
const years = [2019, 2020, 2021, 2022, 2023, 2024];

async function readingOf(file: string, bytes: Uint8Array) {
	const document = await readDocument(file, bytes);
	const context = {
		file,
		departments,
		thisYear: 2026,
		newDepartment: (name: string) => departmentFor(name, []),
		syllables: null
	};
	return readBureauWorkbook(document, context, nothingSaid);
}

describe('the workbooks of the bureau', () => {
	it('say who should file, as the roster has it', async () => {
		const reading = await readingOf('应报名单.xlsx', rosterWorkbook(world));
		expect(reading.kind).toBe('roster');
		expect(reading.troubles).toEqual([]);
		const order = (code: string, year: number) => `${year} ${code}`;
		const sorted = (rows: typeof world.roster) =>
			[...rows].sort((a, b) => (order(a.code, a.year) < order(b.code, b.year) ? -1 : 1));
		expect(sorted(reading.roster)).toEqual(sorted(world.roster));
	});

	it('say what the agencies were given and spent, which is the truth', async () => {
		const reading = await readingOf('批复表.xlsx', referenceWorkbook(world, years));
		expect(reading.kind).toBe('reference');
		expect(reading.troubles).toEqual([]);
		const read = reading.reference.map(
			({ code, year, figure, fen }) => `${year} ${code} ${figure} ${decimalFromFen(fen, '万元')}`
		);
		const told = world.reference.flatMap(({ code, year, amounts }) =>
			Object.entries(amounts).map(([figure, amount]) => `${year} ${code} ${figure} ${amount}`)
		);
		expect(read.sort()).toEqual(told.sort());
	});

	it('are the same bytes at any time', () => {
		vi.useFakeTimers({ now: new Date('2026-03-01T00:00:00Z') });
		const [roster, reference] = [rosterWorkbook(world), referenceWorkbook(world, years)];
		vi.setSystemTime(new Date('2027-08-09T10:11:12Z'));
		expect(rosterWorkbook(world)).toEqual(roster);
		expect(referenceWorkbook(world, years)).toEqual(reference);
		vi.useRealTimers();
	});
});

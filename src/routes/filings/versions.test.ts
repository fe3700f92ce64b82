import { expect, it } from 'vitest';
import type { StoredReport } from '$lib/workspace/rows';
import { versionPlaces } from './versions';

const stored = (id: string, code: string, year: number, importedAt: string): StoredReport =>
	({ id, department: { code }, year, importedAt }) as StoredReport;

it('counts the carried report first, then the imported ones in the order of their import', () => {
	const reports = [
		stored('third', 'a', 2023, '2026-03-03T00:00:00.000Z'),
		stored('second', 'a', 2023, '2026-03-02T00:00:00.000Z'),
		stored('alone', 'b', 2023, '2026-03-02T00:00:00.000Z'),
		stored('other year', 'a', 2022, '2026-03-04T00:00:00.000Z')
	];
	const places = versionPlaces([{ id: 'shipped', code: 'a', year: 2023 }], reports);
	expect(places.get('second')).toEqual({ nth: 2, before: { origin: 'carried', id: 'shipped' } });
	expect(places.get('third')).toMatchObject({
		nth: 3,
		before: { origin: 'imported', id: 'second' }
	});
	expect(places.get('alone')).toEqual({ nth: 1, before: null });
	expect(places.get('other year')).toEqual({ nth: 1, before: null });
});

import { describe, expect, it } from 'vitest';
import { standingOf, type Settlement } from '$lib/domain/settlement';
import { departmentFor } from '$lib/workspace/effective';
import type { StoredReport } from '$lib/workspace/rows';
import type { Workspace } from '$lib/workspace/store';
import type { YearRow } from '$lib/analysis/years';
import yearsSql from '$lib/analysis/years.sql?raw';
import { District } from './district.svelte';

const stored = (id: string, counts = true) =>
	({
		id,
		path: `${id}.txt`,
		counts,
		year: 2023,
		department: departmentFor(`广州市云棠区${id}局`, [])
	}) as StoredReport;

const workspace: Workspace = {
	reports: () =>
		Promise.resolve({ reports: [stored('甲'), stored('乙'), stored('丙')], unread: [] }),
	bytes: () => Promise.resolve(null),
	document: () => Promise.resolve(null),
	keep: () => Promise.resolve(),
	letCount: () => Promise.resolve(),
	remove: () => Promise.resolve(),
	bureau: {
		side: () => Promise.resolve({ roster: [], reference: [], departments: [] }),
		files: () => Promise.resolve({ files: [], unread: [] }),
		keep: () => Promise.resolve(),
		letCount: () => Promise.resolve(),
		remove: () => Promise.resolve(),
		mappings: () => Promise.resolve([]),
		answers: () => Promise.resolve([])
	},
	bureauSide: () => Promise.resolve({ roster: [], reference: [], departments: [] }),
	settlements: {
		all: () => Promise.resolve([]),
		change: () => Promise.resolve()
	},
	imports: { last: () => Promise.resolve(null), keep: () => Promise.resolve() },
	close: () => undefined
};

const snapshot = {
	years: [{ year: 2023, filed: 2 }],
	overview: {
		year: 2023,
		sums: [],
		states: { names: [], rows: [] },
		values: { names: [], rows: [] },
		findings: []
	}
};

/** A district on an engine that refuses some reports; no question has rows but that of the years. */
async function districtRefusing(
	refused: Set<string>,
	{
		stored = workspace,
		tables = true,
		years = [],
		failing = { settle: false, questions: false }
	}: {
		stored?: Workspace;
		tables?: boolean;
		years?: readonly YearRow[];
		failing?: { settle: boolean; questions: boolean };
	} = {}
) {
	let loaded: string[] = [];
	const district = new District({
		carriedFiles: {
			json: (path) =>
				path === 'district.json'
					? Promise.resolve({
							...{ departments: [], roster: [], reference: [] },
							...{ reports: [], tables: [] }
						})
					: path === 'snapshot.json'
						? Promise.resolve(snapshot)
						: Promise.reject(new Error(path)),
			bytes: () =>
				tables ? Promise.resolve(new Uint8Array()) : Promise.reject(new Error('no tables'))
		},
		openWorkspace: () => Promise.resolve(stored),
		pagePicture: () => Promise.resolve(null),
		startEngine: () =>
			Promise.resolve({
				connector: {
					query: (sql, _, { schema }) =>
						failing.questions
							? Promise.reject(new Error('broken'))
							: Promise.resolve(sql === yearsSql ? years.map((row) => schema.parse(row)) : []),
					run: () => Promise.resolve(),
					load: () => Promise.resolve(),
					close: () => Promise.resolve()
				},
				load: ({ filings }) => {
					const wrong = filings.find((one) => refused.has(one.id)) ?? refused.has('*');
					if (wrong) return Promise.reject(new Error('refused'));
					loaded = filings.map(({ id }) => id);
					return Promise.resolve();
				},
				settle: async (settlements) => {
					if (failing.settle) throw new Error('broken');
					return Promise.resolve({
						wrong: new Set(settlements.map(({ key }) => key)),
						outdated: new Set(
							settlements.filter(({ digest }) => digest === '旧').map(({ key }) => key)
						)
					});
				}
			}),
		settings: {
			getItem: () => null,
			setItem: () => {
				throw new Error('full');
			}
		}
	});
	await district.open();
	return { district, loaded: () => loaded };
}

describe('the district', () => {
	it('loads the others where one report cannot be loaded, and names it', async () => {
		const { district, loaded } = await districtRefusing(new Set(['乙']));
		expect(district.phase).toBe('ready');
		expect(loaded()).toEqual(['甲', '丙']);
		expect(district.setAside.map(({ report }) => report.path)).toEqual(['乙.txt']);
	});

	it('opens with the rest where the carried tables do not come', async () => {
		const { district, loaded } = await districtRefusing(new Set(), { tables: false });
		expect(district.phase).toBe('ready');
		expect(district.trouble).toMatchObject({ part: 'carried', detail: 'no tables' });
		expect(loaded()).toEqual(['甲', '乙', '丙']);
	});

	it('shows the snapshot of the carried district alone, and where that comes', async () => {
		const empty = {
			...workspace,
			reports: () => Promise.resolve({ reports: [], unread: [] })
		};
		const shown = async (...options: Parameters<typeof districtRefusing>) =>
			(await districtRefusing(...options)).district.snapshot?.overview.year ?? null;
		expect(await shown(new Set(), { stored: empty })).toBe(2023);
		expect(await shown(new Set())).toBeNull();
		expect(await shown(new Set(), { stored: empty, tables: false })).toBeNull();
	});

	it('tells what was not stored from what was stored but not loaded', async () => {
		const refused = new Set<string>();
		const { district } = await districtRefusing(refused);
		const full = district.change(() => Promise.reject(new Error('full')));
		await expect(full).rejects.toMatchObject({ code: 'keep' });
		refused.add('*');
		await expect(district.change(() => Promise.resolve())).rejects.toMatchObject({ code: 'load' });
	});

	it('keeps its sample shown where it cannot be hidden, and minds no full settings', async () => {
		const refused = new Set<string>();
		const { district } = await districtRefusing(refused);
		await district.setShowSample(false);
		expect(district.showSample).toBe(false);
		refused.add('*');
		await expect(district.setShowSample(true)).rejects.toMatchObject({ code: 'load' });
		expect(district.showSample).toBe(false);
	});

	it('offers the years of the bureau, and shows the latest that has reports', async () => {
		const years = [
			{ year: 2024, filed: 0 },
			{ year: 2023, filed: 3 }
		];
		const { district } = await districtRefusing(new Set(), { years });
		expect(district.years).toEqual([2024, 2023]);
		expect(district.filedYears).toEqual([2023]);
		expect(district.latestYear).toBe(2023);
		const unfiled = await districtRefusing(new Set(), { years: [{ year: 2024, filed: 0 }] });
		expect(unfiled.district.latestYear).toBe(2024);
	});

	it('keeps what is said of findings, and tells the engine', async () => {
		let kept: Settlement[] = [];
		const settlements = {
			all: () => Promise.resolve(kept),
			change: (said: readonly Settlement[], takenBack: readonly string[]) => {
				const gone = [...takenBack, ...said.map(({ key }) => key)];
				kept = [...kept.filter(({ key }) => !gone.includes(key)), ...said];
				return Promise.resolve();
			}
		};
		const { district } = await districtRefusing(new Set(), {
			stored: { ...workspace, settlements }
		});
		const { revision } = district;
		const said = { verdict: 'reportError', note: '', at: '2026-11-23T08:00:00.000Z' } as const;
		const key = '甲␟figure␟totalIncome';
		await district.settle([{ key, ...said, digest: '旧' }]);
		expect(standingOf(district.settlements.get(key) ?? null)).toBe('open');
		await district.settle([{ key, ...said, digest: '新' }]);
		expect(standingOf(district.settlements.get(key) ?? null)).toBe('reportError');
		expect(district.isWrong('甲', 'figure', 'totalIncome')).toBe(true);
		expect(district.isWrong(null, 'figure', 'totalIncome')).toBe(false);
		expect(district.revision).toBe(revision + 2);
		await district.settle([], [key]);
		expect(district.settlements.size).toBe(0);
		expect(district.isWrong('甲', 'figure', 'totalIncome')).toBe(false);
	});

	it('changes nothing where what is said of a finding cannot be kept', async () => {
		const settlements = {
			...workspace.settlements,
			change: () => Promise.reject(new Error('full'))
		};
		const { district } = await districtRefusing(new Set(), {
			stored: { ...workspace, settlements }
		});
		const { revision } = district;
		const said = {
			key: 'K1|甲',
			verdict: 'waived',
			note: '',
			at: '2026-11-23T08:00:00.000Z',
			digest: null
		} as const;
		await expect(district.settle([said])).rejects.toMatchObject({ code: 'keep' });
		expect([district.settlements.size, district.revision]).toEqual([0, revision]);
	});
});

describe('a load that fails half-way', () => {
	const said = (key: string): Settlement => ({
		...{ key, verdict: 'explained', note: '', digest: null },
		at: '2026-11-23T08:00:00.000Z'
	});

	/** A district whose workspace gets a report and a verdict more with each change. */
	async function growing() {
		const failing = { settle: false, questions: false };
		const [reports, verdicts] = [[stored('甲')], [said('K1|甲')]];
		const years: YearRow[] = [{ year: 2023, filed: 1 }];
		const { district, loaded } = await districtRefusing(new Set(), {
			failing,
			years,
			stored: {
				...workspace,
				reports: () => Promise.resolve({ reports: [...reports], unread: [] }),
				settlements: { ...workspace.settlements, all: () => Promise.resolve([...verdicts]) }
			}
		});
		const state = () => ({
			stored: district.stored.map(({ id }) => id),
			years: district.years,
			settlements: [...district.settlements.keys()],
			wrong: district.isWrong('乙', 'figure', 'x'),
			sample: district.showSample,
			revision: district.revision,
			loaded: loaded()
		});
		const grow = () =>
			district.change(() => {
				reports.push(stored('乙'));
				verdicts.push(said('乙␟figure␟x'));
				years.unshift({ year: 2024, filed: 1 });
				return Promise.resolve();
			});
		return { district, failing, state, grow };
	}

	it.each(['settle', 'questions'] as const)('leaves all as it was: %s', async (part) => {
		const { failing, state, grow, district } = await growing();
		const before = state();
		expect(before).toMatchObject({ stored: ['甲'], years: [2023], loaded: ['甲'] });
		failing[part] = true;
		await expect(grow()).rejects.toMatchObject({ code: 'load' });
		expect(state()).toEqual(before);
		await expect(district.setShowSample(false)).rejects.toMatchObject({ code: 'load' });
		expect(state()).toEqual(before);
	});

	it('is made good by the next that succeeds', async () => {
		const { district, failing, state, grow } = await growing();
		failing.settle = true;
		await expect(grow()).rejects.toThrow();
		failing.settle = false;
		await district.change(() => Promise.resolve());
		expect(state()).toEqual({
			...{ stored: ['甲', '乙'], loaded: ['甲', '乙'], years: [2024, 2023] },
			...{ settlements: ['K1|甲', '乙␟figure␟x'], wrong: true, sample: true, revision: 2 }
		});
	});

	it('changes nothing of what was said either, where that cannot be laid', async () => {
		const { district, failing, state } = await growing();
		const before = state();
		failing.settle = true;
		await expect(district.settle([said('K2|甲')])).rejects.toMatchObject({ code: 'load' });
		expect(state()).toEqual(before);
	});
});

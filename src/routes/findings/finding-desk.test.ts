import { describe, expect, it } from 'vitest';
import type { Settlement } from '$lib/domain/settlement';
import type { District } from '$lib/state/district.svelte';
import { chosenFindings, linesOf, seen } from './finding-lines';
import { FindingDesk } from './finding-desk.svelte';
import type { SeenFinding } from './seen-finding';
import { Settling } from './settling.svelte';

const finding = (key: string): SeenFinding => ({
	...{ key, reportId: key, code: key, shortName: key, category: 'mass', year: 2023 },
	...{ rule: 'K1', severity: 'warn', figures: [], params: {}, places: [], other: null },
	...{ expenditure: null, unsure: false, weight: 1, standing: 'open', settlement: null }
});
const anything = {
	...{ years: [2023], category: null, department: null, rule: null, severity: null },
	...{ verdict: null, only: null }
};

/** A desk beside a page that filters by `verdict`, with what was kept, in order. */
function deskOver(keys: string, verdict: 'open' | null = null) {
	let said: ReadonlyMap<string, Settlement & { holds: boolean }> = new Map();
	const kept: Settlement[] = [];
	const district = {
		get settlements() {
			return said;
		},
		settle(settlements: readonly Settlement[], takenBack: readonly string[]) {
			kept.push(...settlements);
			const now = [...said].filter(([key]) => !takenBack.includes(key));
			said = new Map([
				...now,
				...settlements.map((one) => [one.key, { ...one, holds: true }] as const)
			]);
			return Promise.resolve();
		}
	} as Pick<District, 'settlements' | 'settle'> as District;
	let chosen: string | null = null;
	const all = Array.from(keys, finding);
	const findings = () =>
		chosenFindings(seen(all, new Set(), said, new Map()), { ...anything, verdict });
	const shown = {
		findings,
		lines: () => linesOf(findings(), null, { unfolded: [], chosen }),
		finding: () => findings().find(({ key }) => key === chosen) ?? null,
		chosen: () => chosen,
		choose: (key: string) => (chosen = key)
	};
	const settling = new Settling(district);
	return { desk: new FindingDesk(shown, settling), settling, kept, shown };
}
const press = (key: string, shiftKey = false) => ({ key, shiftKey, repeat: false });

describe('the desk of findings', () => {
	it.each([null, 'open'] as const)('goes on to the next open one, shown by %s', async (verdict) => {
		const { desk, shown, kept } = deskOver('abc', verdict);
		shown.choose('a');
		await desk.settle('explained');
		expect(shown.chosen()).toBe('b');
		await desk.settle('waived');
		expect(shown.chosen()).toBe('c');
		expect(kept.map(({ key, verdict }) => `${key} ${verdict}`)).toEqual([
			'a explained',
			'b waived'
		]);
	});

	it('stays where the user went while it was being kept', async () => {
		const { desk, shown } = deskOver('abc');
		shown.choose('a');
		const settled = desk.settle('explained');
		shown.choose('c');
		await settled;
		expect(shown.chosen()).toBe('c');
	});

	it('lets each marked finding keep its note, unless one is written for all', async () => {
		const { desk, shown, settling, kept } = deskOver('abc');
		shown.choose('a');
		settling.draft({ key: 'a' }, '甲的备注');
		await desk.settle('explained');
		shown.choose('a');
		desk.press(press('x'));
		desk.press(press('ArrowDown', true));
		await desk.settleMarked('waived');
		expect(kept.slice(1).map(({ key, note }) => key + note)).toEqual(['a甲的备注', 'b']);
		expect(desk.marks.findings).toEqual([]);

		shown.choose('a');
		desk.press(press('x'));
		desk.noteForAll = ' 共用 ';
		await desk.settleMarked('explained');
		expect(kept.at(-1)).toMatchObject({ key: 'a', note: '共用', verdict: 'explained' });
		expect(desk.noteForAll).toBe('');
	});

	it('is worked by keys, and says which it knows', () => {
		const { desk, shown } = deskOver('abc');
		expect(desk.press(press('j'))).toBe(true);
		expect(shown.chosen()).toBe('a');
		expect(desk.press(press('ArrowDown'))).toBe(true);
		expect(shown.chosen()).toBe('b');
		expect(desk.press(press('Escape'))).toBe(false);
		desk.press(press('x'));
		expect(desk.marks.findings.map(({ key }) => key)).toEqual(['b']);
		expect(desk.press(press('Escape'))).toBe(true);
		expect(desk.marks.findings).toEqual([]);
		expect(desk.press({ ...press('1'), repeat: true })).toBe(false);
		expect(desk.press(press('q'))).toBe(false);
	});
});

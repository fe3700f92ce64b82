import { describe, expect, it } from 'vitest';
import { loadWhatLoads } from './change';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** An engine that will not take some reports. */
function engineRefusing(bad: readonly string[], all = ids) {
	const loads: string[] = [];
	const loadWithout = (out: ReadonlySet<string>): Promise<string> => {
		const left = all.filter((id) => !out.has(id));
		const wrong = left.find((id) => bad.includes(id));
		if (wrong !== undefined) return Promise.reject(new Error(`no ${wrong}`));
		loads.push(left.join(''));
		return Promise.resolve(left.join(''));
	};
	return { loads, loadWithout };
}

describe('a load with reports at fault', () => {
	it('is one load where there are none', async () => {
		const { loads, loadWithout } = engineRefusing([]);
		expect((await loadWhatLoads(ids, [], loadWithout)).loaded).toBe('abcdefg');
		expect(loads).toHaveLength(1);
	});

	it.each([[['d']], [['a', 'g']], [ids]])('leaves out %j and loads the rest', async (bad) => {
		const { loads, loadWithout } = engineRefusing(bad);
		const { loaded, faults } = await loadWhatLoads(ids, [], loadWithout);
		expect([...faults.keys()]).toEqual(bad);
		expect(faults.get(bad[0] ?? '')).toBe(`no ${bad[0]}`);
		expect(loaded).toBe(ids.filter((id) => !bad.includes(id)).join(''));
		expect(loads.at(-1)).toBe(loaded);
	});

	it('leaves out those known before without searching', async () => {
		const { loads, loadWithout } = engineRefusing(['c']);
		expect([...(await loadWhatLoads(ids, ['c', 'x'], loadWithout)).faults.keys()]).toEqual(['c']);
		expect(loads).toEqual(['abdefg']);
	});

	it('rejects where the fault lies elsewhere', async () => {
		const { loadWithout } = engineRefusing(['z'], [...ids, 'z']);
		await expect(loadWhatLoads(ids, [], loadWithout)).rejects.toThrow('no z');
	});
});

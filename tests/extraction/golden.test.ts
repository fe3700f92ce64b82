import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../scripts/golden/facts';
import { goldenPath, goldenSets, readKept, readToday, textOf } from '../../scripts/golden/kept';

const toKeep = 'look at each line; if it is meant: npm run golden -- --write';

describe('what is read of the reports of the project', () => {
	it.each(goldenSets)('%s: is what is kept', async (set) => {
		const text = readFileSync(goldenPath(set), 'utf8');
		const kept = readKept(text);
		const today = await readToday(set);
		expect([...today.keys()], toKeep).toEqual([...kept.keys()]);
		const changed = [...today].flatMap(([file, facts]) => {
			const changes = changesOf(kept.get(file) ?? [], facts);
			return changes.length > 0 ? [`# ${file}`, ...changes] : [];
		});
		expect(changed, toKeep).toEqual([]);
		expect(textOf(today), toKeep).toBe(text);
	});
});

describe('changes', () => {
	it('are the facts that only one reading has, each as often as it stands there', () => {
		expect(changesOf(['a', 'b', 'b', 'c'], ['a', 'b', 'd', 'c'])).toEqual(['- b', '+ d']);
		expect(changesOf(['a'], ['a', 'a'])).toEqual(['+ a']);
		expect(changesOf(['a', 'b'], ['a', 'b'])).toEqual([]);
	});
	it('are also another order', () => {
		expect(changesOf(['a', 'b', 'c'], ['a', 'c', 'b'])).toEqual(['~ in another order from: c']);
	});
});

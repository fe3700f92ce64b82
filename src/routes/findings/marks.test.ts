import { describe, expect, it } from 'vitest';
import type { FindingLine } from './finding-lines';
import type { SeenFinding } from './seen-finding';
import { Marks } from './marks.svelte';

const finding = (key: string) => ({ key }) as SeenFinding;
const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map(finding) as [
	...[SeenFinding, SeenFinding, SeenFinding, SeenFinding, SeenFinding]
];
const line = (one: SeenFinding, folded: SeenFinding[] = []) =>
	({ kind: 'finding', finding: one, folded, under: false }) as const;
const group = { kind: 'group', of: 'K1', findings: [a, b, c, d, e], open: 5 } as const;
const lines: FindingLine[] = [
	group,
	line(a),
	line(b, [c]),
	{ kind: 'fold', head: b, folded: [c], unfolded: false },
	line(d),
	line(e)
];

function marksOn(shown = [a, b, c, d, e]) {
	const marks = new Marks(() => shown);
	return { marks, keys: () => marks.findings.map(({ key }) => key).join('') };
}
const at = (index: number): FindingLine => lines[index] ?? group;

describe('marked findings', () => {
	it('are marked one by one, with what is folded under them', () => {
		const { marks, keys } = marksOn();
		marks.toggle(at(2));
		marks.toggle(at(5));
		expect(keys()).toBe('bce');
		marks.toggle(at(2));
		expect(keys()).toBe('e');
	});

	it('are marked in a run, forwards and backwards, from the last or from where one is', () => {
		const { marks, keys } = marksOn();
		marks.toggleTo(lines, at(4), 'a');
		expect(keys()).toBe('abcd');
		marks.clear();
		marks.toggle(at(4));
		marks.toggleTo(lines, at(2), 'a');
		expect(keys()).toBe('bcd');
		marks.clear();
		marks.toggleTo(lines, at(4), null);
		expect(keys()).toBe('d');
	});

	it('are marked as a group or all, and unmarked again once all are', () => {
		const { marks, keys } = marksOn();
		marks.toggle(at(1));
		expect([marks.of(group.findings), marks.of([a]), marks.of([b])]).toEqual([
			...['some', 'all', 'none']
		]);
		marks.toggle(group);
		expect(keys()).toBe('abcde');
		marks.toggleAll();
		expect(keys()).toBe('');
		marks.toggleAll();
		expect(keys()).toBe('abcde');
	});

	it('are only those that are shown', () => {
		const shown = [a, b];
		const { marks } = marksOn(shown);
		marks.toggleAll();
		shown.splice(0, 2, c);
		marks.toggle(line(c));
		shown.splice(0, 1, a, b, c);
		expect(marks.of([a])).toBe('none');
		expect(marks.of([c])).toBe('all');
	});
});

import { describe, expect, it } from 'vitest';
import { figureIds, type Figures } from '$lib/domain/figure';
import type { Report } from '$lib/domain/report';
import { departmentFor } from '$lib/workspace/effective';
import {
	afterPreferring,
	joiningOf,
	neighboursAmong,
	standingOf,
	storedForm,
	type Candidate,
	type Neighbours
} from './join';

const department = departmentFor('广州市云棠区水务局', []);
const figures = Object.fromEntries(
	figureIds.map((id) => [
		id,
		{ state: 'missing', reason: 'not_stated', evidence: null, alternatives: [] }
	])
) as unknown as Figures;

function candidate(letter: string, change: Partial<Candidate> = {}): Candidate {
	const report: Report = {
		kind: 'department_self_evaluation',
		part: null,
		agency: null,
		year: null,
		template: null,
		figures,
		comparisons: [],
		indicators: [],
		subScores: [],
		effectiveness: [],
		efficiency: [],
		projects: [],
		functions: [],
		objectives: [],
		problems: [],
		measures: []
	};
	const file = { sha256: letter.repeat(64), path: `${letter}.txt`, size: 1 };
	return {
		id: `${letter}#1`,
		file: {
			...file,
			bytes: new Uint8Array([1]),
			result: { ok: true, document: { format: 'txt', blocks: [] }, reports: [report] }
		},
		report,
		department,
		year: 2023,
		asRead: { department, year: 2023 },
		matches: [],
		yearSaid: false,
		asked: false,
		preferred: null,
		...change
	};
}
const among = (...others: Candidate[]): Neighbours => neighboursAmong([], others, new Set());

describe('where a report stands', () => {
	const a = candidate('a');
	const b = candidate('b');

	it('is against another version on the desk', () => {
		expect(standingOf(a, among(a, b)).kind).toBe('conflict');
		expect(joiningOf(a, among(a, b))).toBeNull();
	});

	it('is not against a document of another kind, another year, or one without an agency', () => {
		const other = candidate('c', { report: { ...a.report, kind: 'notice' } });
		const later = candidate('d', { year: 2024 });
		const nameless = candidate('e', { department: null });
		expect(standingOf(a, among(a, other, later, nameless)).kind).toBe('ready');
	});

	it('is a duplicate only for the second of the same file', () => {
		const again = candidate('a');
		expect(standingOf(a, among(a, again)).kind).toBe('ready');
		expect(standingOf(again, among(a, again))).toEqual({ kind: 'duplicate', of: 'staged' });
		const twice = [a, again].map((one) => ({ candidate: one, counts: true }));
		expect(storedForm(twice, '').reports).toHaveLength(1);
	});

	it('forgets an answer when there is no rival any more', () => {
		const declined = candidate('a', { preferred: false });
		expect(joiningOf(declined, among(declined))?.counts).toBe(true);
	});
});

describe('an answer to which version counts', () => {
	const [a, b, c] = [candidate('a'), candidate('b'), candidate('c')];
	const answered = (id: string, preferred: boolean, ...desk: Candidate[]) => {
		const now = desk.map(afterPreferring(id, preferred, among(...desk)));
		return now.map((one) => joiningOf(one, among(...now))?.counts ?? null);
	};

	it('sets the others aside', () => {
		expect(answered('a#1', true, a, b, c)).toEqual([true, false, false]);
	});
	it('turns to the other where there is but one', () => {
		expect(answered('a#1', false, a, b)).toEqual([false, true]);
	});
	it('waits for one that counts before it sets any aside', () => {
		expect(answered('a#1', false, a, b, c)).toEqual([null, null, null]);
	});
});

import { beforeAll, describe, expect, it } from 'vitest';
import { loadSyllables, type Syllables } from '$lib/bureau/syllables';
import { noDocumentChecks } from '$lib/domain/document-checks';
import { figureIds, type Figures } from '$lib/domain/figure';
import type { Report } from '$lib/domain/report';
import { departmentFor } from '$lib/workspace/effective';
import {
	afterPreferring,
	candidatesOf,
	joiningOf,
	neighboursAmong,
	standingOf,
	storedForm,
	withMatches,
	type Candidate,
	type Neighbours
} from './join';
import type { ReadFile } from './ports';

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
		measures: [],
		checks: noDocumentChecks
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
		lifeSaid: false,
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

describe('an agency that no roster holds', () => {
	const known = departmentFor('广州市云棠区石埗街道办事处', []);
	const named = (name: string) => ({
		name,
		quote: name,
		place: { block: 0, span: [0, 1] as [number, number] }
	});
	const read = (name: string | null, year: number | null = 2023): ReadFile => {
		const { file, report } = candidate('a');
		const made: Report = {
			...report,
			agency: name === null ? null : named(name),
			year: year === null ? null : { ...named('x'), year }
		};
		const document = { format: 'txt' as const, blocks: [] };
		return { ...file, result: { ok: true, document, reports: [made] } };
	};
	const only = (name: string | null, year?: number | null): Candidate =>
		candidatesOf(read(name, year), [known], syllables)[0]!;
	let syllables: Syllables;
	beforeAll(async () => {
		syllables = await loadSyllables();
	});

	it('waits for the user where a name is like it, and is proposed', () => {
		const asked = only('广州市云棠区石步街道办事处');
		expect(asked.department).toBeNull();
		expect(standingOf(asked, among(asked))).toMatchObject({
			kind: 'unknown_agency',
			matches: [{ department: { code: known.code }, by: 'sound' }]
		});
		expect(joiningOf(asked, among(asked))).toBeNull();
	});

	it('is a new one where no name is like it, or it is another district’s', () => {
		for (const name of ['广州市云棠区文物局', '广州市天河区石埗街道办事处']) {
			const one = only(name);
			expect(one.department?.code).toBe(`name:${name}`);
			expect(standingOf(one, among(one)).kind).toBe('ready');
		}
		expect(only('广州市云棠区文物局', null).department).not.toBeNull();
	});

	it('waits while it is not known yet how names are said, but not the user’s own word', () => {
		const [early] = candidatesOf(read('广州市云棠区石步街道办事处'), [known], null);
		expect(early).toMatchObject({ department: null, matches: null });
		expect(standingOf(early!, among(early!)).kind).toBe('unknown_agency');
		expect(withMatches({ ...early!, department }, [known], syllables).department).toBe(department);
	});

	it('is, of two that bear the name, the one that accounts for the year', () => {
		const { life } = known;
		const ended = { ...known, life: { ...life, lastYear: 2020 } };
		const begun = { ...known, code: '699', life: { ...life, firstYear: 2021 } };
		const code = (year: number | null) =>
			candidatesOf(read(known.name, year), [ended, begun], syllables)[0]?.department?.code;
		expect([2020, 2021, null].map(code)).toEqual([known.code, '699', known.code]);
	});

	it('asks nothing of a name that is known, and for the agency where there is none', () => {
		expect(only('广州市云棠区石埗街道办事处').department).toBe(known);
		expect(standingOf(only(null), among()).kind).toBe('no_agency');
	});
});

describe('a year that cannot be', () => {
	it.each([2099, 1989])('%d waits for the user to say it', (year) => {
		const odd = candidate('a', { year });
		expect(standingOf(odd, among(odd)).kind).toBe('odd_year');
		expect(joiningOf(odd, among(odd))).toBeNull();
		const said = { ...odd, yearSaid: true };
		expect(standingOf(said, among(said)).kind).toBe('ready');
	});
});

describe('a year outside the life of its agency', () => {
	const life = { ...department.life, firstYear: 2017, lastYear: 2020 };
	const ended = { ...department, life };
	const standing = (year: number, change: Partial<Candidate> = {}) => {
		const one = candidate('a', { department: ended, year, ...change });
		return { ...standingOf(one, among(one)), joins: joiningOf(one, among(one)) !== null };
	};

	it('waits for the user to confirm it, and then joins', () => {
		const last = { kind: 'out_of_life', bound: 'last', year: 2020, joins: false };
		expect(standing(2021)).toEqual(last);
		expect(standing(2016)).toEqual({ ...last, bound: 'first', year: 2017 });
		expect(standing(2021, { yearSaid: true })).toEqual(last);
		expect(standing(2021, { lifeSaid: true })).toMatchObject({ kind: 'ready', joins: true });
	});

	it('is not its first or its last one', () => {
		expect(standing(2017).kind).toBe('ready');
		expect(standing(2020).kind).toBe('ready');
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

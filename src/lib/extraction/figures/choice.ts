import type { Figure, FigureId, Figures, MatchSign, Reading as Read } from '$lib/domain/figure';
import { figureIds } from '$lib/domain/figure';
import type { MissingReason } from '$lib/domain/missing';
import type { Evidence } from '$lib/domain/provenance';
import { agree, type Candidate } from './candidate';
import { closing, type Closing } from './closing';

const width = { all: 4, fiscal: 3, general: 2, government_fund: 1, state_capital: 0 } as const;
const body = { department: 2, own_office: 1, unit: 1 } as const;
const stage = { final: 2, adjusted: 1, initial: 0 } as const;

/** Over what a rate of execution is: one that says so is told before one that does not. */
const base = { adjusted: 2, not_stated: 1, initial: 0, income: 0, expenditure: 0 } as const;

/** What the contract weighs, widest first (EXTRACT.md, Which value). */
function keyOf(one: Candidate): number[] {
	return [
		one.loose ? 0 : 1,
		one.underIncome ? 0 : 1,
		one.basis.fund ? width[one.basis.fund] : 0,
		one.basis.entity ? body[one.basis.entity] : 0,
		one.basis.stage ? stage[one.basis.stage] : 0,
		one.figure === 'executionRate' ? base[one.basis.denominator ?? 'not_stated'] : 1,
		one.rank
	];
}

function compare(a: Candidate, b: Candidate): number {
	const one = keyOf(a);
	const two = keyOf(b);
	for (let at = 0; at < one.length; at++) {
		const difference = (two[at] ?? 0) - (one[at] ?? 0);
		if (difference !== 0) return difference;
	}
	return a.from - b.from;
}

const equalKey = (a: Candidate, b: Candidate): boolean => keyOf(a).join() === keyOf(b).join();

/** More readings than anybody looks through. */
const mostAlternatives = 24;
/** More readings than any report gives of one figure, each of which is held against all others. */
const mostWeighed = 200;

interface Chosen {
	best: Candidate | null;
	rivals: boolean;
	reason: MissingReason;
	evidence: Evidence | null;
}

/**
 * The candidate to take. Between different values on the same basis the arithmetic decides (it adds
 * up, its share fits, it is repeated); where it does not, none is taken.
 */
function choose(all: readonly Candidate[], sums: Closing): Chosen {
	const borneOut = (one: Candidate) =>
		sums.sum(one) ||
		sums.share(one) ||
		all.some((other) => other !== one && agree(other, one) && other.basis.fund === one.basis.fund);
	const readable = all
		.filter((one) => one.value !== null && (!one.loose || borneOut(one)))
		.sort(compare)
		.slice(0, mostWeighed);
	const first = readable[0];
	const lost = all.find((one) => one.value === null);
	if (!first)
		return lost
			? { best: null, rivals: false, reason: 'unreadable', evidence: lost.evidence }
			: { best: null, rivals: false, reason: 'not_stated', evidence: null };
	const peers = readable.filter((one) => equalKey(one, first));
	if (peers.every((one) => agree(one, first)))
		return { best: first, rivals: false, reason: 'not_stated', evidence: null };
	const weigh = (one: Candidate) =>
		(sums.sum(one) ? 2 : 0) +
		(sums.share(one) ? 2 : 0) +
		(peers.filter((other) => agree(other, one)).length > 1 ? 1 : 0);
	const ordered = [...peers].sort((a, b) => weigh(b) - weigh(a) || a.from - b.from);
	const winner = ordered[0] ?? first;
	const runnerUp = ordered.find((one) => !agree(one, winner));
	if (runnerUp && weigh(winner) === weigh(runnerUp))
		return { best: null, rivals: true, reason: 'not_certain', evidence: first.evidence };
	return { best: winner, rivals: true, reason: 'not_certain', evidence: null };
}

const moneyTotals = new Set<FigureId>([
	'totalIncome',
	'totalExpenditure',
	'fiscalAppropriationIncome',
	'fiscalAppropriationExpenditure'
]);

function signsOf(
	one: Candidate,
	all: readonly Candidate[],
	rivals: boolean,
	sums: Closing
): MatchSign[] {
	const signs: MatchSign[] = ['label'];
	if (one.unit) signs.push(one.unitFromHeading ? 'unit_from_heading' : 'unit');
	if (all.filter((other) => agree(other, one)).length > 1) signs.push('repeated');
	if (sums.sum(one)) signs.push('sum_closes');
	if (sums.share(one)) signs.push('share_closes');
	if (one.derived) signs.push('derived_from_parts');
	if (one.rank === 0 && moneyTotals.has(one.figure)) signs.push('grand_total');
	if (rivals) signs.push('rivals');
	if (signs.length === 1 && one.value?.kind !== 'grade') signs[0] = 'label_only';
	return signs;
}

function confidenceOf(one: Candidate, signs: readonly MatchSign[]): Read['confidence'] {
	if (signs.includes('label_only')) return 'doubtful';
	const checked = signs.some((sign) => ['repeated', 'sum_closes', 'share_closes'].includes(sign));
	if (one.derived) return checked ? 'likely' : 'doubtful';
	if (one.rank === 0 || one.loose) return 'likely';
	if (signs.includes('rivals')) return checked ? 'likely' : 'doubtful';
	if (one.unitFromHeading && !checked) return 'likely';
	return checked || one.rank >= 2 ? 'certain' : 'likely';
}

function reading(one: Candidate, signs: MatchSign[]): Read | null {
	if (!one.value) return null;
	return {
		value: one.value,
		unit: one.unit,
		printed: one.printed,
		approximation: one.approximation,
		basis: one.basis,
		derived: one.derived,
		confidence: confidenceOf(one, signs),
		signs,
		...one.evidence
	};
}

const ofMoney = new Set<FigureId>([
	'totalIncome',
	'totalExpenditure',
	'basicExpenditure',
	'projectExpenditure',
	'budgetInitial',
	'budgetAdjusted'
]);

/**
 * Whether a report prints money of its own office beside money that is not said to be the office's:
 * then the latter is the department's, and the former never is.
 */
const tellsApart = (candidates: readonly Candidate[]): boolean =>
	candidates.some((one) => ofMoney.has(one.figure) && one.basis.entity === 'department') &&
	candidates.some((one) => ofMoney.has(one.figure) && one.basis.entity === 'own_office');

/** The figures of a report, each found or missing with its reason; what was not taken stays beside it. */
export function figuresFrom(
	candidates: readonly Candidate[],
	notCertain: Partial<Record<FigureId, Evidence>>
): Figures {
	const sums = closing(candidates);
	const apart = tellsApart(candidates);
	const figures = {} as Record<FigureId, Figure>;
	for (const id of figureIds) {
		const all = candidates.filter((one) => one.figure === id);
		const eligible = all.filter((one) => !apart || one.basis.entity !== 'own_office');
		const { best, rivals, reason, evidence } = choose(eligible, sums);
		const others = all
			.filter((one) => one !== best)
			.slice(0, mostAlternatives)
			.map((one) => reading(one, signsOf(one, all, false, sums)))
			.filter((one) => one !== null);
		const taken = best ? reading(best, signsOf(best, all, rivals, sums)) : null;
		if (taken) figures[id] = { state: 'found', ...taken, alternatives: others };
		else {
			const doubt = notCertain[id];
			const uncertain = reason === 'not_stated' && doubt;
			figures[id] = {
				state: 'missing',
				reason: uncertain ? 'not_certain' : reason,
				evidence: uncertain ? doubt : evidence,
				alternatives: others
			};
		}
	}
	return figures;
}

/** The figures of a document that is not about one whole agency. */
export function noFigures(): Figures {
	const figures = {} as Record<FigureId, Figure>;
	for (const id of figureIds)
		figures[id] = { state: 'missing', reason: 'not_applicable', evidence: null, alternatives: [] };
	return figures;
}

import type { BureauColumn } from '$lib/domain/bureau';
import { moneyUnits, type MoneyUnit } from '$lib/domain/money';
import { bureauWords, type AmountPart, type AmountStage } from './lexicon';

/** What one heading says: its words, and the unit that it names. */
export interface Heading {
	readonly text: string;
	readonly unit: MoneyUnit | null;
}

const halfWidth = (text: string): string =>
	text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** Words in the form in which the lexicon has them: without blanks, （） in full width. */
const plain = (text: string): string =>
	halfWidth(text).replace(/\s+/g, '').replaceAll('(', '（').replaceAll(')', '）');

const namesOfUnits = [...moneyUnits].sort((a, b) => b.length - a.length).join('|');
const bracketedUnit = new RegExp(
	`[（，](?:(?:金额)?单位:)?(?:人民币)?(${namesOfUnits})(?=[），]|$)）?`
);
const statedUnit = new RegExp(`单位[:：]?(?:人民币)?(${namesOfUnits})`);
const years = /(?:1[89]|2[0-9])\d{2}年度?|^(?:19|20)\d{2}(?=\D)/g;
const harmless = /（(?:[A-Z]|是\/否|[\d=+\-*/]+)）/g;
const decoration =
	/^(?:其中:?|[*★]|\d{1,2}[.、]|[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十\d]{1,2}）)/;

const unitNamed = (name: string | undefined): MoneyUnit | null =>
	moneyUnits.find((unit) => unit === name) ?? null;

/** The unit of money that words name: 单位：万元, （元）. */
export function unitIn(text: string): MoneyUnit | null {
	const words = plain(text);
	return unitNamed((statedUnit.exec(words) ?? bracketedUnit.exec(words))?.[1]);
}

/** A heading as the lexicon would have it: without year, unit, number and 其中. */
export function headingOf(printed: string): Heading {
	const words = plain(printed);
	const unit = unitNamed(bracketedUnit.exec(words)?.[1]);
	let text = words.replace(bracketedUnit, '').replace(years, '').replace(harmless, '');
	for (let before = ''; before !== text;) {
		before = text;
		text = text.replace(decoration, '');
	}
	return { text: text.replace(/[:：]+$/, ''), unit };
}

interface Piece {
	readonly word: string;
	readonly stage: AmountStage | null;
	readonly part: AmountPart | null;
}

const entries = <Key extends string>(of: Readonly<Record<Key, readonly string[]>>) =>
	Object.entries(of) as [Key, readonly string[]][];
const pieces: readonly Piece[] = [
	...entries(bureauWords.stages).flatMap(([stage, list]) =>
		list.map((word): Piece => ({ word, stage, part: null }))
	),
	...entries(bureauWords.parts).flatMap(([part, list]) =>
		list.map((word): Piece => ({ word, stage: null, part }))
	),
	...bureauWords.neutral.map((word): Piece => ({ word, stage: null, part: null }))
].sort((a, b) => b.word.length - a.word.length);

/** What an amount's heading names; null in either where it does not say. */
export interface AmountName {
	readonly stage: AmountStage | null;
	readonly part: AmountPart | null;
}

const single = <T>(values: readonly (T | null)[]): T | null | undefined => {
	const said = [...new Set(values.filter((value) => value !== null))];
	return said.length > 1 ? undefined : (said[0] ?? null);
};

/** What headings one above the other name together, where every word of them is known; else null. */
export function amountNamed(path: readonly string[]): AmountName | null {
	const found: Piece[] = [];
	for (const text of path) {
		for (let at = 0; at < text.length;) {
			const piece = pieces.find(({ word }) => text.startsWith(word, at));
			if (!piece) return null;
			found.push(piece);
			at += piece.word.length;
		}
	}
	const stage = single(found.map((piece) => piece.stage));
	// 合计 over or under 基本支出 only says that it is the whole of it.
	const part = single(found.map((piece) => (piece.part === 'total' ? null : piece.part)));
	if (stage === undefined || part === undefined) return null;
	const total = part === null && found.some((piece) => piece.part === 'total');
	return stage === null && part === null && !total ? null : { stage, part: total ? 'total' : part };
}

/** The column that a heading names by itself, not being an amount. */
export const plainColumnNamed = (text: string): BureauColumn | null =>
	entries(bureauWords.columns).find(([, list]) => list.includes(text))?.[0] ?? null;

/** The figure of the bureau's that a stage and a part make (domain/reference.ts); null for none. */
export function figureColumn({ stage, part }: AmountName): BureauColumn | null {
	if (part === 'basic' || part === 'project')
		return stage === 'final'
			? part === 'basic'
				? 'basicExpenditure'
				: 'projectExpenditure'
			: null;
	switch (stage) {
		case 'initial':
			return 'budgetInitial';
		case 'adjusted':
			return 'budgetAdjusted';
		case 'final':
			return 'totalExpenditure';
		case null:
			return null;
	}
}

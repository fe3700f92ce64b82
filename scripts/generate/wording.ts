import { decimalFromFen, fenFromDecimal } from '$lib/domain/money';
import type { ReportBlock } from './blocks';
import type { Filed, TruthIndicator } from './truth';

const inWan = '万元';

function fenOf(wan: string) {
	const result = fenFromDecimal(wan, inWan);
	if (!result.ok) throw new Error(`${wan} 万元: ${result.reason}`);
	return result.fen;
}

function twoPlaces(decimal: string): string {
	const [whole = '0', fraction = ''] = decimal.split('.');
	if (fraction.length > 2) throw new Error(`${decimal} has more than two decimals`);
	return `${whole}.${fraction.padEnd(2, '0')}`;
}

/** An amount of the truth tables (万元) with its two decimals, without its unit. */
export const wan = (amount: string): string => twoPlaces(amount);

/** The same amount in 元, in groups of three: 27,645,353.68元. */
export function yuan(amount: string): string {
	const [whole = '', fraction = ''] = twoPlaces(decimalFromFen(fenOf(amount), '元')).split('.');
	return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}元`;
}

/** A rate as reports print it: 100% bare, all others with two decimals. */
export const percent = (rate: string): string => `${rate === '100' ? rate : twoPlaces(rate)}%`;

const isNumber = (text: string) => /^\d+(\.\d+)?$/.test(text);

const withUnit = (value: string, unit: string | null) =>
	isNumber(value) ? value + (unit ?? '') : value;

const signs = { '≥': '≥', '≤': '≤', '=': '=', 定性: '', '': '' };

/** A target with its sign: ≥120场, ≤5%, =100%; words as they are. */
export const targetInSigns = (row: TruthIndicator): string =>
	row.target === null ? '' : signs[row.operator] + withUnit(row.target, row.unit);

/** A target in words: 不少于120场, 不低于95%, 不超过5%, 100%. */
export function targetInWords(row: TruthIndicator): string {
	if (row.target === null) return '';
	const least = row.unit === '%' || row.unit === '分' ? '不低于' : '不少于';
	const words = { '≥': least, '≤': '不超过', '=': '', 定性: '', '': '' }[row.operator];
	return words + withUnit(row.target, row.unit);
}

/** A result with its unit, or 未填报. */
export const actualOf = (row: TruthIndicator): string =>
	row.actual === null ? '未填报' : withUnit(row.actual, row.unit);

const ordinals = ['一是', '二是', '三是', '四是', '五是'];

/** 一是…；二是… over the given words. */
export const enumerated = (words: readonly string[]): string[] =>
	words.map((one, at) => (ordinals[at] ?? '此外') + one);

/** The same report always takes the same one of several wordings. */
export function choose(filed: Filed, wordings: readonly [string, ...string[]]): string {
	const at = (Number(filed.department.code) + filed.report.year) % wordings.length;
	return wordings[at] ?? wordings[0];
}

export const syntheticNote: ReportBlock = { kind: 'note', text: '（合成示例，非真实单位）' };

export const heading = (level: 1 | 2, text: string): ReportBlock => ({
	kind: 'heading',
	level,
	text
});
export const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', text });
export const items = (style: 'plain' | 'bracket', texts: readonly string[]): ReportBlock[] =>
	texts.map((text) => ({ kind: 'item', style, text }));

/** The indicators under each first-level heading, in the order of the table. */
export function byLevel1(rows: readonly TruthIndicator[]): [string, TruthIndicator[]][] {
	const groups = new Map<string, TruthIndicator[]>();
	for (const row of rows) groups.set(row.level1, [...(groups.get(row.level1) ?? []), row]);
	return [...groups];
}

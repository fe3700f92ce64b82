import type { CellText, TableBlock } from '../blocks';
import type { TruthIndicator } from '../filed';
import { actualOf, byLevel1, targetInSigns } from '../wording';

export interface IndicatorColumn {
	readonly head: string;
	/** Its share of the table, beside those of the others. */
	readonly width: number;
	readonly text: (row: TruthIndicator) => string;
	/** Cells with the same words, one below the other, are one. */
	readonly merged?: boolean;
	/** Left out where it would be blank in every row. */
	readonly optional?: boolean;
}

const bare = (value: string | null): string => value ?? '';

/** What is told in one value stands where results stand: a table has no other place for it. */
const resultOf = (row: TruthIndicator): string => row.single ?? actualOf(row);

/** Why a result fell short, or how it was found out. */
export const remarkOn = (row: TruthIndicator): string => bare(row.reason ?? row.survey);

/** The columns that tables of indicators have, under their usual heads. */
export const indicatorColumns = {
	level1: { head: '一级指标', width: 1.5, text: (row) => row.level1, merged: true },
	level2: { head: '二级指标', width: 1.4, text: (row) => row.level2, merged: true },
	name: { head: '三级指标', width: 2.4, text: (row) => row.name },
	target: { head: '年度指标值', width: 1.5, text: targetInSigns },
	actual: { head: '实际完成值', width: 1.5, text: resultOf },
	weight: { head: '分值', width: 1.1, text: (row) => bare(row.weight), optional: true },
	score: { head: '得分', width: 1.1, text: (row) => bare(row.score), optional: true },
	reason: { head: '偏差原因', width: 2, text: remarkOn, optional: true }
} satisfies Record<string, IndicatorColumn>;

/** A usual column under another head. */
export const under = (column: IndicatorColumn, head: string): IndicatorColumn => ({
	...column,
	head
});

interface IndicatorRows {
	readonly widths: number[];
	readonly head: CellText[];
	readonly body: CellText[][];
}

/** The rows of indicators, by first level, with merged cells; the head is a row of its own. */
export function indicatorRows(
	rows: readonly TruthIndicator[],
	columns: readonly IndicatorColumn[]
): IndicatorRows {
	const ordered = byLevel1(rows).flatMap(([, group]) => group);
	const kept = columns.filter(
		({ optional, text }) => !optional || ordered.some((row) => text(row))
	);
	const merging = kept.filter(({ merged }) => merged);
	const sameAbove = (at: number, upTo: number): boolean => {
		const [row, above] = [ordered[at], ordered[at - 1]];
		if (!row || !above) return false;
		return merging.slice(0, upTo + 1).every(({ text }) => text(row) === text(above));
	};
	const body = ordered.map((row, at) =>
		kept.flatMap((column): CellText[] => {
			const rank = merging.indexOf(column);
			if (rank < 0) return [{ text: column.text(row) }];
			if (sameAbove(at, rank)) return [];
			let rowSpan = 1;
			while (sameAbove(at + rowSpan, rank)) rowSpan++;
			return [{ text: column.text(row), rowSpan }];
		})
	);
	return {
		widths: kept.map(({ width }) => width),
		head: kept.map(({ head }) => ({ text: head })),
		body
	};
}

export function indicatorTable(
	rows: readonly TruthIndicator[],
	columns: readonly IndicatorColumn[]
): TableBlock {
	const { widths, head, body } = indicatorRows(rows, columns);
	return { kind: 'table', columns: widths.length, widths, heads: 1, rows: [head, ...body] };
}

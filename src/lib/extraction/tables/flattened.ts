import type { SourceDocument } from '$lib/domain/document';
import { number, type Grid, type GridCell } from './grid';
import { roleOf } from '../indicators/indicator-table';
import { wordsOf } from '../text/reading';

/** A paragraph that may be a cell that lost its table. */
interface Scrap {
	block: number;
	text: string;
}

/** No cell of such a table is longer. */
const longestCell = 60;
const moneyHead =
	/^(?:年初|全年|调整后?的?|年度)?(?:部门)?(?:预算|决算|执行|支出)(?:数|额|金额)?(?:（[A-Z]）)?$|^(?:预算)?执行率(?:（[^（）]*）)?$/;
const points = /^\d{1,3}(?:\.\d{1,2})?$/;
const total = /^(?:合计|总计|总分|小计|自评总分|总得分)/;
const heading = /^(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）)/;
const first =
	/^(?:产出|效益|满意度|成本|管理|履职|决策|过程|投入|预算执行|社会|整体|专项)[^，。]{0,8}(?:指标|效能|效率)?(?:（\d{1,3}分）)?$/;
const second =
	/^(?:数量|质量|时效|成本|经济|社会|生态|可持续|服务对象)[^，。]{0,8}(?:指标|效益|影响|满意度)(?:（\d{1,3}分）)?$/;
const isHead = (text: string): boolean =>
	text.length <= 16 && !/表$|[：。]/.test(text) && (roleOf(text) !== null || moneyHead.test(text));

function* runsOf(document: SourceDocument, from: number, to: number): Generator<Scrap[]> {
	let run: Scrap[] = [];
	for (let block = from; block < to; block++) {
		const text = wordsOf(document.blocks[block]);
		const ends =
			document.blocks[block]?.kind === 'table' || text.length > longestCell || heading.test(text);
		if (!ends && text !== '') run.push({ block, text });
		if (!ends) continue;
		if (run.length > 0) yield run;
		run = [];
	}
	if (run.length > 0) yield run;
}

interface Row {
	cells: (Scrap | null)[];
	next: number;
}

/** Levels that stand once for several rows are printed once: which of the two a lone one is, its word tells. */
function levelsAt(run: readonly Scrap[], at: number, columns: number): Row {
	const cells: (Scrap | null)[] = Array.from({ length: columns }, () => null);
	let next = at;
	for (let column = 0; column < columns; column++) {
		const scrap = run[next];
		if (!scrap) break;
		const fits = column === 0 ? first : second;
		const both = column === 0 && columns > 1 && second.test(scrap.text);
		const leads = both && second.test(run[next + 1]?.text ?? '');
		if (!fits.test(scrap.text) || (both && !leads)) continue;
		cells[column] = scrap;
		next++;
	}
	return { cells, next };
}

interface Shape {
	width: number;
	name: number;
	weight: number | null;
	score: number | null;
	/** Target and result, by which a row is known where it has no points. */
	values: readonly [number, number] | null;
	/** The last column, where it may be blank: a blank cell leaves no line. */
	reason: boolean;
}

const isLevel = (scrap: Scrap | undefined): boolean => scrap?.text.endsWith('指标') ?? false;

const digit = /\d/;

/** Whether a row of indicators whose name stands at `at` has points, or else two values, where they belong. */
function fits(run: readonly Scrap[], at: number, shape: Shape): boolean {
	if (run.slice(at, at + 3).some(isLevel)) return false;
	const textAt = (column: number): string => run[at + column - shape.name]?.text ?? '';
	const scores = [shape.weight, shape.score].filter((column) => column !== null);
	if (shape.values) {
		const [target, actual] = shape.values.map(textAt);
		return (
			!/^[\d≥≤]/.test(textAt(shape.name)) && digit.test(target ?? '') && digit.test(actual ?? '')
		);
	}
	return scores.every((column) => points.test(textAt(column)));
}

const ended = (run: readonly Scrap[], at: number): boolean =>
	at >= run.length || total.test(run[at]?.text ?? '');

/** One row of indicators at `at`, the last cell left out where only so the next row stands right. */
function rowAt(run: readonly Scrap[], at: number, shape: Shape): Row | null {
	const levels = levelsAt(run, at, shape.name);
	const rest = shape.width - shape.name;
	if (!fits(run, levels.next, shape) || levels.next + rest - 1 > run.length) return null;
	const goesOn = (length: number, skipped = 0): boolean => {
		const end = levels.next + length + skipped;
		return ended(run, end) || fits(run, levelsAt(run, end, shape.name).next, shape);
	};
	const full = !shape.reason || (goesOn(rest) && !goesOn(rest - 1));
	const length = full || (!goesOn(rest - 1) && goesOn(rest, 1)) ? rest : rest - 1;
	const cells = run.slice(levels.next, levels.next + length);
	if (cells.length < length) return null;
	return { cells: [...levels.cells, ...cells], next: levels.next + length };
}

/** 资金总额 and a number under each head. */
function moneyRowAt(run: readonly Scrap[], at: number, width: number): Row | null {
	const cells = run.slice(at, at + width + 1);
	const [label, ...numbers] = cells;
	if (!label || number.test(label.text) || numbers.length < width) return null;
	return numbers.every(({ text }) => number.test(text)) ? { cells, next: at + width + 1 } : null;
}

function shapeOf(heads: readonly Scrap[]): Shape | null {
	const roles = heads.map(({ text }) => roleOf(text));
	const column = (role: string): number | null => {
		const at = roles.findIndex((one) => one === role);
		return at < 0 ? null : at;
	};
	const name = column('name');
	if (name === null || name > 2) return null;
	const [weight, score] = [column('weight'), column('score')];
	const [target, actual] = [column('target'), column('actual')];
	const scored = weight !== null || score !== null;
	if (!scored && (target === null || actual === null)) return null;
	const values = scored || target === null || actual === null ? null : ([target, actual] as const);
	return { width: heads.length, name, weight, score, values, reason: roles.at(-1) === 'reason' };
}

function gridOf(document: SourceDocument, rows: readonly (Scrap | null)[][]): Grid {
	const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
	const byRow = rows.map((row, at) =>
		row.flatMap((scrap, column): GridCell[] => {
			const raw = scrap ? (document.blocks[scrap.block]?.text ?? '') : '';
			return scrap
				? [
						{
							row: at,
							column,
							rowSpan: 1,
							columnSpan: 1,
							text: scrap.text,
							raw: raw.trim(),
							span: [0, raw.length],
							block: scrap.block
						}
					]
				: [];
		})
	);
	return {
		document,
		block: byRow[0]?.[0]?.block ?? 0,
		table: -1,
		rows: rows.length,
		columns,
		at: (row, column) => byRow[row]?.find((cell) => cell.column === column) ?? null,
		own: (row) => byRow[row] ?? [],
		cells: byRow.flat()
	};
}

const least = 4;

/**
 * Tables that a text prints one cell a line, as copies of pages and scans have them: heads one after
 * another, then the rows under them. Their cells are paragraphs of the document.
 */
export function flattenedGrids(document: SourceDocument, from: number, to: number): Grid[] {
	const found: Grid[] = [];
	for (const run of runsOf(document, from, to)) {
		let at = 0;
		while (at < run.length) {
			let end = at;
			while (end < run.length && isHead(run[end]?.text ?? '')) end++;
			const heads = run.slice(at, end);
			if (heads.length < least) {
				at = end + 1;
				continue;
			}
			const shape = shapeOf(heads);
			const rows: (Scrap | null)[][] = [shape ? heads : [null, ...heads]];
			at = end;
			for (;;) {
				if (shape && ended(run, at)) break;
				const next = (from: number): Row | null =>
					shape ? rowAt(run, from, shape) : moneyRowAt(run, from, heads.length);
				// One line among the rows may be a remark.
				const row = next(at) ?? (shape && rows.length > 1 ? next(at + 1) : null);
				if (!row) break;
				rows.push(row.cells);
				at = row.next;
			}
			if (rows.length > 1) found.push(gridOf(document, rows));
		}
	}
	return found;
}

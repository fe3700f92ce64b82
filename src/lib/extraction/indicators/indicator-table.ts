import type { Indicator } from '$lib/domain/indicator';
import { evidenceOfCells, isProjectTable, type Grid, type GridCell } from '../tables/grid';
import { directionOf, quantityOf, unitInName } from '../text/quantity';

const roles = {
	level1: /^一级指标|^部门职责(?:\/工作活动)?$|^(?:指标)?(?:类别|类型|大类)$/,
	level2: /^二级指标/,
	name: /^(三级指标|指标名称|绩效指标名称|考核指标|指标内容|指标)(（.*）)?$/,
	operator: /^性质$|指标性质|指标方向|运算符|比较符|计算符/,
	unit: /计量单位|度量单位|^单位$/,
	adjusted: /调整(后)?(的)?(指标|目标)值?/,
	target: /指标值|目标值|预期值|计划值|年度指标|年初目标|计划数|年度目标|目标$|预期目标/,
	actual: /完成值|实际值|完成情况|实际完成|完成数|实际达到|达成值|达成情况|^完成$|^实际$/,
	described: /指标(?:描述|解释|说明|定义)$|^(?:计算方法|评分标准|评价标准)$/,
	points: /^(?:分值|权重)\/(?:自评)?得分$/,
	weight: /分值|权重|标准分|满分/,
	score: /^(?!.*系数).*(得分|自评分)/,
	reason: /原因|说明|改进措施|偏差(?![率值度])/
} as const;
type Role = keyof typeof roles;
type Columns = Partial<Record<Role, number>>;

export interface Head {
	columns: Columns;
	top: number;
	bottom: number;
}

/** What a column of this head holds; null where it is no head of an indicator table. */
export const roleOf = (text: string): Role | null => {
	const clean = text.replace(/\n/g, '');
	const order: Role[] = [
		'described',
		'points',
		'level1',
		'level2',
		'name',
		'operator',
		'unit',
		'reason',
		'score',
		'adjusted',
		'actual',
		'target',
		'weight'
	];
	return order.find((role) => roles[role].test(clean)) ?? null;
};

/** 绩效指标 heads the column of names where no other word does; over many rows it names a band. */
const loneName = (row: readonly GridCell[]): GridCell | undefined =>
	row.find((cell) => cell.text === '绩效指标' && cell.rowSpan <= 2);

/** The head rows of an indicator table and which column plays which part; null for other tables. */
export function headOf(grid: Grid): Head | null {
	for (let row = 0; row < Math.min(grid.rows, 40); row++) {
		const own = grid.own(row);
		const named = own.find((cell) => roles.name.test(cell.text)) ?? loneName(own);
		const others = own.filter((cell) => cell !== named && roleOf(cell.text) !== null).length;
		if (!named || others < 2) continue;
		const above = row > 0 ? grid.own(row - 1).filter((cell) => roleOf(cell.text) !== null) : [];
		const top = above.length >= 2 ? row - 1 : row;
		const below = grid.own(row + 1).filter((cell) => cell.text !== '');
		const more =
			below.length > 0 &&
			below.every((cell) => roleOf(cell.text) !== null && cell.text.length <= 8);
		const bottom = more ? row + 1 : row;
		const columns: Columns = {};
		for (let column = 0; column < grid.columns; column++) {
			for (let at = bottom; at >= top; at--) {
				const cell = grid.at(at, column);
				const role = cell && cell.text !== '' ? roleOf(cell.text) : null;
				if (!role) continue;
				columns[role] ??= column;
				break;
			}
		}
		columns.name ??= named.column;
		const band = own.find((cell) => cell.text === '绩效指标' && cell.column < named.column);
		if (band) columns.level1 ??= band.column;
		const useful = [columns.target, columns.actual, columns.score, columns.weight];
		return useful.some((one) => one !== undefined) ? { columns, top, bottom } : null;
	}
	return null;
}

const level = (text: string): string | null =>
	text.replace(/\s/g, '').replace(/[（(]\d+(\.\d+)?分?[）)]$/, '') || null;

const numberIn = (cell: GridCell | null): number | null => {
	const match = /^(\d{1,6}(?:\.\d{1,6})?)分?$/.exec(cell?.text ?? '');
	return match?.[1] ? Number(match[1]) : null;
};

/** 15/14.22 under 分值/得分. */
function pointsIn(cell: GridCell | null): { weight: number; score: number } | null {
	const match = /^(\d{1,3}(?:\.\d+)?)\/(\d{1,3}(?:\.\d+)?)$/.exec(cell?.text ?? '');
	return match ? { weight: Number(match[1]), score: Number(match[2]) } : null;
}

/** 某某数（10分） */
const pointsInName = (name: string): number | null => {
	const points = /（(\d{1,3}(?:\.\d+)?)分）$/.exec(name)?.[1];
	return points ? Number(points) : null;
};

const total =
	/^(?:合计|总计|总分|小计|自评总分|自评得分|自评等级|总得分|评分合计|得分合计)(?:[（：\d].*)?$/;
/** What a form asks for in words: a text or a page without merged cells does not tell it by its width. */
const asked =
	/^(?:存在的?(?:主要)?问题|(?:下一步)?(?:改进|整改)(?:措施|建议|意见)|预算执行偏差原因)(?:及原因|分析)?$/;
const execution = /^(部门)?(整体)?(支出)?预算(资金)?执行(率|情况)?/;
const operators = /^(≥|≤|=|>|<|>=|<=|大于等于|小于等于|大于|小于|等于)$/;
/** The rows of an indicator table. A project's own table, inside a department's report, gives none. */
export function tableIndicators(grid: Grid, year: number | null, ofProject: boolean): Indicator[] {
	const ofOneProject = isProjectTable(grid);
	const head = headOf(grid);
	if (!head || (ofOneProject && !ofProject)) return [];
	const { columns } = head;
	const found: Indicator[] = [];
	let level1: string | null = null;
	let level2: string | null = null;
	const cellOf = (row: number, role: Role): GridCell | null => {
		const column = columns[role];
		return column === undefined ? null : grid.at(row, column);
	};
	for (let row = head.bottom + 1; row < grid.rows; row++) {
		const name = cellOf(row, 'name');
		if (name?.row !== row || name.text === '' || roleOf(name.text) === 'name') continue;
		const first = cellOf(row, 'level1');
		const second = cellOf(row, 'level2');
		if (total.test(name.text) || total.test(first?.text ?? '')) continue;
		// An answer of a form, as wide as the table, is no indicator.
		if (name.columnSpan >= 4 || isField(grid, name) || asked.test(name.text)) continue;
		if (first && first !== name && first.text) level1 = level(first.raw);
		if (first?.row === row && first.text) level2 = null;
		if (second && second !== name && second.text) level2 = level(second.raw);
		if (execution.test(first?.text ?? '') && (first === name || first === second)) continue;
		if (execution.test(level1 ?? '') && execution.test(name.text)) continue;
		const unitCell = cellOf(row, 'unit');
		const unitText = unitCell && !/^[/\\—-]?$/.test(unitCell.text) ? unitCell.raw : null;
		const unit = unitText ?? unitInName(name.raw);
		found.push(rowIndicator(grid, row, name, { level1, level2, unit, year }, cellOf));
	}
	return found;
}

/** Whether a label has one answer that fills the rest of its row, a field of the form: 存在的主要问题. */
function isField(grid: Grid, { row, column, columnSpan }: GridCell): boolean {
	const answer = grid.at(row, column + columnSpan);
	return (
		answer !== null && answer.columnSpan >= 4 && answer.column + answer.columnSpan === grid.columns
	);
}

interface RowContext {
	level1: string | null;
	level2: string | null;
	unit: string | null;
	year: number | null;
}

function rowIndicator(
	grid: Grid,
	row: number,
	name: GridCell,
	context: RowContext,
	cellOf: (row: number, role: Role) => GridCell | null
): Indicator {
	const sign = cellOf(row, 'operator')?.text ?? '';
	const adjusted = cellOf(row, 'adjusted');
	const targetCell = adjusted && adjusted.text !== '' ? adjusted : cellOf(row, 'target');
	const printed = targetCell && targetCell.text !== '' ? targetCell.raw : '';
	const signed =
		operators.test(sign) && /^-?[\d.]/.test(printed)
			? (cellOf(row, 'operator')?.raw ?? '') + printed
			: printed;
	const actualCell = cellOf(row, 'actual');
	const both = printed === '' && actualCell ? bothIn(actualCell.raw) : null;
	const target = quantityOf(both?.target ?? signed, context.unit, context.year);
	const same = actualCell !== null && actualCell === targetCell;
	const result =
		actualCell && !same
			? quantityOf(
					both?.actual ?? actualCell.raw,
					context.unit ?? target?.unit ?? null,
					context.year
				)
			: null;
	const actual = asPercent(sameWay(target, result), target, name.text);
	const reason = cellOf(row, 'reason')?.raw ?? both?.reason ?? '';
	const points = pointsIn(cellOf(row, 'points'));
	const own = grid.own(row);
	return {
		level1: context.level1,
		level2: context.level2,
		name: name.raw.replace(/\s+/g, ''),
		target: withUnit(target, actual, name.text),
		actual,
		single: null,
		unit:
			target?.unit ??
			actual?.unit ??
			context.unit ??
			(percentName.test(name.text) && typeof (target ?? actual)?.number === 'number' ? '%' : null),
		direction: directionOf(name.text, context.level2, target, actual),
		weight: numberIn(cellOf(row, 'weight')) ?? points?.weight ?? pointsInName(name.text),
		score: numberIn(cellOf(row, 'score')) ?? points?.score ?? null,
		reason: /^(无|—|-|\/|已完成|完成|不适用|未填报)?$/.test(reason.trim()) ? null : reason,
		suggestions: [],
		...evidenceOfCells(grid, name, own[own.length - 1] ?? name)
	};
}

const change = /下降|减少|降低|压减|增长|提高|提升|上升/;

/** 增长 2% does not answer 下降 5%: then only the words of the result are kept. */
function sameWay(target: Indicator['target'], result: Indicator['actual']): Indicator['actual'] {
	const [aim, done] = [target, result].map((one) => change.exec(one?.printed ?? '')?.[0]);
	return result && aim && done && aim !== done ? { ...result, number: null } : result;
}

/** Target and result in one cell: 目标≥95%，完成97% and ≥95%/97%. */
const bothForms = [
	/^(?:年度|年初)?目标(?:值)?[为：:]?(?<target>(?:[^，；,]|(?<=\d),(?=\d{3})){1,24}?)[，；,、]\s*(?:全年|实际)*(?:完成|达到|达成|实际)(?:值|了)?[为：:]?(?<actual>[^，；]{1,24})$/,
	/^(?<target>[^；;]{1,24})[；;]\s*(?:实际|完成)(?:完成)?(?:值|为|了)?[：:]?(?<actual>[^；;]{1,24})$/,
	/^(?<target>[^/]{1,24})\/(?<actual>(?!\d*万)[^/]{1,24})$/
];

/** 完成11个（1个因用房调整未完成）: why, behind the result. */
const whyBehind =
	/[（(](?<why>[^（）()]{4,60}(?:因|未|受|故)[^（）()]{0,60}|(?:因|未|受)[^（）()]{3,60})[）)]$/;

function bothIn(raw: string): { target: string; actual: string; reason: string | null } | null {
	const why = whyBehind.exec(raw);
	const told = why ? raw.slice(0, why.index) : raw;
	for (const form of bothForms) {
		const { target, actual } = form.exec(told)?.groups ?? {};
		if (target && actual) return { target, actual, reason: why?.groups?.why ?? null };
	}
	return null;
}

const percentName = /率$|满意度$/;

const withUnit = (
	target: Indicator['target'],
	actual: Indicator['actual'],
	name: string
): Indicator['target'] =>
	target && target.number !== null && target.unit === null
		? { ...target, unit: actual?.unit ?? (percentName.test(name) ? '%' : null) }
		: target;

/** A rate of 100 % whose result is printed as the ratio 1 (DOMAIN B). */
function asPercent(
	actual: Indicator['actual'],
	target: Indicator['target'],
	name: string
): Indicator['actual'] {
	if (typeof actual?.number !== 'number') return actual;
	const bare = /^\d+(\.\d+)?$/.test(actual.printed.trim());
	const rate =
		target?.unit === '%' || (percentName.test(name) && target !== null && target.unit === null);
	if (!bare || !rate) return actual;
	if (actual.number <= 1 && (target.number ?? 0) >= 50)
		return { ...actual, number: Number((actual.number * 100).toFixed(6)), unit: '%' };
	return { ...actual, unit: '%' };
}

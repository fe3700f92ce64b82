import { fenFromDecimal } from '$lib/domain/money';
import { contractFigureIds, type Figure, type FigureId } from '$lib/domain/figure';
import type { Indicator, Quantity } from '$lib/domain/indicator';
import type { Report } from '$lib/domain/report';
import type { Filed, TruthIndicator, TruthReport } from '../../scripts/generate/truth';

/** One fact of a report: what the truth says and what was read, as text. */
export interface Fact {
	readonly name: string;
	readonly truth: string;
	readonly read: string;
}

const nothing = '—';

function figureText(figure: Figure): string {
	if (figure.state === 'missing') return nothing;
	const { value } = figure;
	switch (value.kind) {
		case 'money':
			return `${value.fen} 分`;
		case 'rate':
			return `${value.percent}%`;
		case 'score':
			return `${value.points} 分`;
		case 'grade':
			return value.grade;
	}
}

function fenText(wan: string): string {
	const result = fenFromDecimal(wan, '万元');
	if (!result.ok) throw new Error(`${wan}: ${result.reason}`);
	return `${result.fen} 分`;
}

function truthText(id: FigureId, report: TruthReport): string {
	const value = id in report ? report[id as keyof TruthReport] : null;
	if (value === null) return nothing;
	const text = String(value);
	if (id === 'selfGrade') return text;
	if (id === 'selfScore') return `${Number(text)} 分`;
	if (id === 'executionRate' || id === 'satisfaction' || id.endsWith('Share'))
		return `${Number(text)}%`;
	return fenText(text);
}

function figureFacts(report: TruthReport, read: Report): Fact[] {
	const facts = contractFigureIds.map((id) => ({
		name: id,
		truth: truthText(id, report),
		read: figureText(read.figures[id])
	}));
	const rate = read.figures.executionRate;
	const base = rate.state === 'found' ? String(rate.basis.denominator) : nothing;
	return [...facts, { name: 'executionBase', truth: report.executionBase, read: base }];
}

const isNumber = (text: string) => /^\d+(\.\d+)?$/.test(text);

/** 2023年11月30日前 → 2023-11-30. */
function isoDate(text: string): string | null {
	const [, year, month = '', day = ''] = /^(\d{4})年(\d+)月(\d+)日前?$/.exec(text) ?? [];
	return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

/** A unit of ten thousands may be read as it is printed or with the number multiplied out. */
function quantityFact(
	name: string,
	truth: string | null,
	read: Quantity | null,
	unit: string | null
): Fact {
	const scale = unit?.startsWith('万') && !read?.unit?.startsWith('万') ? 10_000 : 1;

	if (truth === null) return { name, truth: nothing, read: read?.printed ?? nothing };
	const date = isoDate(truth);
	if (date) return { name, truth: date, read: read?.date ?? read?.printed ?? nothing };
	if (isNumber(truth)) {
		const number = read?.number ?? null;
		return {
			name,
			truth: String(Number(truth)),
			read: String(number === null ? nothing : number / scale)
		};
	}
	return { name, truth, read: read?.printed ?? nothing };
}

const single = /^[^\d]*(\d+(?:\.\d+)?)(.*)$/;

function singleFact(name: string, row: TruthIndicator, read: Quantity | null): Fact {
	const [, number] = single.exec(row.single ?? '') ?? [];
	return quantityFact(name, number ?? null, read, row.unit);
}

function indicatorFacts(row: TruthIndicator, found: Indicator | undefined, voice: string): Fact[] {
	const name = `indicator:${row.name}`;
	if (!found) return [{ name, truth: 'there', read: nothing }];
	const plain = (text: string | null) => (text === null ? nothing : String(Number(text)));
	const facts = [
		quantityFact(`${name}:target`, row.target, found.target, row.unit),
		quantityFact(`${name}:actual`, row.actual, found.actual, row.unit),
		singleFact(`${name}:single`, row, found.single),
		{ name: `${name}:weight`, truth: plain(row.weight), read: String(found.weight ?? nothing) },
		{ name: `${name}:score`, truth: plain(row.score), read: String(found.score ?? nothing) },
		{ name: `${name}:level1`, truth: row.level1, read: found.level1 ?? nothing }
	];
	if (voice === 'form' || voice === 'score_first')
		facts.push({ name: `${name}:level2`, truth: row.level2, read: found.level2 ?? nothing });
	const direction = { '≥': 'higher', '≤': 'lower', 定性: 'qualitative' } as const;
	if (row.single === null && row.operator in direction)
		facts.push({
			name: `${name}:direction`,
			truth: direction[row.operator as keyof typeof direction],
			read: found.direction
		});
	if (row.reason)
		facts.push({ name: `${name}:reason`, truth: row.reason, read: found.reason ?? nothing });
	return facts;
}

function passageFacts(filed: Filed, read: Report): Fact[] {
	const count = (name: string, truth: number, got: number) => ({
		name,
		truth: String(truth),
		read: String(got)
	});
	const facts = [
		count('problems', filed.problems.length, read.problems.length),
		count('measures', filed.problems.length, read.measures.length)
	];
	const { voice } = filed.report;
	if (voice === 'guangdong' || voice === 'score_first')
		facts.push(
			count('functions', filed.functions.length, read.functions.length),
			count('objectives', filed.objectives.length, read.objectives.length),
			{
				name: 'projects',
				truth: filed.projects.map((one) => one.name).join('、'),
				read: read.projects.map((one) => one.name).join('、')
			}
		);
	return facts;
}

/** Every fact of one report, the truth's beside what was read. */
export function factsOf(filed: Filed, read: Report): Fact[] {
	const { department, report, indicators } = filed;
	const count = { truth: String(indicators.length), read: String(read.indicators.length) };
	const byName = (name: string) => read.indicators.find((one) => one.name === name);
	return [
		{ name: 'kind', truth: 'department_self_evaluation', read: read.kind },
		{ name: 'agency', truth: department.name, read: read.agency?.name ?? nothing },
		{ name: 'year', truth: String(report.year), read: String(read.year?.year ?? nothing) },
		...figureFacts(report, read),
		{ name: 'indicators', ...count },
		...indicators.flatMap((row) => indicatorFacts(row, byName(row.name), report.voice)),
		...passageFacts(filed, read)
	];
}

import type { EChartsOption } from 'echarts';
import { baseOption, quietAxis } from './base';
import type { Palette } from './palette';
import { stretchId } from './pick';

export interface Line {
	/** What a click on it picks; null picks nothing. */
	readonly key: string | null;
	readonly name: string;
	/** One for each year, in the unit of the axis; null breaks the line. */
	readonly values: readonly (number | null)[];
	readonly role: 'chosen' | 'peer' | 'group';
	/** What happened before the value of a year, in words; the line is broken there unless joined. */
	readonly turns?: readonly ({ readonly words: string; readonly joined: boolean } | null)[];
	/** Which values are not of the one whose line it is: drawn dashed up to its own. */
	readonly borrowed?: readonly boolean[];
}

/** A stretch of a line without a break, in one style: a value for each year, null outside. */
interface Stretch {
	readonly line: Line;
	readonly values: (number | null)[];
	readonly borrowed: boolean;
	readonly last: boolean;
}

/** A line in stretches: a new one begins where it is broken, and where its style changes. */
function stretchesOf(line: Line): Stretch[] {
	const nothing = (): (number | null)[] => line.values.map(() => null);
	const stretches: { values: (number | null)[]; borrowed: boolean }[] = [];
	let current = { values: nothing(), borrowed: line.borrowed?.[0] ?? false };
	stretches.push(current);
	line.values.forEach((value, at) => {
		const turn = line.turns?.[at] ?? null;
		const borrowed = line.borrowed?.[at] ?? false;
		const broken = turn !== null && !turn.joined;
		if (broken || borrowed !== current.borrowed) {
			if (!broken) current.values[at] = value;
			current = { values: nothing(), borrowed };
			stretches.push(current);
		}
		current.values[at] = value;
	});
	const drawn = stretches.filter(({ values }) => values.some((value) => value !== null));
	return drawn.map((one, at) => ({ line, ...one, last: at === drawn.length - 1 }));
}

/** Up to so many lines all bear their names at the end. */
const mostNamed = 8;

export interface LinesForm {
	readonly years: readonly number[];
	/** How a value is shown in the tooltip. */
	readonly show: (value: number) => string;
	/** How it is shown on the axis; as in the tooltip where not given. */
	readonly tick?: (value: number) => string;
	/** Ranks grow downward, and start at one. */
	readonly inverse?: boolean;
	/** Narrow margins, for a small card. */
	readonly compact?: boolean;
}

/** Years across: peers in grey, the chosen in colour with their names at the end, the group dashed. */
export function linesOption(
	lines: readonly Line[],
	{ years, show, tick = show, inverse = false, compact = false }: LinesForm,
	palette: Palette
): EChartsOption {
	const order = { peer: 0, group: 1, chosen: 2 } as const;
	const stretches = [...lines].sort((a, b) => order[a.role] - order[b.role]).flatMap(stretchesOf);
	const colours = { peer: palette.peers, group: palette.ink, chosen: palette.basic };
	const few = !compact && lines.length <= mostNamed;
	const named = few || lines.some((line) => line.role !== 'peer');
	const axis = quietAxis(palette);
	return {
		...baseOption(palette),
		grid: {
			left: compact ? 26 : 64,
			right: named ? (compact ? 88 : 116) : 24,
			top: 14,
			bottom: 26
		},
		xAxis: {
			...axis,
			type: 'category',
			boundaryGap: false,
			data: years.map(String)
		},
		yAxis: {
			...axis,
			type: 'value',
			scale: true,
			inverse,
			...(inverse ? { min: 1, minInterval: 1 } : {}),
			axisLine: { show: false },
			axisLabel: { ...axis.axisLabel, formatter: (value: number) => tick(value) },
			splitLine: { show: !inverse, lineStyle: { color: palette.line } }
		},
		tooltip: {
			...baseOption(palette).tooltip,
			formatter: (params) => {
				const point = Array.isArray(params) ? params[0] : params;
				if (!point || typeof point.value !== 'number') return '';
				const stretch = stretches[point.seriesIndex ?? -1];
				const turn = stretch?.line.turns?.[point.dataIndex];
				const told = `${point.seriesName ?? ''}  ${point.name}  ${show(point.value)}`;
				return turn ? `${told}  ${turn.words}` : told;
			}
		},
		series: stretches.map(({ line, values, borrowed, last }, at) => ({
			type: 'line' as const,
			...(line.key === null ? {} : { id: stretchId(line.key, at) }),
			name: line.name,
			symbol: (_: unknown, { dataIndex }: { dataIndex: number }) =>
				line.turns?.[dataIndex] ? 'emptyCircle' : 'circle',
			symbolSize: line.role === 'peer' ? 4 : 6,
			cursor: 'pointer',
			triggerLineEvent: true,
			lineStyle: {
				color: colours[line.role],
				width: line.role === 'peer' ? 1 : 2,
				type: line.role === 'group' || borrowed ? ('dashed' as const) : ('solid' as const)
			},
			itemStyle: { color: colours[line.role] },
			emphasis: { focus: 'none' as const, lineStyle: { width: 2.5 } },
			labelLayout: { moveOverlap: 'shiftY' as const, hideOverlap: false },
			endLabel: {
				show: last && (few || line.role !== 'peer'),
				formatter: line.name,
				color: line.role === 'peer' ? palette.soft : colours[line.role],
				width: compact ? 80 : 106,
				overflow: 'truncate' as const,
				fontSize: 11,
				lineHeight: 15
			},
			data: values
		}))
	};
}

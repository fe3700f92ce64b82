import type { EChartsOption } from 'echarts';
import { baseOption, quietAxis } from './base';
import type { Palette } from './palette';

export interface Line {
	/** What a click on it picks; null picks nothing. */
	readonly key: string | null;
	readonly name: string;
	/** One for each year, in the unit of the axis; null breaks the line. */
	readonly values: readonly (number | null)[];
	readonly role: 'chosen' | 'peer' | 'group';
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
	const sorted = [...lines].sort((a, b) => order[a.role] - order[b.role]);
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
				return `${point.seriesName ?? ''}  ${point.name}  ${show(point.value)}`;
			}
		},
		series: sorted.map((line) => ({
			type: 'line' as const,
			...(line.key === null ? {} : { id: line.key }),
			name: line.name,
			symbol: 'circle',
			symbolSize: line.role === 'peer' ? 4 : 6,
			cursor: 'pointer',
			triggerLineEvent: true,
			lineStyle: {
				color: colours[line.role],
				width: line.role === 'peer' ? 1 : 2,
				type: line.role === 'group' ? ('dashed' as const) : ('solid' as const)
			},
			itemStyle: { color: colours[line.role] },
			emphasis: { focus: 'none' as const, lineStyle: { width: 2.5 } },
			labelLayout: { moveOverlap: 'shiftY' as const, hideOverlap: false },
			endLabel: {
				show: few || line.role !== 'peer',
				formatter: line.name,
				color: line.role === 'peer' ? palette.soft : colours[line.role],
				width: compact ? 80 : 106,
				overflow: 'truncate' as const,
				fontSize: 11,
				lineHeight: 15
			},
			data: [...line.values]
		}))
	};
}

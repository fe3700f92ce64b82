import type { EChartsOption } from 'echarts';
import { funnelLevels, funnelLimits, outsideFunnel } from '$lib/domain/funnel';
import { formatPercent } from '$lib/format/numbers';
import { baseOption, floorOf, quietAxis } from './base';
import { colourOf, symbolOf, type Doubt } from './doubt';
import type { Palette } from './palette';

export interface FunnelDot extends Doubt {
	readonly code: string;
	readonly name: string;
	readonly reached: number;
	/** Above 0. */
	readonly due: number;
	readonly chosen: boolean;
}

interface FunnelWords {
	/** Of the axis across: how many indicators are due. */
	readonly due: string;
	/** Of the line in the middle, with its value. */
	readonly mean: string;
}

/** Σ reached ÷ Σ due; null where there are none. */
export function funnelMean(dots: readonly Pick<FunnelDot, 'reached' | 'due'>[]): number | null {
	const due = dots.reduce((sum, dot) => sum + dot.due, 0);
	return due === 0 ? null : dots.reduce((sum, dot) => sum + dot.reached, 0) / due;
}

/** Beside its dot on the side with room, and below it at the top of the chart. */
const labelPlace = ({ reached, due }: FunnelDot, last: number): 'bottom' | 'left' | 'right' =>
	reached / due > 0.97 ? 'bottom' : due > last / 2 ? 'left' : 'right';

/**
 * The share reached against the number due, with the limits within which chance alone would leave
 * 95 % (dashed) and 99.8 % (dotted) of the agencies, were all as good as the group. Who lies
 * outside is named.
 */
export function funnelOption(
	dots: readonly FunnelDot[],
	words: FunnelWords,
	palette: Palette
): EChartsOption {
	const mean = funnelMean(dots);
	const most = Math.max(1, ...dots.map((dot) => dot.due));
	const last = Math.ceil((most * 1.1) / 5) * 5;
	const usual = [...dots].sort((a, b) => a.due - b.due)[dots.length >> 1]?.due ?? most;
	const inner = mean === null ? null : funnelLimits(usual, mean, 0.95);
	const shares = dots.map((dot) => (dot.reached / dot.due) * 100);
	const low = Math.max(0, floorOf([...shares, (inner?.low ?? 0.8) * 100], 10));
	const limit = (end: 'low' | 'high', level: (typeof funnelLevels)[number]) => ({
		type: 'line' as const,
		silent: true,
		symbol: 'none',
		lineStyle: {
			color: palette.soft,
			width: 1,
			type: level === 0.95 ? ('dashed' as const) : ('dotted' as const)
		},
		data: Array.from({ length: last }, (_, at) => {
			const limits = mean === null ? null : funnelLimits(at + 1, mean, level);
			const shown = limits === null ? null : limits[end] * 100;
			return [at + 1, shown === null || shown < low ? null : shown];
		})
	});
	const axis = quietAxis(palette);
	return {
		...baseOption(palette),
		grid: { left: 34, right: 14, top: 14, bottom: 36 },
		xAxis: {
			...axis,
			type: 'value',
			min: 0,
			max: last,
			name: words.due,
			nameLocation: 'middle',
			nameGap: 20,
			nameTextStyle: { color: palette.soft, fontSize: 11 }
		},
		yAxis: {
			...axis,
			type: 'value',
			min: low,
			max: 100,
			axisLine: { show: false },
			splitLine: { show: true, lineStyle: { color: palette.line } }
		},
		tooltip: {
			...baseOption(palette).tooltip,
			formatter: (params) => {
				const dot = dots[Array.isArray(params) ? -1 : params.dataIndex];
				if (!dot) return '';
				return `${dot.name}  ${dot.reached}/${dot.due}  ${formatPercent(dot.reached / dot.due)}%`;
			}
		},
		series: [
			...funnelLevels.flatMap((level) => [limit('low', level), limit('high', level)]),
			{
				type: 'scatter',
				symbolSize: 8,
				cursor: 'pointer',
				labelLayout: { hideOverlap: true },
				data: dots.map((dot) => {
					const outside = mean === null ? null : outsideFunnel(dot.reached, dot.due, mean);
					const colour = dot.chosen ? palette.basic : outside ? palette.ink : palette.peers;
					return {
						value: [dot.due, (dot.reached / dot.due) * 100],
						pick: dot.code,
						symbol: symbolOf(dot),
						itemStyle: { color: colourOf(dot, palette, colour) },
						label: {
							show: outside !== null || dot.chosen,
							formatter: dot.name,
							position: labelPlace(dot, last),
							color: palette.ink,
							fontSize: 11
						}
					};
				}),
				...(mean === null
					? {}
					: {
							markLine: {
								silent: true,
								symbol: 'none',
								lineStyle: { type: 'solid', color: palette.peers, width: 1 },
								label: {
									formatter: words.mean,
									color: palette.soft,
									fontSize: 11,
									position: 'insideStartTop'
								},
								data: [{ yAxis: mean * 100 }]
							}
						})
			}
		]
	};
}

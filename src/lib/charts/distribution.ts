import type { EChartsOption } from 'echarts';
import { formatPercent } from '$lib/format/numbers';
import { baseOption, floorOf, quietAxis } from './base';
import { colourOf, symbolOf, type Doubt } from './doubt';
import type { Palette } from './palette';

export interface Dot extends Doubt {
	readonly code: string;
	readonly name: string;
	/** A ratio, 1 = 100 %. */
	readonly value: number;
}

/**
 * Gives each dot its true place along the axis (in percent) and the lowest height, counted from
 * one, at which no other is nearer than `width`: a pile is seen dot by dot, and no value is moved.
 */
export function stackDots(
	dots: readonly Dot[],
	width: number
): { dot: Dot; x: number; y: number }[] {
	const lastAt: number[] = [];
	return [...dots]
		.sort((a, b) => a.value - b.value)
		.map((dot) => {
			const x = dot.value * 100;
			const free = lastAt.findIndex((last) => x - last >= width);
			const level = free < 0 ? lastAt.length : free;
			lastAt[level] = x;
			return { dot, x, y: level + 1 };
		});
}

/** The plot that the chart has at its smallest on a wide screen, in pixels. */
const plot = { width: 330, height: 138 };
const largestDot = 9;
const smallestDot = 3;

/** The largest dots with which the highest pile has its place, and where they then stand. */
function placedDots(dots: readonly Dot[], span: number) {
	for (let size = largestDot; ; size -= 1) {
		const stacked = stackDots(dots, (span * size * 0.8) / plot.width);
		const tallest = Math.max(plot.height / (size * 2), ...stacked.map(({ y }) => y + 2));
		if (tallest * size * 0.9 <= plot.height || size === smallestDot)
			return { size, stacked, tallest };
	}
}

/** Each agency a dot along a percentage axis that need not start at zero, the median dashed. */
export function distributionOption(
	dots: readonly Dot[],
	median: number | null,
	words: { median: string },
	palette: Palette
): EChartsOption {
	const values = dots.map((dot) => dot.value * 100);
	const high = Math.max(100, ...values);
	const interval = high - floorOf(values) > 25 ? 10 : 5;
	const low = Math.min(floorOf(values, interval), 90);
	const span = high - low;
	const { size, stacked, tallest } = placedDots(dots, span);
	return {
		...baseOption(palette),
		grid: { left: 8, right: 14, top: 22, bottom: 22 },
		xAxis: {
			...quietAxis(palette),
			type: 'value',
			min: low,
			max: high + span * 0.02,
			interval,
			axisLabel: {
				color: palette.soft,
				fontSize: 11,
				formatter: (value: number) => (Number.isInteger(value) ? String(value) : '')
			}
		},
		yAxis: { type: 'value', min: 0, max: tallest, show: false },
		tooltip: {
			...baseOption(palette).tooltip,
			formatter: (params) => {
				const index = Array.isArray(params) ? 0 : params.dataIndex;
				const dot = stacked[index]?.dot;
				return dot ? `${dot.name}  ${formatPercent(dot.value)}%` : '';
			}
		},
		series: [
			{
				type: 'scatter',
				symbolSize: size,
				cursor: 'pointer',
				data: stacked.map(({ dot, x, y }) => ({
					value: [x, y],
					pick: dot.code,
					symbol: symbolOf(dot),
					itemStyle: { color: colourOf(dot, palette, palette.basic) }
				})),
				...(median === null
					? {}
					: {
							markLine: {
								silent: true,
								symbol: 'none',
								lineStyle: { type: 'dashed', color: palette.soft, width: 1 },
								label: {
									formatter: words.median,
									color: palette.soft,
									fontSize: 11,
									position: 'end',
									align: 'right',
									distance: 4
								},
								data: [{ xAxis: median * 100 }]
							}
						})
			}
		]
	};
}

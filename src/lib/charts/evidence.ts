import type { EChartsOption } from 'echarts';
import { formatPercent, formatPoints } from '$lib/format/numbers';
import { baseOption, floorOf, quietAxis } from './base';
import { colourOf, symbolOf, type Doubt } from './doubt';
import type { Palette } from './palette';

/** In doubt where one of the two is. */
export interface EvidenceDot extends Doubt {
	readonly code: string;
	readonly name: string;
	readonly score: number;
	/** A ratio, 1 = 100 %. */
	readonly reached: number;
}

/** Self-score across, share of indicators reached upward: what is claimed beside what is shown. */
export function evidenceOption(
	dots: readonly EvidenceDot[],
	words: { score: string; reached: string },
	palette: Palette
): EChartsOption {
	const axis = quietAxis(palette);
	return {
		...baseOption(palette),
		grid: { left: 34, right: 14, top: 22, bottom: 34 },
		xAxis: {
			...axis,
			type: 'value',
			min: Math.min(floorOf(dots.map((dot) => dot.score)), 90),
			max: Math.max(100, Math.ceil(Math.max(0, ...dots.map((dot) => dot.score)) / 5) * 5),
			name: words.score,
			nameLocation: 'middle',
			nameGap: 20,
			nameTextStyle: { color: palette.soft, fontSize: 11 }
		},
		yAxis: {
			...axis,
			type: 'value',
			min: Math.max(
				0,
				Math.min(
					floorOf(
						dots.map((dot) => dot.reached * 100),
						20
					),
					60
				)
			),
			max: 100,
			name: words.reached,
			nameTextStyle: { color: palette.soft, fontSize: 11, align: 'left', padding: [0, 0, 0, -28] },
			splitLine: { show: true, lineStyle: { color: palette.line } }
		},
		tooltip: {
			...baseOption(palette).tooltip,
			formatter: (params) => {
				const dot = dots[Array.isArray(params) ? 0 : params.dataIndex];
				if (!dot) return '';
				return [
					dot.name,
					`${words.score} ${formatPoints(dot.score)}`,
					`${words.reached} ${formatPercent(dot.reached)}`
				].join('\n');
			}
		},
		series: [
			{
				type: 'scatter',
				symbolSize: 9,
				cursor: 'pointer',
				itemStyle: { opacity: 0.65 },
				data: dots.map((dot) => ({
					value: [dot.score, dot.reached * 100],
					pick: dot.code,
					symbol: symbolOf(dot),
					itemStyle: { color: colourOf(dot, palette, palette.basic) }
				}))
			}
		]
	};
}

import type { EChartsOption } from 'echarts';
import { formatNumber, formatPercent, formatYi } from '$lib/format/numbers';
import { baseOption, quietAxis } from './base';
import type { Palette } from './palette';

export interface StructureBar {
	readonly label: string;
	readonly filed: number;
	/** All in 分. */
	readonly basic: number;
	readonly project: number;
	readonly total: number;
}

/** Basic and project shares of each group as bars from zero, with the amount behind. */
export function structureOption(
	bars: readonly StructureBar[],
	words: { basic: string; project: string; yi: string; labelWidth: number },
	palette: Palette
): EChartsOption {
	const share = (part: number, bar: StructureBar): number => (part / bar.total) * 100;
	const series = (name: string, part: 'basic' | 'project', colour: string) => ({
		type: 'bar' as const,
		name,
		stack: 'share',
		barWidth: 14,
		itemStyle: { color: colour, borderColor: palette.card, borderWidth: 1, borderRadius: 2 },
		data: bars.map((bar) => share(bar[part], bar))
	});
	return {
		...baseOption(palette),
		tooltip: {
			...baseOption(palette).tooltip,
			trigger: 'axis',
			axisPointer: { type: 'none' },
			formatter: (params) => {
				const index = Array.isArray(params) ? (params[0]?.dataIndex ?? 0) : params.dataIndex;
				const bar = bars[index];
				if (!bar) return '';
				return [
					`${bar.label}  ${formatYi(bar.total)} ${words.yi}`,
					`${words.basic} ${formatPercent(bar.basic / bar.total)}%`,
					`${words.project} ${formatPercent(bar.project / bar.total)}%`
				].join('\n');
			}
		},
		grid: { left: words.labelWidth, right: words.labelWidth + 8, top: 4, bottom: 4 },
		xAxis: { type: 'value', min: 0, max: 100, show: false },
		yAxis: [
			{
				...quietAxis(palette),
				type: 'category',
				inverse: true,
				axisLine: { show: false },
				axisLabel: {
					color: palette.ink,
					fontSize: 12,
					width: words.labelWidth - 8,
					overflow: 'truncate'
				},
				data: bars.map((bar) => bar.label)
			},
			{
				type: 'category',
				inverse: true,
				position: 'right',
				axisLine: { show: false },
				axisTick: { show: false },
				axisLabel: { color: palette.ink, fontSize: 12 },
				data: bars.map((bar) => `${formatYi(bar.total)} ${words.yi}`)
			}
		],
		series: [
			{
				...series(words.basic, 'basic', palette.basic),
				label: {
					show: true,
					position: 'insideLeft',
					color: palette.card,
					fontSize: 11,
					formatter: ({ value }: { value?: unknown }) =>
						Number(value) < 18 ? '' : `${formatNumber(Number(value), { places: 1 })}%`
				}
			},
			series(words.project, 'project', palette.project)
		]
	};
}

import type { EChartsOption } from 'echarts';
import type { Palette } from './palette';

/** What all charts share: quiet text, no motion to speak of, and tooltips that are text, never HTML. */
export const baseOption = (palette: Palette) =>
	({
		animation: false,
		textStyle: { fontFamily: palette.font, fontSize: 12, color: palette.soft },
		tooltip: {
			renderMode: 'richText',
			confine: true,
			backgroundColor: palette.card,
			borderColor: palette.line,
			borderWidth: 1,
			padding: [6, 10],
			textStyle: { color: palette.ink, fontFamily: palette.font, fontSize: 12 }
		}
	}) satisfies EChartsOption;

export const quietAxis = (palette: Palette) => ({
	axisLine: { lineStyle: { color: palette.line } },
	axisTick: { show: false },
	axisLabel: { color: palette.soft, fontSize: 11 },
	splitLine: { show: false }
});

/** The lower end of a percentage axis that need not start at zero: a multiple of five below all values. */
export const floorOf = (values: readonly number[], step = 5): number =>
	values.length === 0 ? 0 : Math.floor((Math.min(...values) - 0.5) / step) * step;

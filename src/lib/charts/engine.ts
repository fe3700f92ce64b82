import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([
	BarChart,
	LineChart,
	ScatterChart,
	GridComponent,
	LabelLayout,
	MarkLineComponent,
	TooltipComponent,
	SVGRenderer
]);

/** Starts a chart in an element, as SVG, so that its words stay text. */
export const startChart = (element: HTMLElement): EChartsType =>
	init(element, null, { renderer: 'svg' });

/**
 * The one report whose figures are not made: 科协 for 2023 carries those of a published report, in
 * words of our own. It says neither budgets nor a score.
 */
const given = {
	code: '134',
	year: 2023,
	/** In 百元. */
	money: {
		total: 45862,
		basic: 26252,
		budgetInitial: 47300,
		budgetAdjusted: 45862,
		slow: false
	},
	/** First and second level, name, unit and the only value that it states. */
	indicators: [
		['产出指标', '数量指标', '科普活动参加人数', '人', '约12000人'],
		['产出指标', '数量指标', '举办科普活动场数', '场', '48场'],
		['产出指标', '质量指标', '科普活动质量', null, '活动依规进行，未出质量与安全方面的问题'],
		['效益指标', '社会效益指标', '科普宣传效果', null, '线上线下同步开展，反响较好'],
		['效益指标', '可持续影响指标', '可持续性保障', null, '建立走访与联络机制，人才服务得到加强'],
		['满意度指标', '服务对象满意度指标', '服务对象满意度', '%', '100%']
	],
	satisfaction: '100'
} as const;

export const isGiven = (code: string, year: number): boolean =>
	code === given.code && year === given.year;

/** Its amounts in 百元; null for every other report. */
export const givenMoney = (code: string, year: number) =>
	isGiven(code, year) ? given.money : null;

export const givenIndicators = given.indicators;
export const givenSatisfaction = given.satisfaction;

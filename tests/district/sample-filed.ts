import type { Filed, ReportFormat, TruthIndicator, Voice } from '../../scripts/generate/filed';

/** The formats that each voice is written in. */
export const formatsOf: Readonly<Record<Voice, readonly ReportFormat[]>> = {
	guangdong: ['docx', 'txt', 'pdf'],
	score_first: ['docx', 'txt', 'html'],
	form: ['docx', 'xlsx', 'html'],
	brief: ['txt', 'html', 'pdf'],
	scheme: ['docx', 'xlsx'],
	accounts: ['docx', 'pdf'],
	narrative: ['docx', 'txt', 'pdf'],
	adjusted_form: ['xlsx', 'docx'],
	web: ['html']
};

const row = (
	[level1, level2, name]: readonly [string, string, string],
	[operator, target, actual, unit]: readonly [
		TruthIndicator['operator'],
		string,
		string | null,
		string | null
	],
	[weight, score]: readonly [string, string],
	reason: string | null = null
): Omit<TruthIndicator, 'seq'> => ({
	level1,
	level2,
	name,
	unit,
	operator,
	target,
	actual,
	single: null,
	weight,
	score,
	reason,
	survey: null
});

const indicators: readonly TruthIndicator[] = [
	row(['产出指标', '数量指标', '河湖巡查次数'], ['≥', '240', '256', '次'], ['15', '15']),
	row(
		['产出指标', '数量指标', '清淤长度'],
		['≥', '12.5', null, '公里'],
		['10', '0'],
		'工程跨年实施'
	),
	row(['产出指标', '质量指标', '预算批复及时率'], ['=', '100', '100', '%'], ['15', '15']),
	row(
		['产出指标', '时效指标', '排水口整改时限'],
		['', '2023年10月31日前', '2023年10月24日', null],
		['10', '10']
	),
	row(
		['效益指标', '社会效益指标', '积水点投诉件数'],
		['≤', '30', '36', '件'],
		['15', '12.5'],
		'强降雨天数多于往年'
	),
	row(
		['效益指标', '可持续影响指标', '河长履职机制建设'],
		['定性', '持续完善', '达成预期指标', null],
		['15', '15']
	),
	row(['满意度指标', '服务对象满意度指标', '居民满意度'], ['≥', '90', '93.5', '%'], ['10', '10'])
].map((one, at) => ({ ...one, seq: at + 1 }));

/** An invented report of an invented agency, with every field filled in. */
export function sampleFiled(
	voice: Voice,
	format: ReportFormat,
	wording: number,
	changes: Partial<Filed> = {}
): Filed {
	return {
		department: {
			code: '208',
			name: '广州市云棠区水务局',
			shortName: '云棠区水务局',
			category: 'government',
			staff: 60
		},
		report: {
			code: '208',
			year: 2023,
			voice,
			format,
			file: `${voice}-${wording}.${format}`,
			appendix: false,
			wording,
			totalIncome: '6240.5',
			fiscalAppropriationIncome: '6100',
			totalExpenditure: '6198.32',
			totalRestated: '6198.32',
			fiscalAppropriationExpenditure: '6057.82',
			basicExpenditure: '2104.11',
			projectExpenditure: '4094.21',
			personnelExpenditure: '1780.05',
			operatingExpenditure: '324.06',
			carryOverIn: '15.2',
			carryOverOut: '57.38',
			incomeWithCarryOver: '6255.7',
			expenditureWithCarryOver: '6255.7',
			threePublicBudget: '18',
			threePublicExpenditure: '12.64',
			agencyOperatingFunds: '301.5',
			procurementExpenditure: '880',
			basicShare: '33.95',
			projectShare: '66.05',
			budgetInitial: '6400',
			budgetAdjusted: '6300.03',
			budgetSupplement: '50',
			budgetReduction: '149.97',
			basicInitial: '2100',
			projectInitial: '4300',
			basicAdjusted: '2115.5',
			projectAdjusted: '4184.53',
			executionRate: '98.39',
			executionBase: voice === 'narrative' ? 'not_stated' : 'adjusted',
			selfScore: '87.34',
			executionScore: '9.84',
			selfGrade: '良',
			satisfaction: '93.5',
			executionReason: '部分工程款按合同在次年支付',
			lastYearTotal: '5980.02'
		},
		indicators,
		subScores:
			voice === 'scheme'
				? [
						{ name: '履职效能', weight: '50', score: '42.1' },
						{ name: '管理效率', weight: '50', score: '45.24' }
					]
				: [],
		problems: [
			{
				problem: '清淤工程进度偏慢',
				detail: '施工许可办理时间较长',
				measure: '提前办理许可，错峰组织施工'
			},
			{
				problem: '排水设施底数不清',
				detail: '部分暗渠未纳入台账',
				measure: '分片开展管线普查'
			}
		],
		projects: [
			{ name: '河道清淤工程', use: '用于内河涌清淤和护岸修复', spent: null },
			{ name: '排水设施养护', use: '用于管网疏通和井盖更换', spent: null }
		],
		functions: ['负责辖区水资源管理和节约用水工作。', '组织实施河湖管护和水环境治理。'],
		objectives: ['河涌水质稳定达标，积水点逐步减少。', '排水设施运行正常。'],
		work: ['建立雨前预排机制，汛期值守到点到人。', '对重点涌段开展联合巡查。'],
		lapses: [],
		omitted: [],
		planted: [],
		...changes
	};
}

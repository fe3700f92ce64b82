/** The words of the page 口径说明: what the cross-checks look at and what they go by, in Chinese. */
export const zhCNMethods = {
	/** What a rule is called, and what it says. */
	rule: {
		K1: {
			name: '基本支出＋项目支出＝支出合计',
			text: '基本支出与项目支出（另有经营支出、上缴上级支出、对附属单位补助支出的一并相加）应等于本年支出合计。'
		},
		K2: {
			name: '支出占比',
			text: '报告所写的基本支出占比、项目支出占比，应等于该项支出除以本年支出合计。'
		},
		K3: {
			name: '占比之和',
			text: '没有其他支出时，基本支出占比与项目支出占比之和应为 100%。'
		},
		K4: { name: '人员＋公用＝基本支出', text: '人员经费与公用经费之和应等于基本支出。' },
		K5: {
			name: '财政拨款收入',
			text: '财政拨款收入不应多于本年收入合计；报告所写的占收入比重应与重算相符。'
		},
		K6: {
			name: '收入总计＝支出总计',
			text: '收入总计与支出总计（都含结转和结余）应相等；收入合计与支出合计可以不等。'
		},
		K7: {
			name: '自述执行率',
			text: '报告所写的预算执行率应等于决算数除以调整预算数；如与对年初预算的比率相符，指明所用分母。'
		},
		K8: { name: '执行率超过 100%', text: '对调整预算的执行率一般不应超过 100%。' },
		K9: {
			name: '全年预算的构成',
			text: '全年预算应等于年初预算加上年结转、追加，减追减；只在各部分都写明时核对。'
		},
		K10: {
			name: '同一数字前后一致',
			text: '同一口径的同一数字在报告各处（文字与表格、元与万元）应当相等。收支总额只比写明“合计”“决算数”“本年”“全年”或与分项相加吻合的，“总计”含结转，不比。'
		},
		K11: {
			name: '金额过小、过大或为负',
			text: '合计为零、为负、小得不合常理，或与上一份报告相差很多倍，多为单位（元、万元）写错。'
		},
		K12: { name: '年度一致', text: '标题、正文与表格所写的年度应当一致。' },
		K13: { name: '得分与等级', text: '自评等级应与得分所在的分数段相符，分数段按报告所用的表式。' },
		K14: {
			name: '得分的合计',
			text: '得分不应超过满分；各项得分之和应等于总分，各项分值之和应等于满分。两项合计中有一项吻合的，另一项不吻合即指出；两项都不吻合的，可能有漏读，只作提示，所缺分值恰为预算执行率常占分值的不提示。'
		},
		K15: {
			name: '指标得分与完成情况',
			text: '未达成的定量指标不应得满分，达成的不应无故扣分；定性结果的得分应在表式规定的区间内。'
		},
		K16: {
			name: '偏离指标值而未说明',
			text: '完成值远高于指标值，或未达成，应说明原因。'
		},
		K17: {
			name: '满意度为 100%',
			text: '满意度为 100% 的，应写明调查的样本或方法。'
		},
		K18: {
			name: '等级、问题与结果',
			text: '自评为“优”而没有一项定量指标达成，或执行率低而称没有问题，建议核查。'
		},
		K19: { name: '缺百分号', text: '“占”“增长”之后的数字没有百分号，可能漏写。' },
		K20: {
			name: '上年数与上年报告',
			text: '报告所写的上年数、增减额和增减幅，应与同一部门上年报告相符，只比同一口径。'
		},
		K21: {
			name: '文字相同',
			text: '与其他部门的报告有大段相同文字，或存在问题与本部门上一份报告相同（标题相同，或内容相同达到比例），建议核查措施是否落实。'
		},
		K22: { name: '表内合计', text: '表内各分项之和应等于合计；只在分项齐全、层次明确时核对。' },
		K23: {
			name: '得分率高于执行率',
			text: '自评得分率明显高于预算执行率的，建议核查。'
		},
		K24: { name: '未执行金额较大', text: '未执行金额占调整预算的比重较大的，建议核查。' },
		K25: { name: '收支混列', text: '基本支出或项目支出写在了收入之下。' },
		K26: {
			name: '与决算批复对数',
			text: '报告所写的金额应与财政部门预决算批复的金额相等；只在导入了批复数时核对。'
		}
	},
	/** What a threshold is for; with the rule before its name where it is another for that rule. */
	threshold: {
		errorAmount: '相差达到此数为“不符”，以下为“提示”',
		errorPoints: '相差超过此数为“不符”',
		notePoints: '相差不超过此数不提示',
		points: '相差不超过此数不提示',
		times: '相差超过此倍数提示',
		leastTotal: '合计小于此数提示',
		slack: '得分的进位误差',
		errorScore: '相差达到此数为“不符”，以下为“提示”',
		executionScore: '预算执行率常占的分值',
		otherExecutionScore: '预算执行率常占的另一分值',
		overAttainment: '完成值达到指标值的此比例，须说明原因',
		lowExecution: '执行率低于此数',
		K17_percent: '满意度达到此数',
		K21_letters: '相同而少见的文字不少于此数（字）',
		K21_agencies: '多于此数的部门都有的文字视为套话，不计',
		K21_likeness: '段落相同的比例达到此数',
		K21_heading: '问题的标题相同，且不少于此数（字）',
		K23_lead: '得分率高出执行率的部分，超过执行率的此比例',
		K24_most: '未执行金额占调整预算超过此比例'
	},
	thresholdUnit: {
		fen: '万元',
		points: '个百分点',
		percent: '%',
		ratio: '倍',
		score: '分',
		count: '个'
	},
	methods: {
		intro:
			'本页列出每个指标怎样算、每条核查规则看什么、容许多大误差，由程序所用的同一份清单生成。对任何数字有异议，请据此提出。',
		print: '打印',
		measures: '指标口径',
		measuresUnit_other: '{{count}} 个指标',
		measure: '指标',
		formula: '算法',
		unit: '单位',
		basis: '基数',
		better: '方向',
		ranked: '排名',
		reasons: '下列情形不参与比较',
		rankedYes: '参与',
		rankedNo: '不排名',
		direction: { higher: '越高越好', lower: '越低越好', none: '无高低之分' },
		basisOf: {
			final: '决算数',
			expenditure: '本年支出合计',
			adjusted: '调整预算数',
			initial: '年初预算数',
			previous: '上年数',
			rates: '可计算指标的分值',
			counted: '指标个数',
			stated: '报告自述'
		},
		figuresUsed: '用到的数字：{{figures}}',
		alternatives: '名次区间另比：{{measures}}',
		always:
			'未报送的不参与。涉及的收支有“不符”的疑点（{{rules}}）、尚未核实或核实为“报告有误”的，不参与排名和合计。',
		missing: '报告没有给出，或读不准',
		rules: '核查规则',
		rulesUnit_other: '{{count}} 条规则',
		rule: '规则',
		says: '核对什么',
		severity: '级别',
		goesBy: '误差与界限',
		digits: '金额的容许误差随印出的位数：末位的一半 ×（加数个数 + 1）。',
		severities: '级别：“不符”为数字对不上；“存疑”为须核实；“提示”供参考，不在数字上作标记。',
		noThreshold: '—',
		listOfReasons: '；',
		forTemplate: '表式“{{template}}”',
		fromYear: '{{from}} 年度起',
		toYear: '{{to}} 年度止',
		years: '{{from}}–{{to}} 年度',
		overridden: '{{where}}：{{value}}',
		verdicts: '核实结论',
		verdictsText:
			'有疑点的数字先标 ◇（待核实）。核实为“报告有误”后标 ◆（红）。核实为“识别有误”“已说明”“不予处理”的，不再标记，也不再影响排名与合计。',
		weight: '排列轻重',
		weightText:
			'轻重 = 级别 × 规模 × 存疑程度。级别：不符 9，存疑 3，提示 1。规模：1 + lg（1 + 支出合计的万元数）。存疑程度：1，同一数字另有一条规则提出的加 0.5（至多加 1），有数字未能确定读准的再加 0.5。',
		templates: '自评表式',
		templatesText:
			'等级的分数段、满分和定性结果的得分区间随表式而定；认不出表式的，按“{{fallback}}”。',
		fullMark: '满分',
		grades: '等级（起点分）',
		template: '表式',
		asOf: '生成日期 {{date}}'
	}
} as const;

/** The words of the bureau's figures beside the reports, in Chinese. */
export const zhCNRecords = {
	records: {
		year: '报送情况',
		yearUnit: '{{year}} 年度 · 部门数 · 截至 {{today}}',
		expected: '应报',
		state: '状态',
		due: '截止日期',
		coverage: '自评覆盖率（按部门数）',
		coverageMoney: '自评覆盖率（按金额）',
		coverageMoneyOf: '已报部门决算支出 {{filed}} 亿元，应报部门 {{expected}} 亿元',
		coverageMoneyNone: '应报部门的决算批复数不全，无法按金额计算',
		exportMissing: '导出未报名单',
		title: '对数：报告与财政批复',
		subtitle: '{{figure}} · {{year}} 年度 · 万元 · {{summary}}',
		figure: '核对项',
		onlyOpen: '只看未对上的',
		none: '{{year}} 年度没有预算、决算批复数。把批复表拖到上面即可。',
		nothing: '还没有报告、名单和批复表。',
		reported: '报告数',
		recorded: '批复数',
		difference: '差额',
		conclusion: '结论',
		source: '批复数出处',
		where: '{{file}} · {{sheet}} · {{cell}} · 原文 {{printed}}（{{unit}}）',
		verdict: {
			agrees: '相符',
			differs: '不符',
			other_basis: '口径不同，不比',
			not_stated: '报告未列',
			not_filed: '未报送'
		}
	},
	versions: {
		nth: '第 {{n}} 份',
		compare: '与上一份相比',
		none: '与上一份相比，读出的数据没有变化',
		changes_other: '与上一份相比，{{count}} 处变化',
		carried: '上一份是演示数据，只比较数字',
		was: '原为',
		now: '现为',
		indicatorAdded: '新增指标',
		indicatorRemoved: '删去指标',
		target: '{{name}}：指标值',
		actual: '{{name}}：完成值',
		score: '{{name}}：得分'
	}
} as const;

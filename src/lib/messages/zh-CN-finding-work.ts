/** The words of what is done with findings together: exported, settled at once, in Chinese. */
export const zhCNFindingWork = {
	findingsTable: {
		name: '勾稽核对差异表',
		title: '勾稽核对差异表 · {{years}} 年度 · 共 {{count}} 条 · 金额单位：元 · 导出时间 {{at}}',
		titleInternal:
			'勾稽核对差异表（内部，不得外发）· {{years}} 年度 · 共 {{count}} 条 · 金额单位：元 · 导出时间 {{at}}',
		withInternal: '含内部参考',
		withInternalHint:
			'与历年、与其他部门比对得出的疑点，以及结论和备注，仅供内部使用；发给部门的表不含。',
		code: '部门编码',
		ruleName: '规则名称',
		printed: '报告数（元）',
		due: '对照数（元）',
		difference: '差额（元）',
		otherQuotes: '另一份报告的原文',
		audience: '使用范围',
		internal: '内部参考，建议核查',
		quoted: '“{{quote}}”（{{where}}）',
		settledAt: '核实时间'
	},
	several: {
		settle: '一并记结论',
		chosen_other: '已选 {{count}} 条',
		clear: '取消选择',
		note: '共用备注',
		notePlaceholder: '共用备注：依据、来函文号、处理意见（留空则各自的备注不变）',
		mark: '选择：{{words}}',
		markGroup: '选择本组：{{name}}',
		markAll: '全选',
		findings_other: '{{count}} 条',
		undo: '撤销',
		undone: '已恢复原状：{{of}}',
		fold_other: '另有 {{count}} 条涉及同一处',
		keyMark: '选择'
	},
	lastImport: {
		title: '上次导入',
		files_other: '{{count}} 个文件',
		reports_other: '{{count}} 份报告',
		isNew: '新报',
		replaces: '替换旧版',
		more: '等 {{n}} 份',
		found_other: '新增核查疑点 {{count}} 条',
		foundNone: '没有新增核查疑点。',
		still_other: '现存 {{count}} 条',
		gone_other: '原有的 {{count}} 条不再出现',
		see: '查看新增的',
		only: '仅看上次导入新增的'
	},
	patterns: {
		title: '同类比较 · 建议核查',
		subtitle: '仅供内部参考，不针对单份报告；各年各类一并检验，误报率控制在 5%',
		none: '所选年度没有明显的聚集。',
		what: '现象',
		own: '本类',
		peers: '其他类',
		satisfactionFull: '满意度恰为 100%',
		executionFull: '自述执行率恰为 100%',
		scoreAtBest: '自评得分刚够最高等级（1 分以内）',
		lastDigit: '金额末位多为 {{digit}}',
		share: '{{hits}}/{{of}}',
		see: '看这些部门'
	}
} as const;

/** The words that every page shares, in Chinese. */
export const zhCNShell = {
	app: {
		name: '绩衡',
		pageTitle: '{{page}} · 绩衡'
	},
	nav: {
		label: '主导航',
		overview: '总览',
		ranking: '排名',
		trends: '趋势',
		comparison: '对比',
		department: '部门',
		findings: '核查疑点',
		filings: '报送管理',
		methods: '口径说明'
	},
	status: {
		sample: '演示数据（合成）',
		sampleHidden: '演示数据已隐藏',
		local: '数据只存于本机浏览器',
		starting: '数据引擎启动中…',
		ready_other: '引擎就绪 · {{count}} 份报告',
		failed: '数据引擎未能启动'
	},
	settings: {
		theme: '外观',
		themeSystem: '跟随系统',
		themeLight: '浅色',
		themeDark: '深色'
	},
	filter: {
		bar: '筛选',
		year: '年度',
		category: '类别',
		measure: '指标',
		department: '部门',
		allCategories: '全部类别',
		undisputed: '剔除有疑点的',
		undisputedHint: '有核查疑点（不符、存疑）而未说明的数，不参与排名、中位数与合计',
		basis: '口径',
		basisValue: '决算 · 全部资金'
	},
	common: {
		chart: '图',
		table: '表',
		department: '部门',
		year: '年度',
		close: '关闭',
		cancel: '取消',
		stop: '停止',
		remove: '移除',
		median: '同类中位数',
		seeSource: '查看原文',
		agencies_other: '{{count}} 个部门',
		list: '、',
		skip: '跳到正文',
		pp: '个百分点',
		search: '搜索部门',
		nothingYet: '还没有报告。请先导入，或在报送管理中打开演示数据。',
		inParentheses: '（{{text}}）',
		clear: '清空',
		andMore: '{{names}}等'
	},
	error: {
		engine:
			'数据引擎未能启动，数据无法显示。请刷新页面；仍不行，请用 Chrome 或 Edge 的较新版本打开。',
		engineSummary:
			'数据引擎未能启动，下面是启动前的概要。请刷新页面；仍不行，请用 Chrome 或 Edge 的较新版本打开。',
		question: '这一项没有算出来。请刷新页面再试。',
		chart: '图未能画出。请看表，或刷新页面再试。',
		held: '另一个窗口还开着旧版绩衡，保存的报告暂时读不出来。请关闭其他窗口，再刷新本页。',
		storage: '浏览器不允许本站保存数据，导入的报告在关闭后不会保留。请关闭无痕模式后再试。',
		district: '演示数据未能打开。请重新构建或联系管理员。',
		notFound: '没有这个页面。',
		unexpected: '出了问题，页面没有打开。',
		home: '回到总览'
	}
} as const;

/** The words of the field, in Chinese. */
export const zhCNTerms = {
	unit: {
		wan: '万元',
		yi: '亿元',
		percent: '%',
		points: '分',
		count: '个'
	},
	category: {
		party: '党委机关',
		congress: '人大政协',
		mass: '群团组织',
		government: '政府部门',
		education_health: '教育卫健',
		street: '街道',
		institution: '直属事业',
		unknown: '未分类'
	},
	measure: {
		totalExpenditure: '本年支出合计',
		totalIncome: '本年收入合计',
		basicExpenditure: '基本支出',
		projectExpenditure: '项目支出',
		basicShare: '基本支出占比',
		projectShare: '项目支出占比',
		executionRate: '预算执行率',
		initialRatio: '支出占年初预算',
		executionStated: '自述执行率',
		unspent: '未执行金额',
		reachedShare: '指标达成比例',
		meanAttainment: '指标完成率（均值）',
		attainmentCoverage: '可计算比例',
		satisfaction: '满意度',
		selfScore: '自评得分'
	},
	formula: {
		totalExpenditure: '决算数 · 全部资金',
		totalIncome: '决算数 · 全部资金',
		basicExpenditure: '决算数 · 全部资金',
		projectExpenditure: '决算数 · 全部资金',
		basicShare: '基本支出 ÷ 本年支出合计',
		projectShare: '项目支出 ÷ 本年支出合计',
		executionRate: '决算数 ÷ 调整预算数',
		initialRatio: '决算数 ÷ 年初预算数',
		executionStated: '报告自述，未经重算',
		unspent: '调整预算数 − 决算数',
		reachedShare: '达成数 ÷ 应考核数',
		meanAttainment: 'Σ权重×min(完成率,1) ÷ Σ权重，仅可计算指标',
		attainmentCoverage: '可计算指标 ÷ 全部指标',
		satisfaction: '报告所述总体满意度',
		selfScore: '报告自评'
	},
	figure: {
		totalIncome: '本年收入合计',
		totalExpenditure: '本年支出合计',
		fiscalAppropriationIncome: '财政拨款收入',
		fiscalAppropriationExpenditure: '财政拨款支出',
		basicExpenditure: '基本支出',
		projectExpenditure: '项目支出',
		basicShare: '基本支出占比（报告所述）',
		projectShare: '项目支出占比（报告所述）',
		executionRate: '自述执行率',
		budgetInitial: '年初预算数',
		budgetAdjusted: '全年预算数（调整后）',
		selfScore: '自评得分',
		selfGrade: '自评等级',
		satisfaction: '满意度',
		fiscalIncomeShare: '财政拨款占收入',
		fiscalExpenditureShare: '财政拨款占支出',
		personnelExpenditure: '人员经费',
		operatingExpenditure: '公用经费',
		businessExpenditure: '经营支出',
		paymentsToSuperiors: '上缴上级支出',
		subsidiesToAffiliates: '对附属单位补助支出',
		incomeWithCarryOver: '收入总计',
		expenditureWithCarryOver: '支出总计',
		carryOverIn: '年初结转和结余',
		carryOverOut: '年末结转和结余'
	},
	basis: {
		stage: { initial: '年初预算', adjusted: '调整预算', final: '决算' },
		fund: {
			all: '全部资金',
			fiscal: '财政拨款',
			general: '一般公共预算',
			government_fund: '政府性基金',
			state_capital: '国有资本经营预算'
		},
		entity: { department: '部门', own_office: '本级', unit: '下属单位' },
		denominator: {
			income: '占收入',
			expenditure: '占支出',
			initial: '对年初预算',
			adjusted: '对调整预算',
			not_stated: '未说明分母'
		}
	},
	reason: {
		not_stated: '报告未给出',
		not_certain: '口径不能确定',
		unreadable: '数值无法识别',
		not_applicable: '不适用',
		no_budget: '报告未给出预算，无法重算',
		zero_base: '基数为零，不可比',
		basis_differs: '口径不可比',
		approximate: '只给出约数或界限',
		no_indicators: '报告未列指标',
		no_targets: '未设可考核的指标值',
		coverage_low: '可计算指标不足一半',
		not_filed: '未报送'
	},
	approximation: { about: '约', at_least: '不低于', at_most: '不超过', range: '区间' },
	confidence: { certain: '确定', likely: '较可信', doubtful: '待核实' },
	sign: {
		label: '标签相符',
		unit: '单位相符',
		section: '章节相符',
		repeated: '多处一致',
		sum_closes: '合计相符',
		share_closes: '占比相符',
		unit_from_heading: '单位取自表头',
		derived_from_parts: '由分项相加',
		grand_total: '取自总计（含结转结余）',
		label_only: '仅标签相符',
		rivals: '有其他候选'
	},
	attainment: {
		reached: '达成',
		not_reached: '未达成',
		undetermined: '无法判定',
		not_computable: '无法计算'
	},
	attainmentNote: {
		single_value: '仅一个数值',
		not_reported: '未填报',
		no_target: '未设指标值',
		text: '定性，未量化',
		bound: '仅给出约数或界限',
		unit_differs: '单位不一致',
		zero_target: '指标值为零'
	},
	origin: { carried: '合成示例', retold: '转述', imported: '已导入' },
	kind: {
		department_self_evaluation: '部门整体支出绩效自评报告',
		project_self_evaluation: '项目支出自评表',
		final_accounts: '部门决算',
		budget: '部门预算',
		government: '政府决算或预算',
		notice: '通知',
		form: '空白表格',
		other: '其他文件'
	},
	readError: {
		encrypted: '文件有打开密码。请在 Word、Excel 或 WPS 中去掉密码，另存后再导入。',
		encrypted_pdf: 'PDF 有打开密码。请用密码打开后另存（打印）为不带密码的 PDF，再导入。',
		encrypted_archive: '压缩包有密码。请先解压，再导入其中的文件或文件夹。',
		truncated: '文件不完整，可能没有传完。请重新拷贝或下载后再导入。',
		too_large: '文件过大。请确认是报告本身；含大量图片的，可压缩图片或另存后再导入。',
		too_large_unpacked:
			'文件解开后大得异常，已停止。请用 Word、Excel 或 WPS 打开确认后另存，再导入。',
		too_large_entries: '文件里的条目过多，已停止。压缩包请分成几个再导入。',
		too_large_nesting: '压缩包层层相套，已停止。请先解压，再导入其中的文件夹。',
		unsupported: '暂不支持这种文件。请另存为 .docx、.xlsx 或带文字的 PDF 后再导入。',
		unsupported_doc:
			'这是旧版 Word 或 WPS 文字文件（.doc、.wps），暂不能读。请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
		unsupported_presentation: '这是演示文稿，不是报告。如报告在其中，请另存为 .docx 后再导入。',
		unsupported_ofd:
			'这是 OFD 版式文件，暂不能读。请导入它的 Word 原件，或用 OFD 阅读器另存为带文字的 PDF。',
		unsupported_odt:
			'这是 OpenDocument 文字文件（.odt），暂不能读。请用 WPS 或 LibreOffice 另存为 .docx 后再导入。',
		unsupported_rtf: '这是 RTF 文件，暂不能读。请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
		unsupported_image: '这是图片，暂不能识别其中的文字。请导入报告的 Word、Excel 或带文字的 PDF。',
		unsupported_archive: '这种压缩包不能读。请解压后导入其中的文件夹，或改压为 .zip。',
		unsupported_mht:
			'这是单个文件的网页（.mht），暂不能读。请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
		no_text: '文件里没有可读的文字。请确认是报告的文字版。',
		no_text_scan:
			'这是扫描件，页面是图片，没有文字，暂不能识别。请导入报告的 Word 原件或带文字的 PDF。',
		timeout: '读取超时，已停止。请用 Word、Excel 或 WPS 打开后另存再试。',
		malformed: '文件内容已损坏或不合规范。请用 Word、Excel 或 WPS 打开后另存再试。',
		unreachable: '这个文件打不开：已被移走，或没有读取权限。请检查后重试。',
		malformed_entities:
			'文件里声明了实体，可能有害，没有读取。请用 Word、Excel 或 WPS 打开确认后另存，再导入。',
		malformed_path: '压缩包里这个文件的名字指向包外，可能有害，没有读取。请解压后单独导入。',
		empty: '文件是空的。请确认导出或拷贝是否成功。',
		empty_archive: '压缩包里没有文件。请确认打包是否成功。'
	},
	finding: {
		K1: '基本支出 + 项目支出与支出合计相差 {{difference}} 万元',
		K1_more: '基本支出、项目支出与其他各项之和与支出合计相差 {{difference}} 万元',
		K2: '{{part}}占比报告为 {{printed}}%，重算为 {{computed}}%',
		K3: '基本与项目占比之和为 {{sum}}%',
		K5_amount: '财政拨款收入比收入合计多 {{difference}} 万元',
		K5_share: '财政拨款占收入报告为 {{printed}}%，重算为 {{computed}}%',
		K7_none: '自述执行率 {{printed}}%，对调整预算重算为 {{computed}}%',
		K7_initial: '自述执行率 {{printed}}% 与对年初预算的比率相符，对调整预算重算为 {{computed}}%',
		K8: '对调整预算的执行率为 {{computed}}%，超过 100%',
		K13: '自评得分 {{score}} 分与等级“{{grade}}”不对应',
		K14: '自评得分 {{score}} 超过 100 分',
		K15: '“{{indicator}}”未达成却得满分（{{score}} / {{weight}}）',
		K25: '{{part}}写在收入之下'
	},
	severity: { error: '不符', warn: '存疑', note: '提示' }
} as const;

import type { SameKeys } from './same-keys';
import type { zhCNTerms } from './zh-CN-terms';

/** The words of the field, in English. */
export const enTerms: SameKeys<typeof zhCNTerms> = {
	unit: {
		wan: '10k yuan',
		yi: '100m yuan',
		percent: '%',
		percentagePoints: 'pp',
		points: 'points',
		count: ''
	},
	category: {
		party: 'Party bodies',
		congress: 'Congress & CPPCC',
		mass: 'Mass organisations',
		government: 'Government',
		education_health: 'Education & health',
		street: 'Subdistricts',
		institution: 'Institutions',
		unknown: 'Uncategorised'
	},
	measure: {
		totalExpenditure: 'Total expenditure',
		totalIncome: 'Total income',
		basicExpenditure: 'Basic expenditure',
		projectExpenditure: 'Project expenditure',
		basicShare: 'Basic share',
		projectShare: 'Project share',
		fiscalShare: 'Fiscal share',
		executionRate: 'Budget execution rate',
		initialRatio: 'Spending against initial budget',
		executionStated: 'Execution rate as stated',
		executionReference: 'Execution rate (bureau figures)',
		unspent: 'Unspent amount',
		growth: 'Growth of expenditure',
		reachedShare: 'Indicators reached',
		meanAttainment: 'Mean attainment',
		meanAttainmentAll: 'Mean attainment, conservative',
		attainmentCoverage: 'Computable indicators',
		measurableShare: 'Measurable indicators',
		satisfaction: 'Satisfaction',
		selfScore: 'Self-score',
		scoreGap: 'Self-score over attainment'
	},
	formula: {
		totalExpenditure: 'final accounts · all funds',
		totalIncome: 'final accounts · all funds',
		basicExpenditure: 'final accounts · all funds',
		projectExpenditure: 'final accounts · all funds',
		basicShare: 'basic ÷ total expenditure',
		projectShare: 'project ÷ total expenditure',
		fiscalShare: 'fiscal appropriation ÷ total expenditure',
		executionRate: 'final accounts ÷ adjusted budget',
		initialRatio: 'final accounts ÷ initial budget',
		executionStated: 'as the report states, not recomputed',
		executionReference: 'final accounts ÷ adjusted budget, both by the bureau',
		unspent: 'adjusted budget − final accounts',
		growth: '(total expenditure − year before) ÷ year before, same agency and basis',
		reachedShare: 'reached ÷ due',
		meanAttainment: 'Σ weight×min(rate,1) ÷ Σ weight, computable only',
		meanAttainmentAll: 'Σ weight×min(rate,1) ÷ Σ weight, due but not reported counts as 0',
		attainmentCoverage: 'computable ÷ all indicators',
		measurableShare: 'with a measurable target ÷ all indicators',
		satisfaction: 'overall, as the report states',
		selfScore: 'as the report states',
		scoreGap: 'self-score ÷ full mark − mean attainment'
	},
	figure: {
		totalIncome: 'Total income',
		totalExpenditure: 'Total expenditure',
		fiscalAppropriationIncome: 'Fiscal appropriation income',
		fiscalAppropriationExpenditure: 'Fiscal appropriation expenditure',
		basicExpenditure: 'Basic expenditure',
		projectExpenditure: 'Project expenditure',
		basicShare: 'Basic share (as stated)',
		projectShare: 'Project share (as stated)',
		executionRate: 'Execution rate as stated',
		budgetInitial: 'Initial budget',
		budgetAdjusted: 'Adjusted budget',
		selfScore: 'Self-score',
		selfGrade: 'Self-grade',
		satisfaction: 'Satisfaction',
		fiscalIncomeShare: 'Fiscal share of income',
		fiscalExpenditureShare: 'Fiscal share of expenditure',
		personnelExpenditure: 'Personnel expenditure',
		operatingExpenditure: 'Operating expenditure',
		businessExpenditure: 'Business expenditure',
		paymentsToSuperiors: 'Payments to superior units',
		subsidiesToAffiliates: 'Subsidies to affiliated units',
		incomeWithCarryOver: 'Income with carry-over',
		expenditureWithCarryOver: 'Expenditure with carry-over',
		carryOverIn: 'Carry-over in',
		carryOverOut: 'Carry-over out',
		threePublicExpenditure: 'Spending on the three public items',
		threePublicBudget: 'Budget of the three public items',
		agencyOperatingFunds: 'Agency operating funds',
		procurementExpenditure: 'Procurement expenditure',
		budgetSupplement: 'Added to the budget',
		budgetReduction: 'Taken from the budget',
		unspentBudget: 'Unspent budget (as stated)'
	},
	basis: {
		stage: { initial: 'initial budget', adjusted: 'adjusted budget', final: 'final accounts' },
		fund: {
			all: 'all funds',
			fiscal: 'fiscal appropriation',
			general: 'general public budget',
			government_fund: 'government funds',
			state_capital: 'state capital budget'
		},
		entity: { department: 'department', own_office: 'own office', unit: 'subordinate unit' },
		denominator: {
			income: 'of income',
			expenditure: 'of expenditure',
			initial: 'of the initial budget',
			adjusted: 'of the adjusted budget',
			not_stated: 'denominator not stated'
		}
	},
	reason: {
		not_stated: 'not stated in the report',
		not_certain: 'basis not certain',
		unreadable: 'the number cannot be read',
		not_applicable: 'not applicable',
		no_budget: 'no budget is given, so it cannot be recomputed',
		no_reference: 'the bureau’s own amounts are not imported',
		no_previous: 'nothing to compare with in the year before',
		reorganised: 'set up, merged or split in the year',
		zero_base: 'the base is zero',
		basis_differs: 'not of the same basis',
		business_expenditure: 'business expenditure stands beside basic and project',
		approximate: 'only a bound is given',
		no_indicators: 'the report lists no indicators',
		no_targets: 'no indicator has a target',
		coverage_low: 'fewer than half of the indicators can be computed',
		disputed: 'figures in doubt, to be checked',
		not_filed: 'not filed',
		not_due: 'need not file'
	},
	approximation: { about: 'about', at_least: 'at least', at_most: 'at most', range: 'range' },
	confidence: { certain: 'certain', likely: 'likely', doubtful: 'to be checked' },
	sign: {
		label: 'label matches',
		unit: 'unit matches',
		section: 'section matches',
		repeated: 'repeated alike',
		sum_closes: 'sum closes',
		share_closes: 'share closes',
		unit_from_heading: 'unit from the heading or the words around',
		derived_from_parts: 'summed from its parts',
		grand_total: 'from a grand total, carry-over included',
		label_only: 'label only',
		rivals: 'other candidates',
		recognised: 'read off a picture'
	},
	attainment: {
		reached: 'Reached',
		not_reached: 'Not reached',
		undetermined: 'Undetermined',
		not_computable: 'Not computable'
	},
	attainmentNote: {
		single_value: 'only one value',
		not_reported: 'not reported',
		no_target: 'no target',
		text: 'qualitative',
		bound: 'only a bound is given',
		unit_differs: 'units differ',
		zero_target: 'target is zero'
	},
	origin: { carried: 'Synthetic', imported: 'Imported' },
	kind: {
		department_self_evaluation: 'a departmental self-evaluation',
		project_self_evaluation: "a project's self-evaluation",
		final_accounts: "a department's final accounts",
		budget: "a department's budget",
		government: "a government's accounts or budget",
		notice: 'a notice',
		form: 'an empty form',
		other: 'another document'
	},
	readError: {
		encrypted: 'The file has a password. Remove it in Word, Excel or WPS, save, and import again.',
		encrypted_pdf:
			'The PDF has a password. Open it, save or print it as a PDF without one, and import that.',
		encrypted_ofd:
			'The OFD file is encrypted. Open it in an OFD reader, save or print it without encryption, and import that.',
		encrypted_archive: 'The archive has a password. Unpack it, and import the files or the folder.',
		truncated:
			'The file is not complete; it may not have been copied whole. Copy or download it again.',
		too_large:
			'The file is too large. Check that it is the report itself; where pictures make it large, compress them and save again.',
		too_large_unpacked:
			'The file is abnormally large when unpacked, so reading was stopped. Open it in Word, Excel or WPS, check it, save it again and import that.',
		too_large_entries:
			'The file holds too many entries, so reading was stopped. Split an archive into several.',
		too_large_nesting:
			'Archives lie within archives, so reading was stopped. Unpack them, and import the folder.',
		unsupported:
			'This kind of file cannot be read yet. Save it as .docx, .xlsx or a PDF with text.',
		unsupported_doc:
			'This is a file of Word 95 or older, which cannot be read yet. Open it in Word or WPS and save it as .docx.',
		unsupported_presentation:
			'This is a presentation, not a report. If the report is in it, save it as .docx.',
		unsupported_rtf:
			'This is an RTF file, which cannot be read yet. Open it in Word or WPS and save it as .docx.',
		unsupported_image:
			'This kind of picture cannot be read. Save it as PNG, JPG or TIFF, or import the Word, Excel or PDF of the report.',
		unsupported_archive:
			'This kind of archive cannot be read. Unpack it and import the folder, or pack it as .zip.',
		unsupported_mht:
			'This is a web page in one file (.mht), which cannot be read yet. Open it in Word or WPS and save it as .docx.',
		no_text: 'The file holds no readable text. Check that it is the text version of the report.',
		no_text_scan:
			'Its pages are pictures without text. Recognise the text in them, or import the Word original of the report.',
		timeout:
			'Reading took too long and was stopped. Open the file in Word, Excel or WPS, save it again and retry.',
		malformed:
			'The file is damaged or not well-formed. Open it in Word, Excel or WPS, save it again and retry.',
		unreachable:
			'The file cannot be opened: it was moved, or may not be read. Check it and try again.',
		malformed_entities:
			'The file declares entities, which can do harm, and was not read. Open it in Word, Excel or WPS, check it, save it again and import that.',
		malformed_path:
			'The name of this file leads out of its archive, which can do harm, so it was not read. Unpack it and import it by itself.',
		empty: 'The file is empty. Check whether it was exported or copied properly.',
		empty_archive: 'The archive holds no file. Check whether it was packed properly.'
	},
	finding: {
		K1: 'basic + project differs from total expenditure by {{difference}} (10k yuan)',
		K1_more:
			'basic, project and all else differ from total expenditure by {{difference}} (10k yuan)',
		K2: 'share of {{part}} is printed as {{printed}}%, computed {{computed}}%',
		K3: 'basic and project share add up to {{sum}}%',
		K4: 'personnel + operating differs from basic expenditure by {{difference}} (10k yuan)',
		K5_amount: 'fiscal appropriation exceeds total income by {{difference}} (10k yuan)',
		K5_share: 'fiscal share of income is printed as {{printed}}%, computed {{computed}}%',
		K6: 'income and expenditure with carry-over differ by {{difference}} (10k yuan)',
		K7_none: 'execution is stated as {{printed}}%, computed {{computed}}% of the adjusted budget',
		K7_initial:
			'execution is stated as {{printed}}%, which fits the initial budget; computed {{computed}}% of the adjusted one',
		K8: 'execution against the adjusted budget is {{computed}}%, above 100%',
		K9: 'the initial budget and what was added and taken away differ from the adjusted budget by {{difference}} (10k yuan)',
		K10: '{{part}} is {{amount}} in one place and {{other}} in another (10k yuan)',
		K11_zero: '{{part}} is zero; check it',
		K11_small: '{{part}} is only {{amount}} (10k yuan); check the unit',
		K11_negative: '{{part}} is negative: {{amount}} (10k yuan)',
		K11_jump:
			'{{part}} is {{amount}}, but {{other}} in {{year}} (10k yuan), some {{times}} times apart; check the unit',
		K11_either:
			'{{part}} is {{amount}}, but {{other}} in {{year}} (10k yuan), some {{times}} times apart; check both years',
		K12_title: 'the title says {{year}}, where all else says {{expected}}',
		K12_body: 'an amount in the text is given for {{year}}, where all else says {{expected}}',
		K12_table: 'a table says {{year}}, where all else says {{expected}}',
		K13: 'a self-score of {{score}} does not fit the grade {{grade}}',
		K14_above: 'the self-score of {{score}} is above the full mark of {{fullMark}}',
		K14_sum: 'the parts were given {{sum}} points together, the self-score is {{score}}',
		K14_weights: 'the parts may earn {{weights}} points together, the full mark is {{fullMark}}',
		K14_both:
			'the parts may earn {{weights}} points together, the full mark is {{fullMark}}; they were given {{sum}}, the self-score is {{score}}',
		K15_band:
			'the result of “{{indicator}}” in words earns {{least}}–{{most}} % of the points, but scores {{score}} of {{weight}}',
		K15_full: '“{{indicator}}” is not reached but has full marks ({{score}} of {{weight}})',
		K15_lost: '“{{indicator}}” is reached but scores {{score}} of {{weight}}',
		K16_over:
			'“{{indicator}}” reached {{rate}} % of its target, {{threshold}} % or more, and gives no reason',
		K16_unmet: '“{{indicator}}”: target {{target}}, result {{actual}}, and no reason found',
		K16_unreported: '“{{indicator}}”: target {{target}}, and neither result nor reason found',
		K17: 'satisfaction is {{satisfaction}}%, and no survey or sample is named',
		K18_unmet: 'graded {{grade}} while none of {{due}} countable targets is reached',
		K18_execution: 'graded {{grade}} while the execution rate is {{rate}}%',
		K18_problems: 'the execution rate is {{rate}}%, and no problem is named',
		K19: '{{printed}} has no percentage sign, which may have been left out',
		K20_level:
			'{{part}}: this report gives {{amount}} for {{year}}; the report for {{year}} gives {{other}} (10k yuan)',
		K20_change:
			'{{part}}: this report gives a change of {{amount}} from {{year}}; by the two reports it is {{other}} (10k yuan)',
		K20_growth:
			'{{part}}: this report gives a change of {{printed}}% from {{year}}; by the two reports it is {{computed}}%',
		K21_again:
			'The report for {{year}} named problems of this one already ({{passages}}); please look into what was done',
		K21_answered:
			'The report for {{year}} named problems of this one already ({{passages}}), with measures to answer them ({{answered}}); please look into what was done',
		K21_agency:
			'Passages ({{passages}}, about {{letters}} characters) are much the same as in the report of {{agency}} for {{year}}; please look into them',
		K22: '“{{total}}” in a table is {{amount}}, its parts sum to {{other}}, {{difference}} apart (10k yuan)',
		K23: 'a self-score of {{score}} is well above the execution rate of {{rate}}%',
		K24: '{{difference}} (10k yuan), {{rate}}% of the adjusted budget, is left unspent',
		K25: '{{part}} is written under income',
		K26: '{{part}} is {{amount}}, on record {{other}} ({{sheet}} {{cell}}), {{difference}} apart (10k yuan)'
	},
	severity: { error: 'does not fit', warn: 'doubtful', note: 'note' }
};

import type { SameKeys } from './same-keys';
import type { zhCNBureau } from './zh-CN-bureau';

/** The words of the bureau's own workbooks, in English. */
export const enBureau: SameKeys<typeof zhCNBureau> = {
	bureau: {
		title: 'From the finance bureau',
		empty:
			'Nothing yet. Drop the roster of who should file, or approved budgets and accounts, above.',
		filesCount_one: '{{count}} file',
		filesCount_other: '{{count}} files',
		kind: {
			roster: 'Roster of who should file',
			reference: 'Approved budgets and accounts'
		},
		what: 'Content',
		kindAsked: 'What is this table?',
		recognised: 'Seems to be: {{kind}}',
		remembered: 'Columns as you set them before',
		takenBefore: 'This very file was taken before; taking it again replaces it',
		take: 'Take',
		takeRows_one: 'Take {{count}} entry',
		takeRows_other: 'Take {{count}} entries',
		taken: '{{file}} was taken.',
		nothingToTake: 'Nothing to take yet',
		columns: 'What the columns mean',
		heading: 'Heading',
		meaning: 'Meaning',
		example: 'First content',
		column: {
			code: 'Budget code',
			name: 'Agency',
			year: 'Year',
			unit: 'Unit of money',
			required: 'Must file',
			exemption: 'Why exempt',
			due: 'Due date',
			budgetInitial: 'Initial budget',
			budgetAdjusted: 'Adjusted budget',
			totalExpenditure: 'Final expenditure',
			basicExpenditure: 'Basic expenditure',
			projectExpenditure: 'Project expenditure',
			none: 'Not read'
		},
		sheet: 'Sheet',
		rows: 'Agencies',
		totals: 'Sums',
		unit: 'Unit',
		unitAsked: 'Unit?',
		moneyUnit: {
			元: 'yuan',
			千元: '1k yuan',
			万元: '10k yuan',
			百万元: '1m yuan',
			亿元: '100m yuan'
		},
		yearAsked: 'Year?',
		yearByRow: 'by row',
		question: 'Which agency is {{name}}?',
		questionCode: 'Which agency is {{code}} {{name}}?',
		looking: 'Looking for names alike…',
		noMatch: 'No name in the roster is like it',
		newAgency: 'A new agency',
		otherAgency: 'Another agency…',
		alikeName: 'name alike, {{score}}%',
		alikeSound: 'sounds alike, {{score}}%',
		alikeSame: 'in the roster',
		answerBack: 'choose again',
		answeredBefore: 'As you answered before',
		choose: 'Use this row',
		chosen: 'This row is used',
		repeated: 'Agencies that stand there twice; choose a row for each:',
		troubles_one: '{{count}} point to look at',
		troubles_other: '{{count}} points to look at',
		troublesHint: 'All that is not taken is listed here, and kept with the file.',
		noTroubles: 'Nothing is wrong.',
		year: 'Year',
		years: 'Years (entries)',
		yearRows: '{{year}} ({{rows}})',
		yearRowsReplaced: '{{year}} ({{rows}}, of which {{replaced}} replaced by a later file)',
		useAgain: 'use this one',
		takenAt: 'Taken',
		aside: 'Not taken',
		removeConfirm: 'Remove {{file}}?',
		removeFailed: 'It could not be removed; nothing was changed. Reload the page and try again.',
		useAgainFailed:
			'It could not be put in use; nothing was changed. Reload the page and try again.',
		keepFailed:
			'It could not be saved in this browser, and nothing was taken. Free some disk space, leave private browsing and try again.',
		loadFailed:
			'It is saved on this computer, but could not be put into the statistics. Reload the page; there is no need to take it again.',
		unread:
			'{{file}} was stored by an older version and cannot be read any more. Import the file again, or remove it.',
		beside: {
			same: 'Of the {{of}} amounts of {{year}}, {{count}} are to the cent those already recorded for {{other}}. Is this the workbook of the wrong year?',
			more: 'The amounts of {{year}} are mostly some {{times}} times those recorded for {{other}}. Is the unit of money right?',
			less: 'The amounts of {{year}} are mostly some 1/{{times}} of those recorded for {{other}}. Is the unit of money right?',
			fewer:
				'Of the {{of}} agencies with amounts imported for {{year}}, {{count}} are not in this workbook and would count no more. Put a supplement into the first workbook and import that.',
			shorter:
				'The roster imported for {{year}} names {{of}} agencies, this one {{count}}; once taken, this one counts. Put a supplement into the first workbook and import that.',
			confirm: 'All is well; take it',
			replaced:
				'{{year}}: {{n}} of these amounts are recorded already, {{changed}} of them otherwise; once taken, this file counts.'
		},
		reach: {
			file: 'sheet not read',
			row: 'row not taken',
			amount: 'amount not taken',
			note: 'please check'
		},
		trouble: {
			no_agency_column: 'No column of codes or agencies; choose one above.',
			no_amount_column: 'No column of amounts; choose one above.',
			column_twice: '“{{printed}}” and “{{other}}” mean the same; keep one of them.',
			year_unknown: 'No year is named; choose it above. {{printed}}',
			year_differs: 'The sheet is named {{printed}}, the title says {{other}}; choose one.',
			file_year_differs: 'The file is named {{printed}}, the sheet says {{other}}; choose one.',
			year_out_of_range: 'The year {{printed}} is too early or still to come; choose it.',
			unit_unknown: 'No unit of money is named; choose it above.',
			unit_differs: 'The heading says {{printed}}, the line above {{other}}; choose one.',
			no_agency: 'Neither code nor agency: {{printed}}',
			unknown_agency: 'The roster holds no such agency: {{printed}}',
			code_of_another: 'In the roster this code is that of {{other}}: {{printed}}',
			code_reused: 'One code stands beside several names: {{printed}}',
			agency_twice: 'The same agency stands in {{other}} too: {{printed}}',
			row_year: 'The year cannot be read, is too early or still to come: {{printed}}',
			required_unclear: 'Unclear whether it must file: “{{printed}}” ({{other}})',
			required_and_exempt: 'It must file, yet has a reason not to: “{{printed}}” ({{other}})',
			amount_empty: 'No number: {{other}}',
			amount_negative: 'Below zero: {{printed}} ({{other}})',
			amount_not_number: '“{{printed}}” is no number ({{other}})',
			amount_unit_differs: 'Two units for one amount: “{{printed}}” ({{other}})',
			amount_unit_unknown: 'The unit “{{other}}” of this row is not known: {{printed}}',
			amount_parts_of_fen: '{{printed}} has parts of a cent ({{other}})',
			amount_too_large: '{{printed}} is more than a trillion yuan ({{other}})',
			code_unknown: 'The roster has no code {{printed}}; filed by the name, {{other}}.',
			due_unclear: 'The due date “{{printed}}” cannot be read ({{other}})',
			exempt_without_reason: 'Exempt without a reason ({{other}})',
			not_in_being: '{{printed}} does not account for {{other}}.',
			column_missing: 'There is no such column.'
		}
	}
};

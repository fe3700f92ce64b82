import type { SameKeys } from './same-keys';
import type { zhCNShell } from './zh-CN-shell';

/** The words that every page shares, in English. */
export const enShell: SameKeys<typeof zhCNShell> = {
	app: {
		name: 'Jiheng',
		pageTitle: '{{page}} · Jiheng'
	},
	nav: {
		label: 'Main navigation',
		overview: 'Overview',
		ranking: 'Rankings',
		trends: 'Trends',
		comparison: 'Comparison',
		department: 'Department',
		findings: 'To check',
		filings: 'Reports',
		methods: 'Methods'
	},
	status: {
		sample: 'Sample data (synthetic)',
		sampleHidden: 'Sample data hidden',
		local: 'Data stays in this browser',
		starting: 'Starting the data engine…',
		ready_one: 'Engine ready · {{count}} report',
		ready_other: 'Engine ready · {{count}} reports',
		failed: 'The data engine did not start'
	},
	settings: {
		theme: 'Appearance',
		themeSystem: 'System',
		themeLight: 'Light',
		themeDark: 'Dark'
	},
	filter: {
		bar: 'Filters',
		year: 'Year',
		category: 'Category',
		measure: 'Measure',
		department: 'Department',
		allCategories: 'All categories',
		undisputed: 'Without disputed',
		undisputedHint: 'Amounts that a check disputes stay out of rankings, medians and sums',
		basis: 'Basis',
		basisValue: 'Final accounts · all funds'
	},
	common: {
		chart: 'Chart',
		table: 'Table',
		department: 'Department',
		year: 'Year',
		close: 'Close',
		cancel: 'Cancel',
		stop: 'Stop',
		remove: 'Remove',
		median: 'Peer median',
		seeSource: 'See the source',
		agencies_one: '{{count}} agency',
		agencies_other: '{{count}} agencies',
		list: ', ',
		skip: 'Skip to the content',
		pp: 'points',
		search: 'Find an agency',
		nothingYet:
			'There are no reports yet. Import some, or show the sample data on the reports page.',
		inParentheses: ' ({{text}})',
		clear: 'Clear',
		andMore: '{{names}} and others'
	},
	error: {
		engine:
			'The data engine did not start, so no figures can be shown. Reload the page; if that does not help, use a recent Chrome or Edge.',
		engineSummary:
			'The data engine did not start; below is the summary from before. Reload the page; if that does not help, use a recent Chrome or Edge.',
		question: 'This could not be computed. Reload the page and try again.',
		chart: 'The chart could not be drawn. See the table, or reload the page.',
		held: 'Another window has an older version of Jiheng open, so the reports that you keep cannot be read now. Close the other windows, then load this page again.',
		storage:
			'The browser does not let this site store data, so imported reports will be gone when it closes. Leave private browsing and try again.',
		district: 'The sample data could not be opened. Build the app again or ask your administrator.',
		notFound: 'There is no such page.',
		unexpected: 'Something went wrong; the page did not open.',
		home: 'Back to the overview'
	}
};

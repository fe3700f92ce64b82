import type { Page } from '$lib/components/navigation';

const routes = {
	overview: '/',
	ranking: '/ranking',
	trends: '/trends',
	comparison: '/comparison',
	department: '/department',
	findings: '/findings',
	filings: '/filings',
	methods: '/methods'
} as const satisfies Record<Page, string>;

/** The route that shows a page. */
export const routeOf = (page: Page): (typeof routes)[Page] => routes[page];

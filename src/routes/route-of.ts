import type { Page } from '$lib/components/navigation';

const routes = {
	overview: '/',
	ranking: '/ranking',
	trends: '/trends',
	comparison: '/comparison',
	department: '/department',
	filings: '/filings'
} as const satisfies Record<Page, string>;

/** The route that shows a page. */
export const routeOf = (page: Page): (typeof routes)[Page] => routes[page];

import { createContext } from 'svelte';

export const pages = [
	'overview',
	'ranking',
	'trends',
	'comparison',
	'department',
	'findings',
	'filings',
	'methods'
] as const;
export type Page = (typeof pages)[number];

/** Links and navigation, handed to components by the routes. */
export interface Navigation {
	readonly current: Page | null;
	/** The address of a page with a search part ("" or "?…"). */
	href(page: Page, search: string): string;
	go(page: Page, search: string): void;
}

export const [useNavigation, provideNavigation] = createContext<Navigation>();

/// <reference types="vite/client" />

/** Every statement of the warehouse, the questions and the rules, by its path. */
export const statements: Record<string, string> = import.meta.glob(
	['../../src/lib/analysis/*.sql', '../../src/lib/audit/*.sql', '../../src/lib/warehouse/*.sql'],
	{ query: '?raw', import: 'default', eager: true }
);

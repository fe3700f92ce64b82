/** Nothing is filed of an earlier year. */
export const firstYear = 1990;

/** What one report, or one entry of a roster, stands for: its agency and its year. */
export const slotOf = (code: string, year: number): string => `${code}\n${year}`;

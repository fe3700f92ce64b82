const collator = new Intl.Collator('zh-CN');

/** Orders names for people: Chinese by pinyin. */
export const byName = (a: string, b: string): number => collator.compare(a, b);

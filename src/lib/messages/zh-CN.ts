import { zhCNPages } from './zh-CN-pages';
import { zhCNTerms } from './zh-CN-terms';

export const zhCN = { ...zhCNTerms, ...zhCNPages } as const;

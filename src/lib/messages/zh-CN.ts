import { zhCNBureau } from './zh-CN-bureau';
import { zhCNPages } from './zh-CN-pages';
import { zhCNTerms } from './zh-CN-terms';

export const zhCN = { ...zhCNTerms, ...zhCNPages, ...zhCNBureau } as const;

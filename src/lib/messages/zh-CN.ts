import { zhCNBureau } from './zh-CN-bureau';
import { zhCNDepartment } from './zh-CN-department';
import { zhCNDistrict } from './zh-CN-district';
import { zhCNFilings } from './zh-CN-filings';
import { zhCNFindingWork } from './zh-CN-finding-work';
import { zhCNFindings } from './zh-CN-findings';
import { zhCNMethods } from './zh-CN-methods';
import { zhCNRecords } from './zh-CN-records';
import { zhCNShell } from './zh-CN-shell';
import { zhCNTerms } from './zh-CN-terms';

export const zhCN = {
	...zhCNTerms,
	...zhCNShell,
	...zhCNDistrict,
	...zhCNDepartment,
	...zhCNFilings,
	...zhCNFindings,
	...zhCNFindingWork,
	...zhCNMethods,
	...zhCNRecords,
	...zhCNBureau
} as const;

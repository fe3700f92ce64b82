import { enBureau } from './en-bureau';
import { enDepartment } from './en-department';
import { enDistrict } from './en-district';
import { enFilings } from './en-filings';
import { enFindingWork } from './en-finding-work';
import { enFindings } from './en-findings';
import { enMethods } from './en-methods';
import { enRecords } from './en-records';
import { enShell } from './en-shell';
import { enTerms } from './en-terms';

export const en = {
	...enTerms,
	...enShell,
	...enDistrict,
	...enDepartment,
	...enFilings,
	...enFindings,
	...enFindingWork,
	...enMethods,
	...enRecords,
	...enBureau
};

import type { Reading } from '../text/reading';
import type { Mention } from './indicator-mention';

/**
 * What a value is by the words around it: a target named as one, or only bounded like one; a
 * result named as one, or a value that only stands there; a change against something else.
 */
export type Role = 'target' | 'bounded' | 'result' | 'plain' | 'other';

const planned =
	/年初|目标|计划(?!财务|生育|单列|外|[股科处])|设定|约定|预期|原定|预计|拟|指标值|任务|批复|下达|确保|力争|争取|要求/;
const realised = /实际|实有|实测|实现了|最终|推迟|延期|延至|提前|只|仅|已/;
const measured =
	/监测|检测|抽检|抽查|抽样|核查|评测|测评|测算|调查|统计|结果|验收|完成了?$|共计?$|累计$/;
const change =
	/(?:较|比|同比|环比|增长|增加|提高|提升|上升|下降|减少|降低|缩短|压减|增幅|降幅|高出|高于|低于|超出|超额|超过|超|节约|多|少|差|延期|提前|逾期|延误)[了约近：]{0,2}(?:年初|计划|目标|预期)?(?:的)?$/;
const against = /(?:上年|去年|上一年|前年|同期|20\d\d年)[^，]{0,12}$/;
const parts = /其中|占|每|人均|日均|户均|人均|单价/;
const bounds = /^(?:不低于|不少于|不超过|不高于|控制在|至少|≥|≤|>=|<=)|(?:以上|以内|以下|之内)$/;
const goal = /^的?(?:年初|年度|全年|既定|预期|考核)?(?:目标|计划|任务|指标|要求)/;
/** 较目标少 2 处: how far off, not the target. */
const offBy =
	/(?:目标|计划|任务|预期|年初|要求)[^，。；：（）\d]{0,6}(?:多|少|增加|减少|高出?|低|差|提前|延后|推迟|超出?|节约|短缺|增长|下降|提高)了?$/;
const goalAhead =
	/(?:年初|计划|目标|任务|指标|预期|设定|约定|原定|要求)(?:值|数)?(?:[^，。；：（）\d]{0,4})$|(?:应|须|需|要)(?:于|达到?|为|在|保持在|控制在)$/;
const comparing =
	/(?:较|比|与|距|超过|超出|超|高于|低于|未达到?|没有达到|达到|完成了?|不及|少于|多于)$/;

/** Whether a target is told after its result: 较年初设定的 800 人次目标, （年初目标 24 场）. */
export function toldAfter(reading: Reading, one: Mention): boolean {
	const { text } = reading;
	const lead = text.slice(one.clause, one.from);
	if (
		text.charAt(one.clause - 1) === '（' &&
		/^(?:年初|年度|全年)?(?:设定|确定)?(?:的)?(?:目标|计划|任务|指标|预期)(?:值|数)?(?:为|是|：)?$/.test(
			lead
		)
	)
		return true;
	const value = text.slice(one.from, one.to);
	const beyond = comparing.test(lead) || /^(?:超过|逾)/.test(value);
	if (beyond && goal.test(text.slice(one.to, one.to + 10))) return true;
	const announced = /(?:年初|计划|目标|任务|预期|既定)[^，。；：（）\d]{0,6}$/.exec(lead);
	return announced !== null && comparing.test(lead.slice(0, announced.index));
}

export function roleOf(reading: Reading, one: Mention, year: number | null): Role {
	const { text } = reading;
	const lead = text.slice(one.clause, one.from);
	const own = text.slice(one.own, one.from);
	const after = text.slice(one.to, one.to + 10);
	const past = against.exec(own)?.[0];
	if (past && !(year && past.startsWith(String(year)))) return 'other';
	if (offBy.test(own) && !one.quantity.date) return 'other';
	if (goal.test(after) && (goalAhead.test(own) || !/\d/.test(own))) return 'target';
	if (goalAhead.test(own) && !/实际|完成情况/.test(own)) return 'target';
	if (!one.quantity.date && change.test(own)) return 'other';
	if (/^(?:以上|以下)?(?:的)?(?:增长|增幅|降幅)/.test(after)) return 'other';
	if (realised.test(own)) return 'result';
	if (planned.test(lead) && !realised.test(lead)) return 'target';
	const printed = text.slice(one.from, one.to);
	if (measured.test(own)) return bounds.test(printed) ? 'bounded' : 'result';
	if (bounds.test(printed) || one.quantity.range || /(?:控制|保持|稳定)在$/.test(own))
		return 'bounded';
	if (parts.test(own)) return 'other';
	return realised.test(lead) || measured.test(lead) ? 'result' : 'plain';
}

const budget =
	/预算|支出|收入|资金|经费|拨款|采购|决算|结转|结余|执行|编制|职工|在职|人员|公用|工资|费用|投资额|评分|得分|自评|分值|权重/;

/** Whether the words make an indicator of a value: the report's own money, staff and scores are none. */
export const mayBeIndicator = (name: string, unit: string | null): boolean =>
	name.length >= 2 &&
	name.length <= 36 &&
	unit !== '分' &&
	!(
		budget.test(name) &&
		((unit ?? '').endsWith('元') || /预算|支出|收入|执行|编制|经费|得分|结转|采购/.test(name))
	);

import type { NamedThen, ReportFormat, Voice } from '../filed';
import { diceOf, type Dice } from './dice';
import { isGiven } from './given';

/** How an agency writes its report of a year. */
export interface Plan {
	readonly voice: Voice;
	readonly format: ReportFormat;
	readonly wording: number;
	/** Whether a 自评表 is appended to the prose. */
	readonly appendix: boolean;
	readonly file: string;
}

const voiceWeights: Record<Voice, number> = {
	guangdong: 0.2,
	score_first: 0.12,
	form: 0.13,
	brief: 0.1,
	scheme: 0.09,
	accounts: 0.1,
	narrative: 0.09,
	adjusted_form: 0.1,
	web: 0.07
};

const formats: Record<Voice, Partial<Record<ReportFormat, number>>> = {
	guangdong: { docx: 6, txt: 2, pdf: 3 },
	score_first: { docx: 6, txt: 2, html: 1 },
	form: { docx: 5, xlsx: 5, html: 1 },
	brief: { txt: 3, html: 2, pdf: 2 },
	scheme: { docx: 5, xlsx: 2 },
	accounts: { docx: 5, pdf: 4 },
	narrative: { docx: 5, txt: 2, pdf: 2 },
	adjusted_form: { xlsx: 5, docx: 3 },
	web: { html: 1 }
};

/** Prose to which a form may be appended, and the formats in which it may be. */
const appending: readonly Voice[] = ['guangdong', 'accounts', 'narrative'];
const ownForm: readonly Voice[] = ['form', 'adjusted_form', 'scheme', 'web'];

/** Whether a report prints a table of its indicators with points. */
export const holdsForm = ({ voice, format, appendix }: Plan): boolean =>
	appendix || ownForm.includes(voice) || (voice === 'score_first' && format !== 'txt');

const named: Record<Voice, readonly string[]> = {
	guangdong: [
		'{year}年度{name}整体支出绩效自评报告',
		'附件2.{short}{year}年度部门整体支出绩效自评报告',
		'{short}{year}年整体支出绩效自评报告（定稿）'
	],
	score_first: [
		'{short}{year}年部门整体支出绩效自评报告',
		'{code}{short}{year}年度绩效自评报告',
		'{year}年部门整体支出绩效自评报告-{short}'
	],
	form: [
		'附件2.{short}{year}年度部门整体支出绩效自评表',
		'{year}年度部门整体支出绩效自评表（{short}）',
		'{code}_{short}_{year}_整体支出自评表'
	],
	brief: ['{short}{year}年度绩效自评情况', '{short}关于{year}年度部门整体支出绩效自评情况的说明'],
	scheme: [
		'{year}年{short}部门整体支出绩效自评报告及评分表',
		'{short}{year}年度部门整体绩效自评（评分表）'
	],
	accounts: [
		'{name}{year}年度部门收支及绩效自评情况',
		'{short}{year}年部门整体支出情况与绩效自评报告（报送稿）'
	],
	narrative: ['{short}关于{year}年度部门整体支出绩效情况的报告', '{year}年度{short}绩效自评材料'],
	adjusted_form: [
		'{year}年部门整体自评表_{short}',
		'{code}{short}{year}年度部门整体自评表',
		'{short}{year}整体自评表（终）'
	],
	web: ['{name}{year}年度部门整体支出绩效自评公开', '{short}{year}年绩效自评信息公开']
};

function fileOf(dice: Dice, voice: Voice, format: ReportFormat, agency: NamedThen, year: number) {
	const name = dice
		.pick(named[voice])
		.replace('{year}', String(year))
		.replace('{code}', agency.code)
		.replace('{name}', agency.name)
		.replace('{short}', agency.shortName);
	return `${name}.${format}`;
}

/** Each agency has a way of writing that it mostly keeps. */
function voiceOf(seed: number, code: string, year: number): Voice {
	if (isGiven(code, year)) return 'guangdong';
	const usual = diceOf(seed, 'voice', code).weighted<Voice>(voiceWeights);
	const dice = diceOf(seed, 'voice', code, year);
	return dice.chance(0.18) ? dice.weighted<Voice>(voiceWeights) : usual;
}

/** In words that the published report does not use. */
const givenWording = 3;

export function planOf(seed: number, agency: NamedThen, year: number): Plan {
	const { code } = agency;
	const voice = voiceOf(seed, code, year);
	const dice = diceOf(seed, 'plan', code, year);
	const format = isGiven(code, year) ? 'txt' : dice.weighted<ReportFormat>(formats[voice]);
	const appendix =
		dice.chance(0.3) && appending.includes(voice) && format !== 'txt' && !isGiven(code, year);
	return {
		voice,
		format,
		wording: isGiven(code, year) ? givenWording : dice.below(60),
		appendix,
		file: fileOf(dice, voice, format, agency, year)
	};
}

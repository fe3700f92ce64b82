import { expect, test } from 'vitest';
import { extractReports } from '$lib/extraction/extract';
import { documentOf, title } from './source';

const issues = (...paragraphs: string[]) => {
	const [report] = extractReports(documentOf(title, ...paragraphs));
	return {
		problems: report?.problems.map(({ text }) => text),
		measures: report?.measures.map(({ text, problem }) => [text, problem])
	};
};

test('each item holds its problem and its measure', () => {
	expect(
		issues(
			'五、问题及改进',
			'（一）问题：展陈更新慢。改进：每季度更换一次专题展。',
			'（二）问题：志愿者流动大。改进：与两所高校签订服务协议。'
		)
	).toEqual({
		problems: ['展陈更新慢', '志愿者流动大'],
		measures: [
			['每季度更换一次专题展', 1],
			['与两所高校签订服务协议', 2]
		]
	});
});

test('each paragraph tells its problem and then looks ahead', () => {
	const { problems, measures } = issues(
		'五、存在问题与整改措施',
		'展陈更新偏慢。馆藏整理人手不足，三成展柜两年未换。今后将每季度更换一次专题展。',
		'志愿者流动大。多数服务不满半年。拟与两所高校签订服务协议。'
	);
	expect(problems).toEqual([
		'展陈更新偏慢。馆藏整理人手不足，三成展柜两年未换',
		'志愿者流动大。多数服务不满半年'
	]);
	expect(measures?.map(([, problem]) => problem)).toEqual([1, 2]);
});

test('one paragraph that looks ahead makes no such list', () => {
	const { problems } = issues(
		'五、存在的问题和改进措施',
		'一是展陈更新慢；二是志愿者流动大。',
		'下一步，每季度更换一次专题展；与两所高校签订服务协议。'
	);
	expect(problems).toEqual(['展陈更新慢', '志愿者流动大']);
});

test('a title with a colon opens a paragraph without a number', () => {
	expect(
		issues(
			'存在的不足：一是展陈更新慢；二是志愿者流动大。',
			'整改打算：一是每季度更换一次专题展；二是与两所高校签订服务协议。',
			'以上金额均以万元为单位。'
		)
	).toEqual({
		problems: ['展陈更新慢', '志愿者流动大'],
		measures: [
			['每季度更换一次专题展', 1],
			['与两所高校签订服务协议', 2]
		]
	});
});

test('an essay admits its faults in its own words', () => {
	expect(
		issues(
			'当然，毛病也看得见。一是展陈更新慢；二是志愿者流动大。',
			'往后打算这么办：每季度更换一次专题展；与两所高校签订服务协议。'
		).problems
	).toEqual(['展陈更新慢', '志愿者流动大']);
	expect(
		issues('针对居民反映的问题，我们逐条解决。一是增设饮水点；二是延长开放时间。').problems
	).toEqual([]);
});

test('brackets that ask for content are no content', () => {
	expect(
		issues('五、改进措施', '【针对上述问题逐条提出，不少于3条】', '六、其他').measures
	).toEqual([]);
});

test('who signs a report, and when, is no measure', () => {
	expect(
		issues(
			'五、下一步打算',
			'每季度更换一次专题展；与两所高校签订服务协议。',
			'青桐市云岭区文化馆',
			'2024年3月31日'
		).measures?.map(([text]) => text)
	).toEqual(['每季度更换一次专题展', '与两所高校签订服务协议']);
});

test('what only leads up to a problem or a measure is left out', () => {
	const { problems, measures } = issues(
		'五、存在的不足',
		'工作中还存在一些不足，主要是展陈更新慢；志愿者流动大；还有就是指标设置偏粗。',
		'六、下一步打算',
		'针对以上不足，一方面每季度更换一次专题展；另一方面，与两所高校签订志愿服务协议，稳住志愿者。同时把指标设置细化到人。'
	);
	expect(problems).toEqual(['展陈更新慢', '志愿者流动大', '指标设置偏粗']);
	expect(measures?.map(([text]) => text)).toEqual([
		'每季度更换一次专题展',
		'与两所高校签订志愿服务协议，稳住志愿者',
		'把指标设置细化到人'
	]);
});

test('where two measures answer in order, so does the one between', () => {
	const { measures } = issues(
		'五、存在的问题',
		'1.馆藏数字化进度慢。2.培训少。3.志愿者队伍流动大。',
		'六、下一步打算',
		'加快馆藏数字化进度；多走出去；稳定志愿者队伍。同时勤俭办馆。'
	);
	expect(measures?.map(([, problem]) => problem)).toEqual([1, 2, 3, null]);
});

test('an item that answers itself is no heading, and a later chapter of measures adds to it', () => {
	expect(
		issues(
			'（二）存在问题及改进措施',
			'1.存在问题：展陈更新慢；改进措施：每季度更换一次专题展。',
			'2.存在问题：志愿者流动大；改进措施：与两所高校签订服务协议。',
			'（三）后续工作计划及建议',
			'继续加强业务培训。'
		)
	).toEqual({
		problems: ['展陈更新慢', '志愿者流动大'],
		measures: [
			['每季度更换一次专题展', 1],
			['与两所高校签订服务协议', 2],
			['继续加强业务培训', null]
		]
	});
});

test('each problem is answered in the paragraph below it', () => {
	expect(
		issues(
			'五、存在的问题及改进措施',
			'（一）展陈更新慢。三成展柜两年未换。',
			'改进措施：每季度更换一次专题展。',
			'（二）志愿者流动大。',
			'改进措施：与两所高校签订服务协议。'
		)
	).toEqual({
		problems: ['展陈更新慢。三成展柜两年未换', '志愿者流动大'],
		measures: [
			['每季度更换一次专题展', 1],
			['与两所高校签订服务协议', 2]
		]
	});
});

test('an essay counts its faults by 首先, 其次 and answers each', () => {
	expect(
		issues(
			'自评中也发现一些不足。首先是展陈更新慢，这要求今后在编排上考虑得更早。其次是志愿者流动大，下一步将与两所高校签订服务协议。再次是指标难以量化，今后拟把借阅册数列为指标。'
		)
	).toEqual({
		problems: ['展陈更新慢', '志愿者流动大', '指标难以量化'],
		measures: [
			['这要求今后在编排上考虑得更早', 1],
			['将与两所高校签订服务协议', 2],
			['拟把借阅册数列为指标', 3]
		]
	});
});

test('the number of an item stands apart from the year that it begins with, and advice from the item before it', () => {
	expect(
		issues(
			'五、存在的问题',
			'1.展陈更新慢；2.志愿者流动大。',
			'六、改进措施和有关建议',
			'针对上述问题，1.2024年更换四次专题展；2.与两所高校签订服务协议。建议区财政提高补助标准。'
		).measures
	).toEqual([
		['2024年更换四次专题展', 1],
		['与两所高校签订服务协议', 2],
		['建议区财政提高补助标准', null]
	]);
});

test('functions end where the next item of the chapter begins', () => {
	const [report] = extractReports(
		documentOf(
			title,
			'一、部门概况',
			'（一）主要职责：负责全区群众文化活动的组织和辅导。',
			'（二）机构设置：内设三个部室，在编12人。'
		)
	);
	expect(report?.functions.map(({ text }) => text)).toEqual(['负责全区群众文化活动的组织和辅导']);
});

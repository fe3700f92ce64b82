import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '$lib/document/read';

const material = process.env.JIHENG_MATERIAL ?? '../shared/reports';
const seed = join(material, 'seed-000_b2dfc63337060b0e.txt');
const there = existsSync(seed);

const length = 12;
/** Names, headings and the field's terms are no sentences: they may stand in the project. */
const names = [
	'广州市天河区科学技术协会',
	'整体支出绩效自评报告',
	'人才专项经费院士专家工作站',
	'年度总体工作和重点工作任务',
	'财政拨款收入',
	'财政拨款支出',
	'基本支出',
	'项目支出'
];

/** Every run of twelve characters, with punctuation, spaces and names left out. */
function shingles(text: string): Set<string> {
	const bare = names
		.reduce((rest, name) => rest.replaceAll(name, '\n'), text.replace(/[（）]/g, ''))
		.replace(/[^\p{Script=Han}\d\n]/gu, '');
	const found = new Set<string>();
	for (const run of bare.split('\n'))
		for (let at = 0; at + length <= run.length; at++) found.add(run.slice(at, at + length));
	return found;
}

function projectFiles(): string[] {
	const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard']);
	return listed.toString('utf8').split('\0').filter(existsSync);
}

async function textOf(file: string): Promise<string> {
	const bytes = new Uint8Array(readFileSync(file));
	if (!/\.(docx|xlsx|pdf)$/.test(file)) return new TextDecoder().decode(bytes);
	const document = await readDocument(file, bytes).catch(() => null);
	return document?.blocks.map((block) => block.text).join('\n') ?? '';
}

describe('the sentences of the real report', () => {
	it.skipIf(!there)('stand nowhere in the project', async () => {
		const forbidden = shingles(readFileSync(seed, 'utf8'));
		expect(forbidden.size).toBeGreaterThan(1000);
		const copied: string[] = [];
		for (const file of projectFiles())
			for (const run of shingles(await textOf(file)))
				if (forbidden.has(run)) copied.push(`${file}: ${run}`);
		expect(copied).toEqual([]);
	});
});

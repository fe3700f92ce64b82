import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { rasterOf, scanOf } from '../document/scan-paper';

const command = fileURLToPath(new URL('../../scripts/extract.mjs', import.meta.url));

test('a scan stopped half-way: what was read is printed, and the pages left are named', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'jiheng-'));
	try {
		const { width, data } = rasterOf('scan-lines.png');
		const heading = { width, height: 260, data: data.slice(0, width * 260) };
		const scan = scanOf(...Array.from({ length: 40 }, () => heading));
		await writeFile(join(folder, 'scan.pdf'), scan);
		const child = spawn(process.execPath, [command, 'scan.pdf'], { cwd: folder });
		let [output, progress] = ['', ''];
		child.stdout.on('data', (text: Buffer) => (output += text.toString()));
		child.stderr.on('data', (text: Buffer) => {
			progress += text.toString();
			if (progress.includes('已识别 1/40 页')) child.kill('SIGINT');
		});
		const code = await new Promise((resolve) => child.on('close', resolve));
		expect(code).toBe(130);
		const line = JSON.parse(output) as { agency: string; year: number; unread: number[] };
		expect(line).toMatchObject({ agency: '广州市云棠区林业和园林局', year: 2023 });
		expect(line.unread.length).toBeGreaterThan(30);
		expect(line.unread.at(-1)).toBe(40);
		expect(progress).toContain(`另有 ${line.unread.length} 页是图片，未读`);
	} finally {
		await rm(folder, { recursive: true });
	}
}, 150_000);

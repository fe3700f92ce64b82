import { describe, expect, test } from 'vitest';
import { counted } from '../../scripts/tooling/checks.mjs';
import { policyOf } from '../../scripts/tooling/headers.mjs';
import { agrees } from '../../scripts/tooling/install.mjs';
import { isAtLeast } from '../../scripts/tooling/node-version.mjs';
import { upFront } from '../../scripts/tooling/size.mjs';
import { portFrom } from '../../scripts/tooling/start.mjs';

describe('what is installed agrees with the lock file', () => {
	const lock = {
		packages: {
			'': {},
			'node_modules/a': { version: '1.0.0' },
			'node_modules/b': { version: '2.0.0', optional: true }
		}
	};
	const a = { version: '1.0.0' };
	test.each([
		['all there', { 'node_modules/a': a, 'node_modules/b': { version: '2.0.0' } }, true],
		['but for another platform', { 'node_modules/a': a }, true],
		['one missing', { 'node_modules/b': { version: '2.0.0' } }, false],
		['one older', { 'node_modules/a': { version: '0.9.0' } }, false],
		['one too many', { 'node_modules/a': a, 'node_modules/c': a }, false]
	])('%s', (_, packages, expected) => {
		expect(agrees(lock, { packages })).toBe(expected);
	});
});

test.each([
	[undefined, 4173],
	['', 4173],
	['0', 0],
	['8080', 8080],
	['80a', undefined],
	['65536', undefined],
	['-1', undefined]
])('PORT=%s means %s', (text, port) => {
	expect(portFrom(text)).toBe(port);
});

test.each([
	['20.19.0', true],
	['22.0.0', true],
	['20.18.3', false],
	['18.20.0', false]
])('Node %s is new enough: %s', (version, expected) => {
	expect(isAtLeast(version, '20.19')).toBe(expected);
});

test('pages without a policy are not published', () => {
	expect(() => policyOf(['<!doctype html>'])).toThrow('no page carries');
});

test('what a page loads up front is what it names and what that imports, not what it asks for later', async () => {
	const app: Record<string, string> = {
		'_app/start.js': `import{a}from"./a.js";import"./b.js";const c=()=>import("./later.js");`,
		'_app/a.js': `export*from"./b.js";`,
		'_app/b.js': '',
		'_app/look.css': '',
		'first.js': ''
	};
	const html =
		'<link href="./_app/look.css" rel="stylesheet"><script src="/first.js"></script>' +
		'<script>Promise.all([import("./_app/start.js")])</script>';
	const loaded = await upFront(html, 'index.html', (path) => Promise.resolve(app[path] ?? 'lost'));
	expect([...loaded.keys()].sort()).toEqual(Object.keys(app).sort());
});

describe('the last line counts', () => {
	const report = (failed: number, ...files: string[][]) => ({
		numPassedTests: 3,
		numFailedTests: failed,
		testResults: files.map((statuses) => ({
			status: statuses.every((status) => status === 'passed') ? 'failed' : 'passed',
			assertionResults: statuses.map((status) => ({ status }))
		}))
	});
	test('every failed test', () => {
		expect(counted(1, '', report(2, ['failed', 'failed'])).failed).toBe(2);
	});
	test('a file that does not load', () => {
		expect(counted(1, '', report(0, [])).failed).toBe(1);
	});
	test('a run that ends badly though no test failed', () => {
		expect(counted(1, '', report(0)).failed).toBe(1);
		expect(counted(0, '', undefined)).toMatchObject({ passed: 0, failed: 1 });
	});
	test('nothing else', () => {
		expect(counted(0, '', report(0))).toMatchObject({ passed: 3, failed: 0 });
	});
});

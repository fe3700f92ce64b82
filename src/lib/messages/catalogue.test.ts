import { describe, expect, it } from 'vitest';
import { en } from './en';
import { translator } from './translate';
import { zhCN } from './zh-CN';

type Node = string | { readonly [key: string]: Node | undefined };

function leaves(node: Node, path = ''): [string, string][] {
	if (typeof node === 'string') return [[path, node]];
	return Object.entries(node).flatMap(([key, child]) =>
		child === undefined ? [] : leaves(child, path ? `${path}.${key}` : key)
	);
}
const parameters = (text: string): string[] =>
	[...text.matchAll(/{{(\w+)}}/g)].map((m) => m[1] ?? '').sort();

describe('the two catalogues', () => {
	const chinese = new Map(leaves(zhCN));
	const english = leaves(en);

	it('use the same parameters in every message', () => {
		const differing = english.filter(([key, text]) => {
			const other = chinese.get(key.replace(/_one$/, '_other')) ?? '';
			return parameters(text).join() !== parameters(other).join();
		});
		expect(differing).toEqual([]);
	});

	it('leave no Chinese words in English but the grade itself', () => {
		expect(english.filter(([, text]) => /[一-鿿]/.test(text.replace('优', '')))).toEqual([]);
	});

	it('choose the plural by count', () => {
		expect(translator('en')('common.agencies', { count: 1 })).toBe('1 agency');
		expect(translator('en')('common.agencies', { count: 3 })).toBe('3 agencies');
		expect(translator('zh-CN')('common.agencies', { count: 1 })).toBe('1 个部门');
	});
});

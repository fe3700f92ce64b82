import { gradeBandsOf, type Template } from '$lib/domain/template';
import { formatNumber } from '$lib/format/numbers';
import type { Language } from '$lib/messages/translate';

export const templateName = (language: Language, { name }: Pick<Template, 'name'>): string =>
	name[language === 'en' ? 'en' : 'zh'];

/** The grades of a form, each by its first word and the score that it begins at: 优 90 · 良 80. */
export function gradesOf(template: Template): string {
	const begins = new Map<number, string>();
	for (const { grade, least } of gradeBandsOf(template))
		if (!begins.has(least)) begins.set(least, grade);
	return [...begins].map(([least, grade]) => `${grade} ${formatNumber(least)}`).join(' · ');
}

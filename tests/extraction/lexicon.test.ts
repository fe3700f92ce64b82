import { describe, expect, it } from 'vitest';
import labels from '$data/lexicon/labels.json';
import sections from '$data/lexicon/sections.json';
import traditional from '$data/lexicon/traditional.json';
import units from '$data/lexicon/units.json';
import {
	labelsSchema,
	sectionsSchema,
	traditionalSchema,
	unitsSchema
} from '$lib/extraction/lexicon';

describe('the lexicon', () => {
	it('has the shape that the rules expect', () => {
		labelsSchema.parse(labels);
		sectionsSchema.parse(sections);
		traditionalSchema.parse(traditional);
		unitsSchema.parse(units);
	});
	it('names each label once', () => {
		const words = labels.heads.flatMap((head) => head.words);
		expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
	});
	it('has section patterns that compile', () => {
		for (const one of sections.sections)
			for (const pattern of [...one.all, one.not ?? '.'])
				expect(() => new RegExp(pattern)).not.toThrow();
	});
});

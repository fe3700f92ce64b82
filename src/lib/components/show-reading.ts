import type { Reading } from '$lib/domain/figure';
import type { Translate } from '$lib/messages/translate';
import { showFigure } from './figure-words';

/** A reading with its unit, as a person reads it. */
export function showReading(t: Translate, { value, approximation }: Reading): string {
	switch (value.kind) {
		case 'money':
			return showFigure(t, { kind: 'money', value: value.fen, grade: null, approximation });
		case 'rate':
			return showFigure(t, {
				kind: 'rate',
				value: value.percent / 100,
				grade: null,
				approximation
			});
		case 'score':
			return showFigure(t, { kind: 'score', value: value.points, grade: null, approximation });
		case 'grade':
			return value.grade;
	}
}

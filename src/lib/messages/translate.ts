import i18next, { type TFunction } from 'i18next';
import { en } from './en';
import { zhCN } from './zh-CN';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** Gives the words of a message, with its parameters filled in. Plain text, never HTML. */
export type Translate = TFunction<'translation'>;

const catalogue = i18next.createInstance();
// Resources are at hand, so this completes at once.
void catalogue.init({
	resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
	lng: 'zh-CN',
	fallbackLng: false,
	initAsync: false,
	interpolation: { escapeValue: false },
	showSupportNotice: false
});

/** The translator for one language. */
export const translator = (language: Language): Translate => catalogue.getFixedT(language);

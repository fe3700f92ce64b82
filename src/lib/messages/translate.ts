import i18next from 'i18next';
import { en } from './en';
import { zhCN } from './zh-CN';

export type Language = 'zh-CN' | 'en';

type Catalogue = typeof zhCN;

type KeysOf<Node> = {
	[Key in keyof Node & string]: Node[Key] extends string
		? Key extends `${infer Base}_other`
			? Base
			: Key
		: `${Key}.${KeysOf<Node[Key]>}`;
}[keyof Node & string];

type TextAt<Node, Key extends string> = Key extends `${infer Head}.${infer Rest}`
	? Head extends keyof Node
		? TextAt<Node[Head], Rest>
		: never
	: Key extends keyof Node
		? Node[Key]
		: `${Key}_other` extends keyof Node
			? Node[`${Key}_other`]
			: never;

type NamesIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
	? Name | NamesIn<Rest>
	: never;

/** A message's key; a plural is named without its `_other`, and takes `count`. */
export type MessageKey = KeysOf<Catalogue>;

type Fillings<Key extends string> = Record<NamesIn<TextAt<Catalogue, Key>>, string | number>;

/** Gives the words of a message, with its parameters filled in. Plain text, never HTML. */
export type Translate = <Key extends MessageKey>(
	key: Key,
	...fillings: [NamesIn<TextAt<Catalogue, Key>>] extends [never] ? [] : [Fillings<Key>]
) => string;

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
export function translator(language: Language): Translate {
	const translate = catalogue.getFixedT(language);
	return (key, ...fillings) => translate(key, fillings[0] ?? {});
}

import { createContext } from 'svelte';
import { keepSetting, settingOf, type Settings } from '$lib/state/settings';
import { translator, type Language, type Translate } from '$lib/messages/translate';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const languageSetting = 'jiheng.language';
const themeSetting = 'jiheng.theme';

/** The user's language and theme, kept in this browser and shown on the root element. */
export class Preferences {
	language = $state<Language>('zh-CN');
	theme = $state<Theme>('system');
	readonly #settings: Settings;
	readonly #root: HTMLElement;

	constructor(root: HTMLElement, settings: Settings) {
		this.#root = root;
		this.#settings = settings;
		this.language = settingOf(settings, languageSetting) === 'en' ? 'en' : 'zh-CN';
		const theme = settingOf(settings, themeSetting);
		this.theme = themes.find((one) => one === theme) ?? 'system';
		this.#show();
	}

	/** The words of a message in the current language. */
	readonly t: Translate = $derived(translator(this.language));

	setLanguage(language: Language): void {
		this.language = language;
		keepSetting(this.#settings, languageSetting, language);
		this.#show();
	}

	setTheme(theme: Theme): void {
		this.theme = theme;
		keepSetting(this.#settings, themeSetting, theme);
		this.#show();
	}

	#show(): void {
		this.#root.lang = this.language;
		if (this.theme === 'system') delete this.#root.dataset.theme;
		else this.#root.dataset.theme = this.theme;
	}
}

export const [usePreferences, providePreferences] = createContext<Preferences>();

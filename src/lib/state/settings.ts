/** Where small choices are kept; null where the browser forbids it. */
export type Settings = Pick<Storage, 'getItem' | 'setItem'> | null;

/** A kept choice; null where there is none or it cannot be read. */
export function settingOf(settings: Settings, key: string): string | null {
	try {
		return settings?.getItem(key) ?? null;
	} catch {
		return null;
	}
}

/** Keeps a choice where that is possible: a full or forbidden store must not undo the choice itself. */
export function keepSetting(settings: Settings, key: string, value: string): void {
	try {
		settings?.setItem(key, value);
	} catch {
		return;
	}
}

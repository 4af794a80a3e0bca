/** What each language calls itself; the first is shown to whoever asks for none of them. */
export const LANGUAGE_NAMES = { en: 'English', de: 'Deutsch', fr: 'français', es: 'español', pl: 'polski' } as const;

export type Language = keyof typeof LANGUAGE_NAMES;

export const isLanguage = (text: string): text is Language => Object.hasOwn(LANGUAGE_NAMES, text);

/** Every language, the first among them. */
export const LANGUAGES = Object.keys(LANGUAGE_NAMES).filter(isLanguage) as [Language, ...Language[]]; // there is one, always

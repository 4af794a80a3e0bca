import type { Language } from './languages.ts';

/** The days of the week and the hours as in Europe, whatever the language's first country. */
export const LOCALES = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', es: 'es-ES', pl: 'pl-PL' } as const satisfies Record<
  Language,
  string
>;

/** The zones of many visitors at once; there are some four hundred, in five languages and a few forms, and a format takes kilobytes. */
const KEPT_AT_MOST = 100;

/** Formats of one kind, each made once while it is used: to make one takes longer than to write twenty dates or names with it. */
function createKept<Options, Format>(
  make: (locale: string, options: Options) => Format,
): (locale: string, options: Options) => Format {
  const made = new Map<string, Format>();
  return (locale, options) => {
    const name = JSON.stringify([locale, options]);
    const format = made.get(name) ?? make(locale, options);
    made.delete(name); // what was used last is the last to go
    made.set(name, format);
    const [oldest] = made.keys();
    if (made.size > KEPT_AT_MOST && oldest !== undefined) made.delete(oldest);
    return format;
  };
}

/** How instants and days are written; the zone is among the options. */
export const dateFormatOf = createKept(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

/** How amounts are written. */
export const numberFormatOf = createKept(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

/** How far off something is. */
export const distanceFormatOf = createKept(
  (locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
);

/** What countries and languages are called. */
export const displayNamesOf = createKept(
  (locale, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locale, options),
);

import type { Language } from './languages.ts';

/** The days of the week and the hours as in Europe, whatever the language's first country. */
const LOCALES = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', es: 'es-ES', pl: 'pl-PL' } as const satisfies Record<
  Language,
  string
>;

/** The zones of many visitors at once; there are some four hundred, in five languages and three forms, and a format takes kilobytes. */
const KEPT_AT_MOST = 100;
const MADE = new Map<string, Intl.DateTimeFormat>();

/** One for each language, zone and form: to make one takes longer than to write twenty dates with it. */
function formatOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([language, options]);
  const made = MADE.get(name) ?? new Intl.DateTimeFormat(LOCALES[language], options);
  MADE.delete(name); // what was used last is the last to go
  MADE.set(name, made);
  const [oldest] = MADE.keys();
  if (MADE.size > KEPT_AT_MOST && oldest !== undefined) MADE.delete(oldest);
  return made;
}

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'long' } as const;
const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A day and time written out, with its weekday and the zone: `Friday 20 November 2026 at 17:10 Central European Standard Time`. */
export const spellMoment = (language: Language, at: number, timeZone: string): string =>
  formatOf(language, { ...DAY, ...TIME, timeZone }).format(at);

/** A time of the day that runs: `17:10 Central European Standard Time`. */
export const spellTime = (language: Language, at: number, timeZone: string): string =>
  formatOf(language, { ...TIME, timeZone }).format(at);

/** A day without a time, as the API gives it, written out: `Friday 20 November 2026`. */
export const spellDay = (language: Language, day: string): string =>
  formatOf(language, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(day));

/** Every zone there is to choose: those of places, and the one that logs are written in, which the list of places leaves out. */
export const listZones = (): readonly string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')];

export const isZone = (text: string): boolean => listZones().includes(text);

/** A day in a narrow place: `29 Mar`. */
export const spellShortDay = (language: Language, day: string): string =>
  formatOf(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));

/** The day of the week of a day: `Friday`, or its letter. */
export const spellWeekday = (language: Language, day: string, weekday: 'long' | 'narrow'): string =>
  formatOf(language, { weekday, timeZone: 'UTC' }).format(new Date(day));

import { dateFormatOf, LOCALES } from './formats.ts';
import type { Language } from './languages.ts';

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'long' } as const;
const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A day and time written out, with its weekday and the zone: `Friday 20 November 2026 at 17:10 Central European Standard Time`. */
export const spellMoment = (language: Language, at: number, timeZone: string): string =>
  dateFormatOf(LOCALES[language], { ...DAY, ...TIME, timeZone }).format(at);

/** A time of the day that runs: `17:10 Central European Standard Time`. */
export const spellTime = (language: Language, at: number, timeZone: string): string =>
  dateFormatOf(LOCALES[language], { ...TIME, timeZone }).format(at);

/** A day without a time, as the API gives it, written out: `Friday 20 November 2026`. */
export const spellDay = (language: Language, day: string): string =>
  dateFormatOf(LOCALES[language], { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(day));

/** Every zone there is to choose: those of places, and the one that logs are written in, which the list of places leaves out. */
export const listZones = (): readonly string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')];

export const isZone = (text: string): boolean => listZones().includes(text);

/** A day in a narrow place: `29 Mar`. */
export const spellShortDay = (language: Language, day: string): string =>
  dateFormatOf(LOCALES[language], { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));

/** The day of the week of a day: `Friday`, or its letter. */
export const spellWeekday = (language: Language, day: string, weekday: 'long' | 'narrow'): string =>
  dateFormatOf(LOCALES[language], { weekday, timeZone: 'UTC' }).format(new Date(day));

import type { Instant } from '../domain/instant.ts';
import type { NoticeLanguage } from '../domain/order/readings/notice-document.ts';

/** What each language calls itself. */
export const LANGUAGE_NAMES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'français',
  es: 'español',
  pl: 'polski',
} as const satisfies Record<NoticeLanguage, string>;

/** The days of the week and the hours as in Europe, whatever the language's first country. */
const LOCALES = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', es: 'es-ES', pl: 'pl-PL' } as const satisfies Record<
  NoticeLanguage,
  string
>;

/** A zone, and whether it is told whose time that is or only as people write it on a watch. */
interface InZone {
  /** IANA. */
  readonly zone: string;
  readonly named: 'long' | 'short';
}

/**
 * A day and time written out, with the zone. Told long, it says whose time it is and how far that is from UTC, for whoever lives by another:
 * `20 January 2027 at 00:00 (Ireland Time, UTC+00:00)`.
 */
export function spellMoment(language: NoticeLanguage, at: Instant, { zone, named }: InZone): string {
  const locale = LOCALES[language];
  const written = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    ...(named === 'short' && { timeZoneName: 'short' }),
  }).format(at);
  if (named === 'short') return written;
  const offset = nameZone(LOCALES.en, 'longOffset', zone, at).replace('GMT', 'UTC');
  return `${written} (${nameZone(locale, 'longGeneric', zone, at)}, ${offset})`;
}

const nameZone = (locale: string, timeZoneName: 'longGeneric' | 'longOffset', timeZone: string, at: Instant): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

type Values = Readonly<Record<string, string>>;

const PLACEHOLDER = /\{(\w+)\}/g;

/** The names in braces of a sentence. */
export const placeholdersOf = (text: string): string[] => [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);

/** Puts the values in, once: braces in a value are no placeholders. @throws Error for a placeholder without its value. */
export function fillSentence(text: string, values: Values): string {
  return text.replace(PLACEHOLDER, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`a sentence wants ${name}, and nobody gives it`);
    return value;
  });
}

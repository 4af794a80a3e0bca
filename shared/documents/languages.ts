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

/** A zone, and whether it is written out or as people write it on a watch. */
interface InZone {
  /** IANA. */
  readonly zone: string;
  readonly named: 'long' | 'short';
}

/** A day and time written out, with the zone: `20 January 2027 at 00:00 Greenwich Mean Time`. */
export function spellMoment(language: NoticeLanguage, at: Instant, { zone, named }: InZone): string {
  const written = new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    timeZoneName: named,
  });
  return written.format(at);
}

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

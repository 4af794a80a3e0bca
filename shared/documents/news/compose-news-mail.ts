import type { NewsReader } from '../../domain/news/endpoint.ts';
import type { NewsKind } from '../../domain/news/news.ts';
import { NEWS_WORDS, type NewsWords } from './words.ts';

/** What news says by any way. */
export interface ToldNews {
  readonly news: NewsKind;
  /** Not there where a person is told. */
  readonly reference?: string | undefined;
  /** RFC 3339. */
  readonly dueAt?: string | undefined;
  readonly readAt: string;
}

export interface NewsMail {
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
  /** ISO 639-1, of the text. */
  readonly language: string;
}

type Language = keyof typeof NEWS_WORDS;

const isKnown = (language: string): language is Language => Object.hasOwn(NEWS_WORDS, language);

const fill = (sentence: string, name: string, value: string): string => sentence.replace(`{${name}}`, () => value);

const spell = (lines: readonly string[]): string => `${lines.join('\n\n')}\n`;

/** Of the kinds that persons hear of, offices hear nothing: their sentence is that of persons. */
const sentenceOf = (words: NewsWords, kind: NewsKind): string => {
  const sentences: Readonly<Partial<Record<NewsKind, string>>> = words.kinds;
  return sentences[kind] ?? words.toPerson;
};

/**
 * A mail that says that there is news, and where. To a person no more than that: neither order nor authority, and no link that opens anything.
 *
 * @param language ISO 639-1; English where we have no words in it. @param caseUrl where persons open their case.
 */
export function composeNewsMail(
  { reader, language: wanted }: { readonly reader: NewsReader['kind']; readonly language: string },
  { news, reference, dueAt, readAt }: ToldNews,
  caseUrl: string,
): NewsMail {
  const language = isKnown(wanted) ? wanted : 'en';
  const words = NEWS_WORDS[language];
  if (reader === 'person') {
    const lines = [words.toPerson, fill(words.toPersonReadAt, 'url', caseUrl), words.stop, words.signed];
    return { subject: words.subjectToPerson, text: spell(lines), language };
  }
  const lines = [
    sentenceOf(words, news),
    ...(reference === undefined ? [] : [fill(words.reference, 'reference', reference)]),
    ...(dueAt === undefined ? [] : [fill(words.due, 'due', dueAt)]),
    fill(words.readAt, 'url', readAt),
    words.signed,
  ];
  return { subject: words.subject, text: spell(lines), language };
}

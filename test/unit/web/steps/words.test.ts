import { describe, expect, it } from 'vitest';
import { CATALOGUES as DESKS } from '../../../../web/desks/words/words.ts';
import { CATALOGUES as PERSONS, wordsIn } from '../../../../web/persons/words/words.ts';
import { CATALOGUES as PUBLIC } from '../../../../web/public/words/words.ts';
import { LANGUAGES } from '../../../../web/steps/languages.ts';

const SITES = Object.entries({ persons: PERSONS, public: PUBLIC, desks: DESKS });
/** What is the same in English and another language. */
const SHARED = [
  'important',
  'error',
  'service',
  'fields.no',
  'handover.notes',
  'order.docs.not-ticked',
  'order.ends.source',
  'order.fact.validation',
  'order.fact.version',
  'order.history.note',
  'order.link-documents',
  'order.type.imsi',
];
/** Values alone, with signs between them, are no words of any language. */
const hasWords = (text: string): boolean => /\p{L}/u.test(text.replaceAll(/\{\w+\}/g, ''));
const placeholdersOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

describe.each(SITES.flatMap(([site, catalogues]) => LANGUAGES.map((language) => ({ site, catalogues, language }))))(
  'the words of $site in $language',
  ({ catalogues, language }) => {
    const { sentences, plurals } = catalogues[language];
    const english: Readonly<Record<string, string>> = catalogues.en.sentences;

    it('say something under each key, with the values of the English sentence', () => {
      for (const [key, text] of Object.entries<string>(sentences)) {
        expect(text.trim(), key).not.toBe('');
        expect(placeholdersOf(text), key).toEqual(placeholdersOf(english[key] ?? ''));
      }
      expect(Object.keys(sentences)).toEqual(Object.keys(english));
    });

    it('have exactly the forms for numbers that the language has', () => {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      for (const forms of Object.values({ ...plurals })) {
        expect(Object.keys(forms).sort()).toEqual([...pluralCategories].sort());
        for (const form of Object.values(forms)) expect(placeholdersOf(form)).toEqual(['n']);
      }
    });

    it('are not the English ones', () => {
      if (language === 'en') return;
      const same = Object.entries(sentences).filter(([key, text]) => english[key] === text && hasWords(text));
      expect(same.map(([key]) => key).filter((key) => !SHARED.includes(key))).toEqual([]);
    });
  },
);

it.each`
  language | n            | said
  ${'en'}  | ${1}         | ${'1 minute'}
  ${'en'}  | ${0}         | ${'0 minutes'}
  ${'de'}  | ${2}         | ${'2 Minuten'}
  ${'fr'}  | ${0}         | ${'0 minute'}
  ${'fr'}  | ${1_000_000} | ${'1 000 000 de minutes'}
  ${'es'}  | ${1_000_000} | ${'1.000.000 de minutos'}
  ${'pl'}  | ${1}         | ${'1 minutę'}
  ${'pl'}  | ${3}         | ${'3 minuty'}
  ${'pl'}  | ${12}        | ${'12 minut'}
  ${'pl'}  | ${22}        | ${'22 minuty'}
  ${'pl'}  | ${1.5}       | ${'1,5 minuty'}
`('$n in $language: $said', ({ language, n, said }) => {
  expect(
    wordsIn(language)
      .count('minutes', n)
      .replaceAll(/[\u00a0\u202f]/g, ' '),
  ).toBe(said);
});

it('words of a language are made once, and are no other language’s', () => {
  for (const language of LANGUAGES) expect(wordsIn(language)).toBe(wordsIn(language));
  expect(new Set(LANGUAGES.map(wordsIn)).size).toBe(LANGUAGES.length);
});

it('values stay text, and braces in them are no placeholders', () => {
  const said = `${wordsIn('en').say('case.filed', { moment: '<b>{moment}</b>' })}`;
  expect(said).toBe('Your objection of &lt;b&gt;{moment}&lt;/b&gt;');
  expect(() => wordsIn('en').say('case.filed', {})).toThrow('wants moment');
});

import { type Content, html, type Markup } from '../components/markup.ts';
import type { Language } from './languages.ts';
import { DE, DE_PLURALS } from './words/de.ts';
import { type CommonKey, type CommonPlurals, EN, EN_PLURALS } from './words/en.ts';
import { ES, ES_PLURALS } from './words/es.ts';
import { FR, FR_PLURALS } from './words/fr.ts';
import { PL, PL_PLURALS } from './words/pl.ts';

/** A sentence in each form that its language has for a number. */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The sentences of one language under their keys, and those that depend on a number. */
export interface Catalogue<Key extends string, Counted extends string> {
  readonly sentences: Readonly<Record<Key, string>>;
  readonly plurals: Readonly<Record<Counted, Forms>>;
}

/** What every page may say. Adding a language is adding its row here, in `LANGUAGE_NAMES`, and in the words of each audience. */
export const COMMON = {
  en: { sentences: EN, plurals: EN_PLURALS },
  de: { sentences: DE, plurals: DE_PLURALS },
  fr: { sentences: FR, plurals: FR_PLURALS },
  es: { sentences: ES, plurals: ES_PLURALS },
  pl: { sentences: PL, plurals: PL_PLURALS },
} as const satisfies Record<
  Language,
  { readonly sentences: Readonly<Record<CommonKey, string>>; readonly plurals: CommonPlurals<never> }
>;

type Values = Readonly<Record<string, Content>>;

const PLACEHOLDER = /\{(\w+)\}/;

/** Puts the values in, once: braces in a value are no placeholders. @throws Error for a placeholder without its value. */
function fill(sentence: string, values: Values): Markup {
  const parts = sentence.split(PLACEHOLDER).map((part, index) => {
    if (index % 2 === 0) return part;
    const value = Object.hasOwn(values, part) ? values[part] : undefined;
    if (value === undefined) throw new Error(`a sentence wants ${part}, and nobody gives it`);
    return value;
  });
  return html`${parts}`;
}

/** What is said in one language. */
export interface Words<Key extends string = CommonKey, Counted extends string = keyof CommonPlurals<never>> {
  /** A sentence that wants no value, as it is. */
  readonly text: (key: Key) => string;
  /** A sentence with values in. */
  readonly say: (key: Key, values: Values) => Markup;
  /** A sentence in the form that the language has for this number. */
  readonly count: (key: Counted, n: number) => string;
}

function createWords<Key extends string, Counted extends string>(
  language: Language,
  { sentences, plurals }: Catalogue<Key, Counted>,
): Words<Key, Counted> {
  const rules = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return {
    text: (key) => sentences[key],
    say: (key, values) => fill(sentences[key], values),
    count: (key, n) => {
      const forms: Forms = plurals[key];
      const form = forms[rules.select(n)];
      if (form === undefined) throw new Error(`${language} has no form of ${key} for ${n}`);
      return form.replace('{n}', number.format(n));
    },
  };
}

/** The words of an audience by language. Made once for each: its rules take longer to make than a page to say everything. */
export function createWordsOf<Key extends string, Counted extends string>(
  catalogues: Readonly<Record<Language, Catalogue<Key, Counted>>>,
): (language: Language) => Words<Key, Counted> {
  const made = new Map<Language, Words<Key, Counted>>();
  return (language) => {
    const words = made.get(language) ?? createWords(language, catalogues[language]);
    made.set(language, words);
    return words;
  };
}

import { type Content, html, type Markup } from '../../components/markup.ts';
import { DE, DE_PLURALS } from './de.ts';
import { type Catalogue, EN, EN_PLURALS, type Plurals, type WordKey } from './en.ts';
import { ES, ES_PLURALS } from './es.ts';
import { FR, FR_PLURALS } from './fr.ts';
import { PL, PL_PLURALS } from './pl.ts';

/** What each language calls itself; the first is shown to whoever asks for none of them. */
export const LANGUAGE_NAMES = { en: 'English', de: 'Deutsch', fr: 'français', es: 'español', pl: 'polski' } as const;

export type Language = keyof typeof LANGUAGE_NAMES;

export const isLanguage = (text: string): text is Language => Object.hasOwn(LANGUAGE_NAMES, text);

/** Adding a language is adding its row, here and above. */
export const CATALOGUES = {
  en: { sentences: EN, plurals: EN_PLURALS },
  de: { sentences: DE, plurals: DE_PLURALS },
  fr: { sentences: FR, plurals: FR_PLURALS },
  es: { sentences: ES, plurals: ES_PLURALS },
  pl: { sentences: PL, plurals: PL_PLURALS },
} as const satisfies Record<Language, { readonly sentences: Catalogue; readonly plurals: Plurals<never> }>;

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
export interface Words {
  /** A sentence that wants no value, as it is. */
  readonly text: (key: WordKey) => string;
  /** A sentence with values in. */
  readonly say: (key: WordKey, values: Values) => Markup;
  /** A sentence in the form that the language has for this number. */
  readonly count: (key: keyof Plurals<never>, n: number) => string;
}

function createWords(language: Language): Words {
  const { sentences, plurals } = CATALOGUES[language];
  const rules = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return {
    text: (key) => sentences[key],
    say: (key, values) => fill(sentences[key], values),
    count: (key, n) => {
      const forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = plurals[key];
      const form = forms[rules.select(n)];
      if (form === undefined) throw new Error(`${language} has no form of ${key} for ${n}`);
      return form.replace('{n}', number.format(n));
    },
  };
}

const MADE = new Map<Language, Words>();

/** Made once for each language: its rules take longer to make than a page to say everything. */
export function wordsIn(language: Language): Words {
  const made = MADE.get(language) ?? createWords(language);
  MADE.set(language, made);
  return made;
}

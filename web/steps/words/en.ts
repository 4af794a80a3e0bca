/** What pages of every audience say, in plain words (level B1); those of every other language stand under the same keys. */
export const EN = {
  skip: 'Skip to the content',
  languages: 'Languages',
  problem: 'There is a problem',
  error: 'Error',
  important: 'Important',
  done: 'Done',
  back: 'Back',
  'passage.as-written': 'This is shown as it was written, in whatever language that is. It is not translated here.',
  'passage.tongue': 'in this language alone: {tongue}',
  refused: 'This can not be taken: {reason}',
  send: 'Send',
  'own-words': 'In your own words, in any language.',
  'code-hint':
    'Four groups of five letters and digits, and one more character. Capital letters, spaces and hyphens do not matter.',
  'has-code':
    'There is a case code in what you typed. Take it out: whoever reads your words could open your case with it.',
} as const;

export type CommonKey = keyof typeof EN;

/** Sentences that depend on a number, in each form that the language has for it. */
export interface CommonPlurals<Category extends Intl.LDMLPluralRule> {
  readonly minutes: Readonly<Record<Category, string>>;
}

export const EN_PLURALS: CommonPlurals<'one' | 'other'> = {
  minutes: { one: '{n} minute', other: '{n} minutes' },
};

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
  'kept.title': 'What is kept of a case, and how long',
  'kept.record':
    'The order, and all that is written or sent in the case: while the hold lasts, and {time} after its end. Then nobody can read it any more.',
  'kept.code': 'A case code: it opens the case for {time} after it was last used.',
  'kept.codeKnown': 'That a case code was made, and when: {time}.',
  'kept.looked': 'Who looked at the order through an office: {time}, counted from the end of the month.',
  'kept.officials': 'Which officials acted: {time} after the end of the hold.',
  'kept.complaint': 'A complaint, and what was checked: {time}.',
  'kept.search': 'What the supervisory authority searched for, and why: {time}.',
  'kept.filingDraft': 'A form that an authority begins and does not send, which may name you: {time} at most.',
  'kept.waiting':
    'A form that waits for a second officer of the authority: {time} at most. Then it is sent, or it has ended.',
} as const;

export type CommonKey = keyof typeof EN;

/** Sentences that depend on a number, in each form that the language has for it. */
export interface CommonPlurals<Category extends Intl.LDMLPluralRule> {
  readonly minutes: Readonly<Record<Category, string>>;
}

export const EN_PLURALS: CommonPlurals<'one' | 'other'> = {
  minutes: { one: '{n} minute', other: '{n} minutes' },
};

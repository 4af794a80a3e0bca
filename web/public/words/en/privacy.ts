/** What is kept, and how long. */
export const PRIVACY = {
  'privacy.title': 'Privacy',
  'privacy.who': 'Who is responsible',
  'privacy.operator': 'For these pages: {name}.',
  'privacy.contact': 'Questions about data that these pages keep: {contact}',
  'privacy.kept': 'What these pages keep, and how long',
  'privacy.nothing': 'These pages set no cookie, and keep nothing of what you type or which file you show.',
  'privacy.tries':
    'Your network address, scrambled, to count complaints, questions about them, and what was hard to use: until the hour is over.',
  'privacy.log': 'Which kind of page was opened and when, without your address and without what you typed.',
  'privacy.sent': 'A complaint goes to the supervisory authority. It is locked, and only that authority reads it.',
  'privacy.difficulty':
    'If you say what was hard to use: your choices, counted by the month and kept for {time}, with nothing about you.',
  'privacy.nobody': 'Nobody else is asked for anything, and nobody counts your visits.',
} as const;

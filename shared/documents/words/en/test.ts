/** What every text about a test order says first, so that no reader overlooks it. */
export const EN_TEST = {
  'test.title': 'TEST: no authority ordered this',
  'test.text':
    'This is a test order of the Holdfast sandbox. No authority issued it, nobody’s data are held, and nothing follows from it. Whatever else stands here is made up.',
} as const;

export type TestWords = Readonly<Record<keyof typeof EN_TEST, string>>;

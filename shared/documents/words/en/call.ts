/** What whoever calls a provider says, sentence by sentence; those of every other language stand under the same keys. */
export const EN_CALL = {
  calling:
    'This is {authority}. I am calling the duty desk of {provider} about a message that you were sent and have not answered.',
  reference: 'Its reference is {reference}.',
  acknowledgement:
    'It is an order to preserve data. Please keep the data it names from now on, and acknowledge the order in your system.',
  'end-acknowledgement':
    'It says that data have to be preserved for longer. Please go on keeping them, and acknowledge the new end in your system.',
  preservation:
    'It answers your question about an order to preserve data. Please keep the data it names, and say in your system that they are kept.',
  'release-confirmation':
    'It says that an order to preserve data has ended. Please read it, and confirm in your system that you have let the data go.',
  'notice-relay':
    'It asks you to hand a notice on to the person concerned. Please do so, and say in your system that you have.',
  'read-back': 'Please read the reference back to me, one character at a time, and tell me your name.',
} as const;

/** The words of a call in one language. */
export type CallWords = Readonly<Record<keyof typeof EN_CALL, string>>;

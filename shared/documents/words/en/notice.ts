import { EN_LAWS } from './laws.ts';
import { EN_TEST } from './test.ts';

/** Every sentence of a notice, in plain words (level B1); those of every other language stand under the same keys. */
export const EN = {
  ...EN_LAWS,
  ...EN_TEST,
  title: 'Notice: some of your data were frozen for an authority',
  date: 'Date of this notice: {date}. Reference: {reference}.',
  'page.number': 'page {number} of {count}',
  'letters.exactly': 'The same as Unicode code points:',
  'letters.spelled':
    'This print has no shape for some characters. Instead of each stands its Unicode number in brackets: U+ and letters or digits.',

  'what.heading': 'What happened',
  'what.order':
    'An authority told {provider} to make sure that some data about you are not deleted for a limited time.',
  'what.meaning':
    'The data are frozen as they were. They are not handed over: because of this order alone, nobody gets to see them.',
  'what.not-said': 'This does not mean that you did anything wrong. This notice does not say why the order was made.',
  'what.waited':
    'You hear of it later than usual: an independent reviewer decided that the authority could wait before telling you.',
  'what.confirmed':
    'Before {provider} received the order, it was on hold, because it was in doubt whether the authority itself had issued it. A second officer of the authority then confirmed it.',
  'what.undone':
    'Before {provider} received the order, it was on hold, because it was in doubt whether the authority itself had issued it. Nobody else shared the doubt, and the order went on.',
  'what.received':
    'The order was on hold, because it was in doubt whether the authority itself had issued it. {provider} received it before anybody had answered, and so it applies. If you object, you can ask that this be checked.',

  'who.heading': 'Who ordered it',
  'basis.heading': 'Which law it rests on',

  'kind.heading': 'What must be kept',
  'kind.covers': 'The order only says that data must be kept. It covers:',
  'kind.subscriber': 'who you are as a customer, such as your name, address, telephone number and payment details',
  'kind.identification-only': 'technical data that only show which user it was, such as IP addresses with times',
  'kind.traffic': 'when, how and with whom you were in contact, but not what was said',
  'kind.content': 'what you wrote, said, sent, received or stored',

  'period.heading': 'From when to when',
  'period.running':
    'The order has applied since {start}. It ends on {end}, unless it is extended or ended earlier. With your case code you can always see the end that applies now.',
  'period.disputed':
    'This end turns on a day of which it is not certain whether it is a holiday. If it is a working day, the order ends on {earlier} already.',
  'period.continued':
    'The order has applied since {start}, and the authority confirmed later that it is still needed. It ends on {end}, unless this is confirmed again or the order is ended earlier.',
  'period.ended':
    'The order applied from {start} until {end}. It is over: because of it, nothing has to be kept any more.',

  'recipients.heading': 'Who received it',
  'recipients.text': 'The order went to {provider}. Because of this order, your data themselves were given to nobody.',

  'object.heading': 'How you can object',
  'object.deadline': 'You can object until {deadline}. After that you can still object if you say why it comes late.',
  'object.code': 'Your case code:',
  'object.how':
    'With this code you open your case at {address}, in any browser, also on a telephone. Somebody you trust may help you. You do not need an account.',
  'object.secret':
    'Keep the code to yourself: whoever has it can read your case and act for you. If you lose it, ask {provider} for a new one. What you wrote before can be read only with the old one. In your case you see every code that was made, and you can end your own.',
  'object.secret-letter':
    'Keep the code to yourself: whoever has it can read your case and act for you. The authority made this letter, so it could know the code. You can get another one that it does not know from {provider}, at the latest when the provider has to tell you too.',
  'object.free': 'Objecting is free. You do not need a lawyer, but you may have one.',
  'object.words':
    'Say in your own words what is wrong. For example: the data are not mine, I am the wrong person, or the data are protected because of my profession.',
  'object.effect':
    'Somebody independent of the authority decides. Until then the order stays as it is: your objection neither stops it nor makes it longer.',

  'help.heading': 'If you need help',
  'help.text':
    'If you need an interpreter, or help because of a disability, say so when you object. It costs you nothing.',

  'appeal.heading': 'If you do not agree with the decision',
  'appeal.text':
    'You can appeal once, within {days} days after the decision. Somebody else decides then, who is independent too.',

  'supervision.heading': 'Who else can help you',
  'supervision.questions': 'Questions about your data and your rights are answered by: {contact}, {email}.',
  'supervision.complaint':
    'You can also complain to the supervisory authority for data protection, and ask it to check how your data are handled:',

  'verify.heading': 'Is this notice genuine?',
  'verify.text':
    'Open {verify}. The page must say "genuine" and show the reference {reference}. If it does not, do not use the code, and call the authority on a number you know from elsewhere.',
} as const;

export type MessageKey = keyof typeof EN;
/** The sentences of one language. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

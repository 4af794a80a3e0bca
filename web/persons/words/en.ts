import { FILE_PLURALS_EN, FILES_EN, type FilePlurals } from './files-en.ts';

/** Every sentence of the pages for persons, in plain words (level B1); those of every other language stand under the same keys. */
export const EN = {
  ...FILES_EN,
  service: 'My case',
  'exit.link': 'Leave this page quickly',
  'exit.note':
    'The red button opens another site at once. It does not end your visit here, and it cannot delete the history of this browser.',
  'footer.title': 'About these pages',
  'footer.privacy': 'Privacy',
  'footer.lost': 'I have no code',
  'footer.accessibility': 'Accessibility',
  'footer.difficulty': 'Something was hard to use',
  'footer.public': 'What Holdfast is',
  'footer.leave': 'Leave my case',

  'start.title': 'Enter your case code',
  'start.intro':
    'You got a notice: some of your data were frozen for an authority. The notice has a case code. With this code you can see your case here. You need no account, and it costs nothing.',
  'start.code': 'Case code',
  'start.open': 'Open my case',
  'start.lost': 'I have no code, or I lost it',
  'start.empty': 'Enter your case code',
  'start.mistyped':
    'This code is mistyped: its last character does not fit the others. Compare it with your notice, one character after the other.',
  'start.unknown':
    'No case opens with this code. Perhaps there is a newer one, somebody ended it, or nobody used it for half a year. Look whether you got another notice.',
  'start.over':
    'Your visit ended at {time}. This protects you when others use this device. Enter your code again to go on.',
  'start.kept': 'What you typed is kept until {time}. It comes back when you enter the same code.',
  'start.left':
    'You left your case. Nothing of it is kept in this browser but its history. Delete the history if others use this device.',

  'case.title': 'Your case',
  'case.holds': 'Some of your data are frozen now',
  'case.over': 'Nothing is frozen any more because of this order',
  'case.meaning':
    'Your data are kept as they are. They are not handed over: because of this order alone, nobody gets to see them. It does not mean that you did anything wrong.',
  'case.what': 'What happened',
  'case.authority': 'Who ordered it',
  'case.provider': 'Who keeps the data',
  'case.law': 'On which law',
  'case.issued': 'Ordered on',
  'case.test': 'TEST: no authority ordered this',
  'case.test-text':
    'This is a test order of the Holdfast sandbox. Nobody’s data are held, and what you write here nobody decides.',
  'case.doubt': 'Did the authority order it?',
  'case.doubt-confirmed':
    'It was on hold, because that was in doubt. On {moment} a second officer of the authority confirmed it.',
  'case.doubt-undone':
    'It was on hold, because that was in doubt. Nobody else shared the doubt, and it has gone on since {moment}.',
  'case.doubt-received':
    'It was on hold, because that was in doubt. The provider received it on {moment}, before anybody had answered, and so it applies. If you object, you can ask that this be checked.',
  'case.since': 'Frozen since',
  'case.until': 'Frozen until',
  'case.until-note': 'It can be extended, or end earlier. You see it here then.',
  'case.ended': 'Ended on',
  'case.told': 'You were told on',
  'case.narrowed': 'Made smaller or shorter on',
  'case.reference': 'Reference, to say on the phone',
  'case.legal-zone': 'where the data are kept: {moment}',
  'case.can': 'What you can do',
  'case.object-until': 'You can object until {moment}. Later you can still object if you say why it comes late.',
  'case.object-any': 'You can object.',
  'case.decides': 'Somebody independent of the authority decides. Until then the order stays as it is.',
  'case.object-none':
    'You have used all your objections with this code. If it was not you, end the code and ask for another: with it you can object again.',
  'case.object-open': 'You have objected, and nobody has decided yet. You can object again after the decision.',
  'case.objections': 'Your objections',
  'case.no-objections': 'You have not objected with this code.',
  'case.filed': 'Your objection of {moment}',
  'case.appealed': 'Your appeal of {moment}',
  'case.pending': 'Not decided yet. An answer is due by {moment}.',
  'case.affirm': 'Decided on {moment}: the order stays as it is.',
  'case.amend': 'Decided on {moment}: the order was made smaller or shorter.',
  'case.revoke': 'Decided on {moment}: the order was ended.',
  'case.silent': 'Nobody decided in time. So the order can not be extended any more.',
  'case.withdrawn': 'You took it back on {moment}. Nobody decides on it any more.',
  'case.withdrawn-because': 'Why you took it back:',
  'case.reasons': 'What the reviewer says',
  'case.appeal-until': 'You can appeal until {moment}.',
  'case.looked': 'Who looked at your case',
  'case.looked-more': 'There were more, earlier.',
  'role.contact-point': 'the authority',
  'role.validator': 'who checked the order',
  'role.reviewer': 'reviewers',
  'role.oversight': 'the supervisory authority',
  'case.news': 'Hear of news',
  'case.news-note': 'Leave an e-mail address to hear that there is something new, or take it away.',
  'case.codes': 'Codes that open this case',
  'case.codes-note': 'See every code that was made, and end one that others may know.',
  'case.visit': 'Your visit',
  'case.visit-ends': 'Your visit ends at {time}. Then you need your code again.',
  'case.visit-lasts':
    'Your visit ends at {time}. If you go on using these pages it lasts longer, until {latest} at the latest. Then you need your code again.',
  'case.zone': 'Dates are shown as they are in {zone}.',
  'case.zone-change': 'Show dates in another time zone',

  'withdrawal.title': 'Take your objection back',
  'withdrawal.final': 'This is final: nobody decides on it any more, and you can not take it up again.',
  'withdrawal.then': 'The order stays as it is, and the authority may extend it.',
  'withdrawal.last': 'You have no objection left: you can not object again.',
  'withdrawal.appeal': 'This is an appeal: the first decision stays as it is.',
  'withdrawal.which': 'Which one do you want to take back?',
  'withdrawal.reason': 'Why do you take it back? You can leave this empty.',
  'withdrawal.send': 'Take it back for good',
  'withdrawal.none': 'You have no objection that you can take back now.',
  'withdrawal.done': 'You took your objection back. You see the date below.',

  'help.title': 'Who can help you',
  'help.link': 'Who can help you: legal aid, courts, the supervisory authority',
  'help.intro':
    'Objecting here costs nothing, and you need no lawyer for it. You can still get help, or go elsewhere. Never give anybody your case code who calls you and asks for it.',
  'help.unnamed': 'The authority has named nobody. The supervisory authority or a lawyer can tell you who it is.',
  'help.legal-aid': 'Legal aid',
  'help.legal-aid-note': 'They can help you if you can not pay for a lawyer.',
  'help.courts': 'Courts',
  'help.courts-note':
    'You can ask a court to look at the order. Ask before when and how: courts have time limits of their own.',
  'help.supervisory': 'Supervisory authority',
  'help.supervisory-note': 'You can complain there of how your data are dealt with.',
  'help.rights': 'Questions about your data and your rights',
  'help.rights-note': 'They answer for the authority that ordered this.',

  'objection.start': 'Object now',
  'objection.next': 'Continue',
  'objection.grounds': 'Why do you object?',
  'objection.grounds-hint':
    'Choose all that fit. If nothing fits, go on: you can say it in your own words on the next page.',
  'ground.not-my-data': 'The data are not mine',
  'ground.wrong-person': 'They mistake me for somebody else',
  'ground.privilege': 'There are talks in it that are protected, such as with my lawyer or my doctor',
  'ground.disproportionate': 'It is too much: too many data, or for too long',
  'ground.expired-purpose': 'The reason for it is gone',
  'ground.no-competence': 'This authority may not order it',
  'ground.press-or-immunity': 'I work for the press, or my office protects me',
  'ground.conflict-of-laws': 'The law of another country forbids it',
  'ground.other': 'Something else',
  'objection.words': 'Tell us more in your own words',
  'objection.words-hint': 'In any language, up to 10,000 characters. You can leave this empty.',
  'objection.words-needed': 'In any language, up to 10,000 characters. What you chose needs a few words.',
  'objection.words-empty': 'Say in your own words why you object, and what you want',
  'objection.outcome': 'What should happen?',
  'objection.outcome-empty': 'Choose what should happen',
  'wanted.end-the-hold': 'My data should be free again',
  'wanted.narrow-the-hold': 'Fewer data should be frozen, or for a shorter time',
  'wanted.other': 'Something else, as I say in my own words',
  'objection.needs': 'What do you need to be heard?',
  'objection.needs-hint': 'You can leave both empty.',
  'objection.interpreter': 'Language of an interpreter',
  'objection.no-interpreter': 'I need no interpreter',
  'objection.interpreter-unknown': 'Choose a language from the list',
  'objection.accessibility': 'Anything else, such as a disability',
  'objection.accessibility-hint': 'For example large print or plain language, up to 1,000 characters.',
  'objection.late': 'Why do you object only now?',
  'objection.late-hint': 'The time to object is over. With a reason you can still do it. Up to 4,000 characters.',
  'objection.late-empty': 'Say why you object only now',
  'objection.check': 'Check your answers',
  'objection.change': 'Change',
  'objection.nothing': 'Nothing',
  'objection.who-reads': 'Whoever decides reads this, and the authority reads it too.',
  'objection.send': 'Send my objection',
  'objection.bar': 'You can not object now',
  'objection.bar-open':
    'You have objected already, and nobody has decided yet. You can object again after the decision. Nothing more was sent.',
  'objection.bar-none': 'You have used all your objections. Nothing was sent. The way to a court stays open to you.',
  'objection.bar-over': 'There is nothing to object to: because of this order nothing was frozen. Nothing was sent.',
  'objection.to-case': 'To my case',
  'objection.sent': 'Your objection was received',
  'objection.sent-keep': 'Save this page, print it or take a picture',
  'objection.number': 'Number of your objection',
  'objection.received': 'Received on',
  'objection.then': 'What happens now',
  'objection.come-back':
    'Come back with the same case code to see whether it was decided, and why. With another code nobody sees what you wrote.',
  'objection.receipt': 'Signed receipt',
  'objection.receipt-note':
    'With this text you can prove to others that the objection was received, and when. It says nothing of your case. Copy all of it.',

  'zone.title': 'Time zone',
  'zone.label': 'Where are you?',
  'zone.hint': 'Dates are shown in the time of this place.',
  'zone.choose': 'Show dates so',
  'zone.unknown': 'Choose a place from the list',

  'news.title': 'Hear that there is something new',
  'news.intro':
    'Leave an e-mail address if you want to hear when somebody writes to you, when a decision is made, or when a time to appeal is about to end.',
  'news.others':
    'The e-mail says only that there is something new, with the address of this site. It names no case and no authority. If others read your mailbox, they see that it came.',
  'news.given':
    'You left an address. It is kept sealed, is not shown here, and is gone on {moment}, or earlier with your case or code.',
  'news.email': 'E-mail address',
  'news.hint': 'It is used for this alone. You can take it away at any time.',
  'news.leave': 'Leave this address',
  'news.replace': 'Use this address instead',
  'news.remove': 'Take the address away',
  'news.kept': 'The address is kept.',
  'news.removed': 'The address is gone. You get no more e-mails.',
  'news.unfit': 'Enter an e-mail address, such as name@mail.example',
  'codes.title': 'Codes that open this case',
  'codes.intro':
    'Whoever has one of these codes can read what was written with it, and act for you. If a code may be in other hands, end it. All visits opened with it end at once.',
  'codes.own': 'The code you came with',
  'codes.provider': 'A code from the notice of your provider',
  'codes.authority': 'A code from a letter of the authority',
  'codes.unlisted': 'An earlier code',
  'codes.made': 'made on {moment}',
  'codes.used': 'first used on {moment}',
  'codes.unused': 'never used',
  'codes.ended': 'ended on {moment}',
  'codes.which': 'Which code do you want to end?',
  'codes.end': 'End this code',
  'codes.none': 'You can end no other code here.',
  'codes.choose': 'Choose the code that you want to end',
  'codes.own-note': 'If you end the code you came with, you leave your case and need another code to come back.',
  'codes.earlier': 'You can not end this code with yours. Ask whoever sent you the notice.',
  'codes.done': 'The code is ended. Nobody opens your case with it any more.',

  'leave.title': 'Leave my case',
  'leave.text':
    'Then nobody can open your case in this browser without the code. What you typed and did not send is deleted.',
  'leave.history':
    'The history of this browser still says that these pages were open. Delete it if others use this device.',
  'leave.button': 'Leave now',

  'lost.title': 'I have no code, or I lost it',
  'lost.provider':
    'Ask the company whose service you use, such as your mail or phone provider: it sent you the notice and can fetch a new code for you. What you wrote before can be read only with the old code.',
  'lost.authority': 'If the notice came as a letter from an authority, ask that authority for another letter.',
  'lost.nobody':
    'Nobody can tell you the old code. Whoever asks you for your code by phone or mail has no right to it.',
  'lost.meanwhile': 'Meanwhile',
  'lost.complain': 'Ask for a check',
  'lost.complain-note':
    'You can ask the supervisory authority to check whether your data are held lawfully. You get a number.',
  'lost.enquire': 'Ask how far my check has come',

  'privacy.title': 'Privacy',
  'privacy.who': 'Who is responsible',
  'privacy.operator': 'For these pages and what they keep: {name}.',
  'privacy.contact': 'Questions about data that these pages keep: {contact}',
  'privacy.who-text':
    'For the order: the authority that your notice names, with the address for questions about your data. These pages only show what that authority and its reviewers keep.',
  'privacy.kept': 'What these pages keep, and how long',
  'privacy.visit':
    'While your case is open: what is needed to show it. It is locked with a key that only your browser has, and is gone {time} after your visit.',
  'privacy.typed':
    'What you type and do not send, and your receipts: at most until {time} after you last used these pages, locked in the same way.',
  'privacy.tries': 'Your network address, scrambled, to count tries: until the hour is over.',
  'privacy.log': 'Which kind of page was opened and when, without your address and without your case.',
  'privacy.sent': 'What you send belongs to your case: whoever decides reads it, and the authority.',
  'privacy.news':
    'An e-mail address, if you leave one to hear of news: sealed, until you take it away, {time} at most, and never longer than your case or code.',
  'privacy.cookie': 'The one cookie',
  'privacy.cookie-text':
    'These pages set one cookie when you open your case. It holds a random number and nothing else. It is gone when you leave your case or close the browser. Nobody else is asked for anything, and nobody counts your visits.',

  'fault.not-found.title': 'There is no such page',
  'fault.not-found.text': 'Perhaps the address is mistyped. To open your case, enter your code on the first page.',
  'fault.method.title': 'This page can not be used so',
  'fault.method.text': 'Go back to the first page and begin there.',
  'fault.cross-site.title': 'This came from another site',
  'fault.cross-site.text':
    'For your protection, forms are taken from these pages alone. Nothing was sent. Open the page here and send it again.',
  'fault.form.title': 'What was sent can not be read',
  'fault.form.text':
    'Nothing was sent. Go back and try again. A text may be too long: about 10,000 characters are taken.',
  'fault.tries.title': 'Too many tries',
  'fault.tries.text': 'From your network there were too many tries. Your code stays good. You can try again in:',
  'fault.down.title': 'This does not work just now',
  'fault.down.text':
    'Try again in a few minutes. Your rights and deadlines stay as they are. If you sent something, send it again: it counts only once.',
  'fault.replaced.title': 'Your code does not open this case any more',
  'fault.replaced.text':
    'Somebody ended it. Nothing was sent. Look whether you got another notice. If there is something below that you typed, copy it: it does not come back here with another code.',
  'fault.replaced.typed': 'What you typed',
  'fault.kept': 'What you typed is kept here for an hour.',
  'fault.erased.title': 'This case is deleted',
  'fault.erased.text':
    'The order is long over, and what was kept about you in it can not be read any more, by anybody.',
  'fault.broken.title': 'Something is broken here',
  'fault.broken.text':
    'It is not your fault. Try again later. If it stays so, call the authority that your notice names.',
  'fault.first': 'To the first page',

  'hearing.answer': 'Read what was said, or answer',
  'hearing.all': 'Everything that was said',
  'hearing.choose': 'Choose which one you mean',
  'hearing.kept': 'This is what you typed. Your case shows whether it was received. Copy it if you still need it.',
  'hearing.closed': 'This was not sent: there is a decision already, or the time for it is over. Look at your case.',
  'hearing.full':
    'You sent as much as is taken within one day. This was not sent. It is kept here for an hour: copy it, and send it tomorrow.',
  'hearing.sent-before':
    'Other words were sent from this page before, perhaps in another window. If you want to send these too, press the button again.',
  'hearing.again': 'Somebody else wrote in your case at the same moment. This was not sent. Press the button again.',
  'messages.title': 'What was said',
  'messages.none': 'Nothing was said yet.',
  'messages.reviewer': 'The reviewer',
  'messages.authority': 'The authority',
  'messages.person': 'You',
  'messages.provider': 'The provider',
  'messages.earlier': 'Show what was said earlier',
  'messages.latest': 'Back to the latest',
  'messages.answer': 'Write something',
  'messages.intro': 'The reviewer and the authority read what you write here. It does not stop any time limit.',
  'messages.which': 'Which one is it about?',
  'messages.text': 'What do you want to say?',
  'messages.empty': 'Write what you want to say',
  'messages.closed': 'You can write here while somebody decides on an objection of yours. Nobody does now.',
  'messages.done': 'Your words were sent. The reviewer and the authority can read them.',
  'appeal.title': 'Appeal the decision',
  'appeal.intro':
    'Somebody else looks at your objection again. You can ask for this once for each decision, and it costs nothing.',
  'appeal.which': 'Which decision do you want to appeal?',
  'appeal.text': 'What is wrong with the decision? You can leave this empty.',
  'appeal.send': 'Send my appeal',
  'appeal.none': 'There is no decision that you can appeal now.',
  'appeal.too-late': 'The time to appeal this decision is over. If there is something new, you can object again.',
  'appeal.not-allowed': 'You appealed this decision before, or nothing is frozen any more.',
  'appeal.pending': 'There is no decision yet. You can appeal when there is one.',
  'receipt.title': 'Your appeal was received',
  'receipt.keep':
    'Save this page, print it or take a picture of it. It says that you appealed, and when. It can be shown here for an hour.',
  'receipt.received': 'Received on',
  'receipt.about': 'It is about',
  'receipt.due': 'An answer is due by',
  'receipt.back': 'To see what comes of it, come back with your case code.',
  'receipt.signed': 'The signed receipt',
  'receipt.signed-note':
    'With this text a computer can check that an appeal was received and when. It says nothing of your case.',
  'receipt.case': 'To my case',
  'conflict.title': 'Say why somebody else should decide',
  'conflict.intro':
    'Whoever decides must be independent. If you think that somebody is not, say why. You need no proof: somebody else takes over. You can do this twice in your case.',
  'conflict.until': 'You can do this until {moment}.',
  'conflict.which': 'Who should not decide?',
  'conflict.alone': '{objection}: the reviewer, from {house}',
  'conflict.member': '{objection}: reviewer {seat} of {seats}, from {house}',
  'conflict.ground': 'Why should this person not decide?',
  'conflict.house-takes-part': 'The institution they work for takes part in the case, or did',
  'conflict.own-interest': 'They or their institution gain or lose by how it ends',
  'conflict.spoke-of-the-case': 'They or their institution said before how it should end',
  'conflict.dealt-with-it-before': 'They had to do with the case before',
  'conflict.personal-tie': 'They have personal ties to somebody in the case',
  'conflict.choose': 'Choose why',
  'conflict.reason': 'What do you know about it?',
  'conflict.empty': 'Write what you know about it',
  'conflict.none': 'Nobody decides on an objection of yours now, or the person is still being chosen.',
  'conflict.unassigned':
    'This was not sent: another person is being chosen just now. Look at your case again in a few minutes.',
  'conflict.too-late':
    'The time for this is over. Write it to the reviewer under “What was said”: the reviewer can give your case to somebody else.',
  'conflict.exhausted':
    'You did this twice in your case. You can still write it to the reviewer under “What was said”.',
  'conflict.recorded': 'Your words were received',
  'conflict.recorded-text': 'Somebody else is chosen now, and has time enough to decide. You see in your case by when.',
} as const;

export type WordKey = keyof typeof EN;

/** The sentences of one language. */
export type Catalogue = Readonly<Record<WordKey, string>>;

/** Sentences that depend on a number, in each form that the language has for it. */
export interface Plurals<Category extends Intl.LDMLPluralRule> extends FilePlurals<Category> {
  readonly times: Readonly<Record<Category, string>>;
  readonly 'objections-left': Readonly<Record<Category, string>>;
}

export const EN_PLURALS: Plurals<'one' | 'other'> = {
  ...FILE_PLURALS_EN,
  times: { one: '{n} time', other: '{n} times' },
  'objections-left': { one: 'You can object {n} more time.', other: 'You can object {n} more times.' },
};

import { VALIDATION_FOUND } from './validation-found.ts';

/** The validator’s desk: what awaits a decision, and the decision. */
export const VALIDATION = {
  ...VALIDATION_FOUND,
  'desk.validation': 'Decisions asked of you',
  'validation.refresh': 'Show it as it is now',
  'validation.all': 'All orders put to you',
  'validation.to-decide': 'They wait for your decision',
  'validation.to-decide.hint':
    'Issued in an emergency, and put to your authority since. The decision that is due first stands first. No law sets a day for it: once the day that stands here is past, the decision is late, the authority is told, and you can still decide. Until you do, no production request keeps the data beyond the end of the hold.',
  'validation.to-decide.none': 'Nothing waits for your decision.',
  'validation.named': 'They say that you validated them',
  'validation.named.hint':
    'These orders name your authority as having validated them before they were filed. The newest stand first. Where you did, there is nothing to do. Where you did not, disown the order: it is withdrawn at once.',
  'validation.named.none': 'No order in force names your authority.',
  'validation.decided': 'Decided by your authority',
  'validation.decided.hint': 'The latest decision stands first.',
  'validation.decided.none': 'Your authority has decided nothing yet.',
  'validation.none-page': 'There are none on this page.',
  'validation.more': 'More: {list}',
  'validation.of': 'By {authority}, to {provider}, issued on {moment}',
  'validation.decide-by': 'Decide by {moment}',
  'validation.late-since': 'Late since {moment}: decide now',
  'validation.late': 'late',
  'validation.open': 'open',
  'validation.names-you': 'names you',
  'validation.see-order': 'By when: see the order',
  'validation.otherwise-ends':
    'If nobody decides, the hold ends on {moment}, and can not go on for a production request.',
  'validation.disown-until': 'It can be disowned until the hold ends, on {moment}',
  'validation.decided-on': 'Decided on {moment}',
  'validation.title': 'Validation of an order',
  'validation.h1': 'Validation of the order {reference}',
  'validation.on-page': 'On this page',
  'validation.asked': 'What is asked of you, and until when',
  'validation.sought-on': 'Put to your authority on {moment}.',
  'validation.then-granted':
    'The order goes on, as it would with a validation before it. The provider is told nothing of it.',
  'validation.then-refused':
    'The order is withdrawn at once, and the provider is told to let the data go. Your reasons stay with the issuing side. It can not be taken back.',
  'validation.if-silence': 'If nobody decides',
  'validation.then-silence':
    'The decision becomes late, and the authority is told. The hold goes on to its end, {moment}, and no further: no production request continues it before you decide.',
  'validation.named-means': 'The form says that your authority validated this order before it was filed.',
  'validation.if-given': 'If you did validate it',
  'validation.then-given': 'There is nothing to do, and nothing to send.',
  'validation.nothing-asked': 'Nothing is asked of you now.',
  'validation.filed': 'Who filed it',
  'validation.filer': 'Officer',
  'validation.independence':
    'Whoever issued an order, or works where it was issued, can not validate it: two different houses look at each order.',
  'validation.not-you':
    'You took part in issuing this order, so your decision will be refused. A colleague who took no part has to decide.',
  'validation.found': 'What was found of it',
  'validation.found-text':
    'Whoever filed it was told this, and filed it all the same. None of it bars the order: see whether it is meant, and whether the grounds bear it.',
  'validation.found-none': 'Nothing was found when it was filed.',
  'validation.found-at': 'In the form at',
  'validation.form': 'The form as it was filed',
  'validation.order': 'The order, with its history and documents',
  'validation.decision': 'Your decision',
  'validation.is-decided': 'It is decided, and can not be decided again.',
  'validation.is-over': 'There is nothing to decide: the hold has ended, or the validation is not asked of you.',
  'order.grounds.necessity': 'Why it is necessary',
  'order.grounds.proportionality': 'Why it is proportionate',
  'order.grounds.emergencyCase': 'What makes it an emergency',
  'order.act.disown.title': 'Disown the validation',
  'order.act.disown.what':
    'Say here that your authority never gave the validation that the form names it for, and why you say so.',
  'order.act.disown.after':
    'The order is withdrawn at once, the provider is told to let the data go, and an alarm is raised: somebody has filed what is not true. Your reasons stay with the issuing side. It can not be taken back.',
  'order.act.disown.button': 'Disown it',
  'order.done.disown': 'It is on record that your authority did not validate the order. The order is withdrawn.',
} as const;

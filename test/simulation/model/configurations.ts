import { LAWS } from './figures.ts';
import type { Configuration } from './moves.ts';
import type { Setup } from './order.ts';

const SETUP: Setup = {
  law: LAWS.EU,
  by: 'prosecutor',
  emergency: false,
  validation: 'not-needed',
  protectedPerson: false,
};
const POLICE: Setup = { ...SETUP, by: 'police', emergency: true, validation: 'awaited' };
const DISOWNED: Setup = { ...SETUP, by: 'police', validation: 'prior', protectedPerson: true };
const SHERIFF: Setup = { ...SETUP, law: LAWS.US, by: 'sheriff' };
const PARTY: Setup = { ...SETUP, law: LAWS.COE, by: 'party' };
const MOUNTIE: Setup = { ...SETUP, law: LAWS.CA, by: 'mountie' };

const STATEMENTS = ['read-certificate', 'acknowledge', 'acknowledge:of-issue', 'preserve'];
const DECLINING = ['not-execute:impossible', 'not-execute:impossible-first', 'not-execute:invalid'];
const DECLINING_OTHERWISE = ['not-execute:declined', 'not-execute:declined-first'];
const ASKING = [
  'request-clarification',
  'request-clarification:first',
  'answer-clarification',
  'answer-clarification:excused',
  'answer-clarification:excused-first',
];
const LETTING_GO = ['confirm-release', 'confirm-release:first'];
const ENDING = ['release', 'release:follow-up-refused', 'withdraw'];
const GOING_ON = ['extend', 'continue', 'confirm-need'];
const TELLING = ['read-notice', 'confirm-relay', 'confirm-relay:before-hold', 'make-letter'];
const WAITING = ['defer-notice', 'defer-notice:month', 'defer-notice:ban', 'defer-notice:too-long'];
const CLAIMING = ['record-notice', 'record-notice:before-hold'];
const VALIDATING = [
  'seek-validation',
  'seek-validation:own-house',
  'seek-validation:not-able',
  'decide-validation:granted',
  'decide-validation:refused',
];
const SEEING = ['see-emergency:another', 'see-emergency:own'];
const DOUBTING = ['doubt-order:alone', 'doubt-order:shared', 'confirm-again:another', 'confirm-again:own'];
const DECIDING = ['assign-reviewer', 'decide-review:affirm', 'decide-review:revoke'];
const AMENDING = ['decide-review:drop', 'decide-review:sooner'];
const CONFLICTS = ['declare-conflict@reviewer', 'declare-conflict@contact-point'];
const OBJECTING = ['challenge@person', 'challenge@provider', 'appeal@person', 'appeal@provider', 'withdraw-challenge'];

const STOPS = { windows: false, eves: false };
const EVES = { windows: false, eves: true };
const ALL = Number.POSITIVE_INFINITY;
const ALONE = {
  reviewers: '',
  inReviews: [],
  draws: 'anybody',
  most: { commands: ALL, reviews: 0, objections: 0 },
  stops: STOPS,
} as const;

/** Bounded so that all together are explored in a few minutes; where commands are counted, no life has more of them. */
export const CONFIGURATIONS: readonly Configuration[] = [
  {
    ...ALONE,
    name: 'EU, what the provider says',
    setup: SETUP,
    offers: [...STATEMENTS, ...DECLINING, ...ASKING, ...LETTING_GO, 'release', 'confirm-need'],
  },
  {
    ...ALONE,
    name: 'EU, the provider declines',
    setup: SETUP,
    offers: [
      'preserve',
      ...DECLINING,
      ...DECLINING_OTHERWISE,
      'answer-clarification:excused',
      'answer-clarification:excused-first',
      ...LETTING_GO,
    ],
    stops: EVES,
  },
  {
    ...ALONE,
    name: 'US, questions and an extension',
    setup: SHERIFF,
    offers: [...STATEMENTS, ...DECLINING, ...ASKING, 'extend', 'continue', 'release', 'release:follow-up-refused'],
    most: { commands: 8, reviews: 2, objections: 0 },
  },
  {
    ...ALONE,
    name: 'CA, neither extended nor continued',
    setup: MOUNTIE,
    offers: [...STATEMENTS, ...DECLINING_OTHERWISE, ...ENDING, ...GOING_ON, ...LETTING_GO, ...TELLING],
    most: { commands: ALL, reviews: 2, objections: 0 },
    stops: EVES,
  },
  {
    ...ALONE,
    name: 'EU, emergency, validation, doubts',
    setup: POLICE,
    offers: ['read-certificate', 'acknowledge', ...VALIDATING, ...SEEING, ...DOUBTING, 'withdraw'],
    most: { commands: 5, reviews: 0, objections: 0 },
    stops: EVES,
  },
  {
    ...ALONE,
    name: 'EU, emergency, reviewed and extended',
    setup: POLICE,
    offers: [
      'read-certificate',
      'seek-validation',
      'decide-validation:granted',
      'extend',
      'release',
      'confirm-release',
    ],
    reviewers: 'av',
    inReviews: DECIDING,
    most: { commands: 7, reviews: 2, objections: 0 },
  },
  {
    ...ALONE,
    name: 'EU, a protected person, validation disowned',
    setup: DISOWNED,
    offers: ['read-certificate', 'decide-validation:granted', 'decide-validation:refused', 'extend', 'confirm-need'],
    reviewers: 'abv',
    inReviews: [...DECIDING, ...AMENDING, ...CONFLICTS],
    most: { commands: 5, reviews: 1, objections: 0 },
  },
  {
    ...ALONE,
    name: 'EU, what ends a continued hold',
    setup: { ...DISOWNED, protectedPerson: false },
    offers: [
      'read-certificate',
      'continue',
      'request-clarification',
      'not-execute:impossible',
      'answer-clarification:excused',
      'decide-validation:refused',
      ...ENDING,
      'confirm-release',
    ],
    reviewers: 'a',
    inReviews: DECIDING,
    most: { commands: ALL, reviews: 1, objections: 0 },
  },
  {
    ...ALONE,
    name: 'EU, the notice waits',
    setup: SETUP,
    offers: ['read-certificate', 'release', ...WAITING, ...CLAIMING, ...TELLING],
    reviewers: 'ab',
    inReviews: [...DECIDING, 'decide-review:sooner', 'declare-conflict@contact-point'],
    most: { commands: 7, reviews: 2, objections: 0 },
  },
  {
    ...ALONE,
    name: 'EU, objections and more time',
    setup: SETUP,
    offers: ['read-certificate', 'extend', ...OBJECTING, 'challenge@person:late'],
    reviewers: 'ab',
    inReviews: [...DECIDING, 'permit-extension', 'send-message@person', 'declare-conflict@person'],
    draws: 'first',
    most: { commands: 6, reviews: 2, objections: 1 },
    stops: { windows: true, eves: false },
  },
  {
    ...ALONE,
    name: 'EU, continued by requests not yet sent',
    setup: SETUP,
    offers: ['read-certificate', 'continue', 'continue:unsent', 'show-transmission', 'acknowledge', 'confirm-need'],
    reviewers: 'ab',
    inReviews: DECIDING,
    most: { commands: 5, reviews: 3, objections: 0 },
  },
  {
    ...ALONE,
    name: 'EU, continued by version 0.1.0',
    setup: { ...POLICE, continuedEarly: true },
    offers: ['acknowledge', 'continue', 'confirm-need', 'withdraw', ...VALIDATING, ...LETTING_GO],
    reviewers: 'av',
    inReviews: DECIDING,
    most: { commands: 6, reviews: 3, objections: 0 },
  },
  {
    ...ALONE,
    name: 'EU, renewed by leave',
    setup: SETUP,
    offers: ['read-certificate', 'continue', 'ask-renewal'],
    reviewers: 'ab',
    inReviews: DECIDING,
    draws: 'first',
    most: { commands: 8, reviews: 5, objections: 0 },
  },
  {
    ...ALONE,
    name: 'COE, an appeal before a panel',
    setup: PARTY,
    offers: ['read-certificate', 'challenge@provider', 'appeal@provider'],
    reviewers: 'abcd',
    inReviews: [...DECIDING, 'decide-review:drop'],
    draws: 'first',
    most: { commands: 12, reviews: 2, objections: 1 },
  },
];

/** The same with fewer commands: what the tests explore. */
export const SHORT: readonly Configuration[] = CONFIGURATIONS.map((one) => ({
  ...one,
  most: { ...one.most, commands: Math.min(one.most.commands, one.stops.eves ? 3 : 4) },
}));

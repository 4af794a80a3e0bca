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
const ALONE = { reviewers: '', inReviews: [], most: { reviews: 0, objections: 0 }, stops: STOPS };

/** Small, and of everything a little: what the tests explore. */
export const SMALL: Configuration = {
  name: 'EU, emergency, a little of everything',
  setup: POLICE,
  offers: ['read-certificate', 'seek-validation', 'decide-validation:granted', 'extend', 'release', 'confirm-release'],
  reviewers: 'av',
  inReviews: DECIDING,
  most: { reviews: 2, objections: 0 },
  stops: STOPS,
};

export const CONFIGURATIONS: readonly Configuration[] = [
  SMALL,
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
    name: 'US, what the provider says, extended once',
    setup: SHERIFF,
    offers: [...STATEMENTS, ...DECLINING, ...ASKING, 'extend', 'continue', 'release', 'release:follow-up-refused'],
    most: { reviews: 2, objections: 0 },
  },
  {
    ...ALONE,
    name: 'CA, neither extended nor continued',
    setup: MOUNTIE,
    offers: [...STATEMENTS, ...DECLINING_OTHERWISE, ...ENDING, ...GOING_ON, ...LETTING_GO, ...TELLING],
    most: { reviews: 2, objections: 0 },
    stops: EVES,
  },
  {
    ...ALONE,
    name: 'EU, emergency, validation, doubts',
    setup: POLICE,
    offers: ['read-certificate', 'acknowledge', ...VALIDATING, ...SEEING, ...DOUBTING, 'withdraw'],
    stops: EVES,
  },
  {
    name: 'EU, a prior validation disowned, a protected person',
    setup: DISOWNED,
    offers: ['read-certificate', 'decide-validation:granted', 'decide-validation:refused', 'extend', 'confirm-need'],
    reviewers: 'abv',
    inReviews: [...DECIDING, ...AMENDING, ...CONFLICTS],
    most: { reviews: 1, objections: 0 },
    stops: STOPS,
  },
  {
    name: 'EU, the notice waits',
    setup: SETUP,
    offers: ['read-certificate', 'release', ...WAITING, ...CLAIMING, ...TELLING],
    reviewers: 'ab',
    inReviews: [...DECIDING, 'decide-review:sooner', 'declare-conflict@contact-point'],
    most: { reviews: 2, objections: 0 },
    stops: STOPS,
  },
  {
    name: 'EU, objections and more time',
    setup: SETUP,
    offers: ['read-certificate', 'extend', ...OBJECTING, 'challenge@person:late'],
    reviewers: 'ab',
    inReviews: [...DECIDING, 'permit-extension', 'send-message@person'],
    most: { reviews: 2, objections: 1 },
    stops: { windows: true, eves: false },
  },
  {
    name: 'EU, continued and renewed by leave',
    setup: SETUP,
    offers: ['read-certificate', 'continue', 'continue:unsent', 'show-transmission', 'ask-renewal'],
    reviewers: 'ab',
    inReviews: DECIDING,
    most: { reviews: 4, objections: 0 },
    stops: STOPS,
  },
  {
    name: 'COE, an appeal before a panel',
    setup: PARTY,
    offers: ['read-certificate', 'challenge@provider', 'appeal@provider', 'confirm-need'],
    reviewers: 'abcd',
    inReviews: [...DECIDING, 'decide-review:drop'],
    most: { reviews: 2, objections: 1 },
    stops: STOPS,
  },
];

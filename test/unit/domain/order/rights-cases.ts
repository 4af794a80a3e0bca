import { sha256 } from '../../../../shared/domain/digest.ts';
import type { Command } from '../../../../shared/domain/order/life/command.ts';
import { aPoliceOfficer, aReviewerStanding, at, emergencyFacts } from '../../../support/builders.ts';
import { type OrderStory, STORIES } from '../../../support/order-story.ts';
import { panelled, voted } from './acts.ts';

const second = aReviewerStanding({ person: 'person-reviewer-2' });

export const RIGHTS_COMMANDS = {
  defer: { type: 'defer-notice', ground: 'obstructing-inquiries', until: at('2027-02-01T00:00:00Z') },
  tell: { type: 'record-notice', toldAt: at('2026-11-20T16:12:00Z') },
  letter: { type: 'make-letter' },
  fetch: { type: 'read-notice' },
  relay: { type: 'confirm-relay', relayedAt: at('2026-11-20T16:12:00Z') },
  object: { type: 'challenge', grounds: ['disproportionate'], lateReasonGiven: false },
  appeal: { type: 'appeal', challenge: 'c1' },
  takeBack: { type: 'withdraw-challenge', challenge: 'c1' },
  attach: {
    type: 'add-attachment',
    challenge: 'c1',
    attachment: 'a1',
    media: 'application/pdf',
    size: 9_000_000,
    digest: sha256('sealed'),
    scan: 'awaited',
  },
  scan: { type: 'record-scan', challenge: 'c1', attachment: 'a1', result: 'clean' },
  assign: { type: 'assign-reviewer', review: 'r1', reviewer: aReviewerStanding() },
  second: { type: 'assign-reviewer', review: 'r2', reviewer: second },
  conflict: { type: 'declare-conflict', review: 'r1', seat: null },
  permit: { type: 'permit-extension', review: 'r1' },
  message: { type: 'send-message', review: 'r1' },
  affirm: { type: 'decide-review', review: 'r1', outcome: 'affirm', amendment: null, votes: [] },
  amend: {
    type: 'decide-review',
    review: 'r1',
    outcome: 'amend',
    amendment: { targets: [{ id: 't1', categories: ['subscriber'] }], endsAt: null },
    votes: [],
  },
  revoke: { type: 'decide-review', review: 'r1', outcome: 'revoke', amendment: null, votes: [] },
} as const satisfies Record<string, Command>;

export type RightsColumn = keyof typeof RIGHTS_COMMANDS;

const {
  defer,
  tell,
  relay,
  object,
  appeal,
  takeBack,
  attach,
  scan,
  assign,
  second: assignSecond,
  affirm,
  conflict,
  permit,
  revoke,
  fetch,
} = RIGHTS_COMMANDS;
const { preserved, issued } = STORIES;

const told = (): OrderStory => preserved().applyTimeUntil('notice.given');
const challenged = (): OrderStory => told().act(object);
const assigned = (): OrderStory => challenged().act(assign);
const decided = (): OrderStory => assigned().act(affirm);
const claimed = (): OrderStory => preserved().act(tell);
const claimAssigned = (): OrderStory => claimed().act(assign);
const deferralAsked = (): OrderStory => preserved().act(defer);
const deferred = (): OrderStory => deferralAsked().act(assign).act(affirm);

/** A story for each standing of notice, deferral, challenge, review and appeal. */
export const RIGHTS_CASES = {
  nothingYet: preserved,
  neverReceived: () => issued().applyTimeUntil('notice.waived'),
  told,
  fetched: () => told().act(fetch),
  claimed,
  claimAssigned,
  claimMoved: () => claimAssigned().applyTimeUntil('review.moved'),
  claimIgnored: () => claimAssigned().applyTimeUntil('review.defaulted'),
  claimRefused: () => claimAssigned().act(revoke),
  toldByAuthority: () => claimAssigned().act(affirm),
  confirmedAfterEnd: () =>
    claimAssigned()
      .applyTime(at('2026-11-23T16:00:00Z'))
      .act({ type: 'release', reason: 'no-longer-needed' })
      .act(affirm),
  letterMade: () => preserved().act(RIGHTS_COMMANDS.letter),
  relayed: () => told().act(relay),
  relayOverdue: () => told().applyTimeUntil('notice.relay-overdue'),
  deferralAsked,
  deferralAssigned: () => deferralAsked().act(assign),
  deferralIgnored: () => deferralAsked().applyTimeUntil('review.defaulted'),
  deferralRefused: () => deferralAsked().act(assign).act(revoke),
  deferred,
  deferredPastTheEnd: () => deferred().act({ type: 'release', reason: 'no-longer-needed' }),
  deferralOver: () => deferred().applyTimeUntil('notice.given'),
  challenged,
  attached: () => challenged().act(attach),
  scanned: () => challenged().act(attach).act(scan),
  assigned,
  conflicted: () => assigned().act(conflict),
  moved: () => assigned().applyTimeUntil('review.moved'),
  defaulted: () => assigned().applyTimeUntil('review.defaulted'),
  permitted: () => assigned().act(permit),
  decided,
  revoked: () => assigned().act(revoke),
  appealed: () => decided().act(appeal),
  appealAssigned: () => decided().act(appeal).act(assignSecond),
  withdrawn: () => assigned().act(takeBack),
  appealWithdrawn: () => decided().act(appeal).act(assignSecond).act(takeBack),
  panelEmpty: () => panelled(0),
  panelSeated: () => panelled(),
  panelVoted: () => voted(panelled(), { seat: 1, outcome: 'affirm', amendment: null }),
  lapsedWhileOpen: () => assigned().applyTimeUntil('order.lapsed'),
  objectedByProvider: () => preserved().act(object, { by: { kind: 'provider', provider: 'prv-demo', key: 'key-1' } }),
  extended: () => preserved().act({ type: 'extend' }),
  emergency: () => issued({ facts: emergencyFacts(), by: aPoliceOfficer() }).act({ type: 'acknowledge' }),
} as const satisfies Record<string, () => OrderStory>;

export type RightsCase = keyof typeof RIGHTS_CASES;

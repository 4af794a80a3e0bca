import type { Actor } from '../../../shared/domain/actor.ts';
import { type ChallengeId, type ReviewId, suspensionIdFor } from '../../../shared/domain/ids.ts';
import { decide } from '../../../shared/domain/order/decide.ts';
import type { Command } from '../../../shared/domain/order/life/command.ts';
import type { Ballot, Cast, ReviewerStanding } from '../../../shared/domain/order/life/rights-command.ts';
import { applyTime } from '../../../shared/domain/order/life/time.ts';
import { evolveAll } from '../../../shared/domain/order/record/evolve.ts';
import type { OrderState } from '../../../shared/domain/order/record/state.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import {
  aProvider,
  aReviewer,
  aReviewerStanding,
  aValidator,
  aValidatorStanding,
  THE_SYSTEM,
} from '../../support/builders.ts';
import { DAY, FIGURES, type Time } from './figures.ts';
import type { Move } from './move.ts';
import { isHeld, type Order, type Setup, type Wish } from './order.ts';
import { nameReviewer } from './project.ts';
import { at, FILERS, lawOf } from './real-order.ts';
import { isOpen, OF_PROSECUTION } from './reviewing.ts';
import { askedUntil } from './rights.ts';

const houseOf = (who: string): string => (who === OF_PROSECUTION ? 'sta-musterstadt' : `house-of-${who}`);
const refOf = (who: string) => ({ person: nameReviewer(who), institution: houseOf(who) });
const standingOf = (who: string): ReviewerStanding => aReviewerStanding({ ...refOf(who), reportsTo: [] });

/** Whoever gives this command, as they sign in. */
function actorOf({ by, how }: Move, state: OrderState, setup: Setup): Actor {
  const filer = FILERS[setup.by].by;
  switch (by) {
    case 'provider':
      return aProvider({ provider: state.provider });
    case 'person':
      return { kind: 'person', orderId: state.orderId };
    case 'validator':
      return aValidator();
    case 'system':
      return THE_SYSTEM;
    case 'authority':
    case 'contact-point':
      return how === 'another' ? { ...filer, person: 'person-second-officer' } : filer;
    default:
      return aReviewer(refOf(by));
  }
}

/** Which message a statement quotes: the newest, or the one that told of the order. */
const quoted = (how: string) => ({ upTo: how === 'of-issue' ? 1 : Number.MAX_SAFE_INTEGER });
const meant = (how: string): string[] => (how.endsWith('first') ? ['t1'] : ['t1', 't2']);
const review = ({ of }: Move): ReviewId => `r${of + 1}`;
const objection = ({ of }: Move): ChallengeId => `c${of + 1}`;

function listReasons({ law }: Setup, how: string): readonly string[] {
  if (how === 'invalid') return ['offence-not-covered'];
  return how.startsWith('impossible') ? law.impossible : law.otherwise;
}

function toBallot(state: OrderState, order: Order, wish: Wish): Ballot {
  if (wish === 'affirm' || wish === 'revoke') return { outcome: wish, amendment: null };
  const kept = state.targets.filter((_one, index) =>
    wish === 'drop' ? index === 0 : isHeld(order.targets[index] ?? 'let-go'),
  );
  const targets = kept.map(({ id, categories }) => ({ id, categories }));
  return { outcome: 'amend', amendment: { targets, endsAt: wish === 'drop' ? null : at(order.now + DAY) } };
}

/** What a member of a panel is told that the others voted. */
function listVotes(state: OrderState, order: Order, { of, by }: Move): Cast[] {
  const review = order.reviews[of];
  if (!review || !isOpen(review)) return [];
  return review.seats.flatMap(({ who, vote }, index) =>
    vote === '' || who === by ? [] : [{ ...toBallot(state, order, vote), seat: index + 1 }],
  );
}

type Spell = (move: Move, order: Order, state: OrderState, setup: Setup) => Command;

/** Every command of the model as the real one. */
const REAL: Readonly<Record<string, Spell>> = {
  'read-certificate': () => ({ type: 'read-certificate' }),
  acknowledge: ({ how }) => ({ type: 'acknowledge', ...quoted(how) }),
  preserve: ({ how }) => ({ type: 'preserve', targets: ['t1', 't2'], ...quoted(how) }),
  'not-execute': ({ how }, _order, _state, setup) => ({
    type: 'not-execute',
    targets: meant(how).map((id) => ({ id, reasons: listReasons(setup, how) })),
    ...quoted(how),
  }),
  'request-clarification': ({ how }) => ({
    type: 'request-clarification',
    targets: how === 'first' ? ['t1'] : [],
    ...quoted(how),
  }),
  'confirm-release': ({ how }) => ({ type: 'confirm-release', targets: how === 'first' ? ['t1'] : [] }),
  'seek-validation': ({ how }, _order, { issuer }) => ({
    type: 'seek-validation',
    validator: aValidatorStanding(
      how === 'own-house' ? { institution: issuer.institution } : how === 'not-able' ? { kinds: ['notary'] } : {},
    ),
  }),
  'decide-validation': ({ how }) => ({
    type: 'decide-validation',
    outcome: how === 'granted' ? 'granted' : 'refused',
  }),
  extend: () => ({ type: 'extend' }),
  continue: ({ how }) => ({ type: 'continue', ...(how === 'unsent' && { unsent: true }) }),
  'show-transmission': () => ({ type: 'show-transmission' }),
  'ask-renewal': () => ({ type: 'ask-renewal' }),
  'confirm-need': () => ({ type: 'confirm-need' }),
  'see-emergency': () => ({ type: 'see-emergency' }),
  'confirm-again': () => ({ type: 'confirm-again' }),
  'doubt-order': ({ how }, { now }, { authority }) => ({
    type: 'doubt-order',
    suspension: suspensionIdFor({ kind: 'authority', of: authority, number: 1 }),
    ...(how === 'alone' && { until: at(now + FIGURES.doubtedAlone) }),
  }),
  release: ({ how }) => ({ type: 'release', reason: how === '' ? 'no-longer-needed' : how }),
  withdraw: () => ({ type: 'withdraw', reason: 'issued-in-error' }),
  'answer-clarification': ({ how }) => ({ type: 'answer-clarification', excused: how === '' ? [] : meant(how) }),
  'defer-notice': ({ how }, order, _state, setup) => ({
    type: 'defer-notice',
    ground: how === 'ban' ? 'ban-in-order' : 'public-security',
    until: at(askedUntil(order, setup, how)),
  }),
  'record-notice': ({ how }, order) => ({ type: 'record-notice', toldAt: at(order.receivedAt - (how === '' ? 0 : 1)) }),
  'make-letter': () => ({ type: 'make-letter' }),
  'read-notice': () => ({ type: 'read-notice' }),
  'confirm-relay': ({ how }, order) => ({
    type: 'confirm-relay',
    relayedAt: at(how === '' ? order.noticeAt : order.receivedAt - 1),
  }),
  challenge: ({ how }) => ({
    type: 'challenge',
    grounds: [how === 'privilege' ? 'privilege' : 'disproportionate'],
    lateReasonGiven: how === 'late',
  }),
  appeal: (move) => ({ type: 'appeal', challenge: objection(move) }),
  'withdraw-challenge': (move) => ({ type: 'withdraw-challenge', challenge: objection(move) }),
  'assign-reviewer': (move) => ({ type: 'assign-reviewer', review: review(move), reviewer: standingOf(move.by) }),
  'declare-conflict': (move, order) => {
    const isPanel = (order.reviews[move.of]?.seats.length ?? 1) > 1;
    return { type: 'declare-conflict', review: review(move), seat: isPanel ? 1 : null };
  },
  'send-message': (move) => ({ type: 'send-message', review: review(move) }),
  'permit-extension': (move) => ({ type: 'permit-extension', review: review(move) }),
  'decide-review': (move, order, state) => ({
    type: 'decide-review',
    review: review(move),
    ...toBallot(state, order, move.how as Wish),
    votes: listVotes(state, order, move),
  }),
};

/** The real rules, given the model's command at the model's present. What time did is not on record before a command is. */
export function giveReal(state: OrderState, move: Move, order: Order, setup: Setup): Given {
  const law = lawOf(setup);
  const spell = REAL[move.type];
  if (!spell) throw new Error(`no real ${move.type}`);
  const command = spell(move, order, state, setup);
  const by = move.type === 'assign-reviewer' ? THE_SYSTEM : actorOf(move, state, setup);
  try {
    const events = decide(law, state, command, by, at(order.now));
    return { state: evolveAll(law, state, events), events: events.map(({ type }) => type) };
  } catch (error) {
    if (error instanceof HoldfastError) return { refused: error.code };
    throw error;
  }
}

export type Given = { readonly state: OrderState; readonly events: readonly string[] } | { readonly refused: string };

/** What time has done by then, as whoever looks finds it. */
export function passReal(
  state: OrderState,
  now: Time,
  setup: Setup,
): { readonly state: OrderState; readonly events: readonly string[] } {
  const { state: reached, events } = applyTime(lawOf(setup), state, at(now));
  return { state: reached, events: events.map(({ type }) => type) };
}

import { sha256 } from '../digest.ts';
import { type Instant, latestOf, plus } from '../instant.ts';
import { findAppealEnd } from '../order/decisions/challenge.ts';
import { findMissedDraw } from '../order/life/turns.ts';
import { WAIT_NAMES, WAITS, waitsOf } from '../order/life/waits.ts';
import { type Challenge, isOpen, type Review, reviewOf } from '../order/record/rights.ts';
import { isAlive, isAsked, type OrderState } from '../order/record/state.ts';
import { AUTHORITY_POLICY } from '../policy/authorities.ts';
import { HOLD_POLICY } from '../policy/holds.ts';
import type { News, NewsKind, NewsRecipient } from './news.ts';

/** What stands to be told of one kind, told or not, by an order as it is. */
type Look = (state: OrderState, now: Instant) => readonly Omit<News, 'kind'>[];

const toAuthority = ({ authority }: OrderState): NewsRecipient => ({ kind: 'authority', authority });

/** That nobody saw an emergency is told of by itself, at once. */
const OWED_BY_AUTHORITY = WAIT_NAMES.filter(
  (name) => WAITS[name].owedBy === 'contact-point' && name !== 'emergency-sight',
);

/** The end of the hold, and since when it could be that: no end is told of before the hold began. */
function findEnd({ phase }: OrderState): { readonly at: Instant; readonly since: Instant } | undefined {
  if (phase.kind === 'running') return { at: phase.period.ends.appliedEndsAt, since: phase.period.startsAt };
  return phase.kind === 'continued' ? { at: phase.lapsesAt, since: phase.since } : undefined;
}

const listEndNear: Look = (state) => {
  const end = findEnd(state);
  if (end === undefined) return [];
  const from = latestOf(end.since, plus(end.at, -HOLD_POLICY.newsOfEndBeforeMs));
  return [{ instance: `${end.at}`, to: toAuthority(state), from, dueAt: end.at }];
};

const listQuestions: Look = (state) => {
  const { phase, clarification } = state;
  if (!isAlive(phase) || clarification === null || !isAsked(state)) return [];
  const { askedAt, answerBy } = clarification;
  return [{ instance: `${askedAt}`, to: toAuthority(state), from: askedAt, dueAt: answerBy?.appliedEndsAt }];
};

/** Of an emergency: that another officer than its filer is to look at it. */
const listUnseen: Look = (state) => {
  const { phase, sight } = state;
  if (!isAlive(phase) || sight === undefined || sight.status === 'seen') return [];
  return [{ instance: `${sight.dueAt}`, to: toAuthority(state), dueAt: sight.dueAt }];
};

const listNeeds: Look = (state) => {
  const { phase, need } = state;
  const question = need?.question;
  if (!isAlive(phase) || question?.status !== 'open') return [];
  return [
    { instance: `${question.askedAt}`, to: toAuthority(state), from: question.askedAt, dueAt: question.answerBy },
  ];
};

/** Whatever the authority owes whose silence has an effect. */
const listSilences: Look = (state) =>
  waitsOf(state, OWED_BY_AUTHORITY).map(({ name, event: { at } }) => ({
    instance: `${name}.${at}`,
    to: toAuthority(state),
    from: plus(at, -HOLD_POLICY.newsOfSilenceBeforeMs),
    dueAt: at,
  }));

/** Of the authority that is to validate. */
const listSought: Look = ({ phase, validation }) => {
  if (!isAlive(phase) || validation.status !== 'sought') return [];
  const { at, validator } = validation;
  const dueAt = plus(at, AUTHORITY_POLICY.validationDecisionExpectedWithinMs);
  return [{ instance: `${at}`, to: { kind: 'authority', authority: validator }, from: at, dueAt }];
};

/** A person in a record is named by an id, of which no more than a digest leaves it. */
const markOf = (person: string): string => sha256(person).slice(0, 16);

/** Whoever sits on an open review and has not voted. */
const listSitting = ({ rights }: OrderState): readonly { readonly review: Review; readonly person: string }[] =>
  rights.reviews
    .filter(isOpen)
    .flatMap((review) =>
      review.seats.flatMap(({ reviewer, vote }) =>
        reviewer === null || vote !== null ? [] : [{ review, person: reviewer.person }],
      ),
    );

const listDrawn: Look = (state) =>
  listSitting(state).map(({ review: { id, dueAt }, person }) => ({
    instance: `${id}.${markOf(person)}`,
    to: { kind: 'reviewer', person },
    dueAt,
  }));

const listReviewSilences: Look = (state) =>
  listSitting(state).map(({ review: { id, dueAt }, person }) => ({
    instance: `${id}.${markOf(person)}.${dueAt}`,
    to: { kind: 'reviewer', person },
    from: plus(dueAt, -HOLD_POLICY.newsOfSilenceBeforeMs),
    dueAt,
  }));

const listWithoutReviewer: Look = ({ rights }) => {
  const from = findMissedDraw(rights);
  return from === undefined ? [] : [{ instance: `${from}`, to: { kind: 'oversight' }, from }];
};

const listDefaulted: Look = ({ rights }) =>
  rights.reviews
    .filter(({ status }) => status === 'defaulted')
    .map(({ id }) => ({ instance: id, to: { kind: 'oversight' } }));

const toPerson = ({ under }: Challenge): NewsRecipient => ({ kind: 'person', under });

const listOfPerson = ({ rights }: OrderState): readonly Challenge[] =>
  rights.challenges.filter(({ by }) => by === 'person');

/** A look at the person's objection that ended, by whatever end but their own. */
const listDecided: Look = (state) =>
  listOfPerson(state).flatMap((challenge) =>
    [challenge.review, challenge.appeal?.review].flatMap((id) => {
      const review = id && reviewOf(state.rights, id);
      if (!review || (review.status !== 'decided' && review.status !== 'defaulted')) return [];
      return [{ instance: review.id, to: toPerson(challenge) }];
    }),
  );

const listAppealEnds: Look = (state, now) =>
  listOfPerson(state).flatMap((challenge) => {
    const end = findAppealEnd(state, challenge, now);
    if (end === undefined) return [];
    const from = plus(end, -HOLD_POLICY.newsOfEndBeforeMs);
    return [{ instance: `${challenge.id}.${end}`, to: toPerson(challenge), from, dueAt: end }];
  });

/** The kinds that an order's state tells of; the others are told of by what happened. */
export type StandingKind = Exclude<
  NewsKind,
  'delivery-given-up' | 'endpoint-failing' | 'endpoint-well' | 'case-message'
>;

const LOOKS = {
  'emergency-to-see': listUnseen,
  'question-waits': listQuestions,
  'end-near': listEndNear,
  'still-needed': listNeeds,
  'silence-near': listSilences,
  'validation-sought': listSought,
  'review-drawn': listDrawn,
  'review-silence-near': listReviewSilences,
  'review-without-reviewer': listWithoutReviewer,
  'review-defaulted': listDefaulted,
  'case-decided': listDecided,
  'appeal-end-near': listAppealEnds,
} as const satisfies Record<StandingKind, Look>;

const KINDS = Object.keys(LOOKS) as readonly StandingKind[];

/** Everything that stands to be told about an order, now or later; nothing once its record is erased. @param state the one at `now`. */
export const listStanding = (state: OrderState, now: Instant): readonly News[] =>
  state.phase.kind === 'erased'
    ? []
    : KINDS.flatMap((kind) => LOOKS[kind](state, now).map((one): News => ({ kind, ...one })));

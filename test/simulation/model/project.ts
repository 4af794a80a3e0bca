import type {
  Challenge as RealChallenge,
  Review as RealReview,
  Seat as RealSeat,
} from '../../../shared/domain/order/record/rights.ts';
import type { OrderState, Target as RealTarget } from '../../../shared/domain/order/record/state.ts';
import { ISSUED, NEVER, type Time } from './figures.ts';
import type { Challenge, Order, Review, Seat, Target } from './order.ts';

/** Real instants as the model has them. */
const since = (instant: number | null | undefined): Time =>
  instant === null || instant === undefined ? NEVER : instant - ISSUED;

const PERSON = 'person-of-';
export const nameReviewer = (who: string): string => `${PERSON}${who}`;
const readName = (person: string): string => person.replace(PERSON, '');

function projectTarget({ status, reasons }: RealTarget, impossible: readonly string[]): Target {
  if (status !== 'not-executed') return status;
  return reasons.length === 0 || reasons.some((reason) => impossible.includes(reason)) ? 'impossible' : 'declined';
}

/** What was voted is sealed; that somebody voted is on record. */
const projectSeat = ({ reviewer, vote, permitsExtension, contestableUntil }: RealSeat): Seat => ({
  who: reviewer === null ? '' : readName(reviewer.person),
  contestableUntil: since(contestableUntil),
  vote: vote === null ? '' : 'affirm',
  permits: permitsExtension,
});

const projectReview = (one: RealReview): Review => ({
  kind: one.kind as Review['kind'],
  openedAt: since(one.openedAt),
  dueAt: since(one.dueAt),
  status: one.status === 'unassigned' || one.status === 'assigned' ? 'open' : one.status,
  outcome: one.outcome ?? '',
  closedAt: since(one.closedAt),
  seats: one.seats.map(projectSeat),
  excluded: one.excluded.map(({ person }) => readName(person)),
  conflicts: { authority: one.conflicts.authority, person: one.conflicts.person, provider: one.conflicts.provider },
  contested: (one.contested ?? []).map(({ person, by, moved }) => ({ who: readName(person), by, moved })),
  added: one.addedMs ?? 0,
  moved: one.moved,
});

const numberOf = (id: string): number => Number(id.slice(1)) - 1;

const projectChallenge = ({ by, late, review, appeal }: RealChallenge): Challenge => ({
  by,
  late,
  review: numberOf(review),
  appeal: appeal === null ? NEVER : numberOf(appeal.review),
});

type Part<K extends keyof Order> = Pick<Order, K>;

function projectHold({
  phase,
}: OrderState): Part<'phase' | 'end' | 'reason' | 'receivedAt' | 'extensions' | 'confirmation'> {
  const nothing = { reason: '', confirmation: '' } as const;
  switch (phase.kind) {
    case 'issued':
      return { ...nothing, phase: 'issued', end: since(phase.ends.appliedEndsAt), receivedAt: NEVER, extensions: 0 };
    case 'running':
    case 'continued': {
      const { startsAt, extensions, ends } = phase.period;
      const end = phase.kind === 'running' ? ends.appliedEndsAt : phase.lapsesAt;
      return { ...nothing, phase: phase.kind, end: since(end), receivedAt: since(startsAt), extensions };
    }
    case 'ended':
      return {
        phase: phase.ending,
        end: since(phase.at),
        reason: phase.reason,
        receivedAt: since(phase.period?.startsAt),
        extensions: phase.period?.extensions ?? 0,
        confirmation: phase.confirmation.status,
      };
    case 'erased':
      return { ...nothing, phase: 'erased', end: since(phase.endedAt), receivedAt: NEVER, extensions: 0 };
  }
}

function projectContinuation({ phase }: OrderState): Part<'since' | 'renewals' | 'transmission' | 'transmissionDue'> {
  if (phase.kind !== 'continued') return { since: NEVER, renewals: 0, transmission: '', transmissionDue: NEVER };
  const { transmission } = phase;
  return {
    since: since(phase.since),
    renewals: phase.renewals ?? 0,
    transmission: transmission?.status ?? '',
    transmissionDue: transmission?.status === 'awaited' ? since(transmission.dueAt) : NEVER,
  };
}

function projectValidation({ validation, sight, doubt }: OrderState) {
  const open = doubt?.status === 'open' ? doubt : undefined;
  return {
    validation: validation.status,
    soughtAt: validation.status === 'sought' ? since(validation.at) : NEVER,
    reminded: 'reminded' in validation && validation.reminded,
    sight: sight?.status ?? '',
    doubt: doubt?.status ?? '',
    doubtedAt: since(open?.at),
    doubtEnds: since(open?.answeredAt),
    doubtSilence: open?.silence ?? '',
  } as const;
}

function projectWords(state: OrderState, impossible: readonly string[]) {
  const { acknowledgement: given, endAcknowledgement: end, targets, clarification: question, need } = state;
  const [first = 'ordered', second = 'ordered'] = targets.map((target) => projectTarget(target, impossible));
  return {
    acknowledged: given.status,
    acknowledgementDue: given.status === 'awaited' ? since(given.dueAt) : NEVER,
    endAcknowledged: end?.status ?? '',
    endAcknowledgementDue: end?.status === 'awaited' ? since(end.dueAt) : NEVER,
    targets: [first, second],
    question: question?.status ?? '',
    askedAt: since(question?.askedAt),
    answerBy: since(question?.answerBy?.appliedEndsAt),
    askedAbout: question === null ? '' : question.targets.length === 2 ? 'all' : 'first',
    needAsks: (need?.asksAt ?? []).map(since),
    need: need?.question?.status ?? '',
    needBy: need?.question?.status === 'open' ? since(need.question.answerBy) : NEVER,
  } as const;
}

function projectNotice({ rights: { notice, deferral, letters = [] } }: OrderState) {
  const given = notice.status === 'given' ? notice : undefined;
  return {
    notice: notice.status,
    noticeAt: since(notice.status === 'owed' ? notice.dueAt : notice.at),
    deferred: (notice.status === 'waived' ? '' : (notice.deferred ?? '')) as Order['deferred'],
    relay: (given?.relay.status ?? '') as Order['relay'],
    relayDue: given?.relay.status === 'requested' ? since(given.relay.dueAt) : NEVER,
    noticeRead: given?.readAt !== undefined,
    letters: letters.length,
    deferral: deferral?.status ?? '',
    deferralUntil: since(deferral?.until),
    deferralGround: (deferral?.ground ?? '') as Order['deferralGround'],
    deferralReview: deferral === null ? NEVER : numberOf(deferral.review),
  } as const;
}

/** A real order as the model would have it. @param impossible the reasons of its law that claim impossibility. */
export const projectOrder = (state: OrderState, now: Time, impossible: readonly string[]): Order => ({
  now,
  ...projectHold(state),
  ...projectContinuation(state),
  officials: state.officials ?? 'sealed',
  ...projectValidation(state),
  ...projectWords(state, impossible),
  ...projectNotice(state),
  challenges: state.rights.challenges.map(projectChallenge),
  reviews: state.rights.reviews.map(projectReview),
  barred: state.rights.extensionBarred,
  endsAtMost: since(state.rights.endsAtMost),
  settledAt: since(state.rights.settledAt),
});

/** What was voted is sealed: that somebody voted is all that a record tells. */
const sealVotes = (reviews: readonly Review[]): readonly Review[] =>
  reviews.map((one) => ({
    ...one,
    seats: one.seats.map((seat) => ({ ...seat, vote: seat.vote === '' ? '' : 'affirm' })),
  }));

const isMember = (name: string, order: Order): name is keyof Order & string => Object.hasOwn(order, name);

/** Where a real order differs from the model's, a line for each member; nothing where they are equal. */
export function listDifferences(model: Order, real: Order): readonly string[] {
  const sealed: Order = { ...model, reviews: sealVotes(model.reviews) };
  return Object.keys(sealed).flatMap((name) => {
    if (!isMember(name, sealed) || sealed[name] === real[name]) return [];
    const [told, found] = [JSON.stringify(sealed[name]), JSON.stringify(real[name])];
    return told === found ? [] : [`  ${name}: model ${told}, real ${found}`];
  });
}

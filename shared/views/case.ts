import * as z from 'zod/mini';
import type { CaseCaller } from '../app/case/case-sessions.ts';
import type { CaseReading } from '../app/case/read-case.ts';
import type { ObjectionsReading } from '../app/case/read-objections.ts';
import type { PageReading } from '../app/order/content-pages.ts';
import { rowOf } from '../app/order/row-of.ts';
import type { OpenedPart } from '../app/order/sealed-parts.ts';
import type { MessagePage } from '../contracts/api/common/answered-objections.ts';
import type { CaseView } from '../contracts/api/persons/cases.ts';
import { SealedDecision, SealedMessage, SealedObjection, SealedWithdrawal } from '../contracts/items/sealed.ts';
import type { PersonActor, ProviderActor } from '../domain/actor.ts';
import { mayEnd } from '../domain/cases/listed-code.ts';
import type { AuthorityEntry } from '../domain/directory/entries.ts';
import type { ReviewId } from '../domain/ids.ts';
import { type Instant, toRfc3339 } from '../domain/instant.ts';
import {
  canWithdraw,
  countObjectionsLeft,
  findAppealEnd,
  findLearnedAt,
  isFiledBy,
} from '../domain/order/decisions/challenge.ts';
import { findEndByTime, isInForce } from '../domain/order/life/time.ts';
import { computeChallengeWindowEnd } from '../domain/order/life/windows.ts';
import { listNarrowings } from '../domain/order/readings/narrowings.ts';
import { readDoubtOfReceived } from '../domain/order/readings/told-doubt.ts';
import type { EventType, OrderEvent } from '../domain/order/record/events.ts';
import { periodOf } from '../domain/order/record/evolve.ts';
import { type Challenge, isOpen, type ReviewStatus, reviewOf } from '../domain/order/record/rights.ts';
import { isSandbox } from '../domain/sandbox.ts';
import type { PartName } from '../domain/sealing.ts';
import { spellTelephone } from '../domain/telephone.ts';
import { toNamedAttachments } from './attachments.ts';
import { toCaseCodeView } from './case-codes.ts';
import { toSeatViews } from './seats.ts';

type ChallengeView = CaseView['challenges'][number];
type Objector = PersonActor | ProviderActor;
type ReviewView = ChallengeView['first'];
type EventIn<T extends EventType> = Extract<OrderEvent, { readonly type: T }>;

/** The parts of one kind whose commit put this event on record. */
function findPartsOfEvents<T extends EventType>(
  parts: readonly OpenedPart[],
  part: PartName,
  type: T,
): { readonly event: EventIn<T>; readonly value: unknown }[] {
  const is = (event: OrderEvent): event is EventIn<T> => event.type === type;
  return parts
    .filter((one) => one.part === part)
    .flatMap(({ commit, value }) => commit.events.filter(is).map((event) => ({ event, value })));
}

/** How whoever objects reads where a review stands. */
const CASE_STATUSES = {
  unassigned: 'pending',
  assigned: 'pending',
  decided: 'decided',
  defaulted: 'silent',
  withdrawn: 'withdrawn',
} as const satisfies Record<ReviewStatus, ReviewView['status']>;

function toCaseReview({ state, parts }: ObjectionsReading, id: ReviewId, filedAt: Instant): ReviewView {
  const review = reviewOf(state.rights, id);
  if (!review) throw new Error(`an objection has its review ${id}`);
  const { outcome, closedAt, dueAt, status } = review;
  const decisions = [
    ...findPartsOfEvents(parts, 'decision', 'review.decided'),
    ...findPartsOfEvents(parts, 'vote', 'review.voted'),
  ]
    .filter(({ event }) => event.review === id)
    .flatMap(({ value }) => z.parse(SealedDecision, value).forTheOtherSide ?? []);
  return {
    review: id,
    filedAt: toRfc3339(filedAt),
    status: CASE_STATUSES[status],
    ...(isOpen(review) && { decisionDueAt: toRfc3339(dueAt) }),
    ...(closedAt !== null && { closedAt: toRfc3339(closedAt) }),
    ...(outcome !== null && { outcome }),
    seats: toSeatViews(review),
    ...(decisions.length > 0 && { decision: decisions.join('\n\n') }),
  };
}

function toCaseChallenge(reading: ObjectionsReading, challenge: Challenge, by: Objector): ChallengeView {
  const { id, grounds, late, filedAt, review, appeal } = challenge;
  const until = findAppealEnd(reading.state, challenge, reading.now);
  const filed = findPartsOfEvents(reading.parts, 'challenge', 'challenge.filed').find(
    ({ event }) => event.challenge === id,
  );
  const [withdrawal] = findPartsOfEvents(reading.parts, 'withdrawal', 'challenge.withdrawn').filter(
    ({ event }) => event.challenge === id,
  );
  const { reason } = z.parse(SealedWithdrawal, withdrawal?.value ?? {});
  return {
    id,
    grounds: [...grounds],
    late,
    first: toCaseReview(reading, review, filedAt),
    ...(appeal && { appeal: toCaseReview(reading, appeal.review, appeal.filedAt) }),
    ...(until !== undefined && { appealUntil: toRfc3339(until) }),
    mayWithdraw: canWithdraw(reading.state, challenge, by),
    ...(reason !== undefined && { withdrawnBecause: reason }),
    attachments: toNamedAttachments(challenge, reading.parts, reading.now),
    ...(filed && { filed: z.parse(SealedObjection, filed.value) }),
  };
}

/** What was said in the reviews of one's own objections, by anyone heard there. */
const listMessages = (parts: readonly OpenedPart[]): CaseView['messages'] =>
  findPartsOfEvents(parts, 'message', 'message.sent').map(({ event: { review, from, at }, value }) => ({
    review,
    at: toRfc3339(at),
    from,
    text: z.parse(SealedMessage, value).text,
  }));

/** A page of them. */
export const toMessagePage = ({ page }: PageReading): z.infer<typeof MessagePage> => ({
  messages: listMessages(page.parts),
  before: page.before,
});

function timesOf({ state, now }: CaseReading) {
  const { phase, rights } = state;
  const period = periodOf(state);
  const end = findEndByTime(state)?.at;
  const narrowings = listNarrowings(state);
  const doubt = readDoubtOfReceived(state);
  const endedAt = phase.kind === 'ended' ? phase.at : phase.kind === 'erased' ? phase.endedAt : undefined;
  return {
    inForce: isInForce(state, now),
    ...(isSandbox(state) && { test: true as const }),
    ...(doubt && { doubt: { status: doubt.status, since: toRfc3339(doubt.since) } }),
    issuedAt: toRfc3339(state.issuedAt),
    ...(period && { heldSince: toRfc3339(period.startsAt) }),
    ...(end !== undefined && { endsAt: toRfc3339(end) }),
    ...(endedAt !== undefined && { endedAt: toRfc3339(endedAt) }),
    ...(rights.notice.status === 'given' && { noticeAt: toRfc3339(rights.notice.at) }),
    ...(narrowings.length > 0 && { narrowedAt: narrowings.map((at) => toRfc3339(at)) }),
  };
}

/** Somebody's own objections, and what came of them: nothing that is between a reviewer and somebody else, or under another code. */
export function toObjections(
  reading: ObjectionsReading,
  by: Objector,
): Pick<CaseView, 'objecting' | 'challenges' | 'messages' | 'messagesBefore'> {
  const { state } = reading;
  const own = state.rights.challenges.filter((one) => isFiledBy(one, by));
  const learned = findLearnedAt(state, by.kind);
  return {
    objecting: {
      ...(learned !== undefined && { inTimeUntil: toRfc3339(computeChallengeWindowEnd(rowOf(state), state, learned)) }),
      left: countObjectionsLeft(own),
    },
    challenges: own.map((one) => toCaseChallenge(reading, one, by)),
    messages: listMessages(reading.messages.parts),
    messagesBefore: reading.messages.before,
  };
}

const toHelp = ({ rightsContact, supervisoryAuthority, legalAid, courts }: AuthorityEntry): CaseView['help'] => ({
  rightsContact,
  supervisoryAuthority,
  ...(legalAid && { legalAid: toLegalAid(legalAid) }),
  ...(courts && { courts: [...courts] }),
});

const toLegalAid = ({ telephone, ...rest }: NonNullable<AuthorityEntry['legalAid']>) => ({
  ...rest,
  ...(telephone && { telephone: spellTelephone(telephone) }),
});

/** The case as the person concerned may see it: of the record only what is named here. */
export function toCaseView(reading: CaseReading, by: CaseCaller['person']): CaseView {
  const { state, authority, provider, codes, newsAddress, consultations } = reading;
  const { title, basis } = rowOf(state);
  return {
    reference: state.reference,
    authority: { name: authority.name, state: authority.state },
    provider: { name: provider.name },
    help: toHelp(authority),
    instrument: state.instrument,
    legalBasis: { title, citation: basis.citation },
    kind: 'preservation',
    zone: state.places.hold.zone,
    ...timesOf(reading),
    ...toObjections(reading, by),
    ...(newsAddress && {
      newsAddress: { language: newsAddress.language, endsAt: toRfc3339(newsAddress.endsAt) },
    }),
    codes: codes.map((code) => ({
      ...toCaseCodeView(code),
      own: code.id === by.under,
      mayEnd: code.endedAt === null && mayEnd(codes, by.under, code),
    })),
    consultations: { byRole: { ...consultations.byRole }, more: consultations.more },
  };
}

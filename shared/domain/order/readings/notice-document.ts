import type { OrderId } from '../../ids.ts';
import { DAY_MS, type Instant, toRfc3339 } from '../../instant.ts';
import type { InstrumentId } from '../../law/instrument-ids.ts';
import type { Computation } from '../../law/terms/computation.ts';
import type { DataCategory } from '../../law/terms/data-category.ts';
import type { OrderLaw } from '../../law/terms/instrument.ts';
import { OBJECTION_POLICY } from '../../policy/objections.ts';
import { isSandbox } from '../../sandbox.ts';
import { computeChallengeWindowEnd } from '../life/windows.ts';
import { periodOf } from '../record/evolve.ts';
import { isHeld, type OrderState, type Phase } from '../record/state.ts';
import { type DoubtOfReceived, readDoubtOfReceived } from './told-doubt.ts';

/** The languages a notice can be had in, as ISO 639-1 codes; the first where nobody asks for another. */
export const NOTICE_LANGUAGES = ['en', 'de', 'fr', 'es', 'pl'] as const;
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number];

/** Whom the person may turn to, as the directory knows them. */
export interface NoticeParties {
  readonly authority: {
    readonly name: string;
    readonly address: string;
    readonly telephone: string;
    readonly email: string;
  };
  /** Who answers questions about data and rights for the authority. */
  readonly rightsContact: { readonly name: string; readonly email: string };
  readonly supervisor: { readonly name: string; readonly address: string; readonly website: string };
  /** The provider's name. */
  readonly provider: string;
}

/**
 * What the person concerned is told, in no language yet. Neither the offence nor the grounds nor any officer is in it, nor whose
 * data are meant: it is the provider that knows its user. Instants are RFC 3339.
 *
 * @see Directive (EU) 2016/680, Article 13(1) and (2).
 */
export interface NoticeDocument extends NoticeParties {
  readonly orderId: OrderId;
  readonly reference: string;
  readonly instrument: InstrumentId;
  /** It is of an order of the sandbox, which nobody issued; left out of every other. */
  readonly test?: true;
  readonly givenAt: string;
  /** A reviewer let the authority wait before it told the person. */
  readonly waited: boolean;
  /** Whether its authority issued it was doubted before its provider received it, and how that stands; left out where nobody ever did. */
  readonly doubt?: DoubtOfReceived | undefined;
  /** It comes in a letter of the authority's own; otherwise the provider passes it on. */
  readonly byLetter?: true;
  readonly categories: readonly DataCategory[];
  readonly standing: 'running' | 'continued' | 'ended';
  readonly period: {
    readonly startsAt: string;
    readonly endsAt: string;
    /** Where the end turns on a disputed day: the end it has if that is a working day. */
    readonly earlierEndsAt?: string | undefined;
  };
  /** IANA zone in which instants are written out: the provider's. */
  readonly zone: string;
  /** The first instant at which an objection needs a reason for coming late. */
  readonly objectBy: string;
  readonly appealWithinDays: number;
  /** Where the case code is used. */
  readonly caseAddress: string;
  /** Where anybody can check that this is no forgery. */
  readonly verifyAddress: string;
  readonly caseCode: string;
}

/** What a notice says of the order itself; names, addresses and the code come from elsewhere. */
export type NoticeFacts = Omit<NoticeDocument, keyof NoticeParties | 'caseAddress' | 'verifyAddress' | 'caseCode'>;

const CATEGORIES: readonly DataCategory[] = ['subscriber', 'identification-only', 'traffic', 'content'];

/**
 * What there is to tell about an order whose notice was given.
 *
 * @returns `undefined` while it was not, and once the record is erased.
 */
export function readNoticeFacts(law: OrderLaw, state: OrderState): NoticeFacts | undefined {
  const { notice } = state.rights;
  return notice.status === 'given' ? readFacts(law, state, { givenAt: notice.at, learnedAt: notice.at }) : undefined;
}

/**
 * The same for a letter that the authority makes at `now`, whether or not the notice was given. The day to object by is reckoned
 * from the letter, or from a notice that came before it, so that it is never later than the day that counts.
 *
 * @returns `undefined` where nothing is held to tell of, and once the record is erased.
 */
export function readLetterFacts(law: OrderLaw, state: OrderState, now: Instant): NoticeFacts | undefined {
  const { notice } = state.rights;
  const learnedAt = notice.status === 'given' ? notice.at : now;
  const facts = readFacts(law, state, { givenAt: now, learnedAt });
  return facts && { ...facts, byLetter: true };
}

function readFacts(
  law: OrderLaw,
  state: OrderState,
  { givenAt, learnedAt }: { readonly givenAt: Instant; readonly learnedAt: Instant },
): NoticeFacts | undefined {
  const { notice } = state.rights;
  const doubt = readDoubtOfReceived(state)?.status;
  const course = courseOf(state.phase);
  const period = periodOf(state);
  if (notice.status === 'waived' || period === null || course === undefined) return undefined;
  return {
    orderId: state.orderId,
    reference: state.reference,
    instrument: state.instrument,
    ...(isSandbox(state) && { test: true as const }),
    givenAt: toRfc3339(givenAt),
    waited: notice.deferred !== null, // whatever became of a wait asked for after it
    ...(doubt && { doubt }),
    categories: categoriesOf(state),
    standing: course.standing,
    period: {
      startsAt: toRfc3339(period.startsAt),
      endsAt: toRfc3339(course.endsAt),
      ...(course.disputed && { earlierEndsAt: toRfc3339(course.disputed.earlierEndsAt) }),
    },
    zone: state.places.hold.zone,
    objectBy: toRfc3339(computeChallengeWindowEnd(law, state, learnedAt)),
    appealWithinDays: OBJECTION_POLICY.appealWithinMs / DAY_MS,
  };
}

/** The categories still asked for; of an order that asks for nothing any more, all it asked for. */
function categoriesOf({ targets }: OrderState): DataCategory[] {
  const held = targets.filter(isHeld);
  const named = new Set((held.length > 0 ? held : targets).flatMap(({ categories }) => categories));
  return CATEGORIES.filter((category) => named.has(category));
}

function courseOf(phase: Phase):
  | {
      readonly standing: NoticeDocument['standing'];
      readonly endsAt: Instant;
      readonly disputed?: Computation['disputed'];
    }
  | undefined {
  switch (phase.kind) {
    case 'running':
      return { standing: 'running', endsAt: phase.period.ends.appliedEndsAt, disputed: phase.period.ends.disputed };
    case 'continued':
      return { standing: 'continued', endsAt: phase.lapsesAt };
    case 'ended':
      return { standing: 'ended', endsAt: phase.at };
    case 'issued':
    case 'erased':
      return undefined;
  }
}

import { FIGURES, type Law, NEVER, SOUGHT, type Time } from './figures.ts';

export type Ending = 'lapsed' | 'expired' | 'exempt' | 'excused' | 'released' | 'withdrawn' | 'revoked';
export type Phase = 'issued' | 'running' | 'continued' | Ending | 'erased';
export type Party = 'authority' | 'person' | 'provider';
export type Wish = 'affirm' | 'drop' | 'sooner' | 'revoke';
export type ReviewKind =
  | 'deferral'
  | 'challenge'
  | 'appeal'
  | 'emergency'
  | 'sunset'
  | 'notice'
  | 'transmission'
  | 'renewal'
  | 'protected-person';

/** `impossible`, `declined`: not executed, for a reason that claims impossibility, or another. */
export type Target = 'ordered' | 'preserved' | 'impossible' | 'declined' | 'exempt' | 'excused' | 'let-go' | 'released';

export interface Seat {
  /** '' while nobody sits. */
  readonly who: string;
  readonly contestableUntil: Time;
  readonly vote: '' | Wish;
  readonly permits: boolean;
}

export interface Review {
  readonly kind: ReviewKind;
  readonly openedAt: Time;
  readonly dueAt: Time;
  readonly status: 'open' | 'decided' | 'defaulted' | 'withdrawn';
  readonly outcome: '' | 'affirm' | 'amend' | 'revoke';
  readonly closedAt: Time;
  readonly seats: readonly Seat[];
  readonly excluded: readonly string[];
  /** By the authority, the person, the provider. */
  readonly conflicts: Readonly<Record<Party, number>>;
  readonly contested: readonly { readonly who: string; readonly by: 'reviewer' | Party; readonly moved: number }[];
  readonly added: number;
  readonly moved: number;
}

export interface Challenge {
  readonly by: 'person' | 'provider';
  readonly late: boolean;
  /** Numbers of reviews, from 0; `NEVER` without an appeal. */
  readonly review: number;
  readonly appeal: number;
}

/** Everything that an order's life goes on from. Same in each member: `''`, `NEVER`: there is none. */
export interface Order {
  readonly now: Time;
  readonly phase: Phase;
  /** Of the hold as it stands; once it is over, when it ended. */
  readonly end: Time;
  readonly reason: string;
  readonly receivedAt: Time;
  readonly extensions: number;
  readonly since: Time;
  readonly renewals: number;
  readonly transmission: '' | 'awaited' | 'overdue' | 'shown';
  readonly transmissionDue: Time;
  readonly confirmation: '' | 'not-owed' | 'owed' | 'overdue' | 'confirmed';
  readonly officials: 'sealed' | 'erased';
  readonly validation: 'not-needed' | 'prior' | 'awaited' | 'sought' | 'granted' | 'refused';
  readonly soughtAt: Time;
  readonly reminded: boolean;
  readonly sight: '' | 'awaited' | 'overdue' | 'seen';
  readonly doubt: '' | 'open' | 'confirmed' | 'undone' | 'received';
  readonly doubtedAt: Time;
  readonly doubtEnds: Time;
  readonly doubtSilence: '' | 'goes-on' | 'withdrawn';
  readonly acknowledged: 'awaited' | 'overdue' | 'given';
  readonly acknowledgementDue: Time;
  readonly endAcknowledged: '' | 'awaited' | 'overdue' | 'given';
  readonly endAcknowledgementDue: Time;
  readonly targets: readonly [Target, Target];
  readonly question: '' | 'open' | 'overdue' | 'answered' | 'silent';
  readonly askedAt: Time;
  readonly answerBy: Time;
  readonly askedAbout: 'all' | 'first' | '';
  readonly needAsks: readonly Time[];
  readonly need: '' | 'open' | 'answered' | 'silent';
  readonly needBy: Time;
  readonly notice: 'owed' | 'given' | 'waived';
  /** When it is due; once it is given, or there is nobody to tell, since when. */
  readonly noticeAt: Time;
  readonly deferred: '' | Ground;
  readonly relay: '' | 'requested' | 'overdue' | 'proved' | 'stopped';
  readonly relayDue: Time;
  readonly noticeRead: boolean;
  readonly letters: number;
  readonly deferral: '' | 'asked' | 'approved' | 'refused' | 'ended';
  readonly deferralUntil: Time;
  readonly deferralGround: '' | Ground;
  readonly deferralReview: number;
  readonly challenges: readonly Challenge[];
  readonly reviews: readonly Review[];
  readonly barred: boolean;
  readonly endsAtMost: Time;
  readonly settledAt: Time;
}

export type Ground = 'public-security' | 'ban-in-order';

/** An order while a step of its life is taken; what it puts on record is written down beside it, by type of event. */
export type Draft = { -readonly [K in keyof Order]: Order[K] };
export type Log = string[];

/** How an order was issued. */
export interface Setup {
  readonly law: Law;
  readonly by: 'police' | 'prosecutor' | 'sheriff' | 'party' | 'mountie';
  readonly emergency: boolean;
  readonly validation: 'not-needed' | 'prior' | 'awaited';
  readonly protectedPerson: boolean;
  /** As version 0.1.0 let it go on: received and continued at once, though its validation is not sought. */
  readonly continuedEarly?: true;
}

export const createReview = (kind: ReviewKind, openedAt: Time, dueAt: Time): Review => ({
  kind,
  openedAt,
  dueAt,
  status: 'open',
  outcome: '',
  closedAt: NEVER,
  seats: [EMPTY_SEAT],
  excluded: [],
  conflicts: { authority: 0, person: 0, provider: 0 },
  contested: [],
  added: 0,
  moved: 0,
});

export const EMPTY_SEAT: Seat = { who: '', contestableUntil: NEVER, vote: '', permits: false };

function reviewsAtIssue({ emergency, protectedPerson }: Setup): readonly Review[] {
  if (protectedPerson) return [createReview('protected-person', 0, FIGURES.urgentReview)];
  return emergency ? [createReview('emergency', 0, FIGURES.emergencyReview)] : [];
}

/** An order as it is issued. @param neverReceived when it ends if nobody receives it. */
export const issue = (setup: Setup, neverReceived: Time): Order => ({
  now: 0,
  phase: 'issued',
  end: neverReceived,
  reason: '',
  receivedAt: NEVER,
  extensions: 0,
  since: NEVER,
  renewals: 0,
  transmission: '',
  transmissionDue: NEVER,
  confirmation: '',
  officials: 'sealed',
  validation: setup.validation,
  soughtAt: NEVER,
  reminded: false,
  sight: setup.emergency ? 'awaited' : '',
  doubt: '',
  doubtedAt: NEVER,
  doubtEnds: NEVER,
  doubtSilence: '',
  acknowledged: 'awaited',
  acknowledgementDue: FIGURES.acknowledged,
  endAcknowledged: '',
  endAcknowledgementDue: NEVER,
  targets: ['ordered', 'ordered'],
  question: '',
  askedAt: NEVER,
  answerBy: NEVER,
  askedAbout: '',
  needAsks: [],
  need: '',
  needBy: NEVER,
  notice: 'owed',
  noticeAt: FIGURES.notice,
  deferred: '',
  relay: '',
  relayDue: NEVER,
  noticeRead: false,
  letters: 0,
  deferral: '',
  deferralUntil: NEVER,
  deferralGround: '',
  deferralReview: NEVER,
  challenges: [],
  reviews: reviewsAtIssue(setup),
  barred: false,
  endsAtMost: NEVER,
  settledAt: 0,
});

export const isAlive = ({ phase }: Order): boolean =>
  phase === 'issued' || phase === 'running' || phase === 'continued';
export const isEnded = (order: Order): boolean => !isAlive(order) && order.phase !== 'erased';
export const isHeld = (target: Target): boolean =>
  target === 'ordered' || target === 'preserved' || target === 'impossible' || target === 'declined';
export const keepsData = (target: Target): boolean =>
  target === 'ordered' || target === 'preserved' || target === 'exempt' || target === 'let-go';

/** Until when a second officer's or time's word is waited for before anybody acts on it; it is over once the order is received. */
export const isDoubted = ({ phase, doubt }: Order): boolean => phase === 'issued' && doubt === 'open';

/** By when validation is to be sought, as the hold ends by it. */
export const validationEnd = ({ validation }: Order): Time => (validation === 'awaited' ? SOUGHT : NEVER);

/** The hold is over: what follows counts from here. */
export function endOrder(d: Draft, log: Log, ending: Ending, at: Time, reason: string): void {
  d.confirmation = d.phase === 'issued' ? 'not-owed' : 'owed';
  d.phase = ending;
  d.end = at;
  d.reason = reason;
  d.since = NEVER;
  d.renewals = 0;
  d.transmission = '';
  d.transmissionDue = NEVER;
  log.push(`order.${ending}`);
}

/** One instant of a model, in milliseconds since the order was issued. */
export type Time = number;

/** No such instant. */
export const NEVER: Time = -1;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Every order of the model is issued on Friday, 20 November 2026, at 16:10 UTC. */
export const ISSUED = Date.UTC(2026, 10, 20, 16, 10);

/** Figures of policy, as `docs/life.md`, `docs/api` and `docs/decisions` tell them. */
export const FIGURES = {
  acknowledged: 60 * MINUTE,
  seen: 60 * MINUTE,
  /** A doubt of one registrar, and one that a second has confirmed. */
  doubtedAlone: DAY,
  doubted: 2 * DAY,
  validationDecided: 7 * DAY,
  reply: 5 * DAY,
  released: 7 * DAY,
  retention: 365 * DAY,
  officials: 3_653 * DAY,
  needBeforeEnd: 7 * DAY,
  needAnswered: 3 * DAY,
  continuation: 365 * DAY,
  renewedAlone: 1,
  leavesAsked: 2,
  transmission: 30 * DAY,
  notice: 14 * DAY,
  relay: 7 * DAY,
  deferral: 90 * DAY,
  deferralsTogether: 365 * DAY,
  deferralBeyond: 30 * DAY,
  deferralDecided: 3 * DAY,
  deferralsRefused: 2,
  claimDecided: 3 * DAY,
  claims: 2,
  letters: 5,
  objected: 30 * DAY,
  objections: 5,
  appealed: 14 * DAY,
  review: 14 * DAY,
  urgentReview: 3 * DAY,
  emergencyReview: 7 * DAY,
  moves: 1,
  conflicts: 2,
  conflict: 5 * DAY,
} as const;

/** As much of a law as the life of an order hangs on. */
export interface Law {
  readonly id: 'EU-EPOC-PR' | 'US-2703f' | 'COE-29' | 'CA-487.012';
  /** Days of the hold, and of each extension, of which there is one at most; 0: the law knows none. */
  readonly days: number;
  readonly extension: number;
  /** An end on a day off runs on to the next working day: Regulation 1182/71, Article 3(4). */
  readonly rolls: boolean;
  /** The period counts from issue, whenever the order is received. */
  readonly fromIssue: boolean;
  /** A production request lets the hold go on. */
  readonly continues: boolean;
  /** Days in which a question of the provider is to be answered, or it is free; 0: silence frees nobody. */
  readonly answer: number;
  /** Reasons of its form by which a provider declines: as impossible, and otherwise; no reason at all is its own words. */
  readonly impossible: readonly string[];
  readonly otherwise: readonly string[];
  /** That a later request was refused is an end of its own. */
  readonly endsByRefusedRequest: boolean;
  /** How many decide an appeal. */
  readonly appealSeats: 1 | 3;
}

const SILENT = { rolls: false, fromIssue: false, answer: 0, impossible: [], appealSeats: 1 } as const;

/** @see shared/domain/law: the rows of law that orders rest on, with their citations. */
export const LAWS: Readonly<Record<'EU' | 'US' | 'COE' | 'CA', Law>> = {
  EU: {
    id: 'EU-EPOC-PR',
    days: 60,
    extension: 30,
    rolls: true,
    fromIssue: false,
    continues: true,
    answer: 5,
    impossible: ['data-not-stored-at-receipt'],
    otherwise: ['manifest-errors'],
    endsByRefusedRequest: false,
    appealSeats: 1,
  },
  US: {
    ...SILENT,
    id: 'US-2703f',
    days: 90,
    extension: 90,
    continues: false,
    otherwise: [],
    endsByRefusedRequest: false,
  },
  COE: {
    ...SILENT,
    id: 'COE-29',
    days: 60,
    extension: 0,
    continues: true,
    otherwise: ['dual-criminality'],
    endsByRefusedRequest: true,
    appealSeats: 3,
  },
  CA: {
    ...SILENT,
    id: 'CA-487.012',
    days: 21,
    extension: 0,
    fromIssue: true,
    continues: false,
    otherwise: ['addressee-under-investigation'],
    endsByRefusedRequest: false,
  },
};

/** Ireland's public holidays in the months that these lives see. */
const DAYS_OFF = ['2026-12-25', '2027-01-01', '2027-02-01', '2027-03-17', '2027-03-29', '2027-05-03', '2027-06-07'];
const OFF = new Set([...DAYS_OFF, '2026-12-26'].map((day) => Date.parse(day) / DAY));

/** 1 January 1970 was a Thursday. */
const isOff = (day: number): boolean => OFF.has(day) || day % 7 === 2 || day % 7 === 3;

/** So many days after the day of an event, at its midnight in UTC. */
export function endOfDays({ rolls }: Pick<Law, 'rolls'>, event: Time, days: number): Time {
  let last = Math.floor((ISSUED + event) / DAY) + days;
  while (rolls && isOff(last)) last += 1;
  return (last + 1) * DAY - ISSUED;
}

/** Validation is sought in 48 hours: late by then, without effect until as many hours after the next full one are over. */
export const SOUGHT_EXACTLY: Time = 48 * HOUR;
export const SOUGHT: Time = 48 * HOUR + 50 * MINUTE;

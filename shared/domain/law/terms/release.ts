import type { EndCause, EndRule, EndRules } from './ending.ts';
import type { Sourced } from './sourced.ts';

/** What keeps a hold alive past its period, and until when. */
export interface LawContinuation extends Sourced {
  readonly kind: 'continuation';
  readonly on:
    | 'production-request-confirmed'
    | 'mutual-assistance-request-received'
    | 'substantive-request-received'
    | 'court-application-filed';
  readonly until: 'production-completed' | 'request-decided' | 'application-decided';
}

/** Everything that ends a hold under some law; the ends of an order and those only other laws know. */
export type ReleaseCause =
  | EndCause
  | 'revoked'
  | 'revoked-on-review'
  | 'follow-up-not-filed'
  | 'follow-up-executed'
  | 'access-warrant-ceased'
  | 'security-warrant-five-days-old'
  | 'data-obtained'
  | 'closed-by-holder'
  | 'nothing-held';

export interface Release extends Sourced {
  readonly cause: ReleaseCause;
  /** What it asks of the provider. */
  readonly data: EndRule['data'];
  readonly setBy: 'law' | 'policy';
}

const ORDER_ENDS = [
  'period-ended',
  'no-longer-needed',
  'withdrawn',
  'validation-refused',
  'validation-not-sought',
  'clarification-unanswered',
  'impossibility-accepted',
  'follow-up-refused',
  'production-completed',
] as const satisfies readonly EndCause[];

/** The ends of a row that orders rest on, as releases: those that end something. */
export const releasesOf = (ends: EndRules): readonly Release[] =>
  ORDER_ENDS.flatMap((cause) => {
    const { kind, ...rule } = ends[cause];
    return 'data' in rule ? [{ cause, ...rule }] : [];
  });

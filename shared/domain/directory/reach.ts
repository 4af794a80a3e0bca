import type { Telephone } from '../telephone.ts';

/** How somebody is reached beside the endpoints of a provider: each list in the order in which it is tried. */
export interface Reach {
  /** Where signed webhooks without content go to whoever is no provider. */
  readonly webhooks?: readonly { readonly id: string; readonly url: string }[] | undefined;
  /** Mailboxes that are read. */
  readonly mail?: readonly MailAddress[] | undefined;
  /** What rings whoever is on call. */
  readonly onCall?: readonly OnCallTool[] | undefined;
  /** Who is called by telephone, and when. */
  readonly people?: readonly DutyPerson[] | undefined;
}

export interface MailAddress {
  readonly id: string;
  readonly address: string;
  /** In which it is written to, as an ISO 639-1 code; one we have no words in is written to in English. */
  readonly language: string;
}

export const ON_CALL_TOOLS = ['pagerduty', 'jira', 'servicenow'] as const;
export type OnCallToolName = (typeof ON_CALL_TOOLS)[number];

export interface OnCallTool {
  readonly id: string;
  readonly tool: OnCallToolName;
  /** The address of its interface: https. */
  readonly url: string;
  /** What its secret is called in the platform's parameter store, below the stage's own path. The secret itself stands nowhere else. */
  readonly parameter: string;
  /** What an issue is filed under, for tools that ask for it. */
  readonly project?: string | undefined;
}

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export interface DutyPerson {
  readonly id: string;
  /** A person, or a desk. */
  readonly name: string;
  readonly telephone: Telephone;
  /** ISO 639-1 codes, the best first. */
  readonly languages: readonly string[];
  /** In the zone of whoever keeps the roster; left out: round the clock. */
  readonly hours?: readonly DutyHours[] | undefined;
}

/** Hours of duty that begin on each of some days. */
export interface DutyHours {
  readonly days: readonly Weekday[];
  /** `HH:MM`, from … */
  readonly from: string;
  /** … to; not after `from`, and it is that time on the day after. `24:00` is the end of the day. */
  readonly to: string;
}

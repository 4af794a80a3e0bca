import type { Endpoint } from '../directory/entries.ts';
import type { Reach } from '../directory/reach.ts';
import { DAY_MS, type Instant, latestOf, MINUTE_MS, plus } from '../instant.ts';
import type { MessageType } from '../order/record/events.ts';
import type { Delivery, Overtaking } from './delivery.ts';
import { findOvertaking, type Standing } from './still-to-tell.ts';
import type { Urgency } from './urgency.ts';
import type { Way } from './way.ts';

/** What is done about silence, in the order in which it is done. */
export const STEPS = ['second-endpoint', 'mail', 'on-call', 'call'] as const;
export type Step = (typeof STEPS)[number];

/** How long after its commit a step begins; `null`: never. */
type Wait = { readonly minutes: number } | { readonly workingDays: number } | null;

/**
 * When each step begins while a message is not answered. Policy: the instruments say "without undue delay" and no figure. In an emergency
 * somebody is called within five minutes; what starts a hold or moves its end is called about within the hour that its acknowledgement may
 * take; the rest waits for the office to have been open for a day, and wakes nobody who is on call.
 */
export const ESCALATION = {
  emergency: {
    'second-endpoint': { minutes: 1 },
    mail: { minutes: 2 },
    'on-call': { minutes: 4 },
    call: { minutes: 5 },
  },
  urgent: {
    'second-endpoint': { minutes: 15 },
    mail: { minutes: 30 },
    'on-call': { minutes: 45 },
    call: { minutes: 60 },
  },
  routine: {
    'second-endpoint': { workingDays: 1 },
    mail: { workingDays: 1 },
    'on-call': null,
    call: { workingDays: 1 },
  },
} as const satisfies Record<Urgency, Record<Step, Wait>>;

/** What a provider can owe about a message, by its name in the provider's list. */
export type Owed = 'acknowledgement' | 'end-acknowledgement' | 'preservation' | 'release-confirmation' | 'notice-relay';

/**
 * Which messages escalate, by what ends the silence about each: the word that its provider owes. `null`: nobody is called about it. A lapse
 * was known from the day of issue, and the provider reads it off its certificate. A reminder repeats what has steps of its own. An answer
 * to an objection, and words beside it, are owed to the provider, which owes none for them.
 */
export const ESCALATES = {
  'order.issued': 'acknowledgement',
  'order.held': null,
  'order.extended': 'end-acknowledgement',
  'order.continued': 'end-acknowledgement',
  'order.clarified': 'preservation',
  'order.released': 'release-confirmation',
  'order.withdrawn': 'release-confirmation',
  'order.lapsed': null,
  'order.reminder': null,
  'notice.relay-requested': 'notice-relay',
  'challenge.decided': null,
  'message.sent': null,
} as const satisfies Record<MessageType, Owed | null>;

/** The endpoint of a telephone call, which has no address: whom to call is looked up when it is made. */
export const CALL = 'call';

/** Where a step goes. */
export type StepTarget = Pick<Delivery, 'endpoint' | 'url' | 'way'> & { readonly step: Step };

/** Whose people there are to be reached. */
export interface Reached {
  readonly endpoints: readonly Endpoint[];
  readonly provider: Reach;
  readonly authority: Reach;
}

/** Everything there is to do about silence: what nobody has is left out, but somebody is always called. */
export function listSteps({ endpoints, provider, authority }: Reached): readonly StepTarget[] {
  const toMailbox = ({ id }: { readonly id: string }): StepTarget => {
    const endpoint = `mail:${id}`;
    return { step: 'mail', endpoint, url: `mailbox:${endpoint}`, way: 'mail' };
  };
  const toTool =
    (whose: string) =>
    ({ id, url }: { readonly id: string; readonly url: string }): StepTarget => ({
      step: 'on-call',
      endpoint: `${whose}:${id}`,
      url,
      way: 'alert',
    });
  return [
    ...endpoints
      .filter((endpoint) => !isFirst(endpoint))
      .map(({ id, url, way }): StepTarget => ({ step: 'second-endpoint', endpoint: id, url, ...(way && { way }) })),
    ...(provider.mail ?? []).map(toMailbox),
    ...(provider.onCall ?? []).map(toTool('on-call')),
    ...(authority.onCall ?? []).map(toTool('authority-on-call')),
    { step: 'call', endpoint: CALL, url: 'telephone:', way: 'call' },
  ];
}

/** Whether an endpoint is told at once. */
export const isFirst = ({ priority = 1 }: Endpoint): boolean => priority === 1;

/**
 * When a step about a message begins; `undefined` where it is never taken. A working day is never over before a day is: by then whoever has
 * the calendars says when it really is.
 */
export function computeBegin(type: MessageType, urgency: Urgency, step: Step, createdAt: Instant): Instant | undefined {
  const wait: Wait = ESCALATION[urgency][step];
  if (ESCALATES[type] === null || wait === null) return undefined;
  return plus(createdAt, 'minutes' in wait ? wait.minutes * MINUTE_MS : wait.workingDays * DAY_MS);
}

/** For how many working days a step waits; 0 for one that waits for minutes. */
export function countWorkingDays({ urgency = 'urgent', way = 'webhook', from }: Escalated): number {
  const wait: Wait = from === undefined ? null : ESCALATION[urgency][STEP_OF[way]];
  return wait !== null && 'workingDays' in wait ? wait.workingDays : 0;
}

/** What says of a delivery which step it is. */
type Escalated = Pick<Delivery, 'urgency' | 'way' | 'from'>;

const STEP_OF = {
  webhook: 'second-endpoint',
  handover: 'second-endpoint',
  mail: 'mail',
  alert: 'on-call',
  call: 'call',
} as const satisfies Record<Way, Step>;

/** Which step a delivery is; `undefined` for one that began with its message. */
export const stepOf = ({ way = 'webhook', from }: Pick<Delivery, 'way' | 'from'>): Step | undefined =>
  from === undefined ? undefined : STEP_OF[way];

/** The step that has not been taken, put off to when its working days are really over. */
export function putOff<D extends Pick<Delivery, 'from' | 'nextAttemptAt'>>(step: D, until: Instant): D {
  const from = step.from === undefined ? until : latestOf(step.from, until);
  return { ...step, from, nextAttemptAt: from };
}

/** An order as it stands, with what its provider owes. */
export interface StandingOwed extends Omit<Standing, 'isOwed'> {
  readonly owed: readonly Owed[];
}

/** What a message is, and when whoever tells it began to. */
export interface Told extends Pick<Delivery, 'message' | 'from'> {
  readonly type: MessageType;
}

/**
 * Whether nothing is left to tell by a delivery that has not arrived. A step is about silence: it is over as soon as its provider owes no
 * word about the message.
 */
export function findEnd({ type, message, from }: Told, { state, owed }: StandingOwed): Overtaking | undefined {
  const overtakenBy = findOvertaking({ type, message }, { state, isOwed: owed.length > 0 });
  if (overtakenBy || from === undefined) return overtakenBy;
  const word = ESCALATES[type];
  return word !== null && owed.includes(word) ? undefined : 'answer';
}

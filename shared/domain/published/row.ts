import { MAX_ATTACHMENT_BYTES, MAX_PARTS, PIECE_BYTES } from '../attachments/attachment.ts';
import { ESCALATION, STEPS, type Step } from '../delivery/escalation.ts';
import { LADDERS } from '../delivery/ladder.ts';
import { MINUTE_MS } from '../instant.ts';
import { AUTHORITY_POLICY } from '../policy/authorities.ts';
import { DELIVERY_POLICY } from '../policy/delivery.ts';
import { DESK_POLICY } from '../policy/desks.ts';
import { HOLD_POLICY } from '../policy/holds.ts';
import { NOTICE_POLICY } from '../policy/notice.ts';
import { OBJECTION_POLICY } from '../policy/objections.ts';
import { OVERSIGHT_POLICY } from '../policy/oversight.ts';
import { PERSON_POLICY } from '../policy/persons.ts';
import { PROVIDER_POLICY } from '../policy/providers.ts';
import { SANDBOX_POLICY } from '../policy/sandbox.ts';

const { emergency, urgent, routine } = LADDERS;

/** When each step begins that silence leads to, milliseconds after the message. */
const listMinutes = (steps: Readonly<Record<Step, { readonly minutes: number }>>): readonly number[] =>
  STEPS.map((step) => steps[step].minutes * MINUTE_MS);

/**
 * Every figure that anybody is bound by and no law or stage sets: the policy, how large a file may be, when messages are tried.
 *
 * The policy is for where the law is silent: no instrument sets its figures, and an instrument's row always goes first. Its times are
 * elapsed time, not calendar days: a machine waits for them, no court counts them. Each figure is published, with a sentence in every
 * language (`web/public/words`): one without does not pass the types.
 */
export const SOURCE = {
  ...HOLD_POLICY,
  ...NOTICE_POLICY,
  ...OBJECTION_POLICY,
  ...PERSON_POLICY,
  ...AUTHORITY_POLICY,
  ...DESK_POLICY,
  ...PROVIDER_POLICY,
  ...SANDBOX_POLICY,
  ...OVERSIGHT_POLICY,
  ...DELIVERY_POLICY,
  files: { bytesAtMost: MAX_ATTACHMENT_BYTES, partsAtMost: MAX_PARTS, partBytesAtMost: PIECE_BYTES },
  urgentOffsetsMs: urgent.offsetsMs,
  routineOffsetsMs: routine.offsetsMs,
  escalationEmergencyMs: listMinutes(ESCALATION.emergency),
  escalationUrgentMs: listMinutes(ESCALATION.urgent),
  escalationRoutineWorkingDays: ESCALATION.routine.call.workingDays,
  ladders: {
    emergencyThenEveryMs: emergency.steps[0].everyMs,
    emergencyThenUntilMs: emergency.steps[0].untilMs,
    emergencyForeverEveryMs: emergency.forever.everyMs,
    emergencyLeftAloneMs: emergency.retryAfterAtMostMs,
    urgentThenEveryMs: urgent.steps[0].everyMs,
    urgentThenUntilMs: urgent.steps[0].untilMs,
    urgentForeverEveryMs: urgent.forever.everyMs,
    urgentLeftAloneMs: urgent.retryAfterAtMostMs,
    routineThenEveryMs: routine.steps[0].everyMs,
    routineLeftAloneMs: routine.retryAfterAtMostMs,
  },
} as const;

type Source = typeof SOURCE;

/** Where a figure stands there; members of a group have paths of their own. */
export type FigurePath = {
  [K in keyof Source]: Source[K] extends number | string | readonly number[] ? K : `${K}.${keyof Source[K] & string}`;
}[keyof Source];

/**
 * How the figure is written there: `ms` · `s` · `days` times · `count` · `bytes` · `prefix` bits of a network's prefix · `part` of a whole ·
 * `choice` a word for one of several ways.
 */
export type Writing = 'ms' | 's' | 'days' | 'count' | 'bytes' | 'prefix' | 'part' | 'choice';

/** A figure as it is told of. */
export interface Row<P extends FigurePath = FigurePath> {
  readonly of: P;
  readonly as: Writing;
  /** What it bounds, in one plain sentence. */
  readonly bounds: string;
  /** What law, or standard, it was modelled on or made room for, where there is one. */
  readonly after?: string;
}

const rowWritten =
  (as: Writing) =>
  <P extends FigurePath>(of: P, bounds: string, after?: string): Row<P> => ({
    of,
    as,
    bounds,
    ...(after !== undefined && { after }),
  });

export const time = rowWritten('ms');
export const seconds = rowWritten('s');
export const days = rowWritten('days');
export const count = rowWritten('count');
export const bytes = rowWritten('bytes');
export const prefix = rowWritten('prefix');
export const part = rowWritten('part');
export const choice = rowWritten('choice');

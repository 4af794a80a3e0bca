import { inForceByTime, lapsesOnTime, notLoosened } from './holds.ts';
import type { Invariant } from './invariant.ts';
import { fromTheRecord, numbers, sameBytes } from './messages.ts';
import { chains, effectsOnce, nothingLost } from './record.ts';
import { erasure, independence } from './rights.ts';
import { sealedOnly } from './secrets.ts';
import { everyWaitIsDue, nothingOverdue } from './waits.ts';

/** What holds after every step. A capability adds its own here. */
export const INVARIANTS = {
  chains,
  'effects-once': effectsOnce,
  'nothing-lost': nothingLost,
  'in-force-by-time': inForceByTime,
  'not-loosened': notLoosened,
  'lapses-on-time': lapsesOnTime,
  numbers,
  'same-bytes': sameBytes,
  'from-the-record': fromTheRecord,
  'every-wait-is-due': everyWaitIsDue,
  'nothing-overdue': nothingOverdue,
  'sealed-only': sealedOnly,
  independence,
  erasure,
} as const satisfies Record<string, Invariant>;

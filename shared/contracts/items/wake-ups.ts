import * as z from 'zod/mini';
import type { WakeUp } from '../../domain/delivery/delivery.ts';
import { type DueRow, type DueTogether, TOGETHER_AT_MOST } from '../../domain/delivery/due-row.ts';
import type { UrgentHint } from '../../domain/delivery/hint.ts';
import { ENTRY_KINDS } from '../../domain/directory/entry-state.ts';
import { StoredInstant, StoredOrderId } from './values.ts';

/** Queue bodies: where to look, never what stands there. */
const ref = {
  orderId: StoredOrderId,
  message: z.int().check(z.minimum(0)),
  endpoint: z.string().check(z.minLength(1)),
};

export const DeliveryWakeUp = z.strictObject({
  ...ref,
  alive: z.optional(z.literal(true)),
}) satisfies z.core.$ZodType<WakeUp>;

export const UrgentHintMessage = z.strictObject({
  orderId: StoredOrderId,
  looks: z.optional(z.int().check(z.minimum(1))),
  call: z.optional(z.int().check(z.minimum(1))),
}) satisfies z.core.$ZodType<UrgentHint>;

const dueCommit = { orderId: StoredOrderId, version: z.int().check(z.minimum(1)) };

/** What is due, as its queue carries it: one row, or the commits of one instant. */
export const DueWakeUp = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('commit'), ...dueCommit, dueAt: StoredInstant }),
  z.strictObject({
    kind: z.literal('commits'),
    dueAt: StoredInstant,
    commits: z.array(z.strictObject(dueCommit)).check(z.minLength(1), z.maxLength(TOGETHER_AT_MOST)),
  }),
  z.strictObject({ kind: z.literal('delivery'), ...ref, dueAt: StoredInstant }),
]) satisfies z.core.$ZodType<DueRow | DueTogether>;

/** What is posted about the directory: it says which change, and nothing of anybody. */
export const DirectoryPostMessage = z.strictObject({
  post: z.strictObject({
    id: z.string(),
    url: z.string(),
    body: z.string(),
    isAskedAgain: z.optional(z.literal(true)),
  }),
});

/** Of which change of the directory those hear whom it concerns. */
export const ChangeNoticeMessage = z.strictObject({
  notice: z.strictObject({
    ref: z.strictObject({ kind: z.enum(ENTRY_KINDS), id: z.string() }),
    number: z.int().check(z.minimum(1)),
    mailbox: z.optional(z.string()),
  }),
});

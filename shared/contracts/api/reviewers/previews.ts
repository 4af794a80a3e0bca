import * as z from 'zod/mini';
import { DATA_CATEGORIES } from '../../../domain/law/terms/data-category.ts';
import { ATTENTION_CODES } from '../../../domain/order/readings/attention.ts';
import { OUTCOMES } from '../../../domain/order/record/rights.ts';
import { OrderId, TargetId } from '../../border/ids.ts';
import { OrderStatus, Utc, Version } from '../../border/wire.ts';
import { CommandAccepted } from '../common/order.ts';

const Data = z.array(z.enum(DATA_CATEGORIES));

/** `POST …/decision?dryRun=true`: what would come of it. Nothing of it is stored. */
export const DecisionPreview = z.strictObject({
  id: OrderId,
  /** The version it was tried on: the one a decision has to name. */
  version: Version,
  dryRun: z.literal(true),
  outcome: z.enum(OUTCOMES),
  /** Of a panel: this is what your vote comes to if the panel agrees; the other votes are not looked at. */
  vote: z.boolean(),
  /** Of the order, after it. */
  status: OrderStatus,
  inForce: z.boolean(),
  /** When time ends the hold, after it. */
  endsAt: z.optional(Utc),
  /** Every target the order holds now, with the data that would stay of it and those that would go. */
  targets: z.array(z.strictObject({ id: TargetId, type: z.string(), stays: Data, goes: Data })),
  follows: z.strictObject({
    /** The webhooks its provider gets. */
    provider: z.array(z.string()),
    /** What the issuing authority's list would show that it does not now. */
    authority: z.array(z.enum(ATTENTION_CODES)),
    /** Whether the person concerned sees it in the case. */
    person: z.boolean(),
    /** What becomes of the notice. */
    notice: z.strictObject({ status: z.enum(['owed', 'given', 'waived']), dueAt: z.optional(Utc) }),
  }),
});

/** What a decision is answered with, made or tried. */
export const DecisionAnswer = z.union([CommandAccepted, DecisionPreview]);

export type DecisionPreview = z.infer<typeof DecisionPreview>;
export type DecisionAnswer = z.infer<typeof DecisionAnswer>;

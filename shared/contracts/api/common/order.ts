import * as z from 'zod/mini';
import { DATA_CATEGORIES } from '../../../domain/law/terms/data-category.ts';
import { Digest, OrderId, TargetId } from '../../border/ids.ts';
import { OrderStatus, Utc, Version } from '../../border/wire.ts';
import { PaperFindingView } from './paper-findings.ts';

/** Where one target of an order stands. */
export const TARGET_STATES = [
  'ordered',
  'preserved',
  'not-executed',
  'exempt',
  'excused',
  'let-go',
  'released',
] as const;

/** One target of an order: `tN` is the N-th identifier that the form names, counted from 1. */
export const OrderTarget = z.strictObject({
  id: TargetId,
  type: z.string(),
  categories: z.array(z.enum(DATA_CATEGORIES)),
  status: z.enum(TARGET_STATES),
  reasons: z.optional(z.array(z.string())),
});

/** What the authority is asked while a hold runs: whether it is still needed. */
export const NeedView = z.strictObject({
  /** When it will still be asked before the end that is set now. */
  asksAt: z.array(Utc),
  /** What it was asked last. */
  question: z.optional(z.strictObject({ askedAt: Utc, answerBy: Utc, status: z.enum(['open', 'answered', 'silent']) })),
  /** How often it said that the hold is needed, and how often nothing. */
  confirmed: z.int().check(z.minimum(0)),
  silent: z.int().check(z.minimum(0)),
});

/** A hold that goes on past its period, for a production request. */
export const ContinuationView = z.strictObject({
  since: Utc,
  /** Without a fresh confirmation before then the hold lapses. */
  confirmBefore: Utc,
  renewals: z.int().check(z.minimum(0)),
  /** Whether it can be renewed once more: on the authority's word (`not-needed`), or with the leave of a reviewer. */
  leave: z.enum(['not-needed', 'needed', 'asked', 'given']),
  /** Whether the request is shown to be on its way, where it was not when the hold was continued. */
  transmission: z.optional(
    z.strictObject({ status: z.enum(['awaited', 'overdue', 'shown']), dueAt: z.optional(Utc), at: z.optional(Utc) }),
  ),
});

/** The answer to a command: the order's version and digest after it. */
export const CommandAccepted = z.strictObject({
  id: OrderId,
  version: Version,
  digest: Digest,
  status: OrderStatus,
  /**
   * Once the hold has ended: the notice did not go out with it, because a reviewer let it wait or has yet to decide whether it may.
   * It goes out here at the latest.
   */
  noticeWaitsUntil: z.optional(Utc),
  /** What the paper that came with it says otherwise than the order; left out where nothing differs. */
  findings: z.optional(z.array(PaperFindingView)),
});

const Entry = z.record(z.string(), z.unknown());

/**
 * `GET /v1/orders/{orderId}/history`: a page of all commits and then all notes, each as it was digested, and the heads of both chains as
 * compact JWS.
 */
export const History = z.strictObject({
  format: z.literal('holdfast-history-2'),
  orderId: OrderId,
  commits: z.array(z.strictObject({ digest: Digest, commit: Entry })),
  notes: z.array(z.strictObject({ digest: Digest, note: Entry })),
  /** What each sealed id of an official on this page opens to; empty once none opens any more. */
  officials: z.record(z.string(), z.string()),
  head: z.string(),
  /** The cursor of the page after this one. */
  next: z.nullable(z.string()),
});

export type CommandAccepted = z.infer<typeof CommandAccepted>;
export type History = z.infer<typeof History>;

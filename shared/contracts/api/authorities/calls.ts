import * as z from 'zod/mini';
import { MESSAGE_TYPES } from '../../../domain/delivery/message-types.ts';
import { CALL_OUTCOMES } from '../../../domain/order/notes/note-events.ts';
import { Digest, DirectoryId, OrderId } from '../../border/ids.ts';
import { Tel } from '../../border/telephone.ts';
import { line, Name, OffsetInstant, prose } from '../../border/text.ts';
import { Utc } from '../../border/wire.ts';

const message = z.int().check(z.minimum(1));

/** `POST /v1/orders/{orderId}/calls`: how a telephone call about a message went, or that nobody has to be told of it any more. */
export const CallCommand = z.discriminatedUnion('outcome', [
  /** `readBack` is the reference as the provider read it back. */
  z.strictObject({
    outcome: z.literal('acknowledged'),
    message,
    spokeWith: Name,
    at: OffsetInstant,
    readBack: line(100),
  }),
  z.strictObject({ outcome: z.literal('not-reached'), message, at: OffsetInstant, reason: z.optional(prose(1_000)) }),
  /** Everything that is tried about this message ends, by all ways. */
  z.strictObject({ outcome: z.literal('stopped'), message, reason: prose(1_000) }),
]);

/** The answer to it: the note it is on record by. */
export const CallNoted = z.strictObject({
  orderId: OrderId,
  message,
  outcome: z.enum(CALL_OUTCOMES),
  notedAt: Utc,
  /** Of the note within those of the order. */
  number: z.int().check(z.minimum(1)),
  digest: Digest,
});

/** Somebody of a provider who is called. */
const Called = z.strictObject({
  name: z.string(),
  telephone: Tel,
  /** The best first. */
  languages: z.array(z.string()),
});

/** `GET /v1/calls`. */
export const CallList = z.strictObject({
  /** The oldest first. */
  calls: z.array(
    z.strictObject({
      orderId: OrderId,
      reference: z.string(),
      /** Number of the message within its order. */
      message,
      type: z.enum(MESSAGE_TYPES),
      urgency: z.enum(['emergency', 'urgent', 'routine']),
      since: Utc,
      provider: z.strictObject({ id: DirectoryId, name: z.string() }),
      /** Whom to call: who is on duty now, or who comes on duty next; where nobody is named, what the directory has of the provider. */
      whom: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('on-duty'), people: z.array(Called) }),
        z.strictObject({ kind: z.literal('later'), people: z.array(Called), from: Utc }),
        z.strictObject({
          kind: z.literal('nobody-named'),
          addressee: z.optional(
            z.strictObject({
              addressee: z.string(),
              address: z.string(),
              telFaxEmail: z.optional(z.string()),
              contactPerson: z.optional(z.string()),
            }),
          ),
        }),
      ]),
      /** What to say, in a language the provider takes. */
      words: z.strictObject({ language: z.string(), sentences: z.array(z.string()) }),
    }),
  ),
  /** The cursor of the next page; `null` on the last. */
  next: z.nullable(z.string()),
});

export type CallCommand = z.infer<typeof CallCommand>;
export type CallNoted = z.infer<typeof CallNoted>;
export type CallList = z.infer<typeof CallList>;

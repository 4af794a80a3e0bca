import * as z from 'zod/mini';
import { NOTICE_LANGUAGES } from '../../../domain/order/readings/notice-document.ts';
import { OrderId } from '../../border/ids.ts';
import { Version } from '../../border/wire.ts';

/** `GET /v1/provider/orders/{orderId}/certificate`. */
export const CertificateRead = z.strictObject({
  /** The order in the clear, with the digest to answer to. */
  order: z.record(z.string(), z.unknown()),
  certificate: z.unknown(),
  /** The same document signed: compact JWS, ES256. */
  jws: z.string(),
});

/** A notice: for the provider that has to pass it on, or for the authority as a letter of its own. */
export const NoticeRead = z.strictObject({
  /** What is told, in no language; instants are RFC 3339. */
  notice: z.record(z.string(), z.unknown()),
  /** A provider is told it once: its next read makes another, and this one dies. One of a letter stays, and dies with no other. */
  caseCode: z.string(),
  /** In every language there is, or in the one asked for. */
  texts: z.array(
    z.strictObject({
      language: z.enum(NOTICE_LANGUAGES),
      /** What the language calls itself. */
      name: z.string(),
      title: z.string(),
      text: z.string(),
      html: z.string(),
    }),
  ),
});

/** The answer to a provider's message. */
export const MessageAccepted = z.strictObject({
  orderId: OrderId,
  version: Version,
  /** Of an objection or appeal: a signed statement that it was filed (compact JWS, ES256). */
  receipt: z.optional(z.string()),
});

export type NoticeRead = z.infer<typeof NoticeRead>;

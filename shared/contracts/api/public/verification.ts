import * as z from 'zod/mini';
import { INSTRUMENT_IDS } from '../../../domain/law/instrument-ids.ts';
import { NOTICE_LANGUAGES, type NoticeLanguage } from '../../../domain/order/readings/notice-document.ts';
import type { Quoted } from '../../../domain/order/readings/verification.ts';
import { Digest, OrderId, Reference } from '../../border/ids.ts';
import { OrderStatus, Utc, Version } from '../../border/wire.ts';
import { DoubtView } from '../common/doubt.ts';
import { FiledByView } from '../common/filed-by.ts';

/** Of `GET /v1/verifications/{orderId}?digest=…`. */
const PrintedAddress = z.object({ orderId: OrderId, digest: Digest });

/** In which language the page behind it is read; what is none of ours asks for nothing. */
const PageQuery = z.object({ language: z.enum(NOTICE_LANGUAGES) });
export const PageLanguage = PageQuery.shape.language;

/** The language a page is asked for by its address; `undefined` where none of ours stands there. */
export const readPageLanguage = (query: unknown): NoticeLanguage | undefined =>
  z.safeParse(PageQuery, Object(query)).data?.language;

/** The order and digest a printed address names; `undefined` for an address no document can have. */
export function readPrintedAddress(path: unknown, query: unknown): Quoted | undefined {
  return z.safeParse(PrintedAddress, { ...Object(query), ...Object(path) }).data;
}

type Asked = Quoted | { readonly jws: string };

const Question = z
  .strictObject({
    orderId: z.optional(OrderId),
    digest: z.optional(Digest),
    jws: z.optional(z.string().check(z.minLength(1))),
  })
  .check(
    z.meta({
      description: 'Either the order and the digest its certificate shows, or the signed certificate (compact JWS).',
      oneOf: [{ required: ['orderId', 'digest'] }, { required: ['jws'] }],
    }),
  );

/** What is asked of `POST /v1/verifications`. A JWS stands alone: it names its order and digest itself. */
export const VerificationRequest = z.pipe(
  Question,
  z.transform(({ orderId, digest, jws }, context): Asked => {
    if (jws === undefined && orderId !== undefined && digest !== undefined) return { orderId, digest };
    if (jws !== undefined && orderId === undefined && digest === undefined) return { jws };
    const wrong = (name: string, message: string, input: unknown) =>
      context.issues.push({ code: 'custom', path: [name], message, input });
    if (jws !== undefined) wrong('jws', 'must stand alone: it names its order and digest itself', jws);
    else if (orderId === undefined) wrong('orderId', 'is required', orderId);
    if (jws === undefined && digest === undefined) wrong('digest', 'is required', digest);
    return z.NEVER;
  }),
);

const NotGenuine = z.strictObject({ genuine: z.literal(false) });

const Genuine = z.strictObject({
  genuine: z.literal(true),
  reference: Reference,
  instrument: z.enum(INSTRUMENT_IDS),
  /** It is a test order of the sandbox, which no authority issued; left out of every other. */
  test: z.optional(z.literal(true)),
  filedBy: FiledByView,
  issuedAt: Utc,
  status: OrderStatus,
  inForce: z.boolean(),
  /** Left out where nobody ever doubted whose it is. */
  doubt: z.optional(DoubtView),
  version: Version,
  laterVersionExists: z.boolean(),
  checkedAt: Utc,
  /** `text` of a signed certificate, whose signature holds over all of it; else `record`, whatever the sheet or the PDF shows. */
  speaksFor: z.enum(['record', 'text']),
});

/** The answer: not a word about an order to whoever cannot quote its record. */
export const Verification = z.discriminatedUnion('genuine', [NotGenuine, Genuine]).check(
  z.meta({
    description:
      'Genuine: the record of this order bears the digest, as one its provider was told of or as its latest; a signed certificate is genuine when, besides, one of the published document keys signed it. This speaks for the record and not for a sheet of paper: compare reference, instrument, date and the authority that filed with what is printed. filedBy is that authority by the directory, as it was when the order was filed; every other name, address and number in the document is the word of whoever filed it, and findings say what of it differs from the directory. status and inForce are those at checkedAt, whatever the document said when it was made; a later version exists when the provider has been told of one since. Not genuine is answered alike for an unknown order, a wrong digest and a signature that does not hold.',
  }),
);
export type VerificationView = z.infer<typeof Verification>;

import * as z from 'zod/mini';
import { OrderId, Reference } from '../../contracts/border/ids.ts';
import { parse } from '../../contracts/border/parse.ts';
import { Utc } from '../../contracts/border/wire.ts';
import { INSTRUMENT_IDS } from '../../domain/law/instrument-ids.ts';
import {
  NOTICE_LANGUAGES,
  type NoticeDocument,
  type NoticeLanguage,
} from '../../domain/order/readings/notice-document.ts';
import { DOUBTS_OF_RECEIVED } from '../../domain/order/readings/told-doubt.ts';
import { Line, Zone } from '../printable.ts';

const Notice = z.strictObject({
  orderId: OrderId,
  reference: Reference,
  test: z.exactOptional(z.literal(true)),
  instrument: z.enum(INSTRUMENT_IDS),
  givenAt: Utc,
  waited: z.boolean(),
  doubt: z.optional(z.enum(DOUBTS_OF_RECEIVED)),
  byLetter: z.exactOptional(z.literal(true)),
  categories: z.array(z.enum(['subscriber', 'identification-only', 'traffic', 'content'])).check(z.minLength(1)),
  standing: z.enum(['running', 'continued', 'ended']),
  period: z.strictObject({ startsAt: Utc, endsAt: Utc, earlierEndsAt: z.optional(Utc) }),
  zone: Zone,
  objectBy: Utc,
  appealWithinDays: z.int().check(z.minimum(1)),
  authority: z.strictObject({ name: Line, address: Line, telephone: Line, email: Line }),
  rightsContact: z.strictObject({ name: Line, email: Line }),
  supervisor: z.strictObject({ name: Line, address: Line, website: Line }),
  provider: Line,
  caseAddress: Line,
  verifyAddress: Line,
  caseCode: Line,
}) satisfies z.ZodMiniType<NoticeDocument>;

const PrintRequest = z.strictObject({ notice: Notice, language: z.enum(NOTICE_LANGUAGES) });

/** A notice that was read for printing, and the language it is printed in. */
export interface PrintableNotice {
  readonly notice: NoticeDocument;
  readonly language: NoticeLanguage;
}

/**
 * A request to print, `{ notice, language }`, read strictly.
 *
 * @throws HoldfastError when it is anything else. The caller is a function of ours, so that is a bug; what is thrown repeats no value.
 */
export const readPrintableNotice = (request: unknown): PrintableNotice => parse(PrintRequest, request);

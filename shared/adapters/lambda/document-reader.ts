import type { LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';
import { DIGEST_PATTERN, digest } from '../../domain/digest.ts';
import { isOrderId, type OrderId } from '../../domain/ids.ts';
import { READING_FAULTS } from '../../domain/order/readings/document-reading.ts';
import type { DocumentReader } from '../../ports/document/document-reader.ts';
import { callFunction } from './call-function.ts';

/** How long a look into a document is waited for, all tries together: less than whoever asked has, so that it can still answer. */
export const READING_PATIENCE_MS = 18_000;

const Quoted = z.strictObject({
  orderId: z.custom<OrderId>((value) => typeof value === 'string' && isOrderId(value)),
  digest: z.pipe(z.string().check(z.regex(DIGEST_PATTERN)), z.transform(digest)),
});

const Answer = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.literal('said'), quoted: Quoted }),
  z.strictObject({ verdict: z.literal('refused'), fault: z.enum(READING_FAULTS) }),
]);

/**
 * Has documents read by the function that looks into files and may do nothing else. They travel with the call: nobody keeps them.
 *
 * @param patienceMs how long to wait at most, in milliseconds.
 */
export const createDocumentReader = (
  client: LambdaClient,
  functionArn: string,
  patienceMs: number = READING_PATIENCE_MS,
): DocumentReader => ({
  async read(pdf) {
    const request = { document: Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('base64') };
    const tooLong = 'it took too long to look into the document';
    const { answer, run } = await callFunction(client, { functionArn, request, patienceMs, tooLong });
    const reading = z.safeParse(Answer, answer);
    if (!reading.success) throw new Error(`${run} said nothing that is known of a document`);
    return reading.data;
  },
});

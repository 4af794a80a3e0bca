import * as z from 'zod/mini';
import { MAX_DOCUMENT_BYTES } from '../../domain/order/readings/document-reading.ts';

const BASE_64 = /^[A-Za-z0-9+/]*={0,2}$/; // of characters alone: groups of four, repeated, are more than the engine takes of megabytes

/** A document that somebody wants checked: no longer than a call between functions carries. */
export const DocumentMessage = z.strictObject({
  document: z.pipe(
    z.string().check(z.maxLength(4 * Math.ceil(MAX_DOCUMENT_BYTES / 3)), z.regex(BASE_64)),
    z.transform((text: string): Uint8Array => Buffer.from(text, 'base64')),
  ),
});

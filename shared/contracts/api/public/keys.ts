import * as z from 'zod/mini';

/** `GET /.well-known/jwks.json`. */
export const KeySet = z.strictObject({ keys: z.array(z.record(z.string(), z.unknown())) });

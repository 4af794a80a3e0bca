import * as z from 'zod/mini';
import { DirectoryId } from './ids.ts';
import { WHOLE_SECONDS } from './text.ts';

/**
 * The claims of an access token as the authorizer passes them on: those it was asked to keep and whatever else the issuer put
 * there. API Gateway hands numbers over as text.
 */
export const Claims = z.object({
  /** Opaque id of the person. */
  sub: z.string().check(z.minLength(1), z.maxLength(255)),
  holdfast_role: z.enum(['contact-point', 'validator', 'reviewer', 'oversight', 'registrar']),
  /** Directory id of the authority the person acts for. */
  holdfast_authority: DirectoryId,
  /** When the person last proved who they are: seconds since 1970-01-01T00:00:00Z. */
  auth_time: z.union([
    z.int().check(z.minimum(0)),
    z.pipe(z.string().check(z.regex(/^\d{1,12}$/, { error: WHOLE_SECONDS, abort: true })), z.transform(Number)),
  ]),
});

export type Claims = z.infer<typeof Claims>;

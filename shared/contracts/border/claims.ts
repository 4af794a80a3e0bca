import * as z from 'zod/mini';
import { DirectoryId } from './ids.ts';
import { WHOLE_SECONDS } from './text.ts';

/** A list as the gateway writes one, `[otp mfa]`. Of an issuer that gives a single word in place of a list, that word. */
const ListOfGateway = z.pipe(
  z.string(),
  z.transform((text) => (/^\[.*\]$/s.test(text) ? text.slice(1, -1).split(' ').filter(Boolean) : [text])),
);

/** A list as the token has it, which no gateway read. */
const ListOfToken = z.array(z.string());

/**
 * The claims of an access token as the authorizer passes them on, or as they stand in it where we verify it ourselves: those it was asked to keep and whatever else the issuer put
 * there. API Gateway hands numbers over as text.
 */
export const Claims = z.object({
  /** Opaque id of the person. */
  sub: z.string().check(z.minLength(1), z.maxLength(255)),
  holdfast_role: z.enum(['contact-point', 'validator', 'reviewer', 'oversight', 'registrar', 'provider']),
  /** Directory id of the authority the person acts for; of one of a provider's people, of the provider. */
  holdfast_authority: DirectoryId,
  /** When the person last proved who they are: seconds since 1970-01-01T00:00:00Z. */
  auth_time: z.union([
    z.int().check(z.minimum(0)),
    z.pipe(z.string().check(z.regex(/^\d{1,12}$/, { error: WHOLE_SECONDS, abort: true })), z.transform(Number)),
  ]),
  /** As what the sign-in counts, in the issuer's words (RFC 9068, section 2.2.1). */
  acr: z.optional(z.string()),
  /** By which methods the person signed in (RFC 8176). */
  amr: z.optional(z.union([ListOfGateway, ListOfToken])),
});

export type Claims = z.infer<typeof Claims>;

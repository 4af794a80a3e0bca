import * as z from 'zod/mini';

/** A public key as a JWK (RFC 7517): `P-256` signs documents (JWS, ES256), `Ed25519` signs webhooks. */
export const PublicKey = z.looseObject({
  kty: z.enum(['EC', 'OKP']),
  crv: z.enum(['P-256', 'Ed25519']),
  alg: z.optional(z.enum(['ES256', 'EdDSA'])),
  use: z.optional(z.literal('sig')),
  /** What a signature names it by. */
  kid: z.string(),
  x: z.string(),
  /** Of `P-256` alone. */
  y: z.optional(z.string()),
});

/** `GET /.well-known/jwks.json`. */
export const KeySet = z.strictObject({ keys: z.array(PublicKey) });

import * as z from 'zod/mini';
import { DirectoryId } from './ids.ts';
import { WHOLE_SECONDS } from './text.ts';

const SHA_256_MEMBER = /(?:^|, *)sha-256=:([A-Za-z0-9+/]{43}=):/;

/** Chosen by the caller; a repeat with the same key and body changes nothing. */
export const IdempotencyKey = z
  .string()
  .check(z.maxLength(255), z.regex(/^[\x21-\x7e]+$/, { error: 'must be 1 to 255 visible ASCII characters' }));

/** The version of the order, or of the draft, that somebody decided on, as the `ETag` of its view: `"3"`. Weak tags and `*` name no version. */
export const IfMatch = z.pipe(
  z.string().check(
    z.regex(/^"[1-9]\d{0,11}"$/, {
      error: 'must be the ETag of what was read, a version number in quotation marks',
      abort: true,
    }),
  ),
  z.transform((tag) => Number(tag.slice(1, -1))),
);

/** Headers come in lower case (API Gateway payload format 2.0); those not named here are no business of the contract. */
export const CommandHeaders = z.object({ 'idempotency-key': IdempotencyKey, 'if-match': z.optional(IfMatch) });

/** Of a change that the version alone keeps from happening twice. */
export const VersionHeaders = z.object({ 'if-match': z.optional(IfMatch) });

/** Standard Webhooks, with Ed25519 signatures (`v1a`) and the sender named, as every provider has its own key. */
export const SignatureHeaders = z.object({
  'holdfast-provider': DirectoryId,
  'webhook-id': IdempotencyKey,
  /** Seconds since 1970-01-01T00:00:00Z. */
  'webhook-timestamp': z.pipe(
    z.string().check(z.regex(/^[1-9]\d{0,11}$/, { error: WHOLE_SECONDS, abort: true })),
    z.transform(Number),
  ),
  /** One or more signatures separated by single spaces; those of other schemes are passed over. */
  'webhook-signature': z
    .pipe(
      z
        .string()
        .check(
          z.maxLength(2_000),
          z.regex(/^[^ ]+(?: [^ ]+)*$/, { error: 'must be signatures separated by single spaces', abort: true }),
        ),
      z.transform((list) =>
        list
          .split(' ')
          .map((entry) => ED25519_SIGNATURE.exec(entry)?.[1])
          .filter((signature) => signature !== undefined),
      ),
    )
    .check(
      z.refine((signatures) => signatures.length > 0, { error: 'must hold a signature of the form v1a,<base64>' }),
    ),
});

/** Of webhooks that we send, which name no sender: there is one. */
export const OwnSignatureHeaders = z.omit(SignatureHeaders, { 'holdfast-provider': true });

const ED25519_SIGNATURE = /^v1a,([A-Za-z0-9+/]{86}==)$/; // 64 bytes

/** RFC 9530, section 2: the SHA-256 digest of the body, in base64; digests of other kinds beside it are passed over. */
export const ContentDigest = z.pipe(
  z.string().check(
    z.maxLength(500),
    z.regex(SHA_256_MEMBER, {
      error: 'must hold the SHA-256 digest of the body, sha-256=:<base64>:',
      abort: true,
    }),
  ),
  z.transform((members) => SHA_256_MEMBER.exec(members)?.[1] ?? ''),
);

export const DigestHeaders = z.object({ 'content-digest': ContentDigest });

/** RFC 9110, section 14.2; one range of bytes. */
export const Range = z.optional(z.string());

export type CommandHeaders = z.infer<typeof CommandHeaders>;
export type SignatureHeaders = z.infer<typeof SignatureHeaders>;

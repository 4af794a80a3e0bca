import * as z from 'zod/mini';
import { DIGEST_FORM, DIGEST_PATTERN, type Digest as DigestText } from '../../domain/digest.ts';
import {
  CHALLENGE_ID_PATTERN,
  type ChallengeId as ChallengeIdText,
  ORDER_ID_PATTERN,
  type OrderId as OrderIdText,
  REVIEW_ID_PATTERN,
  type ReviewId as ReviewIdText,
  SUSPENSION_ID_PATTERN,
  type SuspensionId as SuspensionIdText,
} from '../../domain/ids.ts';

const ORDER_ID_FORM = 'must be ord_ and 26 characters of lower-case Crockford base 32';

/** `ord_` and 26 characters of lower-case Crockford base 32 (no i, l, o, u). */
export const OrderId = z.pipe(
  z.string().check(z.regex(ORDER_ID_PATTERN, { error: ORDER_ID_FORM, abort: true })),
  z.custom<OrderIdText>(),
);

/** A SHA-256 digest, 64 lower-case hexadecimal digits. */
export const Digest = z.pipe(
  z.string().check(z.regex(DIGEST_PATTERN, { error: DIGEST_FORM, abort: true })),
  z.custom<DigestText>(),
);

/** `AAAA-BBBB-CCCC`: read out over the phone; the last character checks the others. */
export const Reference = z.string().check(z.regex(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/));

/** An entry of the directory: an authority or a provider. */
export const DirectoryId = z.string().check(
  z.maxLength(64),
  z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error:
      'must be an id of the directory and not a name: lower-case words and digits joined by hyphens, such as prv-demo',
  }),
);

/** How many identifiers one filing may carry. */
export const MAX_TARGETS = 100;

/** `t1` to `t100`: target `tN` is the N-th identifier that the form names, counted from 1. */
export const TargetId = z.string().check(z.regex(/^t(?:[1-9]\d?|100)$/, { error: 'must be t1 to t100' }));

/** `r1`, `r2` …: a review's number within its order. */
export const ReviewId = z.pipe(
  z.string().check(z.regex(REVIEW_ID_PATTERN, { error: 'must be the number of a review, such as r1', abort: true })),
  z.custom<ReviewIdText>(),
);

/** `aut-police.s1`: a suspension's number among those of its authority. */
export const SuspensionId = z.pipe(
  z
    .string()
    .check(
      z.maxLength(80),
      z.regex(SUSPENSION_ID_PATTERN, { error: 'must be the id of a suspension, such as aut-police.s1', abort: true }),
    ),
  z.custom<SuspensionIdText>(),
);

/** `c1`, `c2` …: an objection's number within its order. */
export const ChallengeId = z.pipe(
  z
    .string()
    .check(z.regex(CHALLENGE_ID_PATTERN, { error: 'must be the number of an objection, such as c1', abort: true })),
  z.custom<ChallengeIdText>(),
);

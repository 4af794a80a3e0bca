import type { Digest } from '../../digest.ts';
import type { OrderId } from '../../ids.ts';
import type { DataCategory } from '../../law/terms/data-category.ts';
import type { OrderStatus } from '../record/status.ts';
import type { AfterEnd, SharedHold } from './after-end.ts';
import type { FiledBy } from './filed-by.ts';
import type { DoubtStatus } from './told-doubt.ts';

/** The kind of document, as its JWS header's `typ`: a signature over anything else of ours is no certificate. */
export const CERTIFICATE_TYPE = 'holdfast-certificate+jws';

/** The document a provider acts on. Grounds of necessity are not in it: they stay on the issuing side (Article 9(3)). */
export interface CertificateDocument {
  readonly orderId: OrderId;
  readonly reference: string;
  readonly instrument: string;
  /** It is an order of the sandbox, which nobody issued; left out of every other. */
  readonly test?: true | undefined;
  readonly authority: string;
  /** Whom the directory has for it. What the form says of it is the filer's own word. */
  readonly filedBy: FiledBy;
  readonly provider: string;
  readonly version: number;
  /** Quote this one when answering. */
  readonly digest: Digest;
  readonly status: OrderStatus;
  readonly inForce: boolean;
  /** Whether its authority issued it was doubted, and what became of that; left out where nobody ever did. */
  readonly doubt?: { readonly status: DoubtStatus; readonly since: string } | undefined;
  readonly emergency: boolean;
  readonly issuedAt: string;
  readonly readAt: string;
  readonly period: {
    readonly startsAt: string;
    readonly nominalEndsAt: string;
    readonly appliedEndsAt: string;
    readonly zone: string;
    /** Version of the rules the ends were computed with. */
    readonly ruleSet: string;
    /** Days of which it is not certain whether they are holidays, `YYYY-MM-DD`, and the applied end without and with them. */
    readonly disputed?:
      | { readonly days: readonly string[]; readonly earlierEndsAt: string; readonly laterEndsAt: string }
      | undefined;
  } | null;
  /** What the end asks of the provider; `null` while the order is in force. */
  readonly afterEnd: AfterEnd | null;
  /** Other orders in force that oblige this provider to keep some of the same data, whoever issued them, at `readAt`. */
  readonly otherHolds: readonly SharedHold[];
  /** `in-part`: more orders than these may hold them, and could not be looked at now. */
  readonly otherHoldsLookedAt: 'all' | 'in-part';
  readonly targets: readonly {
    readonly id: string;
    readonly type: string;
    readonly status: string;
    /** What is left of its data to keep, which can be less than the form asked for; none once it is out of the order. */
    readonly categories: readonly DataCategory[];
  }[];
  readonly certificate: unknown;
  /** Later forms, such as extensions, oldest first. */
  readonly forms: readonly { readonly about: string; readonly form: unknown }[];
}

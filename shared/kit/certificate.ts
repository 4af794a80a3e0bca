import type { SignedDocument } from './document.ts';
import { KitError } from './error.ts';

/** What a form says of one identifier. */
export interface NamedIdentifier {
  /** Such as `email`. */
  readonly type: string;
  readonly value: string;
  /** When an address was used, and by which port. RFC 3339. */
  readonly timestamp?: string;
  readonly port?: number;
  readonly timeRange?: { readonly start?: string; readonly end?: string };
}

/** What to keep: one identifier that the form names. */
export interface Target {
  /** `t1`, `t2` …, as messages name it. */
  readonly id: string;
  readonly type: string;
  /** `ordered` · `preserved` · `not-executed` · `exempt` · `excused` · `let-go` · `released`. */
  readonly status: string;
  /** What is left of its data to keep, as codes. */
  readonly categories: readonly string[];
  /** As the form has it; left out where this client does not know the form. */
  readonly identifier?: NamedIdentifier;
}

/** What the end of a hold asks. */
export interface AfterEnd {
  readonly ending: string;
  readonly reason: string;
  /** `normal-retention`: your own retention applies again · `delete-or-restrict` · `destroy`: copies kept for the order alone must go. */
  readonly data: string;
  readonly citation: string;
  /** Targets nobody holds any more: to these `data` applies. */
  readonly release: readonly string[];
  /** Targets that other orders still hold, or may hold: these are kept. */
  readonly keep: readonly { readonly target: string; readonly heldBy: readonly string[]; readonly why?: string }[];
}

/** What a certificate says, proved by its signature. Whatever the document has besides stands in it as it came. */
export interface CertificateDocument extends SignedDocument {
  readonly orderId: string;
  readonly reference: string;
  /** The legal basis, such as `EU-EPOC-PR`. */
  readonly instrument: string;
  readonly version: number;
  /** What messages quote. */
  readonly digest: string;
  readonly status: string;
  /** Whether the data must be kept now. */
  readonly inForce: boolean;
  readonly emergency: boolean;
  /** `null` before receipt. Of the ends `appliedEndsAt` counts, and is exclusive. RFC 3339. */
  readonly period: { readonly startsAt: string; readonly appliedEndsAt: string } | null;
  /** `null` while the order is in force. */
  readonly afterEnd: AfterEnd | null;
  readonly targets: readonly Target[];
  /** The form of the instrument. */
  readonly certificate: unknown;
}

/** A certificate whose signature holds. */
export interface Certificate {
  readonly document: CertificateDocument;
  /** The same as it was signed, to be kept: anyone can ask whether it is genuine. */
  readonly jws: string;
}

/** Where each form names what is to be kept, in the order of its targets. */
const IDENTIFIERS_AT: readonly (readonly string[])[] = [
  ['C', 'identifiers'],
  ['c', 'identifiers'],
  ['accounts'],
  ['identifiers'],
];

/**
 * @param document a payload whose signature holds.
 * @throws KitError `signature-invalid` for that of another order; `body-unreadable` where it lacks what an answer rests on.
 */
export function readDocumentOf(orderId: string, document: SignedDocument): CertificateDocument {
  if (document['orderId'] !== orderId) {
    throw new KitError('signature-invalid', `the certificate is genuine, and of another order than ${orderId}`);
  }
  const { inForce, digest, targets, certificate } = document;
  if (typeof inForce !== 'boolean' || typeof digest !== 'string' || !Array.isArray(targets)) {
    throw new KitError('body-unreadable', `the certificate of ${orderId} has no inForce, digest and targets`);
  }
  const named = listIdentifiers(certificate);
  const whole = targets.map((target: unknown) => {
    const known = Object(target) as Target;
    const identifier = named[Number(/^t(\d+)$/.exec(known.id)?.[1]) - 1];
    return { ...known, ...(identifier && identifier.type === known.type && { identifier }) };
  });
  return { ...(document as CertificateDocument), targets: whole };
}

function listIdentifiers(form: unknown): readonly NamedIdentifier[] {
  for (const path of IDENTIFIERS_AT) {
    const found = path.reduce<unknown>((value, name) => Object(value)[name], form);
    if (Array.isArray(found)) return found.map((one) => Object(one) as NamedIdentifier);
  }
  return [];
}

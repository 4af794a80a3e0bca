import * as z from 'zod/mini';
import { Digest, MAX_TARGETS, OrderId, Reference, TargetId } from '../contracts/border/ids.ts';
import { parse } from '../contracts/border/parse.ts';
import { Utc } from '../contracts/border/wire.ts';
import { INSTRUMENT_IDS } from '../domain/law/instrument-ids.ts';
import type { CertificateDocument } from '../domain/order/readings/certificate-document.ts';
import { DOUBT_STATUSES } from '../domain/order/readings/told-doubt.ts';
import { ENDINGS } from '../domain/order/record/state.ts';
import { PAPERS } from './layouts/papers.ts';
import type { Papers, PrintedForm } from './layouts/parts/papers.ts';
import { CATEGORY, DATA_AFTER_END, TARGET_STATUS, TARGET_TYPE } from './words/en/record.ts';
import { EN_STATUS } from './words/en/status.ts';
import { EN_FINDINGS } from './words/en/verification.ts';

/** A code that paper has words for. */
const codeOf = <C extends string>(words: Readonly<Record<C, string>>) =>
  z.custom<C>((value) => typeof value === 'string' && Object.hasOwn(words, value));

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** An IANA zone this machine can reckon in. */
export const Zone = z.string().check(z.refine(isZone));

/** What stands in one place on paper. */
export const Line = z.string().check(z.minLength(1), z.maxLength(1_000));

const targetIds = z.array(TargetId).check(z.maxLength(MAX_TARGETS));

const Document = z.strictObject({
  orderId: OrderId,
  reference: Reference,
  instrument: z.enum(INSTRUMENT_IDS),
  test: z.optional(z.literal(true)),
  authority: Line,
  filedBy: z.strictObject({
    id: Line,
    name: z.nullable(Line),
    state: z.nullable(Line),
    filesFor: z.array(z.strictObject({ id: Line, name: Line })),
    findings: z.array(z.strictObject({ code: codeOf(EN_FINDINGS), pointer: Line })),
  }),
  provider: Line,
  version: z.int().check(z.minimum(1)),
  digest: Digest,
  status: codeOf(EN_STATUS),
  inForce: z.boolean(),
  doubt: z.optional(z.strictObject({ status: z.enum(DOUBT_STATUSES), since: Utc })),
  emergency: z.boolean(),
  issuedAt: Utc,
  readAt: Utc,
  period: z.nullable(
    z.strictObject({
      startsAt: Utc,
      nominalEndsAt: Utc,
      appliedEndsAt: Utc,
      zone: Zone,
      ruleSet: Line,
      disputed: z.optional(z.strictObject({ days: z.array(Line), earlierEndsAt: Utc, laterEndsAt: Utc })),
    }),
  ),
  afterEnd: z.nullable(
    z.strictObject({
      ending: z.enum(ENDINGS),
      reason: Line,
      data: codeOf(DATA_AFTER_END),
      citation: Line,
      release: targetIds,
      keep: z
        .array(
          z.strictObject({
            target: TargetId,
            heldBy: z.array(OrderId),
            why: z.optional(z.enum(['not-all-looked-at'])),
          }),
        )
        .check(z.maxLength(MAX_TARGETS)),
    }),
  ),
  otherHolds: z.array(z.strictObject({ orderId: OrderId, reference: Reference, targets: targetIds })),
  otherHoldsLookedAt: z.enum(['all', 'in-part']),
  targets: z
    .array(
      z.strictObject({
        id: TargetId,
        type: codeOf(TARGET_TYPE),
        status: codeOf(TARGET_STATUS),
        categories: z.array(codeOf(CATEGORY)).check(z.maxLength(Object.keys(CATEGORY).length)),
      }),
    )
    .check(z.maxLength(MAX_TARGETS)),
  certificate: z.unknown(),
  forms: z.array(z.strictObject({ about: z.string(), form: z.unknown() })),
}) satisfies z.ZodMiniType<CertificateDocument>;

const PrintRequest = z.strictObject({ document: Document });

/** A form with the layout it is printed in. */
export interface Filled {
  readonly form: PrintedForm;
  readonly value: unknown;
}

/** A document that was read for printing: every code in it has its words, every form its layout. */
export interface Printable {
  readonly document: z.output<typeof Document>;
  readonly sheet: Papers['sheet'];
  readonly certificate: Filled;
  /** Oldest first. */
  readonly later: readonly Filled[];
}

/**
 * A request to print, `{ document }`, read strictly: the certificate and each later form by its own contract.
 *
 * @throws HoldfastError when it is anything else. The caller is a function of ours, so that is a bug; what is thrown repeats no value.
 */
export function readPrintable(request: unknown): Printable {
  const { document } = parse(PrintRequest, request);
  const papers: Papers = PAPERS[document.instrument];
  return {
    document,
    sheet: papers.sheet,
    certificate: readFilled(papers.certificate, document.certificate),
    later: document.forms.map(({ about, form }) => {
      const paper = Object.hasOwn(papers.later, about) ? papers.later[about] : undefined;
      if (!paper) throw new Error(`no form of ${document.instrument} belongs to the event a form was given for`);
      return readFilled(paper, form);
    }),
  };
}

const readFilled = (form: PrintedForm, value: unknown): Filled => ({ form, value: parse(form.schema, value) });

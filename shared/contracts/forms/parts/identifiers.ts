import * as z from 'zod/mini';
import { checkIdentifier, IDENTIFIER_TYPES } from '../../../domain/filing/identifiers/identifiers.ts';
import { recogniseIdentifier } from '../../../domain/filing/identifiers/recognise.ts';
import { POLICY_RULES } from '../../../domain/policy.ts';
import { tidyText } from '../../../domain/signs.ts';
import { MAX_TARGETS } from '../../border/ids.ts';
import { OffsetInstant, TimeRange } from '../../border/text.ts';

const EPOC_PR_TYPES = IDENTIFIER_TYPES.filter((type) => type !== 'account' && type !== 'imsi');

/** An IP address is nobody's without the moment of its use; the port tells apart the users behind one shared address. */
const moment = {
  timestamp: z.optional(OffsetInstant),
  port: z.optional(z.int().check(z.minimum(1), z.maximum(65_535))),
};

// bounded here for every type; the rules of each type set the rest
const Value = z.string().check(z.overwrite(tidyText), z.minLength(1), z.maxLength(1_000));

const Identifier = z.strictObject({
  type: z.enum(IDENTIFIER_TYPES),
  value: Value,
  ...moment,
  timeRange: z.optional(TimeRange),
});
export type Identifier = z.output<typeof Identifier>;

/** The rules of each type, and the moment that an IP address carries and nothing else does. */
function checkOneIdentifier(identifier: Identifier, context: z.core.$RefinementCtx): void {
  const outcome = checkIdentifier(identifier.type, identifier.value);
  if (!outcome.ok) {
    const { code, detail: message, sign } = outcome;
    const rule = code === 'target-too-broad' ? POLICY_RULES.targets : undefined;
    context.addIssue({ code: 'custom', path: ['value'], message, params: { code, rule, sign } });
  }
  const isAddress = identifier.type === 'ip_with_timestamp';
  if (isAddress && identifier.timestamp === undefined) {
    context.addIssue({
      code: 'custom',
      path: ['timestamp'],
      message: 'an IP address needs date, time and offset of its use',
    });
  }
  for (const field of ['timestamp', 'port'] as const) {
    if (isAddress || identifier[field] === undefined) continue;
    context.addIssue({ code: 'custom', path: [field], message: 'belongs to IP addresses only' });
  }
}

/** Two identifiers are the same when they name the same thing at the same moment, however they are spelled and in whichever box. */
function identityOf({ type, value, timestamp, port }: Identifier): string {
  const { kind, normalised } = recogniseIdentifier(type, value) ?? { kind: type, normalised: value };
  return JSON.stringify([kind, normalised, timestamp && Date.parse(timestamp), port]);
}

/** Refuses the second of two identifiers that are the same: one thing would be reported on twice. */
export function checkIdentifiers(identifiers: readonly Identifier[], context: z.core.$RefinementCtx): void {
  const seen = new Set<string>();
  for (const [index, identifier] of identifiers.entries()) {
    const key = identityOf(identifier);
    if (seen.has(key))
      context.addIssue({ code: 'custom', path: [index], message: 'names the same thing as an earlier one' });
    seen.add(key);
  }
}

export const EpocPrIdentifier = z
  .extend(Identifier, { type: z.enum(EPOC_PR_TYPES) })
  .check(z.superRefine(checkOneIdentifier));
const Account = Identifier.check(z.superRefine(checkOneIdentifier));

/** The accounts a preservation letter names. */
export const Accounts = z
  .array(Account)
  .check(z.minLength(1), z.maxLength(MAX_TARGETS), z.superRefine(checkIdentifiers));

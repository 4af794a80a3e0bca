import * as z from 'zod/mini';
import { lookAtNamed } from '../../../domain/filing/identifiers/recognise.ts';
import { POLICY_RULES } from '../../../domain/policy/rules.ts';
import { EpocPrIdentifier, Identifier, listed } from './identifiers.ts';

/** The rules of each type. */
export function checkNamedThing(named: Pick<Identifier, 'type' | 'value'>, context: z.core.$RefinementCtx): void {
  const { outcome } = lookAtNamed(named);
  if (outcome.ok) return;
  const { code, detail: message, sign } = outcome;
  const rule = code === 'target-too-broad' ? POLICY_RULES.targets : undefined;
  context.addIssue({ code: 'custom', path: ['value'], message, params: { code, rule, sign } });
}

/** The same, and the moment that an IP address carries and nothing else does. */
function checkOneIdentifier(identifier: Identifier, context: z.core.$RefinementCtx): void {
  checkNamedThing(identifier, context);
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
function identityOf(named: Identifier): string {
  const { type, value, timestamp, port } = named;
  const { kind, normalised } = lookAtNamed(named).thing ?? { kind: type, normalised: value };
  return JSON.stringify([kind, normalised, timestamp && Date.parse(timestamp), port]);
}

/** Refuses the second of two identifiers that are the same: one thing would be reported on twice. */
function checkIdentifiers(identifiers: readonly Identifier[], context: z.core.$RefinementCtx): void {
  const seen = new Set<string>();
  for (const [index, identifier] of identifiers.entries()) {
    const key = identityOf(identifier);
    if (seen.has(key))
      context.addIssue({ code: 'custom', path: [index], message: 'names the same thing as an earlier one' });
    seen.add(key);
  }
}

/** Accounts as they are filed: each by the rules of its type, and none named twice. */
export const CheckedAccounts = listed(Identifier.check(z.superRefine(checkOneIdentifier))).check(
  z.superRefine(checkIdentifiers),
);

/** The identifiers of a European order, likewise. */
export const CheckedEpocPrIdentifiers = listed(EpocPrIdentifier.check(z.superRefine(checkOneIdentifier))).check(
  z.superRefine(checkIdentifiers),
);

import type { IdentifierType } from '../targets/identifiers.ts';
import { type Recognised, recognise } from '../targets/recognise.ts';

/**
 * What two orders could meet in; `undefined` for what singles nobody out by itself: the name of a service, and words that only
 * their own form explains.
 *
 * A value that the rules of today refuse was filed under earlier ones, and meets its like as it was written.
 */
export function identityOf(type: IdentifierType, value: string): Recognised | undefined {
  const named = recognise(type, value) ?? { kind: 'name', normalised: value.normalize('NFC').trim() };
  const singlesOut = type !== 'service_name' && (type !== 'other' || named.kind !== 'name');
  return singlesOut ? named : undefined;
}

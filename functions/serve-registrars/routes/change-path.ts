import { changeUnknown } from '../../../shared/domain/directory/changes.ts';
import { type EntryRef, readChangeId } from '../../../shared/domain/directory/entry-state.ts';
import type { Event } from '../deps.ts';

/** The change a path names. @throws HoldfastError `change-unknown` for an id no change can have. */
export function changeOf({ pathParameters }: Event): { readonly ref: EntryRef; readonly number: number } {
  const named = readChangeId(pathParameters?.['changeId'] ?? '');
  if (!named) throw changeUnknown();
  const { kind, id, number } = named;
  return { ref: { kind, id }, number };
}

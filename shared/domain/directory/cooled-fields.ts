import { canonicalJson } from '../digest.ts';
import type { EntryBody, EntryKind } from './entry-state.ts';
import { accountsOf, type Naming } from './named-people.ts';

/**
 * The fields whose change waits, by kind of entry: each could lead messages elsewhere, or let somebody else act. All others change at
 * once. Policy of Holdfast; no law names them.
 */
export const COOLED_FIELDS = {
  authority: [
    'address',
    'callingCodes',
    'contact',
    'filesFor',
    'mailDomains',
    'officers',
    'reach',
    'rightsContact',
    'secondOfficer',
  ],
  provider: ['addressee', 'endpoints', 'keys', 'people', 'reach'],
  roster: ['registrars'],
  office: ['reach'],
} as const satisfies Readonly<Record<EntryKind, readonly string[]>>;

/** The fields in which two versions of an entry differ, in the order of the alphabet. */
export function listChangedFields(before: EntryBody, after: EntryBody): readonly string[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields.filter((field) => writeField(before, field) !== writeField(after, field));
}

const writeField = (entry: EntryBody, field: string): string => canonicalJson([Reflect.get(entry, field) ?? null]);

/** Those of the changed fields for whose sake a change waits; none of an entry that is new: nobody is reached by it yet. */
export function listCooledFields(before: EntryBody | null, after: EntryBody): readonly string[] {
  if (before === null) return [];
  const cooled: readonly string[] = COOLED_FIELDS[after.kind];
  return listChangedFields(before, after).filter(
    (field) => cooled.includes(field) && (field !== 'people' || isAdmitting(before, after)),
  );
}

/** Whether somebody may act at a provider's desk who might not before, or signs in with another account: whoever is only taken off goes at once. */
function isAdmitting(before: Naming, after: Naming): boolean {
  const listed = new Set(listPairs(before));
  return listPairs(after).some((pair) => !listed.has(pair));
}

const listPairs = ({ people = [] }: Naming): readonly string[] =>
  people.flatMap((one) => accountsOf(one).map((account) => canonicalJson([one.person, account])));

import type { EntryReading } from '../app/directory/read-entry.ts';
import type { EntryView } from '../contracts/api/registrars/entries.ts';
import { digestOfEntry, type EntryBody, isChangeOpen, spellChangeId } from '../domain/directory/entry-state.ts';
import { hideContacts } from '../domain/directory/hide-contacts.ts';

/** How much of people is shown: all to registrars, nothing that reaches them to oversight. */
export type ShowEntry = (entry: EntryBody) => EntryBody;

/** @param role whose eyes it is for. */
export const showFor = (role: 'registrar' | 'oversight'): ShowEntry =>
  role === 'registrar' ? (entry) => entry : hideContacts;

export function toEntryView({ commit, entry, now }: EntryReading, show: ShowEntry): EntryView {
  const { change } = commit.state;
  return {
    version: commit.version,
    digest: digestOfEntry(entry),
    entry: { ...show(entry) },
    ...(change && isChangeOpen(change, now) && { change: spellChangeId(commit.ref, change.number) }),
  };
}

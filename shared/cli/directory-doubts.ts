import type { DirectoryEntry } from '../contracts/items/directory.ts';
import type { Fault } from '../errors.ts';

type EntryOf<K extends DirectoryEntry['kind']> = Extract<DirectoryEntry, { kind: K }>;

/**
 * What has the form of entries and would stop the system all the same: nobody could decide, be told or answer.
 *
 * @param now epoch ms.
 */
export const listDoubts = (entries: readonly DirectoryEntry[], now: number): Fault[] =>
  entries.flatMap((entry, index) =>
    listDoubtsOf(entry, now).map(({ pointer, detail }) => ({ pointer: `/entries/${index}${pointer}`, detail })),
  );

function listDoubtsOf(entry: DirectoryEntry, now: number): Fault[] {
  switch (entry.kind) {
    case 'authority':
    case 'office':
      return [];
    case 'provider':
      return listKeyDoubts(entry, now);
    case 'roster':
      return listRosterDoubts(entry);
  }
}

function listRosterDoubts(roster: EntryOf<'roster'>): Fault[] {
  if (roster.id === 'registrars') return []; // its form asks for two
  const { reviewers } = roster;
  if (reviewers.some(({ onDuty }) => onDuty)) return [];
  const who = reviewers.length === 0 ? 'names no reviewer' : 'has nobody on duty';
  const detail = `${who}: no objection is decided, and what silence does ends holds. Name somebody whose onDuty is true`;
  return [{ pointer: '/reviewers', detail }];
}

function listKeyDoubts({ id, keys }: EntryOf<'provider'>, now: number): Fault[] {
  const isOver = ({ notAfter }: (typeof keys)[number]) => notAfter !== undefined && Date.parse(notAfter) <= now;
  if (!keys.every((one) => isOver(one) || Date.parse(one.notBefore) > now)) return [];
  const which = keys.every(isOver) ? 'every key is past its notAfter' : 'no key is in use yet';
  return [{ pointer: '/keys', detail: `${which}: ${id} can read no order and answer none. Name one in use now` }];
}

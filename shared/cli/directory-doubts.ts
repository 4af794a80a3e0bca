import { type Egress, mayBeSentTo } from '../adapters/endpoints/https/webhook-sender.ts';
import type { DirectoryEntry } from '../contracts/items/directory.ts';
import type { Fault } from '../errors.ts';

/** When and where an entry is put. */
export interface Putting {
  /** Epoch ms. */
  readonly now: number;
  /** `loopback` for a system on one machine, which may be sent to there. */
  readonly egress: Egress;
}

type EntryOf<K extends DirectoryEntry['kind']> = Extract<DirectoryEntry, { kind: K }>;

/** What has the form of entries and would stop the system all the same: nobody could decide, be told or answer. */
export const listDoubts = (entries: readonly DirectoryEntry[], putting: Putting): Fault[] =>
  entries.flatMap((entry, index) =>
    listDoubtsOf(entry, putting).map(({ pointer, detail }) => ({ pointer: `/entries/${index}${pointer}`, detail })),
  );

function listDoubtsOf(entry: DirectoryEntry, putting: Putting): Fault[] {
  switch (entry.kind) {
    case 'authority':
      return [];
    case 'provider':
      return [...listKeyDoubts(entry, putting), ...listEndpointDoubts(entry, putting)];
    case 'roster':
      return listRosterDoubts(entry);
  }
}

function listRosterDoubts({ reviewers }: EntryOf<'roster'>): Fault[] {
  if (reviewers.some(({ onDuty }) => onDuty)) return [];
  const who = reviewers.length === 0 ? 'names no reviewer' : 'has nobody on duty';
  const detail = `${who}: no objection is decided, and what silence does ends holds`;
  return [{ pointer: '/reviewers', detail }];
}

function listKeyDoubts({ id, keys }: EntryOf<'provider'>, { now }: Putting): Fault[] {
  const isOver = ({ notAfter }: (typeof keys)[number]) => notAfter !== undefined && Date.parse(notAfter) <= now;
  if (!keys.every((one) => isOver(one) || Date.parse(one.notBefore) > now)) return [];
  const which = keys.every(isOver) ? 'every key is past its notAfter' : 'no key is in use yet';
  return [{ pointer: '/keys', detail: `${which}: ${id} can read no order and answer none` }];
}

const listEndpointDoubts = ({ endpoints }: EntryOf<'provider'>, { egress }: Putting): Fault[] =>
  endpoints.flatMap(({ url }, index) =>
    mayBeSentTo(url, egress)
      ? []
      : [{ pointer: `/endpoints/${index}/url`, detail: 'is no public https address: nothing is ever sent there' }],
  );

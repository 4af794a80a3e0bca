import { type Egress, mayBeSentTo } from '../adapters/endpoints/https/guard.ts';
import type { DirectoryEntry } from '../contracts/items/directory.ts';
import { listDoubts } from '../domain/directory/doubts.ts';
import { listNamed } from '../domain/directory/named-people.ts';
import { listPrintedKeys } from '../domain/directory/printed-keys.ts';
import { listWrongAddresses } from '../domain/directory/wrong-addresses.ts';
import type { Instant } from '../domain/instant.ts';
import { isSandboxId } from '../domain/sandbox.ts';
import type { Fault } from '../errors.ts';

/** Names the entry of a file beside the place in it. */
const inFile = (faults: readonly Fault[], index: number): Fault[] =>
  faults.map(({ pointer, detail }) => ({ pointer: `/entries/${index}${pointer}`, detail }));

/** What is kept for the sandbox its providers register themselves. */
const listKeptIds = ({ id }: DirectoryEntry): readonly Fault[] =>
  isSandboxId(id) ? [{ pointer: '/id', detail: 'is kept for the sandbox: choose another' }] : [];

/** @param egress `loopback` for a system on one machine, which may be sent to there. */
export const listWrongInFile = (entries: readonly DirectoryEntry[], egress: Egress): readonly Fault[] =>
  entries.flatMap((entry, index) =>
    inFile(
      [
        ...listKeptIds(entry),
        ...listWrongAddresses(entry, (url) => mayBeSentTo(url, egress)),
        ...listPrintedKeys(entry),
      ],
      index,
    ),
  );

export function listDoubtsInFile(entries: readonly DirectoryEntry[], now: Instant): readonly Fault[] {
  const named = entries.flatMap(listNamed); // of an entry itself no two persons have one account
  return entries.flatMap((entry, index) => inFile(listDoubts(entry, named, now), index));
}

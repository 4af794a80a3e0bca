import { listDoubtedActors } from '../../domain/directory/doubted-actors.ts';
import { listDoubts } from '../../domain/directory/doubts.ts';
import type { Change, EntryRef } from '../../domain/directory/entry-state.ts';
import type { NamedPerson } from '../../domain/directory/named-people.ts';
import type { Fault } from '../../errors.ts';
import type { Directory } from '../../ports/directory.ts';
import { findSuspendedRegistrars, type SuspendedRegistrarsDeps } from './suspended-registrars.ts';

export interface ChangeDoubtDeps extends SuspendedRegistrarsDeps {
  readonly directory: Pick<Directory, 'registrars' | 'reviewers' | 'overseers' | 'suspendedOf'>;
}

/** Lists of people that are compared with every change, by the entry they stand in. Those of other authorities are too many to be read. */
const LISTS = [
  { kind: 'roster', id: 'registrars', named: (directory) => directory.registrars() },
  { kind: 'roster', id: 'reviewers', named: (directory) => directory.reviewers() },
  { kind: 'office', id: 'oversight', named: async (directory) => (await directory.overseers()) ?? [] },
] as const satisfies readonly (EntryRef & {
  readonly named: (directory: ChangeDoubtDeps['directory']) => Promise<readonly NamedPerson[]>;
})[];

/**
 * What is allowed in a change and odd all the same, by the place in the change. Told from what is proposed and what stands beside it at this
 * moment, for whoever proposes and again for whoever approves: nothing of it has to be kept between the two.
 */
export async function listChangeDoubts(deps: ChangeDoubtDeps, change: Change): Promise<readonly Fault[]> {
  const { directory, clock } = deps;
  const { entry } = change;
  const others = LISTS.filter(({ kind, id }) => kind !== entry.kind || id !== entry.id);
  const elsewhere = await Promise.all(others.map(({ named }) => named(directory)));
  const odd = listDoubts(entry, elsewhere.flat(), clock.now()).map(({ pointer, detail }) => ({
    pointer: `/entry${pointer}`,
    detail,
  }));
  return [...listDoubtedActors(change, await findSuspendedRegistrars(deps), clock.now()), ...odd];
}

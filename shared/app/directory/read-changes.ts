import { changeUnknown } from '../../domain/directory/changes.ts';
import type { RecordedCommit } from '../../domain/directory/entry-commit.ts';
import { type Change, isChangeOpen, readChangeId } from '../../domain/directory/entry-state.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Page } from '../../ports/page.ts';
import type { ReadEntryDeps } from './read-entry.ts';

/** A change, with the commit it is read off. */
export interface ChangeReading {
  readonly commit: RecordedCommit;
  readonly change: Change;
  readonly now: Instant;
}

/** The change of an id, as it stands now, or as the last commit on it left it. @throws HoldfastError `change-unknown`. */
export async function readChange({ register, clock }: ReadEntryDeps, id: string): Promise<ChangeReading> {
  const named = readChangeId(id);
  const newest = named && (await register.newest(named));
  if (!named || !newest) throw changeUnknown();
  const now = clock.now();
  const { number } = named;
  if (newest.state.change?.number === number) return { commit: newest, change: newest.state.change, now };
  const proposed = newest.version < number ? undefined : await register.read(named, number);
  if (proposed?.state.change?.number !== number) throw changeUnknown();
  return await readPast({ register, clock }, proposed, number, now);
}

/** Steps of one change stand one after another: the last of them says how it ended. */
async function readPast(
  { register }: ReadEntryDeps,
  proposed: RecordedCommit,
  number: number,
  now: Instant,
): Promise<ChangeReading> {
  let last = proposed;
  for (;;) {
    const next = await register.read(proposed.ref, last.version + 1);
    if (next?.state.change?.number !== number) break;
    last = next;
  }
  if (last.state.change === null) throw changeUnknown();
  return { commit: last, change: last.state.change, now };
}

/** The changes that are open, by entry; a page can be short, or empty, before the last. */
export async function listChanges(
  { register, clock }: ReadEntryDeps,
  limit: number,
  cursor: string | undefined,
): Promise<Page<'changes', ChangeReading>> {
  const { entries, next } = await register.changed(limit, cursor);
  const now = clock.now();
  const read = await Promise.all(entries.map((ref) => register.newest(ref)));
  const changes = read.flatMap((commit) => {
    const change = commit?.state.change;
    return commit && change && isChangeOpen(change, now) ? [{ commit, change, now }] : [];
  });
  return { changes, next };
}

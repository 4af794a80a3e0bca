import type { RecordedCommit } from '../../domain/directory/entry-commit.ts';
import type { Page } from '../../ports/page.ts';
import type { ReadEntryDeps } from './read-entry.ts';

/** What was done to any entry, the latest first; a page can be short before the last. @throws HoldfastError `invalid-request`. */
export async function listActs(
  { register }: Pick<ReadEntryDeps, 'register'>,
  limit: number,
  cursor: string | undefined,
): Promise<Page<'commits', RecordedCommit>> {
  const { acts, next } = await register.acts(limit, cursor);
  const read = await Promise.all(acts.map(({ ref, version }) => register.read(ref, version)));
  const commits = read.flatMap((commit, place) => (commit?.at === acts[place]?.at ? (commit ?? []) : []));
  return { commits, next };
}

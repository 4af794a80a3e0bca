import * as z from 'zod/mini';
import { pointerTo } from '../../contracts/border/pointer.ts';
import { requireDigest } from '../../contracts/border/stored.ts';
import type { DirectoryEntry } from '../../contracts/items/directory.ts';
import { EntryCommitText } from '../../contracts/items/entry-commit.ts';
import { digest as readDigest } from '../../domain/digest.ts';
import type { RecordedCommit } from '../../domain/directory/entry-commit.ts';
import type { EntryRef } from '../../domain/directory/entry-state.ts';
import { HoldfastError } from '../../errors.ts';
import type { StoredEntry } from './stored-entry.ts';

/** @throws HoldfastError `record-damaged` that names entry and field, and says what to do: nothing but a new entry helps. */
export function openCommit({ version, body, digest }: StoredEntry, ref: EntryRef): RecordedCommit<DirectoryEntry> {
  const whose = `${ref.kind} ${ref.id}`;
  requireDigest(body, digest, `directory entry (${whose})`);
  const parsed = z.safeParse(EntryCommitText, toJson(body));
  if (parsed.success) {
    const { previous, at, by, role, step, entry, change, suspensions, recent } = parsed.data;
    const state = { entry, change, suspensions };
    return { ref, version, previous, at, actor: { role, by }, step, state, recent, body, digest: readDigest(digest) };
  }
  const faults = parsed.error.issues.map(
    ({ path, message }) => `${pointerTo(path[0] === 'entry' ? path.slice(1) : path) || 'as a whole'} ${message}`,
  );
  const message = `the directory's ${whose}, version ${version}, cannot be read by this version of Holdfast: ${faults.join('; ')}. Put the entry anew: npm run directory -- put`;
  throw new HoldfastError('record-damaged', message, { cause: parsed.error });
}

/** @returns undefined for what is no JSON: that is no form of an entry either. */
function toJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

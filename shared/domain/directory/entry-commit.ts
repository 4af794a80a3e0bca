import { canonicalJson, type Digest, sha256 } from '../digest.ts';
import { type Instant, toRfc3339 } from '../instant.ts';
import type { EntryBody, EntryRef, EntryState } from './entry-state.ts';

/** What can be done to an entry. `put`: by an operator's file, before there were registrars, or instead of them. */
export const ENTRY_ACTS = [
  'put',
  'proposed',
  'challenged',
  'proved',
  'approved',
  'refused',
  'withdrawn',
  'objected',
  'key-revoked',
  'suspended',
  'suspension-confirmed',
  'lifting-proposed',
  'suspension-lifted',
] as const;
export type EntryAct = (typeof ENTRY_ACTS)[number];

/** As whom somebody acts on an entry. */
export const ENTRY_ACTORS = ['operator', 'registrar', 'provider', 'contact-point'] as const;

export interface EntryActor {
  readonly role: (typeof ENTRY_ACTORS)[number];
  /** A person's id; of a provider, the id of the key that signed. */
  readonly by: string;
}

export interface EntryStep {
  readonly act: EntryAct;
  /** Which part of the entry it is about, such as a key, or an endpoint. */
  readonly about: string | null;
  readonly reason: string | null;
}

/** By which a repeated request is known: one that was answered lately. */
export interface RecentCommand {
  readonly command: Digest;
  readonly fingerprint: Digest;
  /** The version its commit has. */
  readonly version: number;
}

/** Older ones are forgotten: nobody repeats a request after so many others on one entry. */
const RECENT_AT_MOST = 20;

/** One thing that was done to an entry, with the state after it. */
export interface EntryCommit<E extends EntryBody = EntryBody> {
  readonly ref: EntryRef;
  /** From 1. */
  readonly version: number;
  /** The digest of the commit before; `null` of the first. */
  readonly previous: Digest | null;
  readonly at: Instant;
  readonly actor: EntryActor;
  readonly step: EntryStep;
  readonly state: EntryState<E>;
  readonly recent: readonly RecentCommand[];
}

/** A commit as it stands, with the text that was digested: whoever has both checks the chain. */
export interface RecordedCommit<E extends EntryBody = EntryBody> extends EntryCommit<E> {
  readonly body: string;
  readonly digest: Digest;
}

/** Adds a command to those that are known. */
export const remember = (recent: readonly RecentCommand[], command: RecentCommand): readonly RecentCommand[] =>
  [...recent, command].slice(-RECENT_AT_MOST);

/** The text a commit is stored as, and the digest by which the next one names it. */
export function recordCommit<E extends EntryBody>(commit: EntryCommit<E>): RecordedCommit<E> {
  const { version, previous, at, actor, step, state, recent } = commit;
  const { by, role } = actor;
  const body = canonicalJson({ version, previous, at: toRfc3339(at), by, role, step, ...state, recent });
  return { ...commit, body, digest: sha256(body) };
}

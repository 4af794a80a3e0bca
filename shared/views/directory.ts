import type { ChangeReading } from '../app/directory/read-changes.ts';
import type { EntryReading } from '../app/directory/read-entry.ts';
import type {
  ActList,
  ChangeView,
  EntryHistory,
  KeyRevoked,
  OwnChangeView,
} from '../contracts/api/registrars/changes.ts';
import type { EntryView } from '../contracts/api/registrars/entries.ts';
import { listChangedFields, listCooledFields } from '../domain/directory/cooled-fields.ts';
import type { RecordedCommit } from '../domain/directory/entry-commit.ts';
import {
  type Change,
  digestOfEntry,
  type EntryBody,
  isChangeOpen,
  spellChangeId,
  standingOfChange,
} from '../domain/directory/entry-state.ts';
import { hideContacts } from '../domain/directory/hide-contacts.ts';
import { listUnproved } from '../domain/directory/new-endpoints.ts';
import type { Doubt } from '../domain/directory/revoke-key.ts';
import { toRfc3339 } from '../domain/instant.ts';
import type { Fault } from '../errors.ts';
import type { Page } from '../ports/page.ts';

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

/** @param doubts what is odd about it. */
export function toChangeView(
  { commit, change, now }: ChangeReading,
  doubts: readonly Fault[],
  show: ShowEntry,
): ChangeView {
  const { ref, version } = commit;
  const before = entryBefore(commit, change);
  return {
    id: spellChangeId(ref, change.number),
    version,
    standing: standingOfChange(change, now),
    kind: ref.kind,
    entryId: ref.id,
    replaces: change.replaces,
    reason: change.reason,
    proposedBy: change.proposedBy,
    proposedAt: toRfc3339(change.proposedAt),
    endsAt: toRfc3339(change.endsAt),
    entry: { ...show(change.entry) },
    digest: change.digest,
    before: before && { ...show(before) },
    fields: before ? [...listChangedFields(before, change.entry)] : [],
    cooled: [...(change.approved?.cooled ?? listCooledFields(before, change.entry))],
    doubts: doubts.map(({ pointer, detail }) => ({ pointer, detail })),
    unproved: listUnproved(before, change).map(({ id }) => id),
    proofs: change.proofs.map((proof) => ({ ...proof, at: toRfc3339(proof.at) })),
    ...(change.approved && {
      approved: {
        by: change.approved.by,
        at: toRfc3339(change.approved.at),
        from: toRfc3339(change.approved.from),
      },
    }),
    ...(change.ended && {
      ended: {
        how: change.ended.how,
        by: change.ended.by,
        at: toRfc3339(change.ended.at),
        ...(change.ended.reason !== null && { reason: change.ended.reason }),
      },
    }),
  };
}

/** What the change replaces, or replaced; not known any more once it is settled and shown by a later commit. */
const entryBefore = ({ state }: RecordedCommit, { approved }: Change): EntryBody | null =>
  approved?.isSettled ? null : state.entry;

/** @param withBodies for those who see everything of an entry. */
export const toEntryHistory = (
  { commits, next }: Page<'commits', RecordedCommit>,
  withBodies: boolean,
): EntryHistory => ({
  commits: commits.map((commit) => ({
    digest: commit.digest,
    previous: commit.previous,
    ...toAct(commit),
    ...(withBodies && { body: commit.body }),
  })),
  next,
});

/** What was done, by whom and when. */
const toAct = ({ ref, version, at, actor, step, state }: RecordedCommit) => ({
  version,
  at: toRfc3339(at),
  role: actor.role,
  by: actor.by,
  act: step.act,
  ...(step.about !== null && { about: step.about }),
  ...(step.reason !== null && { reason: step.reason }),
  ...(state.change && { change: spellChangeId(ref, state.change.number) }),
});

export const toActList = ({ commits, next }: Page<'commits', RecordedCommit>): ActList => ({
  acts: commits.map((commit) => ({ kind: commit.ref.kind, entryId: commit.ref.id, ...toAct(commit) })),
  next,
});

export const toKeyRevoked = ({ ref, version, at }: RecordedCommit, { key, since }: Doubt): KeyRevoked => ({
  version,
  provider: ref.id,
  key,
  revokedAt: toRfc3339(at),
  doubtedSince: toRfc3339(since),
  signed: `/v1/directory/providers/${ref.id}/keys/${key}/signed`,
});

/** For whoever the entry is of: what would change, from when, and none of the registrars. */
export function toOwnChangeView({ commit, change, now }: ChangeReading): OwnChangeView {
  const before = entryBefore(commit, change);
  return {
    id: spellChangeId(commit.ref, change.number),
    standing: standingOfChange(change, now),
    fields: before ? [...listChangedFields(before, change.entry)] : [],
    entry: { ...change.entry },
    before: before && { ...before },
    digest: change.digest,
    proposedAt: toRfc3339(change.proposedAt),
    ...(change.approved && { from: toRfc3339(change.approved.from) }),
    unproved: listUnproved(before, change).map(({ id }) => id),
  };
}

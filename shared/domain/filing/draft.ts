import { HoldfastError } from '../../errors.ts';
import type { Officer } from '../actor.ts';
import type { Digest } from '../digest.ts';
import type { DraftId } from '../ids.ts';
import { type Instant, plus } from '../instant.ts';
import type { InstrumentId } from '../law/instrument-ids.ts';
import { AUTHORITY_POLICY } from '../policy/authorities.ts';
import type { SealedAlone } from './waiting.ts';

/** A filing in the making, as it is listed: it binds nobody, and nobody but its authority's officers knows of it. */
export interface FilingDraft {
  readonly draft: DraftId;
  /** Directory id of the authority whose officers may look at it. */
  readonly authority: string;
  /** Opaque id of whoever made it. */
  readonly madeBy: string;
  readonly madeAt: Instant;
  /** Of whoever changed it last; of its maker while nobody has. */
  readonly changedBy: string;
  readonly changedAt: Instant;
  /** Counts up from 1 with each change. */
  readonly version: number;
  /** What it is to rest on, as far as it says. */
  readonly instrument: InstrumentId | null;
  /** What it was made with, under a key of the service: a repeat is told by it; and what it holds now, likewise. */
  readonly madeWith: Digest;
  readonly holds: Digest;
}

/** Where one is: what stands there may be deleted, or another that was made later under the same id. */
export type ListedDraft = Pick<FilingDraft, 'draft' | 'madeAt'>;

/** A draft with what was written. */
export interface KeptDraft {
  readonly draft: FilingDraft;
  readonly form: SealedAlone;
}

/** From then on it is gone, whatever a table still has. However often it was changed: what was typed first must not lie about for longer. */
export const draftEndsAt = ({ madeAt }: Pick<FilingDraft, 'madeAt'>): Instant =>
  plus(madeAt, AUTHORITY_POLICY.filingDraftKeptMs);

export const isDraftOver = (draft: Pick<FilingDraft, 'madeAt'>, now: Instant): boolean => now >= draftEndsAt(draft);

/** From then on it counts among the drafts of its authority. */
export const draftsSince = (now: Instant): Instant => plus(now, -AUTHORITY_POLICY.filingDraftKeptMs);

/** Alike for an id no draft has, for one that is over, and for another authority's. */
export const draftUnknown = (): HoldfastError =>
  new HoldfastError('draft-unknown', 'your authority has no draft of this id: it was deleted, or its time is over');

/** @throws HoldfastError `draft-unknown` unless it is of the officer's own authority, and its time is not over. */
export function requireOwnDraft(kept: KeptDraft | undefined, by: Officer, now: Instant): KeptDraft {
  if (kept?.draft.authority !== by.authority || isDraftOver(kept.draft, now)) throw draftUnknown();
  return kept;
}

/** What an officer is told whose copy is not the newest. */
export const draftChanged = ({ version }: Pick<FilingDraft, 'version'>): HoldfastError =>
  new HoldfastError(
    'draft-changed',
    `somebody changed this draft meanwhile; it is at version ${version}: read it again`,
  );

/** Whether a draft as it stands is what this change would leave: the change was made, and its answer lost. */
export const isChangeMade = (there: FilingDraft, wanted: FilingDraft): boolean =>
  there.version === wanted.version && there.changedBy === wanted.changedBy && there.holds === wanted.holds;

/** @param count of the authority's drafts, this one among them. @throws HoldfastError `too-many-drafts`. */
export function requireRoomForDraft(count: number): void {
  if (count <= AUTHORITY_POLICY.filingDraftsPerAuthority) return;
  const detail = `your authority has ${AUTHORITY_POLICY.filingDraftsPerAuthority} drafts, which is as many as it may: file or delete one`;
  throw new HoldfastError('too-many-drafts', detail);
}

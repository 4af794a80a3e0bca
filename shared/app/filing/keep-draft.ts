import type { Officer } from '../../domain/actor.ts';
import { canonicalJson } from '../../domain/digest.ts';
import {
  addWriter,
  draftChanged,
  draftsSince,
  type FilingDraft,
  isChangeMade,
  isDraftOver,
  requireOwnDraft,
  requireRoomForDraft,
} from '../../domain/filing/draft.ts';
import { type DraftId, draftIdFor } from '../../domain/ids.ts';
import { INSTRUMENT_IDS, type InstrumentId } from '../../domain/law/instrument-ids.ts';
import type { Clock, Randomness } from '../../ports/clock.ts';
import type { DraftStore } from '../../ports/filing/draft-store.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { KeyedHashes } from '../../ports/keyed-hashes.ts';
import { keyReused } from '../order/act-on-order.ts';
import { requireContactPoint } from './contact-point.ts';
import { sealDraft } from './sealed-form.ts';

export interface DraftDeps {
  readonly drafts: DraftStore;
  readonly vault: Pick<KeyVault, 'generate'>;
  readonly hashes: KeyedHashes;
  readonly clock: Clock;
  readonly random: Randomness;
}

/** A filing in the making: any JSON object. What is wanting, a check of it says. */
export type DraftForm = Readonly<Record<string, unknown>>;

export interface MakeDraft {
  readonly by: Officer;
  readonly idempotencyKey: string;
  readonly form: DraftForm;
}

export interface ChangeDraft {
  readonly by: Officer;
  readonly draft: DraftId;
  /** The version that was read. */
  readonly expectedVersion: number;
  readonly form: DraftForm;
}

/**
 * Keeps a new draft for the officer's authority. Sent again, it meets the first, as whoever has changed it meanwhile left it.
 *
 * @throws HoldfastError `role-not-allowed`, `idempotency-key-reused`, `too-many-drafts`.
 */
export async function makeDraft(deps: DraftDeps, { by, idempotencyKey, form }: MakeDraft): Promise<FilingDraft> {
  requireContactPoint(by);
  const { drafts, clock } = deps;
  const now = clock.now();
  const { authority, person } = by;
  const id = draftIdFor(await deps.hashes.hasher(), authority, idempotencyKey);
  const digest = await digestForm(deps, form);
  const made: FilingDraft = {
    draft: id,
    authority,
    madeBy: person,
    madeAt: now,
    changedBy: person,
    changedAt: now,
    version: 1,
    writers: [{ by: person, at: now }],
    instrument: readInstrument(form),
    madeWith: digest,
    holds: digest,
  };
  const before = (await drafts.find(id))?.draft;
  const isRepeat = before !== undefined && !isDraftOver(before, now);
  if (isRepeat && before.madeWith !== digest) throw keyReused();
  const there = await drafts.add({ draft: made, form: await sealDraft(deps, made, form) }, now);
  if (there.madeWith !== digest) throw keyReused(); // of two at once, the other was first
  if (!isRepeat) await requireRoom(deps, there, now);
  return there;
}

/** Counted after it stands: of many at once, none gets beyond the bound. */
async function requireRoom({ drafts }: DraftDeps, made: FilingDraft, now: FilingDraft['madeAt']): Promise<void> {
  try {
    requireRoomForDraft(await drafts.count(made.authority, draftsSince(now)));
  } catch (error) {
    await drafts.drop(made);
    throw error;
  }
}

/**
 * Puts what an officer wrote in place of what they read.
 *
 * @throws HoldfastError `role-not-allowed`, `draft-unknown`, `draft-changed`.
 */
export async function changeDraft(deps: DraftDeps, request: ChangeDraft): Promise<FilingDraft> {
  const { by, form, expectedVersion } = request;
  requireContactPoint(by);
  const now = deps.clock.now();
  const { draft } = requireOwnDraft(await deps.drafts.find(request.draft), by, now);
  const changed: FilingDraft = {
    ...draft,
    changedBy: by.person,
    changedAt: now,
    version: expectedVersion + 1,
    writers: addWriter(draft, { by: by.person, at: now }),
    instrument: readInstrument(form),
    holds: await digestForm(deps, form),
  };
  if (isChangeMade(draft, changed)) return draft;
  if (draft.version !== expectedVersion) throw draftChanged(draft);
  if (await deps.drafts.change({ draft: changed, form: await sealDraft(deps, changed, form) })) return changed;
  const there = requireOwnDraft(await deps.drafts.find(request.draft), by, now).draft;
  if (isChangeMade(there, changed)) return there; // the client had stored it, and tried again
  throw draftChanged(there);
}

/** Deletes a draft as it was read. @throws HoldfastError `role-not-allowed`, `draft-unknown`, `draft-changed`. */
export async function dropDraft(
  deps: Pick<DraftDeps, 'drafts' | 'clock'>,
  { by, draft: id, expectedVersion }: Omit<ChangeDraft, 'form'>,
): Promise<void> {
  requireContactPoint(by);
  const { draft } = requireOwnDraft(await deps.drafts.find(id), by, deps.clock.now());
  if (draft.version !== expectedVersion) throw draftChanged(draft);
  if (await deps.drafts.drop(draft)) return;
  throw draftChanged((await deps.drafts.find(id))?.draft ?? draft);
}

const digestForm = async ({ hashes }: DraftDeps, form: DraftForm): Promise<FilingDraft['holds']> =>
  (await hashes.hasher())(canonicalJson(['draft', form]));

const readInstrument = ({ instrument }: DraftForm): InstrumentId | null =>
  INSTRUMENT_IDS.find((id) => id === instrument) ?? null;

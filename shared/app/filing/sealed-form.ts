import type { FilingDraft } from '../../domain/filing/draft.ts';
import type { SealedAlone } from '../../domain/filing/waiting.ts';
import type { DraftId, FilingId } from '../../domain/ids.ts';
import { SEAL_RANDOM_BYTES, type SealContext, seal, unseal, type WaitingPart } from '../../domain/sealing.ts';
import type { Randomness } from '../../ports/clock.ts';
import type { KeyVault } from '../../ports/key-vault.ts';

/** What is sealed of a filing that waits, and of a draft, stands under a key of its own, which is nowhere else: both are gone together. */
type Alone = SealContext & { readonly orderId: FilingId | DraftId };

const contextOf = (filing: FilingId, part: WaitingPart): Alone => ({ orderId: filing, version: 1, part });
const contextOfDraft = ({ draft, version, authority }: FilingDraft): Alone => ({
  orderId: draft,
  version,
  part: 'draft',
  authority,
});

async function sealAlone(
  { vault, random }: { readonly vault: Pick<KeyVault, 'generate'>; readonly random: Randomness },
  context: Alone,
  value: unknown,
): Promise<SealedAlone> {
  const { plain, wrapped } = await vault.generate(context.orderId);
  return { ...seal(plain, context, value, random.bytes(SEAL_RANDOM_BYTES)), wrapped };
}

async function openAlone(
  { vault }: { readonly vault: Pick<KeyVault, 'unwrap'> },
  context: Alone,
  { wrapped, ...sealed }: SealedAlone,
): Promise<unknown> {
  return unseal(await vault.unwrap(context.orderId, wrapped), context, sealed);
}

type SealDeps = Parameters<typeof sealAlone>[0];
type OpenDeps = Parameters<typeof openAlone>[0];

export const sealForm = (deps: SealDeps, filing: FilingId, form: unknown): Promise<SealedAlone> =>
  sealAlone(deps, contextOf(filing, 'waiting-form'), form);
export const openForm = (deps: OpenDeps, filing: FilingId, form: SealedAlone): Promise<unknown> =>
  openAlone(deps, contextOf(filing, 'waiting-form'), form);
export const sealReason = (deps: SealDeps, filing: FilingId, reason: string): Promise<SealedAlone> =>
  sealAlone(deps, contextOf(filing, 'waiting-reason'), reason);
export const openReason = (deps: OpenDeps, filing: FilingId, reason: SealedAlone): Promise<unknown> =>
  openAlone(deps, contextOf(filing, 'waiting-reason'), reason);
export const sealDraft = (deps: SealDeps, draft: FilingDraft, form: unknown): Promise<SealedAlone> =>
  sealAlone(deps, contextOfDraft(draft), form);
export const openDraft = (deps: OpenDeps, draft: FilingDraft, form: SealedAlone): Promise<unknown> =>
  openAlone(deps, contextOfDraft(draft), form);

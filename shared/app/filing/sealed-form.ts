import type { SealedAlone } from '../../domain/filing/waiting.ts';
import type { FilingId } from '../../domain/ids.ts';
import { SEAL_RANDOM_BYTES, seal, unseal, type WaitingPart } from '../../domain/sealing.ts';
import type { Randomness } from '../../ports/clock.ts';
import type { KeyVault } from '../../ports/key-vault.ts';

/** What is sealed of a filing that waits stands under a key of its own, which is nowhere else: both are gone together. */
const contextOf = (filing: FilingId, part: WaitingPart) => ({ orderId: filing, version: 1, part });

async function sealAlone(
  { vault, random }: { readonly vault: Pick<KeyVault, 'generate'>; readonly random: Randomness },
  filing: FilingId,
  part: WaitingPart,
  value: unknown,
): Promise<SealedAlone> {
  const { plain, wrapped } = await vault.generate(filing);
  return { ...seal(plain, contextOf(filing, part), value, random.bytes(SEAL_RANDOM_BYTES)), wrapped };
}

async function openAlone(
  { vault }: { readonly vault: Pick<KeyVault, 'unwrap'> },
  filing: FilingId,
  part: WaitingPart,
  { wrapped, ...sealed }: SealedAlone,
): Promise<unknown> {
  return unseal(await vault.unwrap(filing, wrapped), contextOf(filing, part), sealed);
}

type SealDeps = Parameters<typeof sealAlone>[0];
type OpenDeps = Parameters<typeof openAlone>[0];

export const sealForm = (deps: SealDeps, filing: FilingId, form: unknown): Promise<SealedAlone> =>
  sealAlone(deps, filing, 'waiting-form', form);
export const openForm = (deps: OpenDeps, filing: FilingId, form: SealedAlone): Promise<unknown> =>
  openAlone(deps, filing, 'waiting-form', form);
export const sealReason = (deps: SealDeps, filing: FilingId, reason: string): Promise<SealedAlone> =>
  sealAlone(deps, filing, 'waiting-reason', reason);
export const openReason = (deps: OpenDeps, filing: FilingId, reason: SealedAlone): Promise<unknown> =>
  openAlone(deps, filing, 'waiting-reason', reason);

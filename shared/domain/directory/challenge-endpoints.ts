import { HoldfastError } from '../../errors.ts';
import { type Digest, sha256 } from '../digest.ts';
import { type Decided, requireOpen } from './changes.ts';
import type { EndpointChallenge, EntryState } from './entry-state.ts';
import { listNewEndpoints } from './new-endpoints.ts';
import type { By } from './put-entry.ts';

/** What is on record of a challenge: whoever reads the register cannot answer it. */
export const digestOfChallenge = (challenge: string): Digest => sha256(challenge);

/** Puts on record what was sent to the new addresses of a change; what was sent there before counts no more. */
export function challengeEndpoints(
  before: EntryState,
  number: number,
  challenges: readonly EndpointChallenge[],
  { at }: By,
): Decided {
  const { entry, change } = requireOpen(before, number, at);
  if (challenges.length === 0) {
    throw new HoldfastError('change-not-open', 'every new address of this change is proved, or it has none');
  }
  const step = {
    act: 'challenged',
    about: challenges.map(({ endpoint }) => endpoint).join(' '),
    reason: null,
  } as const;
  return { step, state: { ...before, entry, change: { ...change, challenges } } };
}

/** What a provider signed: that it read this at its endpoint. */
export interface SignedAnswer {
  readonly endpoint: string;
  readonly challenge: string;
  /** The id of the key that signed. */
  readonly key: string;
}

/**
 * Puts on record that an address is the provider's.
 *
 * @throws HoldfastError `change-unknown`, `change-not-open`, `challenge-not-answered` for anything but what was sent there last.
 */
export function proveEndpoint(before: EntryState, number: number, answer: SignedAnswer, { at }: By): Decided {
  const { entry, change } = requireOpen(before, number, at);
  const { endpoint, challenge, key } = answer;
  const sent = change.challenges.find(
    (one) => one.endpoint === endpoint && one.digest === digestOfChallenge(challenge),
  );
  if (!sent || !listNewEndpoints(entry, change.entry).some(({ url }) => url === sent.url)) {
    throw new HoldfastError('challenge-not-answered', 'this is not what was sent last to that endpoint');
  }
  const proofs = [...change.proofs.filter(({ url }) => url !== sent.url), { endpoint, url: sent.url, key, at }];
  return {
    step: { act: 'proved', about: endpoint, reason: null },
    state: { ...before, entry, change: { ...change, proofs } },
  };
}

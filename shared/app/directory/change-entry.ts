import type { Digest } from '../../domain/digest.ts';
import { challengeEndpoints, proveEndpoint, type SignedAnswer } from '../../domain/directory/challenge-endpoints.ts';
import { approveChange, endChange, proposeChange, type Refusal, requireOpen } from '../../domain/directory/changes.ts';
import type { RecordedCommit } from '../../domain/directory/entry-commit.ts';
import { applyTimeTo, EMPTY_STATE, type EntryBody } from '../../domain/directory/entry-state.ts';
import { listNewEndpoints, listUnproved } from '../../domain/directory/new-endpoints.ts';
import { listPrintedKeys } from '../../domain/directory/printed-keys.ts';
import type { By } from '../../domain/directory/put-entry.ts';
import { type Doubt, revokeKey } from '../../domain/directory/revoke-key.ts';
import { listWrongAddresses } from '../../domain/directory/wrong-addresses.ts';
import type { Instant } from '../../domain/instant.ts';
import { isSandboxId } from '../../domain/sandbox.ts';
import { HoldfastError } from '../../errors.ts';
import type { Randomness } from '../../ports/clock.ts';
import type { DirectoryNotices } from '../../ports/directory-notices.ts';
import { type ActOnEntryDeps, actOnEntry, type EntryRequest } from './act-on-entry.ts';
import { makeChallenges, sendChallenges } from './challenges.ts';
import { findSuspendedRegistrars, type SuspendedRegistrarsDeps } from './suspended-registrars.ts';

export interface ChangeDeps extends ActOnEntryDeps, SuspendedRegistrarsDeps {
  readonly notices: DirectoryNotices;
  readonly random: Randomness;
  /** Whether anything is ever sent to an address, as far as its form tells. */
  readonly mayBeSentTo: (url: string) => boolean;
}

/** The change that a request is about. */
export interface ChangeRequest extends EntryRequest {
  readonly number: number;
}

/**
 * Until when a commit is stored, or never is: whoever looks later sees whether a notice is true. Longer than a function that answers
 * requests may run.
 */
const NOTICE_DELAY_S = 60;

/**
 * Proposes an entry, new or changed; what is sent to new addresses of a provider goes out with it.
 *
 * @throws HoldfastError `invalid-request` for an address that leads nowhere, a key whose private half is printed and an id that is kept for the sandbox; as `proposeChange`.
 */
export async function proposeEntry(
  deps: ChangeDeps,
  request: EntryRequest,
  proposal: { readonly entry: EntryBody; readonly replaces: number; readonly reason: string },
): Promise<RecordedCommit> {
  requireOwnId(proposal.entry);
  requireAddresses(deps, proposal.entry);
  requireKeysOfOwn(proposal.entry);
  const newest = await deps.register.newest(request.ref);
  const standing = applyTimeTo(newest?.state ?? EMPTY_STATE, deps.clock.now()).entry;
  const made = makeChallenges(deps, listNewEndpoints(standing, proposal.entry));
  const challenges = made.map(({ recorded }) => recorded);
  const number = (newest?.version ?? 0) + 1;
  return await actOnEntry(
    deps,
    request,
    ({ state, version, now }) =>
      proposeChange(state, version, { ...proposal, challenges }, { by: request.actor.by, at: now }),
    () => sendChallenges(deps.notices, { ref: request.ref, number }, made),
  );
}

/** What is kept for the sandbox its providers register themselves, or nobody does. */
function requireOwnId({ id }: EntryBody): void {
  if (!isSandboxId(id)) return;
  const faults = [{ pointer: '/entry/id', detail: 'is kept for the sandbox: choose another' }];
  throw new HoldfastError('invalid-request', `${id} is no entry of registrars`, { faults });
}

function requireAddresses({ mayBeSentTo }: ChangeDeps, entry: EntryBody): void {
  const wrong = listWrongAddresses(entry, mayBeSentTo);
  if (wrong.length === 0) return;
  const faults = wrong.map(({ pointer, detail }) => ({ pointer: `/entry${pointer}`, detail }));
  throw new HoldfastError('invalid-request', 'these addresses lead nowhere', { faults });
}

function requireKeysOfOwn(entry: EntryBody): void {
  const printed = listPrintedKeys(entry);
  if (printed.length === 0) return;
  const faults = printed.map(({ pointer, detail }) => ({ pointer: `/entry${pointer}`, detail }));
  throw new HoldfastError('invalid-request', 'these keys are anybody’s to sign with', { faults });
}

/** Sends anew what new addresses have to answer, to those that have not. @throws as `challengeEndpoints`. */
export async function challengeAgain(deps: ChangeDeps, request: ChangeRequest): Promise<RecordedCommit> {
  const { ref, number, actor } = request;
  const newest = await deps.register.newest(ref);
  const { entry, change } = requireOpen(newest?.state ?? EMPTY_STATE, number, deps.clock.now());
  const made = makeChallenges(deps, listUnproved(entry, change));
  const challenges = made.map(({ recorded }) => recorded);
  return await actOnEntry(
    deps,
    request,
    ({ state, now }) => challengeEndpoints(state, number, challenges, { by: actor.by, at: now }),
    () => sendChallenges(deps.notices, { ref, number }, made),
  );
}

/** Puts a provider's signed answer on record. @throws as `proveEndpoint`. */
export const proveAddress = (deps: ActOnEntryDeps, request: ChangeRequest, answer: SignedAnswer) =>
  actOnEntry(deps, request, ({ state, now }) =>
    proveEndpoint(state, request.number, answer, { by: request.actor.by, at: now }),
  );

const toBy = ({ actor, alsoKnownAs }: ChangeRequest, at: Instant): By => ({ by: actor.by, alsoKnownAs, at });

/**
 * Approves a change. Where it waits, those whom it concerns are told: that they will be is queued before the approval stands, and what
 * they are told is read off the entry once it does.
 *
 * @throws as `approveChange`.
 */
export async function approveEntry(deps: ChangeDeps, request: ChangeRequest, digest: Digest): Promise<RecordedCommit> {
  const isSuspended = await findSuspendedRegistrars(deps);
  return await actOnEntry(
    deps,
    request,
    ({ state, now }) => approveChange(state, request.number, { digest, isSuspended }, toBy(request, now)),
    async ({ state: { change } }) => {
      if (!change?.approved || change.approved.isSettled) return;
      await deps.notices.tell({ ref: request.ref, number: request.number }, NOTICE_DELAY_S);
    },
  );
}

/** Ends a change before it is in force. @throws as `endChange`. */
export const endEntryChange = (deps: ActOnEntryDeps, request: ChangeRequest, refusal: Refusal) =>
  actOnEntry(deps, request, ({ state, now }) => endChange(state, request.number, refusal, toBy(request, now)));

/** Takes a key of a provider out of use, at once. @throws as `revokeKey`. */
export const revokeProviderKey = (deps: ActOnEntryDeps, request: EntryRequest, doubt: (now: Instant) => Doubt) =>
  actOnEntry(deps, request, ({ state, now }) => revokeKey(state, doubt(now), { by: request.actor.by, at: now }));

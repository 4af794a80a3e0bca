import { createVisitId, nameOfVisit, VISIT_ID_BYTES, type VisitId } from '../../domain/cases/visit.ts';
import type { BegunSignIn } from '../../domain/desks/session.ts';
import { plus } from '../../domain/instant.ts';
import { DESK_POLICY } from '../../domain/policy/desks.ts';
import { openPart, sealPart, type VisitDeps } from '../case/visit-parts.ts';

/** Random bytes of a state, a nonce, a verifier of PKCE: 43 signs in base64url, the least that RFC 7636 takes. */
const SECRET_BYTES = 32;

export const createSecret = ({ random }: Pick<VisitDeps, 'random'>): string =>
  Buffer.from(random.bytes(SECRET_BYTES)).toString('base64url');

const STATE = /^[A-Za-z0-9_-]{43}$/;

/**
 * Keeps that a browser went to sign in. It may have gone in several windows: each has a state of its own.
 *
 * @param before what the browser shows of an earlier one. @returns what it shows from now on.
 */
export async function keepBegun(
  deps: VisitDeps,
  before: VisitId | undefined,
  state: string,
  begun: BegunSignIn,
): Promise<VisitId> {
  const id = before ?? createVisitId(deps.random.bytes(VISIT_ID_BYTES));
  const endsAt = plus(deps.clock.now(), DESK_POLICY.deskSignInWithinMs);
  const part = await sealPart(deps, { id, part: `sign-in/${state}` }, begun, endsAt);
  await deps.visits.keepDraft(nameOfVisit(id), `sign-in/${state}`, part);
  return id;
}

/** What a browser went to sign in for, once: whoever comes back with the same state again finds nothing. */
export async function takeBegun(deps: VisitDeps, id: VisitId, state: string): Promise<BegunSignIn | undefined> {
  if (!STATE.test(state)) return undefined;
  const form = `sign-in/${state}`;
  const kept = (await deps.visits.draftsOf(nameOfVisit(id), deps.clock.now())).get(form);
  if (!kept) return undefined;
  await deps.visits.forgetDraft(nameOfVisit(id), form);
  return await openPart<BegunSignIn>(deps, { id, part: `sign-in/${state}` }, kept);
}

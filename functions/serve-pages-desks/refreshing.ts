import type { VisitDeps } from '../../shared/app/case/visit-parts.ts';
import { changeSession, type FoundSession, readSession } from '../../shared/app/desk/sessions.ts';
import { type DeskSession, type DeskTokens, refreshAt } from '../../shared/domain/desks/session.ts';
import { plus } from '../../shared/domain/instant.ts';
import { HoldfastError } from '../../shared/errors.ts';
import type { SignIn } from '../../shared/ports/desk/sign-in.ts';

export type RefreshDeps = VisitDeps & { readonly signIn: SignIn };

/** How often, and how many times, a window looks whether another has the tokens: a little longer than one may take for them. */
const LOOKED_EVERY_MS = 250;
const LOOKS = 48;

/** As it is once another window has got the tokens, or has not. */
async function waitForOther(deps: RefreshDeps, found: FoundSession): Promise<FoundSession> {
  await deps.clock.until(plus(deps.clock.now(), LOOKED_EVERY_MS));
  return (await readSession(deps, found.id)) ?? { ...found, session: { ...found.session, isEnded: true } };
}

/** Asks the issuer, and frees the way for others where it does not answer. */
async function askIssuer(deps: RefreshDeps, claimed: FoundSession): Promise<DeskTokens | undefined> {
  const { refresh } = claimed.session.tokens;
  try {
    return refresh === undefined ? undefined : await deps.signIn.refresh(refresh);
  } catch (error) {
    await changeSession(deps, claimed, (session) => ({ ...session, refreshesUntil: undefined }));
    throw error;
  }
}

/**
 * Other tokens in place of those that ran out. Of several windows that find them run out at once, one gets them: an issuer that is shown the
 * same refresh token twice takes it for stolen, and ends everything that came of it (RFC 9700, section 4.14.2).
 *
 * @param isUse as of `useSession`. @throws HoldfastError `service-unavailable`
 */
export async function refreshTokens(deps: RefreshDeps, found: FoundSession, isUse = true): Promise<FoundSession> {
  const spent = found.session.tokens.access;
  const isDone = ({ tokens, isEnded }: DeskSession): boolean => isEnded === true || tokens.access !== spent;
  let now = found;
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const until = refreshAt(deps.clock.now());
    let isOurs = false;
    const claimed = await changeSession(deps, now, (session) => {
      isOurs = !isDone(session) && (session.refreshesUntil ?? 0) <= deps.clock.now();
      return isOurs ? { ...session, refreshesUntil: until } : session;
    });
    if (isDone(claimed.session)) return claimed;
    if (isOurs) {
      const tokens = await askIssuer(deps, claimed);
      const usedAt = isUse ? { usedAt: deps.clock.now() } : {};
      return await changeSession(deps, claimed, ({ refreshesUntil: _, ...session }) =>
        tokens ? { ...session, ...usedAt, tokens } : { ...session, isEnded: true },
      );
    }
    now = await waitForOther(deps, claimed);
  }
  throw new HoldfastError('service-unavailable', 'another request is getting other tokens', { retryable: true });
}

import type { VisitDeps } from '../../shared/app/case/visit-parts.ts';
import { type FoundSession, keepTyped } from '../../shared/app/desk/sessions.ts';
import { typistOf } from '../../shared/domain/desks/session.ts';
import { AS } from '../../web/desks/step.ts';
import { type Typed, typedIn } from '../../web/steps/typed.ts';

/** Whether a form was made for whoever sits here now, as what they act now; one that does not say so is anybody's. */
export function isOwnForm({ session }: FoundSession, posted: Typed): boolean {
  const made = typedIn(posted, AS);
  return made === '' || made === typistOf(session);
}

/**
 * Keeps what was sent for whom the form was made, in whichever of their roles. Nothing of it is kept for whoever else sits here by now: they
 * did not type it, and may not read it.
 */
export async function keepPosted(deps: VisitDeps, found: FoundSession, form: string, posted: Typed): Promise<void> {
  const { session } = found;
  if (isOwnForm(found, posted)) return await keepTyped(deps, found, form, posted);
  const made = typedIn(posted, AS);
  const role = session.roles.find((one) => typistOf({ ...session, role: one }) === made);
  if (role) await keepTyped(deps, { ...found, session: { ...session, role } }, form, posted);
}

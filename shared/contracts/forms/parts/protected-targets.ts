import * as z from 'zod/mini';
import { PROTECTED_AS } from '../../../domain/filing/protected-targets.ts';
import { MAX_TARGETS, TargetId } from '../../border/ids.ts';
import { once } from '../../border/once.ts';

/** One target that is a protected person's, as far as whoever files knows: `t1` is the form's first identifier. */
export const ProtectedTarget = z.strictObject({ target: TargetId, protectedAs: z.enum(PROTECTED_AS) });

/**
 * What no form asks and every filing may say. It stands beside the certificate, which the provider reads: who says it gets a reviewer
 * within days, who knew it and said nothing is shown to oversight.
 */
export const ProtectedTargets = z.array(ProtectedTarget).check(
  z.minLength(1),
  z.maxLength(MAX_TARGETS),
  once('names a target', ({ target }) => target),
);

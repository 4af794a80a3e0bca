import { HoldfastError } from '../../../errors.ts';
import { POLICY_RULES } from '../../policy/rules.ts';
import { isPending, permitsExtension, reviewOf } from '../record/rights.ts';
import type { OrderState } from '../record/state.ts';

/** @throws HoldfastError `extension-barred` where a reviewer has set the end: no extension or continuation moves that end. */
export function requireEndNotSet({ orderId, rights }: OrderState): void {
  if (rights.endsAtMost === null) return;
  throw new HoldfastError('extension-barred', `a review of order ${orderId} has set its end`);
}

/** @throws HoldfastError `extension-barred` after a review that nobody decided in time. */
export function requireNotBarred({ orderId, rights }: OrderState): void {
  if (!rights.extensionBarred) return;
  throw new HoldfastError(
    'extension-barred',
    `a review of order ${orderId} was not decided in time: it ends as it stands`,
  );
}

/** @throws HoldfastError `extension-barred` while it is open whether the order was validly issued. */
export function requireValidationDecided({ orderId, validation }: OrderState): void {
  if (validation.status !== 'awaited' && validation.status !== 'sought') return;
  throw new HoldfastError('extension-barred', `the validation of order ${orderId} is not decided`, {
    rule: POLICY_RULES.undecided,
  });
}

/** @throws HoldfastError `challenge-pending` while the reviewer of an open objection has not let the hold go on. */
export function requirePermissionOfReviewers({ rights }: OrderState): void {
  const pending = rights.challenges.filter((one) => isPending(rights, one));
  const permitted = pending.every(({ review, appeal }) => {
    const last = reviewOf(rights, appeal?.review ?? review);
    return last !== undefined && permitsExtension(last);
  });
  if (!permitted)
    throw new HoldfastError('challenge-pending', 'while an objection is open, its reviewer decides on more time');
}

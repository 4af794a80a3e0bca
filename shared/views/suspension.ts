import type { TouchedOrder, TouchedPage } from '../app/suspension/list-touched.ts';
import type { KnownAccount } from '../app/suspension/look-up-account.ts';
import type { NamedSuspension } from '../app/suspension/suspend-account.ts';
import type { SuspensionView, TouchedList } from '../contracts/api/registrars/suspensions.ts';
import { statusOfSuspension } from '../domain/directory/suspensions.ts';
import { type Instant, toRfc3339 } from '../domain/instant.ts';

/** @param account how far its id is known; null where it has none. */
export function toSuspensionView(
  { id, authority, suspension }: NamedSuspension,
  account: KnownAccount | null,
  now: Instant,
): SuspensionView {
  const { person, since, reason, from, until, by, confirmed, lifting, lifted } = suspension;
  return {
    id,
    authority,
    ...(person !== undefined && { person }),
    ...(account && { account: { ...account } }),
    since,
    reason,
    status: statusOfSuspension(suspension, now),
    from,
    ...(until !== undefined && { until }),
    by,
    ...(confirmed && { confirmed }),
    ...(lifting && { lifting }),
    ...(lifted && { lifted }),
  };
}

export const toTouchedList = (suspension: SuspensionView, { touched, next }: TouchedPage): TouchedList => ({
  suspension,
  touched: touched.map(toTouchedView),
  next,
});

const toTouchedView = ({
  state,
  standing,
  endsAt,
  endsSoon,
  touches,
}: TouchedOrder): TouchedList['touched'][number] => ({
  orderId: state.orderId,
  reference: state.reference,
  provider: state.provider,
  standing,
  endsAt: endsAt === null ? null : toRfc3339(endsAt),
  endsSoon,
  touches: touches.map(({ what, at }) => ({ what, at: toRfc3339(at) })),
});

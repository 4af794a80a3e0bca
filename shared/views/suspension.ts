import type { TouchedOrder, TouchedPage } from '../app/suspension/list-touched.ts';
import type { KnownAccount, RegistrarsLeft } from '../app/suspension/look-up-account.ts';
import type { AnySuspension } from '../app/suspension/suspend-account.ts';
import type { SuspensionView, TouchedList } from '../contracts/api/registrars/suspensions.ts';
import { statusOfSuspension } from '../domain/directory/suspensions.ts';
import { type Instant, toRfc3339 } from '../domain/instant.ts';

/** What is known about whom it is of: `account` null where it is a whole authority, `left` where no registrar is suspended by it. */
export interface SuspendedWhom {
  readonly account: KnownAccount | null;
  readonly left: RegistrarsLeft | null;
}

export function toSuspensionView(
  suspended: AnySuspension,
  { account, left }: SuspendedWhom,
  now: Instant,
): SuspensionView {
  const { id, suspension } = suspended;
  const { person, since, reason, from, until, by, confirmed, lifting, lifted } = suspension;
  return {
    id,
    ...namePlace(suspended),
    ...(person !== undefined && { person }),
    ...(account && { account: { ...account } }),
    ...(left && { left: { ...left } }),
    since,
    reason,
    status: statusOfSuspension(suspension, now),
    from,
    ...(until !== undefined && { until }),
    by,
    ...(confirmed && { confirmed: { by: confirmed.by, at: confirmed.at } }),
    ...(lifting && { lifting }),
    ...(lifted && { lifted }),
  };
}

function namePlace(suspended: AnySuspension): Pick<SuspensionView, 'authority' | 'roster' | 'provider'> {
  if ('roster' in suspended) return { roster: suspended.roster };
  return 'provider' in suspended ? { provider: suspended.provider } : { authority: suspended.authority };
}

export const toTouchedList = (
  suspension: SuspensionView,
  { touched, consulted, searches, drafts, next }: TouchedPage,
): TouchedList => ({
  suspension,
  touched: touched.map(toTouchedView),
  consulted: consulted.map(({ route, at, of }) => ({ route, at: toRfc3339(at), of: [...of] })),
  searches: searches.map(({ at, answers }) => ({ at: toRfc3339(at), answers })),
  drafts: drafts.map(({ draft, what, at }) => ({ draftId: draft, what, at: toRfc3339(at) })),
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

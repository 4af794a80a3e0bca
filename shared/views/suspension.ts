import type { TouchedOrder, TouchedPage } from '../app/suspension/list-touched.ts';
import type { NamedSuspension } from '../app/suspension/suspend-account.ts';
import type { SuspensionView, TouchedList } from '../contracts/api/registrars/suspensions.ts';
import { statusOfSuspension } from '../domain/directory/suspensions.ts';
import { type Instant, toRfc3339 } from '../domain/instant.ts';

export function toSuspensionView({ id, authority, suspension }: NamedSuspension, now: Instant): SuspensionView {
  const { person, since, reason, from, until, by, confirmed, lifting, lifted } = suspension;
  return {
    id,
    authority,
    ...(person !== undefined && { person }),
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

export const toTouchedList = (
  named: NamedSuspension,
  { touched, consulted, searches, drafts, next }: TouchedPage,
  now: Instant,
): TouchedList => ({
  suspension: toSuspensionView(named, now),
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

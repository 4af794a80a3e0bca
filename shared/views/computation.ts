import type { OrderView } from '../contracts/api/authorities/orders.ts';
import { toRfc3339 } from '../domain/instant.ts';
import type { Computation } from '../domain/law/terms/computation.ts';

/** A computed end as the wire carries it: instants in RFC 3339. */
export function toComputationView(computation: Computation): NonNullable<OrderView['period']> {
  const { startsAt, nominalEndsAt, appliedEndsAt, exactEndsAt, disputed, calendar, steps, ...rest } = computation;
  return {
    ...rest,
    startsAt: toRfc3339(startsAt),
    nominalEndsAt: toRfc3339(nominalEndsAt),
    appliedEndsAt: toRfc3339(appliedEndsAt),
    ...(exactEndsAt !== undefined && { exactEndsAt: toRfc3339(exactEndsAt) }),
    ...(disputed && {
      disputed: {
        days: [...disputed.days],
        earlierEndsAt: toRfc3339(disputed.earlierEndsAt),
        laterEndsAt: toRfc3339(disputed.laterEndsAt),
      },
    }),
    calendar: calendar && { ...calendar },
    steps: [...steps],
  };
}

import type * as z from 'zod/mini';
import type { SeatView } from '../contracts/api/common/seats.ts';
import { toRfc3339 } from '../domain/instant.ts';
import type { Review } from '../domain/order/record/rights.ts';

export const toSeatViews = ({ seats }: Review): z.infer<typeof SeatView>[] =>
  seats.map(({ reviewer, contestableUntil }, index) => ({
    seat: index + 1,
    ...(reviewer && { institution: reviewer.institution }),
    ...(contestableUntil !== undefined && { contestableUntil: toRfc3339(contestableUntil) }),
  }));

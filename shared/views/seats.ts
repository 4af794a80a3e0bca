import type * as z from 'zod/mini';
import type { SeatView } from '../contracts/api/common/seats.ts';
import type { Review } from '../domain/order/record/rights.ts';

export const toSeatViews = ({ seats }: Review): z.infer<typeof SeatView>[] =>
  seats.map(({ reviewer }, index) => ({ seat: index + 1, ...(reviewer && { institution: reviewer.institution }) }));

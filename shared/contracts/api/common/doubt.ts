import * as z from 'zod/mini';
import { DOUBT_STATUSES } from '../../../domain/order/readings/told-doubt.ts';
import { Utc } from '../../border/wire.ts';

/** Whether its authority issued the order was doubted, and what became of that. Neither who is suspected nor who said so. */
export const DoubtView = z.strictObject({
  /**
   * `held`: whether its authority issued it is being checked; its provider lets nothing go that it keeps already, does nothing more about it and waits
   * · `confirmed`: another officer of the authority said that it stands · `undone`: nobody shared the doubt · `received`: its provider received it
   * before anybody had answered, and it is in force · `withdrawn`: nobody confirmed it, which ended it.
   */
  status: z.enum(DOUBT_STATUSES),
  /** From when on that is so. */
  since: Utc,
});

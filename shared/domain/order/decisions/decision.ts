import type { Actor } from '../../actor.ts';
import type { Instant } from '../../instant.ts';
import type { OrderLaw } from '../../law/terms/instrument.ts';
import type { CommandOf, CommandType } from '../life/command.ts';
import type { OrderEvent } from '../record/events.ts';
import type { OrderState } from '../record/state.ts';

/** What one kind of command, or several, makes at `now` of an order that rests on `law`. @throws HoldfastError the refusals of the decision. */
export type Decision<T extends CommandType = CommandType> = (
  law: OrderLaw,
  state: OrderState,
  command: CommandOf<T>,
  by: Actor,
  now: Instant,
) => OrderEvent[];

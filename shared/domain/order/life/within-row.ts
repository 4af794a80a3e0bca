import type { OrderLaw } from '../../law/terms/instrument.ts';
import type { OrderEvent } from '../record/events.ts';
import { evolveAll } from '../record/evolve.ts';
import type { OrderState } from '../record/state.ts';
import { statusOf } from '../record/status.ts';
import type { CommandRow, TimeRow } from './rows/row.ts';

/**
 * Applies the events, and checks that the row allows them and the status they lead to.
 *
 * @throws Error when the decision left the table: a bug here, never the caller's fault.
 */
export function applyWithinRow(
  law: OrderLaw,
  row: CommandRow | TimeRow,
  state: OrderState,
  events: readonly OrderEvent[],
): OrderState {
  const cell = row.in[statusOf(state)];
  const next = evolveAll(law, state, events);
  const known = events.every(({ type }) => row.records.includes(type));
  if (!known || cell.kind !== 'allowed' || !cell.to.includes(statusOf(next))) {
    const types = events.map(({ type }) => type).join(', ');
    throw new Error(`${types} leads from ${statusOf(state)} to ${statusOf(next)}, which the table of life lacks`);
  }
  return next;
}

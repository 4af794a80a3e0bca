import { HoldfastError } from '../../../errors.ts';
import type { Instrument } from '../../law/terms/instrument.ts';
import type { EventOf, OrderEvent } from '../record/events.ts';
import { evolveAll } from '../record/evolve.ts';
import type { OrderState } from '../record/state.ts';
import { statusOf } from '../record/status.ts';
import type { CommandType } from './command.ts';
import { AUTHORITY_ROWS } from './rows/authority.ts';
import { PROVIDER_ROWS } from './rows/provider.ts';
import { RIGHTS_ROWS, RIGHTS_TIME_ROWS } from './rows/rights.ts';
import type { Allowed, CommandRow, TimeRow } from './rows/row.ts';
import { SYSTEM_ROWS } from './rows/system.ts';
import { TIME_ROWS } from './rows/time.ts';

/** The life of an order, what people may do: one row for each command, one cell for each state. Nothing happens outside it. */
export const COMMANDS_IN_LIFE = {
  ...PROVIDER_ROWS,
  ...AUTHORITY_ROWS,
  ...RIGHTS_ROWS,
  ...SYSTEM_ROWS,
} as const satisfies Record<CommandType, CommandRow>;

const ALL_TIME_ROWS = { ...TIME_ROWS, ...RIGHTS_TIME_ROWS } as const;

export type TimedEventType = keyof typeof ALL_TIME_ROWS;

/** The life of an order, what time does. */
export const TIME_IN_LIFE: Readonly<Record<TimedEventType, TimeRow>> = ALL_TIME_ROWS;

/**
 * The cell of the table of life for this command in the order's present status.
 *
 * @throws HoldfastError with the code of the cell where the command is refused in this state.
 */
export function requireAllowed(law: Instrument, state: OrderState, command: CommandType): Allowed {
  const row: CommandRow = COMMANDS_IN_LIFE[command];
  const cell = row.in[statusOf(state)];
  if (cell.kind === 'refused') {
    const rule = cell.rule?.(law).citation;
    throw new HoldfastError(cell.code, `order ${state.orderId} ${cell.because}`, { rule });
  }
  return cell;
}

/**
 * Applies the events, and checks that the row allows them and the status they lead to.
 *
 * @throws Error when the decision left the table: a bug here, never the caller's fault.
 */
export function applyWithinRow(
  law: Instrument,
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

/** What time alone can put on record. */
export type TimedEvent = { readonly [T in TimedEventType]: EventOf<T> }[TimedEventType];

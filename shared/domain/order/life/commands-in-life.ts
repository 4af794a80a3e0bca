import { HoldfastError } from '../../../errors.ts';
import type { OrderLaw } from '../../law/terms/instrument.ts';
import type { OrderState } from '../record/state.ts';
import { statusOf } from '../record/status.ts';
import type { CommandType } from './command.ts';
import { AUTHORITY_ROWS } from './rows/authority.ts';
import { PROVIDER_ROWS } from './rows/provider.ts';
import { RIGHTS_ROWS } from './rows/rights.ts';
import type { Allowed, CommandRow } from './rows/row.ts';
import { SYSTEM_ROWS } from './rows/system.ts';

/** The life of an order, what people may do: one row for each command, one cell for each state. Nothing happens outside it. */
export const COMMANDS_IN_LIFE = {
  ...PROVIDER_ROWS,
  ...AUTHORITY_ROWS,
  ...RIGHTS_ROWS,
  ...SYSTEM_ROWS,
} as const satisfies Record<CommandType, CommandRow>;

/**
 * The cell of the table of life for this command in the order's present status.
 *
 * @throws HoldfastError with the code of the cell where the command is refused in this state.
 */
export function requireAllowed(law: OrderLaw, state: OrderState, command: CommandType): Allowed {
  const row: CommandRow = COMMANDS_IN_LIFE[command];
  const cell = row.in[statusOf(state)];
  if (cell.kind === 'refused') {
    const rule = cell.rule?.(law).citation;
    throw new HoldfastError(cell.code, `order ${state.orderId} ${cell.because}`, { rule });
  }
  return cell;
}

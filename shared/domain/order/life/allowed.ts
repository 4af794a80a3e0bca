import { HoldfastError } from '../../../errors.ts';
import type { OrderLaw } from '../../law/terms/instrument.ts';
import type { OrderState } from '../record/state.ts';
import { statusOf } from '../record/status.ts';
import type { Allowed, CommandRow } from './rows/row.ts';

/**
 * The cell of a command's row in the order's present status.
 *
 * @throws HoldfastError with the code of the cell where the command is refused in this state.
 */
export function requireAllowed(law: OrderLaw, row: CommandRow, state: OrderState): Allowed {
  const cell = row.in[statusOf(state)];
  if (cell.kind === 'refused') {
    const rule = cell.rule?.(law).citation;
    throw new HoldfastError(cell.code, `order ${state.orderId} ${cell.because}`, { rule });
  }
  return cell;
}

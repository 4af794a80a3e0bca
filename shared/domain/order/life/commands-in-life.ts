import type { CommandType } from './command.ts';
import { AUTHORITY_ROWS } from './rows/authority.ts';
import { PROVIDER_ROWS } from './rows/provider.ts';
import { RIGHTS_ROWS } from './rows/rights.ts';
import type { CommandRow } from './rows/row.ts';
import { SYSTEM_ROWS } from './rows/system.ts';

/**
 * The life of an order, what people may do: one row for each command, one cell for each state. Nothing happens outside it. Here it is
 * whole, for readers and tests; a function takes the rows of the commands that its callers give.
 */
export const COMMANDS_IN_LIFE = {
  ...PROVIDER_ROWS,
  ...AUTHORITY_ROWS,
  ...RIGHTS_ROWS,
  ...SYSTEM_ROWS,
} as const satisfies Record<CommandType, CommandRow>;

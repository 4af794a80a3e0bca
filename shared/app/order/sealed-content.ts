import type { Command, CommandType } from '../../domain/order/life/command.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { COMMANDS, type CommandEntry, type SealedAs } from './commands.ts';
import type { PlainPart } from './sealed-parts.ts';

/** What is to be sealed of a command on this order; nothing where nothing came with it. */
export function partsOf(command: Command, state: OrderState, content: unknown): PlainPart[] {
  const sealedAs = sealedAsOf(command.type, command, state);
  return sealedAs === null || content === undefined ? [] : [{ ...sealedAs, value: content }];
}

function sealedAsOf<T extends CommandType>(
  type: T,
  command: Extract<Command, { readonly type: T }>,
  state: OrderState,
): SealedAs | null {
  const rows: { readonly [K in CommandType]: CommandEntry<K> } = COMMANDS;
  const { seals }: CommandEntry<T> = rows[type];
  return typeof seals === 'function' ? seals(command, state) : seals;
}

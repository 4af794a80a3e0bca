import { ORDER_CODES } from './order-codes.ts';
import { ORDER_COMMANDS } from './order-commands.ts';
import { ORDER_PAGE } from './order-page.ts';
import { ORDER_TYPES } from './order-types.ts';

export const ORDERS = { ...ORDER_CODES, ...ORDER_PAGE, ...ORDER_COMMANDS, ...ORDER_TYPES } as const;

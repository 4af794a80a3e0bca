import type { ORDERS as ENGLISH } from '../en/orders.ts';
import { ORDER_CODES } from './order-codes.ts';
import { ORDER_COMMANDS } from './order-commands.ts';
import { ORDER_PAGE } from './order-page.ts';
import { ORDER_TYPES } from './order-types.ts';

export const ORDERS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  ...ORDER_CODES,
  ...ORDER_PAGE,
  ...ORDER_COMMANDS,
  ...ORDER_TYPES,
};

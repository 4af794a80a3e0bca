import type { ORDERS as ENGLISH } from '../en/orders.ts';

export const ORDERS: Readonly<Record<keyof typeof ENGLISH, string>> = {};

import type { OrderState } from './state.ts';

/** One word for where an order stands: held in three ways, ended in seven, erased. */
export const ORDER_STATUSES = [
  'issued',
  'running',
  'continued',
  'lapsed',
  'expired',
  'exempt',
  'excused',
  'released',
  'withdrawn',
  'revoked',
  'erased',
] as const;

export type OrderStatus = (typeof ORDER_STATUSES)[number];

export const statusOf = ({ phase }: OrderState): OrderStatus => (phase.kind === 'ended' ? phase.ending : phase.kind);

import type { OrderStatus } from '../../../domain/order/record/status.ts';

/** What each state of an order is called, wherever anybody reads it: one table for each language. */
export const EN_STATUS = {
  issued: 'Issued. Its period has not begun: nobody has proved receipt yet.',
  running: 'Its period is running.',
  continued: 'It goes on past its period, because the data themselves have been asked for.',
  released: 'Ended: the authority released it.',
  withdrawn: 'Ended: it was withdrawn.',
  lapsed: 'Ended: its period is over.',
  expired: 'Ended: nobody proved receipt in time.',
  exempt: "Ended: the provider's question was not answered in time.",
  revoked: 'Ended: an independent reviewer revoked it.',
  excused: 'Ended: the provider cannot carry it out, and the authority accepted that.',
  erased: 'Ended, and its personal data are erased.',
} as const satisfies Record<OrderStatus, string>;

/** The states in one language. */
export type StatusWords = Readonly<Record<OrderStatus, string>>;

import type { ErrorCode } from '../../../../errors.ts';
import type { OrderLaw } from '../../../law/terms/instrument.ts';
import type { Sourced } from '../../../law/terms/sourced.ts';
import { IS_ERASED } from '../../../sealing.ts';
import type { EventType } from '../../record/events.ts';
import type { Room } from '../../record/shares.ts';
import type { Ending } from '../../record/state.ts';
import type { OrderStatus } from '../../record/status.ts';

/** It may happen here. */
export interface Allowed {
  readonly kind: 'allowed';
  /** Every state it can lead to; the same state where it may stay. */
  readonly to: readonly OrderStatus[];
}

/** It may not happen here, whatever else is true. */
export interface Refused {
  readonly kind: 'refused';
  readonly code: ErrorCode;
  /** Shown to whoever asked; follows "order …". */
  readonly because: string;
  /** Where the instrument says so, when it is the law that refuses. */
  readonly rule?: (instrument: OrderLaw) => Sourced;
}

/** Time never does this in this status. */
export interface Never {
  readonly kind: 'never';
}

/** One way an order's life goes on, and what it does in each state. */
export interface LifeRow<By extends string, Cell> {
  readonly by: readonly By[];
  /** Everything it can put on record; what must be sent for each stands in `MESSAGE_FOR`. */
  readonly records: readonly EventType[];
  readonly in: Readonly<Record<OrderStatus, Cell>>;
}

/** Who can act on an order. */
export type Who = 'provider' | 'contact-point' | 'validator' | 'reviewer' | 'person' | 'system';

export interface CommandRow extends LifeRow<Who, Allowed | Refused> {
  /** What its giver has a share of; `null` for what the system does by itself, which nothing limits. */
  readonly room: Room | null;
}

export type TimeRow = LifeRow<'time', Allowed | Never>;

export const to = (...states: readonly OrderStatus[]): Allowed => ({ kind: 'allowed', to: states });
export const NEVER: Never = { kind: 'never' };
export const refused = (code: ErrorCode, because: string, rule?: Refused['rule']): Refused => ({
  kind: 'refused',
  code,
  because,
  ...(rule && { rule }),
});

/** The same cell for every ending. */
export const forEachEnding = <C>(cell: C): Record<Ending, C> => ({
  lapsed: cell,
  expired: cell,
  exempt: cell,
  excused: cell,
  released: cell,
  withdrawn: cell,
  revoked: cell,
});

/** Each ending keeps its name: it happened, and the order stays ended as it was. */
export const STAYS_ENDED: Record<Ending, Allowed> = {
  lapsed: to('lapsed'),
  expired: to('expired'),
  exempt: to('exempt'),
  excused: to('excused'),
  released: to('released'),
  withdrawn: to('withdrawn'),
  revoked: to('revoked'),
};

/** Each status in which data are held stays as it is. */
export const STAYS_HELD = { issued: to('issued'), running: to('running'), continued: to('continued') } as const;

/** Allowed in every status but erased, and changes none. */
export const STAYS_ANYWHERE = { ...STAYS_HELD, ...STAYS_ENDED } as const;

/** Refused once the order has ended or is erased. */
export const REFUSED_ONCE_OVER = {
  ...forEachEnding(refused('order-ended', 'has ended')),
  erased: refused('order-erased', IS_ERASED),
} as const;

export const REFUSED_BEFORE_RECEIPT = refused(
  'order-not-received',
  'is not received by its provider yet: nothing is held',
);
export const REFUSED_NEVER_RECEIVED = refused(
  'order-not-received',
  'was never received: nothing was held, and nobody is to be told',
);
